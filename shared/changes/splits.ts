import type { Piece } from './change.ts'
import type { Slot } from './order.ts'

/**
 * Of a block's words, so many must come from its neighbour to have been split off it or joined to
 * it.
 */
const share = 0.6

const splittable = new Set(['paragraph', 'subheading'])

type Sides = { before: readonly Piece[]; after: readonly Piece[] }

/**
 * The blocks right behind the kept one at `slots[at]` that were split off it, and those that were
 * joined to it: their words are those that it lost or gained.
 */
export function followers(slots: readonly Slot[], at: number, { before, after }: Sides): Sides {
  const slot = slots[at]
  if (slot?.kind !== 'kept') return { before: [], after: [] }
  const [was, is] = [before[slot.before]!, after[slot.after]!]
  if (!splittable.has(was.type) || !splittable.has(is.type)) return { before: [], after: [] }
  const gone = (slot: Slot) => (slot.kind === 'removed' ? before[slot.before]! : null)
  const come = (slot: Slot) => (slot.kind === 'added' ? after[slot.after]! : null)
  // Behind a kept one stands first what stood there, then what stands there now.
  let now = at + 1
  while (slots[now]?.kind === 'removed' || slots[now]?.kind === 'movedFrom') now++
  return {
    before: take(slots, at + 1, () => difference(wordsOf(is), wordsOf(was)), gone),
    after: take(slots, now, () => difference(wordsOf(was), wordsOf(is)), come),
  }
}

/** The pieces from `slots[from]` on for whose words those that are left suffice. */
function take(
  slots: readonly Slot[],
  from: number,
  wordsLeft: () => Map<string, number>,
  pieceAt: (slot: Slot) => Piece | null,
): Piece[] {
  const first = slots[from]
  if (!first || !pieceAt(first)) return []
  const words = wordsLeft()
  const taken: Piece[] = []
  for (let at = from; at < slots.length; at++) {
    const piece = pieceAt(slots[at]!)
    if (!piece || !splittable.has(piece.type)) break
    const own = wordsOf(piece)
    const shared = own.filter((word) => {
      const left = words.get(word) ?? 0
      if (left > 0) words.set(word, left - 1)
      return left > 0
    })
    if (own.length === 0 || shared.length / own.length < share) break
    taken.push(piece)
  }
  return taken
}

/** How often each word is in the first list and not in the second. */
function difference(words: readonly string[], without: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  for (const word of without) counts.set(word, (counts.get(word) ?? 0) - 1)
  return counts
}

function wordsOf(piece: Piece): string[] {
  const text = (piece.content ?? []).map((inline) => inline.text ?? ' ').join('')
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}
