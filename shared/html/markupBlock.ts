import type {
  Block,
  BulletList,
  Figure,
  Inline,
  OrderedList,
  Paragraph,
} from '../article/document.ts'
import { joined } from './line.ts'

/** A picture of the markup, to become a figure where its bytes can be had. */
export interface PictureBlock {
  type: 'picture'
  /** As the markup has it: a path, a `data:`, `cid:` or web address. */
  address: string
  altText: string
  caption: Inline[]
  /**
   * The text that the markup sets apart as the credit, e.g. "Ảnh: Thanh Tùng - TTXVN"; empty where
   * it sets none apart.
   */
  credit: string
}

/** A block of a story; pictures are not figures yet. */
export type MarkupBlock = Exclude<Block, Figure> | PictureBlock

export type List = BulletList | OrderedList
type Type = MarkupBlock['type']

/** What stays a block of its own wherever it stood. */
const objects = new Set<Type>(['picture', 'embed', 'table'])

/**
 * Blocks fitted into a place that takes only some: what is `allowed` stays, pictures and the like
 * are set free to follow after it, everything else becomes its paragraphs.
 */
export function fit<Allowed extends Type>(
  blocks: readonly MarkupBlock[],
  allowed: readonly Allowed[],
): { kept: (Extract<MarkupBlock, { type: Allowed }> | Paragraph)[]; freed: MarkupBlock[] } {
  const kept: (Extract<MarkupBlock, { type: Allowed }> | Paragraph)[] = []
  const freed: MarkupBlock[] = []
  for (const block of blocks) {
    if (isOneOf(block, allowed)) kept.push(block)
    else if (objects.has(block.type)) freed.push(block)
    else append(kept, paragraphsOf(block))
  }
  return { kept, freed }
}

function isOneOf<Allowed extends Type>(
  block: MarkupBlock,
  allowed: readonly Allowed[],
): block is Extract<MarkupBlock, { type: Allowed }> {
  return (allowed as readonly Type[]).includes(block.type)
}

/** The texts of a block as paragraphs. */
export function paragraphsOf(block: MarkupBlock): Paragraph[] {
  switch (block.type) {
    case 'paragraph':
      return [block]
    case 'subheading':
      return [{ type: 'paragraph', attrs: { id: block.attrs.id }, ...contentOf(block.content) }]
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content.flatMap(paragraphsOf))
    case 'quote':
      return block.content
    case 'pullQuote': {
      const [text, attribution] = block.content
      const whole = joined([text.content ?? [], attribution.content ?? []])
      return [{ type: 'paragraph', attrs: { id: block.attrs.id }, ...contentOf(whole) }]
    }
    case 'factBox': {
      const [title, ...parts] = block.content
      const first: Paragraph = {
        type: 'paragraph',
        attrs: { id: block.attrs.id },
        ...contentOf(title.content),
      }
      return [...(first.content ? [first] : []), ...parts.flatMap(paragraphsOf)]
    }
    case 'table':
      return block.content.flatMap((row) => (row.content ?? []).flatMap((cell) => cell.content))
    default:
      return []
  }
}

/** Without spreading them into a call, which fails for very many. */
export function append<Value>(list: Value[], more: readonly Value[]): void {
  for (const value of more) list.push(value)
}

/** Absent when empty, as the document has it. */
export function contentOf(content: Inline[] | undefined): { content?: Inline[] } {
  return content && content.length > 0 ? { content } : {}
}
