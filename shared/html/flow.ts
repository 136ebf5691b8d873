import type { Inline } from '../article/document.ts'
import type { Format } from './format.ts'
import { Line, joined } from './line.ts'
import { listsOf, listsOfLines } from './lists.ts'
import { append, contentOf, type MarkupBlock, type PictureBlock } from './markupBlock.ts'
import { type LineKind, paragraphKind, type Part, type TextPart } from './parts.ts'
import { inlineText } from '../article/plainText.ts'

/**
 * What comes one after the other in a place of the markup: the whole, a list item, a cell, a
 * quotation.
 */
export class Flow {
  private readonly parts: Part[] = []
  private line = new Line()
  private kind: LineKind = paragraphKind
  private isOpen = false
  /**
   * A picture that could not be had stood here: a caption that comes now is not of the picture
   * before it.
   */
  private hasGap = false
  private readonly clean: (text: string) => string

  constructor(clean: (text: string) => string) {
    this.clean = clean
  }

  text(text: string, format: Format, kind: LineKind): void {
    this.open(kind)
    this.line.text(text, format)
  }

  lineBreak(format: Format, kind: LineKind): void {
    this.open(kind)
    this.line.lineBreak(format)
  }

  leaveGap(): void {
    this.hasGap = true
  }

  private open(kind: LineKind): void {
    if (!this.isOpen) this.kind = this.hasGap && isCaption(kind) ? paragraphKind : kind
    this.isOpen = true
  }

  /** What comes next is a paragraph of its own. */
  endLine(): void {
    if (!this.isOpen) return
    for (const [index, content] of this.line.paragraphs(this.clean).entries())
      this.parts.push({
        type: 'line',
        kind: index > 0 ? furtherKind(this.kind) : this.kind,
        content,
      })
    this.line = new Line()
    this.isOpen = false
  }

  add(parts: readonly Part[]): void {
    this.endLine()
    if (parts.length > 0) this.hasGap = false
    append(this.parts, parts)
  }

  /** All parts, the last line ended. */
  ended(): Part[] {
    this.endLine()
    return this.parts
  }
}

/** Of the paragraphs that one element was parted into, the first alone is numbered. */
function furtherKind(kind: LineKind): LineKind {
  return kind.kind === 'listLine' ? { kind: 'listMore' } : kind
}

/** Parts as the blocks that they make with their neighbours. */
export function blocksOf(parts: readonly Part[], newId: () => string): MarkupBlock[] {
  const blocks: MarkupBlock[] = []
  for (let at = 0; at < parts.length;) {
    const part = parts[at]!
    const end = endOfRun(parts, at)
    const before = blocks.at(-1)
    if (part.type === 'item')
      append(blocks, listsOf(parts.slice(at, end), { ordered: false, start: 1 }, newId))
    else if (part.type !== 'line') blocks.push(part)
    else if (before?.type === 'picture' && isCaption(part.kind)) describe(before, part)
    else append(blocks, blocksOfLines(parts.slice(at, end) as TextPart[], newId))
    at = end
  }
  return blocks
}

/** Where the parts end that make one block together with the one at `start`. */
function endOfRun(parts: readonly Part[], start: number): number {
  const first = parts[start]!
  const belongs = (part: Part): boolean => {
    if (first.type === 'item') return part.type === 'item'
    if (first.type !== 'line' || part.type !== 'line') return false
    if (first.kind.kind === 'quote') return part.kind.kind === 'quote'
    return first.kind.kind === 'listLine' && part.kind.kind.startsWith('list')
  }
  let end = start + 1
  while (end < parts.length && belongs(parts[end]!)) end++
  return end
}

function isCaption({ kind }: LineKind): boolean {
  return kind === 'caption' || kind === 'credit'
}

/** Puts a line of a picture's caption or its credit to it. */
export function describe(picture: PictureBlock, { kind, content }: TextPart): void {
  if (kind.kind === 'credit')
    picture.credit = [picture.credit, inlineText(content)].filter(Boolean).join(' ')
  else picture.caption = joined(picture.caption.length > 0 ? [picture.caption, content] : [content])
}

function blocksOfLines(lines: readonly TextPart[], newId: () => string): MarkupBlock[] {
  const { kind, content } = lines[0]!
  const paragraph = (content: Inline[]) => ({
    type: 'paragraph' as const,
    attrs: { id: newId() },
    ...contentOf(content),
  })
  switch (kind.kind) {
    case 'subheading':
      return [
        {
          type: 'subheading',
          attrs: { id: newId(), level: kind.level },
          ...contentOf(withoutBold(content)),
        },
      ]
    case 'quote':
      return [
        {
          type: 'quote',
          attrs: { id: newId() },
          content: lines.map(({ content }) => paragraph(content)),
        },
      ]
    case 'listLine':
      return listsOfLines(
        lines.map(({ kind, content }) => ({
          line: kind.kind === 'listLine' ? kind : null,
          content,
        })),
        newId,
      )
    default:
      return [paragraph(content)]
  }
}

/** A subheading that is bold from end to end is not emphasised, only set in type. */
function withoutBold(content: Inline[]): Inline[] {
  const isBold = (inline: Inline): boolean =>
    inline.marks?.some(({ type }) => type === 'bold') ?? false
  if (!content.every((inline) => inline.type === 'hardBreak' || isBold(inline))) return content
  return content.map((inline) => {
    const marks = inline.marks?.filter(({ type }) => type !== 'bold') ?? []
    const { marks: _, ...bare } = inline
    return marks.length > 0 ? { ...bare, marks } : bare
  })
}
