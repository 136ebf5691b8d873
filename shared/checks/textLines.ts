import type { Inline } from '../article/document.ts'
import { holdsText } from '../article/holdsText.ts'
import { inlineText } from '../article/plainText.ts'
import { cut } from '../text/cut.ts'
import type { StoryPart } from './check.ts'
import type { TextPlace, TextRange } from './finding.ts'
import { oncePer } from './oncePer.ts'

/** A paragraph, item, cell or caption of a block. */
export interface TextLine {
  /** Its number in the block, counted from 0, empty ones too. */
  line: number
  text: string
  content: readonly Inline[]
}

interface Node {
  readonly type: string
  readonly content?: readonly unknown[] | undefined
}

/**
 * The texts of a block in their order; computed once for a block, which is never changed in place.
 */
export const textLinesOf = oncePer((part: StoryPart): readonly TextLine[] => {
  const lines: TextLine[] = []
  collect(part, lines)
  return lines
})

function collect(node: Node, lines: TextLine[]): void {
  if (!holdsText(node.type)) {
    for (const child of (node.content ?? []) as readonly Node[]) collect(child, lines)
    return
  }
  const content = (node.content ?? []) as readonly Inline[]
  lines.push({ line: lines.length, text: inlineText(content), content })
}

/** Whether a block shows any text at all. */
export function hasText(part: StoryPart): boolean {
  return textLinesOf(part).some(({ text }) => text.trim() !== '')
}

/** The place of a range in a part of the story; a part as a whole without one. */
export function placeIn(part: StoryPart, range: TextRange | null): TextPlace {
  if (part.type === 'headline' || part.type === 'standfirst') return { kind: part.type, range }
  return { kind: 'block', blockId: part.attrs.id, range }
}

/** The words around a range, as a sentence can quote them. */
export function quotation(text: string, from: number, to: number): string {
  const start = Math.max(0, from - around)
  const end = Math.min(text.length, to + around)
  const before =
    start > 0
      ? text.slice(start, from).replace(/^\S*\s+|^[\uDC00-\uDFFF]/u, '…')
      : text.slice(0, from)
  const after =
    end < text.length
      ? cut(text.slice(to, end), around - 1).replace(/\s+\S*$/u, '') + '…'
      : text.slice(to)
  const middle = cut(text.slice(from, to), longest)
  return `${before}${middle}${after}`.replace(/\s+/gu, ' ').trim()
}

/** UTF-16 units. */
const around = 24
const longest = 80
