import type { Inline } from '../article/document.ts'
import { holdsText } from '../article/holdsText.ts'
import type { Change, Edit, Piece, Place } from './change.ts'
import type { Merged, MergedContent, MergedField, MergedSlot, MergedStretch } from './merged.ts'
import { overlay, type Slot } from './order.ts'
import { isSame } from './same.ts'
import { followers } from './splits.ts'
import { type CompareBlocks, inlinesOf, type Stretch, type Token } from './words.ts'

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
const compatible = [new Set(['paragraph', 'subheading']), new Set(['bulletList', 'orderedList'])]

/**
 * Lays two states of a piece over each other. `more` are the pieces that were split off or joined
 * to it.
 */
export function merge(
  notes: Notes,
  before: Piece,
  after: Piece,
  more: { before: readonly Piece[]; after: readonly Piece[] } = { before: [], after: [] },
): Merged {
  const sides = { before: [before, ...more.before], after: [after, ...more.after] }
  if (isSame(sides.before, sides.after)) return { ...sides, ...unchanged }
  const first = notes.changes.length
  const merged = areComparable(before, after)
    ? mergeParts(notes, sides)
    : rewritten(notes, before, after)
  return { ...sides, ...merged, changeIds: notes.changes.slice(first).map((change) => change.id) }
}

const unchanged = { changeIds: [], retyped: null, fields: [], content: { kind: 'none' } } as const

function areComparable(before: Piece, after: Piece): boolean {
  if (before.type !== after.type)
    return compatible.some((kinds) => kinds.has(before.type) && kinds.has(after.type))
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

type Parts = Pick<Merged, 'retyped' | 'fields' | 'content'>

function rewritten(notes: Notes, before: Piece, after: Piece): Parts {
  const changeId = note(notes, { kind: 'rewritten', before, after })
  return { retyped: null, fields: [], content: { kind: 'whole', changeId } }
}

function mergeParts(notes: Notes, sides: Pick<Merged, 'before' | 'after'>): Parts {
  const [before, after] = [sides.before[0]!, sides.after[0]!]
  const retyped =
    before.type === after.type
      ? null
      : note(notes, { kind: 'retyped', before: before.type, after: after.type })
  const fields = retyped === null ? mergeFields(notes, before, after) : []
  return { retyped, fields, content: mergeContent(notes, sides) }
}

function mergeFields(notes: Notes, before: Piece, after: Piece): MergedField[] {
  const names = new Set([...Object.keys(before.attrs ?? {}), ...Object.keys(after.attrs ?? {})])
  return [...names].flatMap((name) => {
    const [was, is] = [before.attrs?.[name], after.attrs?.[name]]
    if (isSame(was, is)) return []
    return [{ name, changeId: note(notes, { kind: 'field', field: name, before: was, after: is }) }]
  })
}

function mergeContent(
  notes: Notes,
  { before, after }: Pick<Merged, 'before' | 'after'>,
): MergedContent {
  const [was, is] = [before[0]!, after[0]!]
  if (holdsText(is.type)) {
    const stretches = notes.compare(before, after)
    return { kind: 'text', stretches: stretches.map((stretch) => noteStretch(notes, stretch)) }
  }
  if (!was.content || !is.content) return { kind: 'none' }
  // These have one part for each purpose, and a row has its columns.
  if (is.type === 'pullQuote' || is.type === 'tableRow')
    return { kind: 'pieces', slots: mergeInTurn(notes, was.content, is.content), least: 1 }
  if (is.type !== 'factBox' && is.type !== 'listItem')
    return { kind: 'pieces', slots: mergeSlots(was.content, is.content, () => notes), least: 1 }
  const title = mergeInTurn(notes, was.content.slice(0, 1), is.content.slice(0, 1))
  const rest = mergeSlots(was.content.slice(1), is.content.slice(1), () => notes)
  return { kind: 'pieces', slots: [...title, ...rest], least: is.type === 'factBox' ? 2 : 1 }
}

function noteStretch(notes: Notes, stretch: Stretch): MergedStretch {
  return { ...stretch, changeId: stretch.isSame ? null : note(notes, editOf(stretch)) }
}

function editOf({ before, after }: Stretch): Edit {
  const [gone, come] = [inlinesOf(before), inlinesOf(after)]
  if (gone.length === 0 && come.length === 0)
    return { kind: after.some((token) => token.kind === 'block') ? 'split' : 'joined' }
  const onlyLooks = textOf(gone) === textOf(come) && blocksIn(before) === blocksIn(after)
  return { kind: onlyLooks ? 'marks' : 'text', before: gone, after: come }
}

function textOf(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
}

function blocksIn(tokens: readonly Token[]): number {
  return tokens.filter((token) => token.kind === 'block').length
}

function mergeInTurn(
  notes: Notes,
  before: readonly Piece[],
  after: readonly Piece[],
): MergedSlot[] {
  return after.map((piece, at) => ({ kind: 'kept', merged: merge(notes, before[at]!, piece) }))
}

/**
 * Siblings: what stayed, came, went and moved, each found again by its id. `placed` takes down a
 * sibling's changes.
 */
export function mergeSlots(
  before: readonly Piece[],
  after: readonly Piece[],
  placed: (piece: Piece) => Notes,
): MergedSlot[] {
  const slots = overlay(before.map(keyOf), after.map(keyOf))
  const moved = new Map<number, Extract<MergedSlot, { kind: 'movedFrom' | 'movedTo' }>>()
  const merged: MergedSlot[] = []
  // What was split off a kept one or joined to it lies in its text.
  const within = new Set<Piece>()
  for (const [at, slot] of slots.entries()) {
    if (slot.kind === 'kept') {
      const more = followers(slots, at, { before, after })
      const there = placed(after[slot.after]!)
      merged.push({
        kind: 'kept',
        merged: merge(there, before[slot.before]!, after[slot.after]!, more),
      })
      for (const piece of [...more.before, ...more.after]) within.add(piece)
    } else if (!within.has(pieceOf(slot, { before, after })))
      merged.push(mergeSlot(slot, { before, after, placed, moved }))
  }
  return merged
}

function pieceOf(
  slot: Slot,
  { before, after }: { before: readonly Piece[]; after: readonly Piece[] },
): Piece {
  return slot.kind === 'removed' || slot.kind === 'movedFrom'
    ? before[slot.before]!
    : after[slot.after]!
}

function mergeSlot(
  slot: Exclude<Slot, { kind: 'kept' }>,
  given: {
    before: readonly Piece[]
    after: readonly Piece[]
    placed: (piece: Piece) => Notes
    moved: Map<number, Extract<MergedSlot, { kind: 'movedFrom' | 'movedTo' }>>
  },
): MergedSlot {
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
  const merged = merge(there, before[slot.before]!, after[slot.after]!)
  const made = { kind: slot.kind, changeId, merged }
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
