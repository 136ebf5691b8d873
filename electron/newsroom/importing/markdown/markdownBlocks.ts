import type { Token } from 'markdown-it'
import {
  type Block,
  type BulletList,
  emptyFigureAttrs,
  type Figure,
  type Inline,
  type Mark,
  type OrderedList,
  type Paragraph,
  type Table,
} from '#shared/article/document.ts'
import { isSafeHref } from '#shared/text/address.ts'
import { leaveOut } from '#shared/html/leftOut.ts'
import { addPicture } from '../pictures.ts'
import type { LeftOut, ReadPicture } from '../readStory.ts'
import type { StoryFile } from '../storyFile.ts'

type ListItem = BulletList['content'][number]
type TableRow = Table['content'][number]

const markOf: Readonly<Record<string, Mark>> = {
  strong: { type: 'bold' },
  em: { type: 'italic' },
  s: { type: 'strike' },
}

/** Makes blocks of a story out of what markdown-it read. */
export class MarkdownBlocks {
  readonly leftOut: LeftOut[] = []
  readonly pictures = new Map<string, ReadPicture>()
  /** Of the first heading of the first level. */
  titleId: string | null = null
  private readonly file: StoryFile
  private readonly newId: () => string

  constructor(file: StoryFile, newId: () => string) {
    this.file = file
    this.newId = newId
  }

  async read(tokens: readonly Token[]): Promise<Block[]> {
    const blocks: Block[] = []
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!
      const end = token.nesting === 1 ? closingOf(tokens, at) : at
      blocks.push(...(await this.block(token, tokens.slice(at + 1, end))))
      at = end
    }
    return blocks
  }

  private async block(token: Token, inner: readonly Token[]): Promise<Block[]> {
    const attrs = { id: this.newId() }
    switch (token.type) {
      case 'heading_open':
        return [this.heading(token, inner, attrs.id)]
      case 'paragraph_open':
        return this.paragraphAndFigures(inner)
      case 'bullet_list_open':
        return [{ type: 'bulletList', attrs, content: await this.items(inner) }]
      case 'ordered_list_open':
        return [
          {
            type: 'orderedList',
            attrs: { ...attrs, start: Number(token.attrGet('start') ?? 1) },
            content: await this.items(inner),
          },
        ]
      case 'blockquote_open':
        return this.quote(await this.read(inner))
      case 'table_open':
        return this.table(inner)
      case 'fence':
      case 'code_block':
        return [{ type: 'paragraph', attrs, ...filled(codeLines(token.content)) }]
      case 'hr':
        return [{ type: 'rule', attrs }]
      default:
        return []
    }
  }

  private heading(token: Token, inner: readonly Token[], id: string): Block {
    if (token.tag === 'h1') this.titleId ??= id
    const level = token.tag === 'h1' || token.tag === 'h2' ? 2 : 3
    return { type: 'subheading', attrs: { id, level }, ...filled(this.inline(inner)) }
  }

  /** Pictures stand after the text that they were in. */
  private async paragraphAndFigures(inner: readonly Token[]): Promise<Block[]> {
    const content = this.inline(inner)
    const figures: Block[] = []
    for (const image of inner.flatMap(({ children }) => children ?? [])) {
      const figure = image.type === 'image' ? await this.figure(image) : null
      if (figure) figures.push(figure)
    }
    const hasText = content.some((inline) => inline.type === 'text' && inline.text.trim() !== '')
    if (!hasText) return figures
    return [{ type: 'paragraph', attrs: { id: this.newId() }, content }, ...figures]
  }

  private async figure(image: Token): Promise<Figure | null> {
    const address = attributeOf(image, 'src')
    const photoId = await addPicture(this.pictures, this.file, address)
    if (photoId === null) {
      leaveOut(this.leftOut, 'remotePicture', address)
      return null
    }
    const caption = attributeOf(image, 'title')
    return {
      type: 'figure',
      attrs: { id: this.newId(), photoId, ...emptyFigureAttrs, altText: image.content },
      ...filled(caption ? [{ type: 'text', text: caption }] : []),
    }
  }

  private async items(tokens: readonly Token[]): Promise<ListItem[]> {
    const items: ListItem[] = []
    for (let at = 0; at < tokens.length; at++) {
      const end = closingOf(tokens, at)
      const [first, ...rest] = this.plain(await this.read(tokens.slice(at + 1, end)))
      const parts =
        first?.type === 'paragraph' ? rest : [first, ...rest].filter((part) => part !== undefined)
      const opening = first?.type === 'paragraph' ? first : this.emptyParagraph()
      items.push({ type: 'listItem', content: [opening, ...parts] })
      at = end
    }
    return items
  }

  private quote(inner: readonly Block[]): Block[] {
    const paragraphs = inner.flatMap((block) => paragraphsIn(block))
    const others = inner.filter(({ type }) => type === 'figure')
    if (paragraphs.length === 0) return others
    return [{ type: 'quote', attrs: { id: this.newId() }, content: paragraphs }, ...others]
  }

  private table(tokens: readonly Token[]): Block[] {
    const rows: TableRow[] = []
    for (const token of tokens) {
      if (token.type === 'tr_open') rows.push({ type: 'tableRow', content: [] })
      const type =
        token.type === 'th_open' ? 'tableHeader' : token.type === 'td_open' ? 'tableCell' : null
      if (type === null) continue
      const content = this.inline(
        tokens.slice(tokens.indexOf(token) + 1, tokens.indexOf(token) + 2),
      )
      rows.at(-1)?.content?.push({
        type,
        attrs: { colspan: 1, rowspan: 1, colwidth: null },
        content: [{ type: 'paragraph', attrs: { id: this.newId() }, ...filled(content) }],
      })
    }
    return rows.length > 0 ? [{ type: 'table', attrs: { id: this.newId() }, content: rows }] : []
  }

  /** What an item of a list can hold; the rest is left out and said. */
  private plain(blocks: readonly Block[]): (Paragraph | BulletList | OrderedList)[] {
    return blocks.flatMap((block): (Paragraph | BulletList | OrderedList)[] => {
      if (block.type === 'bulletList' || block.type === 'orderedList') return [block]
      const paragraphs = paragraphsIn(block)
      if (paragraphs.length === 0) leaveOut(this.leftOut, 'unknown', block.type)
      return paragraphs
    })
  }

  private emptyParagraph(): Paragraph {
    return { type: 'paragraph', attrs: { id: this.newId() } }
  }

  private inline(tokens: readonly Token[]): Inline[] {
    const inlines: Inline[] = []
    const marks: Mark[] = []
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const mark = token.nesting === 0 ? null : this.markOf(token)
      if (token.nesting === 1) marks.push(mark ?? { type: 'bold' })
      if (token.nesting === -1) marks.pop()
      if (token.type === 'hardbreak') inlines.push({ type: 'hardBreak' })
      const text =
        token.type === 'softbreak'
          ? ' '
          : /^(text|code_inline)$/.test(token.type)
            ? token.content
            : ''
      if (text === '') continue
      const kept = marks.filter((one) => one.type !== 'link' || one.attrs.href !== '')
      inlines.push({ type: 'text', text, ...(kept.length > 0 && { marks: distinct(kept) }) })
    }
    return joined(inlines)
  }

  private markOf(token: Token): Mark | null {
    if (token.tag !== 'a') return markOf[token.tag] ?? null
    const href = attributeOf(token, 'href')
    return { type: 'link', attrs: { href: isSafeHref(href) ? href : '' } }
  }
}

