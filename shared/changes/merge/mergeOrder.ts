import type { Three } from './mergeDesk.ts'
import { overlayOrder } from '../order.ts'

/**
 * Says which of two places a key that both sides moved has; `first` and `second` are what it stands
 * behind there.
 */
export type Settle = (
  key: string,
  first: string | null,
  second: string | null,
) => 'first' | 'second'

/**
 * The order of what remains of two lists that come from one: each side's moves and additions at the
 * places that they have there, the first side's before the second's where they are the same. Keys
 * stand once in each list.
 */
export function mergeOrder(
  keys: Three<readonly string[]>,
  remains: ReadonlySet<string>,
  settle: Settle,
): string[] {
  const [inBase, inFirst, inSecond] = [keys.base, keys.first, keys.second].map(
    (list) => new Set(list),
  )
  const isCommon = (key: string): boolean =>
    remains.has(key) && inBase!.has(key) && inFirst!.has(key) && inSecond!.has(key)
  const common = {
    base: keys.base.filter(isCommon),
    first: keys.first.filter(isCommon),
    second: keys.second.filter(isCommon),
  }
  const order = orderOfCommon(common, settle)
  const placed = new Set(order)
  insert(
    order,
    placed,
    keys.first.filter((key) => remains.has(key)),
    new Set(),
  )
  const ofFirst = new Set([...placed].filter((key) => !isCommon(key)))
  insert(
    order,
    placed,
    keys.second.filter((key) => remains.has(key)),
    ofFirst,
  )
  return order
}

function orderOfCommon({ base, first, second }: Three<string[]>, settle: Settle): string[] {
  const movedByFirst = movedIn(base, first)
  const movedBySecond = movedIn(base, second)
  const order = [...first]
  for (const [at, key] of second.entries()) {
    if (!movedBySecond.has(key)) continue
    if (movedByFirst.has(key)) {
      const behind = [first[first.indexOf(key) - 1] ?? null, second[at - 1] ?? null] as const
      if (behind[0] === behind[1] || settle(key, ...behind) === 'first') continue
    }
    order.splice(order.indexOf(key), 1)
    // What the first side moved says nothing of where the second side's places are now.
    let anchor = at - 1
    while (anchor >= 0 && movedByFirst.has(second[anchor]!) && !movedBySecond.has(second[anchor]!))
      anchor--
    order.splice(anchor < 0 ? 0 : order.indexOf(second[anchor]!) + 1, 0, key)
  }
  return order
}

function movedIn(before: readonly string[], after: readonly string[]): Set<string> {
  return new Set(
    overlayOrder(before, after).flatMap((slot) =>
      slot.kind === 'movedTo' ? [after[slot.after]!] : [],
    ),
  )
}

/**
 * Puts what is not there yet behind what it stands behind in `list`, and behind what is in `others`
 * there.
 */
function insert(
  order: string[],
  placed: Set<string>,
  list: readonly string[],
  others: ReadonlySet<string>,
): void {
  for (const [at, key] of list.entries()) {
    if (placed.has(key)) continue
    let place = at === 0 ? 0 : order.indexOf(list[at - 1]!) + 1
    while (place < order.length && others.has(order[place]!)) place++
    order.splice(place, 0, key)
    placed.add(key)
  }
}
