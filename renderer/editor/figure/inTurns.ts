/**
 * Starts `work` for each item, at most `atOnce` at a time and in order; returns a promise for each.
 * One that fails does not hold up the others.
 */
export function inTurns<Item, Value>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Value>,
): Promise<Value>[] {
  const results: Promise<Value>[] = []
  for (const [index, item] of items.entries()) {
    const before =
      index < atOnce ? Promise.resolve() : freePlace(results.slice(0, index), index - atOnce + 1)
    results.push(before.then(() => work(item)))
  }
  return results
}

/** Settles when `count` of the promises have. */
function freePlace(promises: readonly Promise<unknown>[], count: number): Promise<void> {
  return new Promise((resolve) => {
    let settled = 0
    const settle = (): void => {
      if (++settled === count) resolve()
    }
    for (const promise of promises) promise.then(settle, settle)
  })
}
