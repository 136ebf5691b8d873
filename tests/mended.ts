import type { Article } from '#shared/article/article.ts'
import type { Block, Figure, Inline, Mark } from '#shared/article/document.ts'
import { holdsText } from '#shared/article/holdsText.ts'
import type { Mend, TextPlace, TextRange } from '#shared/checks/finding.ts'
import { leanRewrite, rewrittenTeaser } from '#shared/checks/mends.ts'

/**
 * The article after a mend; itself where the place is gone. The editor's own way of applying it
 * comes to the same.
 */
export function mended(article: Article, mend: Mend): Article {
  switch (mend.kind) {
    case 'authors':
      return { ...article, metadata: { ...article.metadata, authors: mend.authors } }
    case 'source':
      return { ...article, metadata: { ...article.metadata, source: mend.source } }
    case 'removeRelated':
      return { ...article, related: article.related.filter(({ id }) => id !== mend.relatedId) }
    case 'removeBlock':
      return withBlocks(article, (blocks) =>
        blocks.length > 1 ? blocks.filter(({ attrs }) => attrs.id !== mend.blockId) : blocks,
      )
    case 'credit':
      return withFigure(article, mend.figureId, {
        photographer: mend.photographer,
        source: mend.source,
      })
    case 'keepPosition':
      return withFigure(article, mend.figureId, { publishesPosition: false })
    case 'rewriteTeaser':
      return { ...article, related: rewrittenTeaser(article.related, mend) }
    case 'rewrite':
      return inText(article, mend.place, (content, { from, to }) =>
        textOf(content).slice(from, to) === mend.was ? rewritten(content, from, mend) : content,
      )
    default:
      return mend.place.kind === 'headline'
        ? article
        : inText(article, mend.place, (content, range) => relink(content, range, mend.href))
  }
}

type Content = Article['document']['content']

function withBlocks(article: Article, change: (blocks: Block[]) => Block[]): Article {
  const [headline, standfirst] = article.document.content
  const [first, ...rest] = change(article.document.content.slice(2) as Block[])
  if (!first) return article
  return withContent(article, [headline, standfirst, first, ...rest])
}

function withFigure(article: Article, figureId: string, attrs: Partial<Figure['attrs']>): Article {
  return withBlocks(article, (blocks) =>
    blocks.map((block) =>
      block.type === 'figure' && block.attrs.id === figureId
        ? { ...block, attrs: { ...block.attrs, ...attrs } }
        : block,
    ),
  )
}

function withContent(article: Article, content: Content): Article {
  return { ...article, document: { ...article.document, content } }
}

type ChangeText = (content: readonly Inline[], range: TextRange) => readonly Inline[]

function inText(article: Article, place: TextPlace, change: ChangeText): Article {
  const { range } = place
  if (!range) return article
  if (place.kind === 'block')
    return withBlocks(article, (blocks) =>
      blocks.map((block) =>
        block.attrs.id === place.blockId ? inLine(block, range, change) : block,
      ),
    )
  const [headline, standfirst, ...blocks] = article.document.content
  return withContent(
    article,
    place.kind === 'headline'
      ? [inLine(headline, range, change), standfirst, ...blocks]
      : [headline, inLine(standfirst, range, change), ...blocks],
  )
}

interface Node {
  readonly type: string
  readonly content?: readonly unknown[] | undefined
}

/** Changes the text that is the range's line. */
function inLine<Part extends Node>(part: Part, range: TextRange, change: ChangeText): Part {
  let line = 0
  const visit = (node: Node): Node => {
    if (!node.content) return holdsText(node.type) ? (line++, node) : node
    if (!holdsText(node.type))
      return { ...node, content: (node.content as readonly Node[]).map(visit) }
    if (line++ !== range.line) return node
    const content = change(node.content as Inline[], range)
    if (content.length > 0) return { ...node, content }
    const { content: _, ...empty } = node
    return empty
  }
  return visit(part) as Part
}

function textOf(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
}

/** New words look like the first of those that they replace, or like what stands before them. */
function rewritten(
  content: readonly Inline[],
  start: number,
  mend: { was: string; text: string },
): readonly Inline[] {
  const lean = leanRewrite(mend.was, mend.text)
  const from = start + lean.from
  const to = start + lean.to
  let at = 0
  let marks: Inline['marks']
  const before: Inline[] = []
  const after: Inline[] = []
  for (const inline of content) {
    const begin = at
    at += inline.type === 'text' ? inline.text.length : 1
    if (from < to ? begin <= from && from < at : begin < from && from <= at) marks = inline.marks
    if (begin < from) before.push(part(inline, 0, from - begin))
    if (at > to) after.push(part(inline, Math.max(0, to - begin), at - begin))
  }
  const added: Inline[] =
    lean.text === '' ? [] : [{ type: 'text', text: lean.text, ...(marks ? { marks } : {}) }]
  return joined([...before, ...added, ...after])
}

function part(inline: Inline, from: number, to: number): Inline {
  return inline.type === 'text' ? { ...inline, text: inline.text.slice(from, to) } : inline
}

function relink(
  content: readonly Inline[],
  { from, to }: TextRange,
  href: string | null,
): Inline[] {
  let at = 0
  const pieces = content.flatMap((inline): Inline[] => {
    const start = at
    at += inline.type === 'text' ? inline.text.length : 1
    if (inline.type !== 'text')
      return [start >= from && at <= to ? withAddress(inline, href) : inline]
    const cuts = [start, Math.max(start, from), Math.min(at, to), at]
    if (cuts[1]! >= cuts[2]!) return [inline]
    const part = (first: number, last: number): Inline => ({
      ...inline,
      text: inline.text.slice(first - start, last - start),
    })
    const inside = withAddress(part(cuts[1]!, cuts[2]!), href)
    return [part(start, cuts[1]!), inside, part(cuts[2]!, at)].filter(
      (piece) => piece.type !== 'text' || piece.text !== '',
    )
  })
  return joined(pieces)
}

function withAddress<One extends Inline>({ marks = [], ...inline }: One, href: string | null): One {
  const others = marks.flatMap((mark): Mark[] => {
    if (mark.type !== 'link') return [mark]
    return href === null ? [] : [{ ...mark, attrs: { ...mark.attrs, href } }]
  })
  return (others.length > 0 ? { ...inline, marks: others } : inline) as One
}

/** Neighbours with the same marks are one text, as the editor has them. */
function joined(pieces: readonly Inline[]): Inline[] {
  const whole: Inline[] = []
  for (const piece of pieces) {
    const before = whole.at(-1)
    if (before?.type === 'text' && piece.type === 'text' && isSame(before.marks, piece.marks))
      whole[whole.length - 1] = { ...before, text: before.text + piece.text }
    else whole.push(piece)
  }
  return whole
}

function isSame(one: readonly Mark[] | undefined, other: readonly Mark[] | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
