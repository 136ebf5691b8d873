import type { Inline } from '../article/document.ts'
import { holdsText } from '../article/holdsText.ts'
import type { Change, Edit, Piece, Place } from './change.ts'
import { overlayOrder, type Slot } from './order.ts'
import { isSameValue } from '../article/sameValue.ts'
import { followers } from './splits.ts'
import { type CompareBlocks, inlinesOf, type Stretch, type Token } from './words.ts'

/*
 * Two states of a piece of a story, laid over each other. Each point at which they differ carries the id of the change that
 * decides it, so that any choice of changes composes to a whole piece again.
 */

export interface Overlay {
  /** Several in a row where a paragraph was split or joined. */
  before: readonly Piece[]
  after: readonly Piece[]
  /** Of every change in here; empty where both are alike. */
  changeIds: readonly string[]
  /**
   * The type and attributes in force where the change is accepted, for a piece that became another
   * kind.
   */
  retyped: string | null
  fields: readonly OverlayField[]
  content: OverlayContent
}

export interface OverlayField {
  changeId: string
  name: string
}

export type OverlayContent =
  | { kind: 'none' }
  | { kind: 'text'; stretches: readonly OverlayStretch[] }
  /** Of which `least` must remain whatever is chosen. */
  | { kind: 'pieces'; slots: readonly OverlaySlot[]; least: 1 | 2 }
  /** Only the whole can be taken or left. */
  | { kind: 'whole'; changeId: string }

export interface OverlayStretch extends Stretch {
  /** Null where both sides are alike. */
  changeId: string | null
}

/** A place among siblings. What moved stands in two places and is the same object in both. */
export type OverlaySlot =
  | { kind: 'kept'; overlay: Overlay }
  | { kind: 'removed' | 'added'; changeId: string; piece: Piece }
  | { kind: 'movedFrom' | 'movedTo'; changeId: string; overlay: Overlay }

/**
 * Takes down the changes of one place in the order in which they are read, and gives each its id.
 */
export interface Notes {
  place: Place
  /**
   * Begins the ids of this place's changes, which are numbered; so a change elsewhere leaves them
   * as they are.
   */
  key: string
  /** How many changes each key has. */
  counts: Map<string, number>
  changes: Change[]
  compare: CompareBlocks
}

function note({ place, key, counts, changes }: Notes, edit: Edit): string {
  const number = counts.get(key) ?? 0
  counts.set(key, number + 1)
  const id = `${key}.${number}`
  changes.push({ id, place, edit })
  return id
}

/** Kinds between which the user changes a text without writing it anew. */
const convertibleKinds = [
  new Set(['paragraph', 'subheading']),
  new Set(['bulletList', 'orderedList']),
]

/**
 * Returns two states of a piece laid over each other, and takes down its changes in `notes`. `more`
 * are the pieces that were split off or joined to it.
 */
export function overlayOf(
  notes: Notes,
  before: Piece,
  after: Piece,
  more: { before: readonly Piece[]; after: readonly Piece[] } = { before: [], after: [] },
): Overlay {
  const sides = { before: [before, ...more.before], after: [after, ...more.after] }
  if (isSameValue(sides.before, sides.after)) return { ...sides, ...unchanged }
  const first = notes.changes.length
  const overlay = areComparable(before, after)
    ? overlayParts(notes, sides)
    : rewritten(notes, before, after)
  return { ...sides, ...overlay, changeIds: notes.changes.slice(first).map((change) => change.id) }
}

const unchanged = { changeIds: [], retyped: null, fields: [], content: { kind: 'none' } } as const

function areComparable(before: Piece, after: Piece): boolean {
  if (before.type !== after.type)
    return convertibleKinds.some((kinds) => kinds.has(before.type) && kinds.has(after.type))
  return before.type !== 'table' || (isPlainTable(before) && isPlainTable(after, columnsOf(before)))
}

/**
 * Rows of two tables can be taken and left one by one only where all of them have the same columns.
 */
export function isPlainTable(table: Piece, columns = columnsOf(table)): boolean {
  const cells = (table.content ?? []).flatMap((row) => row.content ?? [])
  return (
    (table.content ?? []).every((row) => row.content?.length === columns) &&
    cells.every((cell) => cell.attrs?.['colspan'] === 1 && cell.attrs['rowspan'] === 1)
  )
}

export function columnsOf(table: Piece): number | undefined {
  return table.content?.[0]?.content?.length
}

type Parts = Pick<Overlay, 'retyped' | 'fields' | 'content'>

function rewritten(notes: Notes, before: Piece, after: Piece): Parts {
  const changeId = note(notes, { kind: 'rewritten', before, after })
  return { retyped: null, fields: [], content: { kind: 'whole', changeId } }
}

function overlayParts(notes: Notes, sides: Pick<Overlay, 'before' | 'after'>): Parts {
  const [before, after] = [sides.before[0]!, sides.after[0]!]
  const retyped =
    before.type === after.type
      ? null
      : note(notes, { kind: 'retyped', before: before.type, after: after.type })
  const fields = retyped === null ? overlayFields(notes, before, after) : []
  return { retyped, fields, content: overlayContent(notes, sides) }
}

