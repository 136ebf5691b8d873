import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { convertText } from '#shared/text/encodings/convert.ts'
import type { OldEncoding } from '#shared/text/encodings/encodings.ts'
import { type Recognised, recogniseEncoding } from '#shared/text/encodings/recognise.ts'

export interface Scope {
  kind: 'selection' | 'story'
  from: number
  to: number
}

/** A paragraph, headline or caption that a conversion changes. */
export interface Change {
  before: string
  after: string
}

const creditNames = ['photographer', 'source', 'altText'] as const

/** What is selected where anything is, else the story. */
export function scopeOf({ selection, doc }: EditorState): Scope {
  if (!selection.empty) return { kind: 'selection', from: selection.from, to: selection.to }
  return { kind: 'story', from: 0, to: doc.content.size }
}

export function recogniseIn(doc: Node, scope: Scope): Recognised | null {
  const lines: string[] = []
  eachBlock(doc, scope, (block, position) => lines.push(textWithin(block, position, scope)))
  return recogniseEncoding(lines.join('\n'))
}

/** What would change, at most that many of it. */
export function changesIn(doc: Node, scope: Scope, encoding: OldEncoding, most: number): Change[] {
  const changes: Change[] = []
  eachBlock(doc, scope, (block, position) => {
    if (changes.length >= most || isInUnicode(block, scope)) return
    const before = textWithin(block, position, scope)
    const after = convertText(before, encoding)
    if (after !== before) changes.push({ before, after })
  })
  return changes
}

/** Converts the text and leaves marks, blocks and everything else as it is; one step of undo. */
export function repaired(state: EditorState, scope: Scope, encoding: OldEncoding): Transaction {
  const { tr, doc, schema } = state
  doc.nodesBetween(scope.from, scope.to, (node, position, parent) => {
    if (node.type.name === 'figure' && scope.kind === 'story')
      repairCredits(tr, node, position, encoding)
    if (!node.isText || (parent && isInUnicode(parent, scope))) return true
    const start = Math.max(scope.from, position)
    const end = Math.min(scope.to, position + node.nodeSize)
    const text = (node.text ?? '').slice(start - position, end - position)
    const converted = convertText(text, encoding)
    if (converted !== text)
      tr.replaceWith(tr.mapping.map(start), tr.mapping.map(end), schema.text(converted, node.marks))
    return false
  })
  return tr
}

function repairCredits(
  tr: Transaction,
  figure: Node,
  position: number,
  encoding: OldEncoding,
): void {
  for (const name of creditNames) {
    const text = String(figure.attrs[name] ?? '')
    const isOld = text !== '' && !vietnamese.test(text)
    const converted = isOld ? convertText(text, encoding) : text
    if (converted !== text) tr.setNodeAttribute(tr.mapping.map(position), name, converted)
  }
}

function eachBlock(
  doc: Node,
  { from, to }: Scope,
  look: (block: Node, position: number) => void,
): void {
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock) return true
    look(node, position)
    return false
  })
}

function textWithin(block: Node, position: number, { from, to }: Scope): string {
  const start = Math.max(0, from - position - 1)
  const end = Math.min(block.content.size, to - position - 1)
  return block.textBetween(start, Math.max(start, end), undefined, '\n')
}

/** Letters that are in no old encoding as they show here. */
const vietnamese =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/

/**
 * Of a whole story only what is broken is converted: half of it may have been written, or
 * converted, since.
 */
function isInUnicode(block: Node, { kind }: Scope): boolean {
  if (kind === 'selection') return false
  const text = block.textContent
  return vietnamese.test(text) && recogniseEncoding(text) === null
}