function attributeOf(token: Token, name: string): string {
  return String(token.attrGet(name) ?? '')
}

function closingOf(tokens: readonly Token[], open: number): number {
  const { level, type } = tokens[open]!
  const closing = type.replace(/_open$/, '_close')
  const end = tokens.findIndex(
    (token, at) => at > open && token.level === level && token.type === closing,
  )
  return end < 0 ? tokens.length : end
}

function paragraphsIn(block: Block): Paragraph[] {
  switch (block.type) {
    case 'paragraph':
      return [block]
    case 'subheading':
      return [{ type: 'paragraph', attrs: { id: block.attrs.id }, ...filled(block.content ?? []) }]
    case 'quote':
      return block.content
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) =>
        (item.content as Block[]).flatMap((part) => paragraphsIn(part)),
      )
    default:
      return []
  }
}

function codeLines(code: string): Inline[] {
  return code
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((text, at): Inline[] => [
      ...(at > 0 ? [{ type: 'hardBreak' } as const] : []),
      ...(text === '' ? [] : [{ type: 'text', text } as const]),
    ])
}

function distinct(marks: readonly Mark[]): Mark[] {
  return marks.filter((mark, at) => marks.findIndex(({ type }) => type === mark.type) === at)
}

/** Neighbours of the same look are one, as the editor writes them. */
function joined(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = []
  for (const inline of inlines) {
    const last = result.at(-1)
    if (
      inline.type === 'text' &&
      last?.type === 'text' &&
      JSON.stringify(last.marks) === JSON.stringify(inline.marks)
    )
      last.text += inline.text
    else result.push({ ...inline })
  }
  return result
}

function filled(content: Inline[]): { content?: Inline[] } {
  return content.length > 0 ? { content } : {}
}