function overlayFields(notes: Notes, before: Piece, after: Piece): OverlayField[] {
  const names = new Set([...Object.keys(before.attrs ?? {}), ...Object.keys(after.attrs ?? {})])
  return [...names].flatMap((name) => {
    const [was, is] = [before.attrs?.[name], after.attrs?.[name]]
    if (isSameValue(was, is)) return []
    return [{ name, changeId: note(notes, { kind: 'field', field: name, before: was, after: is }) }]
  })
}

function overlayContent(
  notes: Notes,
  { before, after }: Pick<Overlay, 'before' | 'after'>,
): OverlayContent {
  const [was, is] = [before[0]!, after[0]!]
  if (holdsText(is.type)) {
    const stretches = notes.compare(before, after)
    return { kind: 'text', stretches: stretches.map((stretch) => noteStretch(notes, stretch)) }
  }
  if (!was.content || !is.content) return { kind: 'none' }
  // These have one part for each purpose, and a row has its columns.
  if (is.type === 'pullQuote' || is.type === 'tableRow')
    return { kind: 'pieces', slots: overlayInTurn(notes, was.content, is.content), least: 1 }
  if (is.type !== 'factBox' && is.type !== 'listItem')
    return { kind: 'pieces', slots: overlaySlots(was.content, is.content, () => notes), least: 1 }
  const title = overlayInTurn(notes, was.content.slice(0, 1), is.content.slice(0, 1))
  const rest = overlaySlots(was.content.slice(1), is.content.slice(1), () => notes)
  return { kind: 'pieces', slots: [...title, ...rest], least: is.type === 'factBox' ? 2 : 1 }
}

function noteStretch(notes: Notes, stretch: Stretch): OverlayStretch {
  return { ...stretch, changeId: stretch.isSame ? null : note(notes, editOf(stretch)) }
}

function editOf({ before, after }: Stretch): Edit {
  const [removed, added] = [inlinesOf(before), inlinesOf(after)]
  if (removed.length === 0 && added.length === 0)
    return { kind: after.some((token) => token.kind === 'block') ? 'split' : 'joined' }
  const onlyLooks = textOf(removed) === textOf(added) && blocksIn(before) === blocksIn(after)
  return { kind: onlyLooks ? 'marks' : 'text', before: removed, after: added }
}

function textOf(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
}

function blocksIn(tokens: readonly Token[]): number {
  return tokens.filter((token) => token.kind === 'block').length
}

function overlayInTurn(
  notes: Notes,
  before: readonly Piece[],
  after: readonly Piece[],
): OverlaySlot[] {
  return after.map((piece, at) => ({ kind: 'kept', overlay: overlayOf(notes, before[at]!, piece) }))
}

/**
 * Returns siblings laid over each other: kept, added, removed and moved ones, each found again by
 * its id. `placed` returns where a sibling's changes are taken down.
 */
export function overlaySlots(
  before: readonly Piece[],
  after: readonly Piece[],
  placed: (piece: Piece) => Notes,
): OverlaySlot[] {
  const slots = overlayOrder(before.map(keyOf), after.map(keyOf))
  const moved = new Map<number, Extract<OverlaySlot, { kind: 'movedFrom' | 'movedTo' }>>()
  const overlay: OverlaySlot[] = []
  // What was split off a kept one or joined to it lies in its text.
  const within = new Set<Piece>()
  for (const [at, slot] of slots.entries()) {
    if (slot.kind === 'kept') {
      const more = followers(slots, at, { before, after })
      const there = placed(after[slot.after]!)
      overlay.push({
        kind: 'kept',
        overlay: overlayOf(there, before[slot.before]!, after[slot.after]!, more),
      })
      for (const piece of [...more.before, ...more.after]) within.add(piece)
    } else if (!within.has(pieceOf(slot, { before, after })))
      overlay.push(overlaySlot(slot, { before, after, placed, moved }))
  }
  return overlay
}

function pieceOf(
  slot: Slot,
  { before, after }: { before: readonly Piece[]; after: readonly Piece[] },
): Piece {
  return slot.kind === 'removed' || slot.kind === 'movedFrom'
    ? before[slot.before]!
    : after[slot.after]!
}

function overlaySlot(
  slot: Exclude<Slot, { kind: 'kept' }>,
  given: {
    before: readonly Piece[]
    after: readonly Piece[]
    placed: (piece: Piece) => Notes
    moved: Map<number, Extract<OverlaySlot, { kind: 'movedFrom' | 'movedTo' }>>
  },
): OverlaySlot {
  const { before, after, placed, moved } = given
  if (slot.kind === 'removed' || slot.kind === 'added') {
    const piece = slot.kind === 'removed' ? before[slot.before]! : after[slot.after]!
    return { kind: slot.kind, changeId: note(placed(piece), { kind: slot.kind, piece }), piece }
  }
  // Whichever place comes first takes down the changes for both.
  const known = moved.get(slot.after)
  if (known) return { ...known, kind: slot.kind }
  const there = placed(after[slot.after]!)
  const changeId = note(there, { kind: 'moved' })
  const overlay = overlayOf(there, before[slot.before]!, after[slot.after]!)
  const made = { kind: slot.kind, changeId, overlay }
  moved.set(slot.after, made)
  return made
}

/** A piece's own id, or that of the first piece in it that has one. */
export function keyOf(piece: Piece): string {
  const id = piece.attrs?.['id']
  if (typeof id === 'string') return id
  const [first] = piece.content ?? []
  return first ? keyOf(first) : ''
}
