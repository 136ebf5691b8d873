import type { Piece } from '../change.ts'
import type { Three } from './mergeDesk.ts'
import { overlayOrder } from '../order.ts'
import { followers } from '../splits.ts'

/** Siblings under keys of their own. */
export interface Keyed {
  keys: string[]
  /** Several where a paragraph was split, or where paragraphs were joined on one of the sides. */
  pieces: Map<string, readonly Piece[]>
}

interface Followers {
  /** Keys of the base that were joined to a key of it. */
  joined: Map<string, string[]>
  /** Keys of the side that were split off a key. */
  split: Map<string, string[]>
}

/**
 * Makes one of paragraphs that a side split or joined, where the other side still has them in a
 * row: their text is then merged as one, and who edited a part of it is not in conflict with who
 * split it.
 */
export function groupSplits(three: Three<Keyed>): void {
  const { base, first, second } = three
  const sides = [first, second].map((side) => ({ side, followers: followersOf(base, side) }))
  const done = new Set<string>()
  const roots = base.keys.slice()
  for (const key of roots) {
    if (done.has(key)) continue
    const run = joinedRun(key, sides)
    const isGrouped = run.length > 1 || sides.some(({ followers }) => followers.split.has(key))
    const rows = isGrouped ? sides.map(({ side, followers }) => rowOf(side, run, followers)) : []
    const [mine, other] = rows
    if (!mine || !other) continue
    for (const one of run) done.add(one)
    take(base, run)
    take(first, mine)
    take(second, other)
  }
}

function followersOf(base: Keyed, side: Keyed): Followers {
  const [before, after] = [base, side].map((list) =>
    list.keys.map((key) => list.pieces.get(key)![0]!),
  )
  const slots = overlayOrder(base.keys, side.keys)
  const joined = new Map<string, string[]>()
  const split = new Map<string, string[]>()
  for (const [at, slot] of slots.entries()) {
    if (slot.kind !== 'kept') continue
    const more = followers(slots, at, { before: before!, after: after! })
    const key = base.keys[slot.before]!
    if (more.before.length > 0)
      joined.set(key, base.keys.slice(slot.before + 1, slot.before + 1 + more.before.length))
    if (more.after.length > 0)
      split.set(key, side.keys.slice(slot.after + 1, slot.after + 1 + more.after.length))
  }
  return { joined, split }
}

/** A key of the base with all that either side joined to it. */
function joinedRun(key: string, sides: readonly { followers: Followers }[]): string[] {
  const run = [key]
  for (const one of run)
    for (const { followers } of sides)
      for (const next of followers.joined.get(one) ?? []) if (!run.includes(next)) run.push(next)
  return run
}

/** The keys in a row that one side made of the run; null where it has them no longer together. */
function rowOf(side: Keyed, run: readonly string[], { joined, split }: Followers): string[] | null {
  const gone = new Set(run.flatMap((key) => joined.get(key) ?? []))
  const wanted = run
    .filter((key) => !gone.has(key))
    .flatMap((key) => [key, ...(split.get(key) ?? [])])
  const start = side.keys.indexOf(wanted[0]!)
  const row = start < 0 ? [] : side.keys.slice(start, start + wanted.length)
  const isText = (key: string): boolean => isSplittable(side.pieces.get(key)?.[0])
  return row.length === wanted.length &&
    row.every((key, at) => key === wanted[at]) &&
    row.every(isText)
    ? row
    : null
}

function isSplittable(piece: Piece | undefined): boolean {
  return piece?.type === 'paragraph' || piece?.type === 'subheading'
}

/** Puts all pieces of a row under its first key. */
function take({ keys, pieces }: Keyed, row: readonly string[]): void {
  const all = row.flatMap((key) => pieces.get(key)!)
  for (const key of row) pieces.delete(key)
  pieces.set(row[0]!, all)
  keys.splice(keys.indexOf(row[0]!), row.length, row[0]!)
}
