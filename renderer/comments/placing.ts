import type { Node } from '@tiptap/pm/model'
import { NodeSelection, type Selection } from '@tiptap/pm/state'
import { findQuotation, quotationOf, surely } from '#shared/comments/quotation.ts'
import type { Anchor, CommentPlace } from '#shared/comments/thread.ts'

export interface Range {
  from: number
  to: number
}

/**
 * A part of the story with its text, lines joined by a break each, and where each character stands.
 */
interface Part {
  node: Node
  position: number
  place: CommentPlace
  text: string
  /** For each UTF-16 unit of the text its position in the document, and one past the last. */
  positions: number[]
}

/** The quotation is cut where somebody comments on more than a long paragraph. */
const mostQuoted = 2_000

/**
 * What a comment on this selection belongs to: its words, else the block around, else the story.
 */
export function anchorOf(doc: Node, selection: Selection): Anchor {
  const part = partWith(doc, selection.from)
  if (!part) return wholeStory
  if (selection.empty || selection instanceof NodeSelection) return wholeOf(part)
  return anchorAt(doc, selection) ?? wholeOf(part)
}

export const wholeStory: Anchor = { place: { kind: 'story' }, quote: null, start: null }

/** Where the words stand now that a range of the document covers; null where it covers none. */
export function anchorAt(doc: Node, { from, to }: Range): Anchor | null {
  const part = partWith(doc, from)
  if (!part) return null
  const end = part.position + part.node.nodeSize
  // Of a range that begins behind the last word of a block, the words are in the next one.
  return anchorIn(part, { from, to }) ?? (end < to ? anchorAt(doc, { from: end, to }) : null)
}

function anchorIn(part: Part, { from, to }: Range): Anchor | null {
  const start = offsetAt(part, from)
  const end = Math.min(offsetAt(part, to), start + mostQuoted)
  if (end <= start) return null
  return { place: part.place, quote: quotationOf(part.text, start, end), start }
}

/**
 * Returns a function that says where a thread's words, or its whole block, stand in the story: null
 * where they are gone or stand beside the text. The story is read once for all threads.
 */
export function finderIn(doc: Node): (anchor: Anchor) => Range | null {
  let read: Part[] | null = null
  return ({ place, quote, start }) => {
    if (!isInText(place)) return null
    read ??= parts(doc)
    const own = read.find((part) => isSamePlace(part.place, place))
    if (!quote) return own ? { from: own.position, to: own.position + own.node.nodeSize } : null
    const candidates = [own ?? { ...noPart, place }, ...read.filter((part) => part !== own)]
    const found = findQuotation(
      quote,
      start ?? 0,
      candidates.map((part) => ({ name: part, text: part.text })),
      surely(quote),
    )
    if (!found) return null
    const { positions } = found.name
    const last = positions[found.start + quote.exact.length - 1]
    return last === undefined ? null : { from: positions[found.start]!, to: last + 1 }
  }
}

export function isInText({ kind }: CommentPlace): boolean {
  return kind !== 'story' && kind !== 'field' && kind !== 'related'
}

function isSamePlace(one: CommentPlace, other: CommentPlace): boolean {
  if (one.kind === 'block') return other.kind === 'block' && one.blockId === other.blockId
  return one.kind === other.kind
}

/** Whether a thread is about a whole figure that is in the story. */
export function isOnFigure(doc: Node, { place, quote }: Anchor): boolean {
  return !quote && partAt(doc, place)?.node.type.name === 'figure'
}

const noPart = { text: '', positions: [], position: -1 }

function wholeOf({ place }: Part): Anchor {
  return { place, quote: null, start: null }
}

function parts(doc: Node): Part[] {
  const all: Part[] = []
  doc.forEach((node, position, index) => all.push(partFrom(node, position, index)))
  return all
}

function partAt(doc: Node, place: CommentPlace): Part | null {
  let found: Part | null = null
  doc.forEach((node, position, index) => {
    const isMatch =
      place.kind === 'block'
        ? index > 1 && node.attrs['id'] === place.blockId
        : index === (place.kind === 'headline' ? 0 : 1)
    if (isMatch && !found) found = partFrom(node, position, index)
  })
  return found
}

function partWith(doc: Node, position: number): Part | null {
  const { node, index, offset } = doc.childAfter(Math.min(position, doc.content.size - 1))
  return node && partFrom(node, offset, index)
}

function partFrom(node: Node, position: number, index: number): Part {
  let text = ''
  const positions: number[] = []
  const add = (piece: string, at: number): void => {
    for (let unit = 0; unit < piece.length; unit++) positions.push(at + unit)
    text += piece
  }
  let lines = 0
  const visit = (inner: Node, at: number): void => {
    if (inner.isTextblock && lines++ > 0) add('\n', at)
    if (inner.isText) add(inner.text ?? '', at)
    else if (inner.type.name === 'hardBreak') add('\n', at)
    inner.forEach((child, offset) => visit(child, at + 1 + offset))
  }
  visit(node, position)
  return { node, position, place: placeOf(node, index), text, positions }
}

function placeOf(node: Node, index: number): CommentPlace {
  if (index === 0) return { kind: 'headline' }
  if (index === 1) return { kind: 'standfirst' }
  return { kind: 'block', blockId: String(node.attrs['id']) }
}

/** The offset of the first character that stands at or after a position. */
function offsetAt({ positions }: Part, position: number): number {
  const at = positions.findIndex((known) => known >= position)
  return at === -1 ? positions.length : at
}
