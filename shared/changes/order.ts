/**
 * A place in the order in which two lists lie over each other; `before` and `after` are indexes
 * into them.
 */
export type Slot =
  | { kind: 'kept'; before: number; after: number }
  | { kind: 'removed'; before: number }
  | { kind: 'added'; after: number }
  /** An item that stands elsewhere now appears twice: where it was and where it is. */
  | { kind: 'movedFrom'; before: number; after: number }
  | { kind: 'movedTo'; before: number; after: number }

/**
 * Lays two lists of keys over each other, moving as few items as can be. The slots without
 * `movedTo` and `added` are the first list in its order, those without `movedFrom` and `removed`
 * the second. A key counts once: its repetitions in either list are taken for items of their own.
 * The other way round the same items move.
 */
export function overlayOrder(before: readonly string[], after: readonly string[]): Slot[] {
  const wasAt = firstPlaces(before)
  const isAt = firstPlaces(after)
  const partner = (
    key: string,
    at: number,
    own: Map<string, number>,
    other: Map<string, number>,
  ) => (own.get(key) === at ? other.get(key) : undefined)
  const common = before.flatMap((key, at) => {
    const to = partner(key, at, wasAt, isAt)
    return to === undefined ? [] : [{ before: at, after: to }]
  })
  const staying = new Set(stayingOf(common, isTurned(before, after)))
  const slots: Slot[] = []
  let next = 0
  const addedUpTo = (end: number): void => {
    for (; next < end; next++) {
      const from = partner(after[next]!, next, isAt, wasAt)
      if (from === undefined) slots.push({ kind: 'added', after: next })
      else slots.push({ kind: 'movedTo', before: from, after: next })
    }
  }
  for (const [at, key] of before.entries()) {
    const to = partner(key, at, wasAt, isAt)
    if (to === undefined) slots.push({ kind: 'removed', before: at })
    else if (!staying.has(at)) slots.push({ kind: 'movedFrom', before: at, after: to })
    else {
      addedUpTo(to)
      slots.push({ kind: 'kept', before: at, after: to })
      next = to + 1
    }
  }
  addedUpTo(after.length)
  return slots
}

/**
 * Whether of two lists the second comes first by its keys. Where there are several ways to lay them
 * over each other, the same one is found in both directions when it is looked for in this order.
 */
function isTurned(before: readonly string[], after: readonly string[]): boolean {
  const at = before.findIndex((key, at) => key !== after[at])
  return at >= 0 && at < after.length && before[at]! > after[at]!
}

/**
 * The places in the first list of as many items as can stay; `common` is in the order of that list.
 */
function stayingOf(
  common: readonly { before: number; after: number }[],
  turned: boolean,
): number[] {
  if (!turned)
    return longestRise(common.map((pair) => pair.after)).map((index) => common[index]!.before)
  const byAfter = [...common].sort((one, other) => one.after - other.after)
  return longestRise(byAfter.map((pair) => pair.before)).map((index) => byAfter[index]!.before)
}

function firstPlaces(keys: readonly string[]): Map<string, number> {
  const places = new Map<string, number>()
  for (const [at, key] of keys.entries()) if (!places.has(key)) places.set(key, at)
  return places
}

/** The indexes of a longest strictly rising subsequence (patience sorting). */
export function longestRise(values: readonly number[]): number[] {
  const lasts: number[] = []
  const previous: (number | undefined)[] = []
  for (const [index, value] of values.entries()) {
    let low = 0
    let high = lasts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (values[lasts[middle]!]! < value) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? lasts[low - 1] : undefined
    lasts[low] = index
  }
  const rise = lasts.slice()
  let place = lasts.length
  for (let index = lasts.at(-1); index !== undefined; index = previous[index]) rise[--place] = index
  return rise
}
