import type { Inline } from '../article/document.ts'
import type { MarkupBlock } from './markupBlock.ts'

/** What a run of text is, as far as its element says. */
export type LineKind =
  | { kind: 'paragraph' }
  | { kind: 'subheading'; level: 2 | 3 }
  | { kind: 'quote' }
  | { kind: 'caption' }
  | { kind: 'credit' }
  | ListLine
  /** A further paragraph of the list item before it. */
  | { kind: 'listMore' }

/**
 * A paragraph that Word numbers or bullets. `label` is what it printed before the text, once that
 * was read.
 */
export interface ListLine {
  kind: 'listLine'
  list: string
  level: number
  label: string
}

/** Text that is to become a block once its neighbours are known. */
export interface TextPart {
  type: 'line'
  kind: LineKind
  content: Inline[]
}

interface ItemPart {
  type: 'item'
  content: MarkupBlock[]
}

export type Part = MarkupBlock | TextPart | ItemPart

export const paragraphKind: LineKind = { kind: 'paragraph' }
