import type { Article } from '../article/article.ts'
import type { Block, Figure, Inline, Mark } from '../article/document.ts'
import type { Mend, TextPlace, TextRange } from './finding.ts'
import { holdsText } from './textLines.ts'

/** The article after a mend; itself where the place is gone. The editor's own way of applying it comes to the same. */
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
      return withFigure(article, mend.figureId, { photographer: mend.photographer, source: mend.source })
    case 'keepPosition':
      return withFigure(article, mend.figureId, { publishesPosition: false })
    default:
      return relinked(article, mend.place, mend.href)
  }
}

type Content = Article['document']['content']

function withBlocks(article: Article, change: (blocks: Block[]) => Block[]): Article {
  const [headline, standfirst, ...blocks] = article.document.content
  const [first, ...rest] = change(blocks)
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

function relinked(article: Article, place: TextPlace, href: string | null): Article {
  const { range } = place
  if (!range || place.kind === 'headline') return article
  if (place.kind === 'block')
    return withBlocks(article, (blocks) =>
      blocks.map((block) => (block.attrs.id === place.blockId ? inLine(block, range, href) : block)),
    )
  const [headline, standfirst, ...blocks] = article.document.content
  return withContent(article, [headline, inLine(standfirst, range, href), ...blocks])
}

interface Node {
  readonly type: string
  readonly content?: readonly unknown[] | undefined
}

/** Changes the text that is the range's line. */
function inLine<Part extends Node>(part: Part, range: TextRange, href: string | null): Part {
  let line = 0
  const visit = (node: Node): Node => {
    if (!node.content) return holdsText(node.type) ? (line++, node) : node
    if (!holdsText(node.type)) return { ...node, content: (node.content as readonly Node[]).map(visit) }
    return line++ === range.line ? { ...node, content: relink(node.content as Inline[], range, href) } : node
  }
  return visit(part) as Part
}

function relink(content: readonly Inline[], { from, to }: TextRange, href: string | null): Inline[] {
  let at = 0
  const pieces = content.flatMap((inline): Inline[] => {
    const start = at
    at += inline.type === 'text' ? inline.text.length : 1
    if (inline.type !== 'text') return [start >= from && at <= to ? withAddress(inline, href) : inline]
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
