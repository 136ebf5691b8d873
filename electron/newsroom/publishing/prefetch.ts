/**
 * What `work` makes of each item, in their order. Up to `places` are being made at once, ahead of
 * the one that is waited for, so that no more than those are in memory. When the caller stops, it
 * goes on after those that were begun have ended.
 */
export async function* prefetched<Item, Value>(
  items: readonly Item[],
  places: number,
  work: (item: Item) => Promise<Value>,
): AsyncGenerator<[Item, Value], void> {
  const begin = (item: Item) => {
    const promise = work(item)
    // Looked at in its turn, until when a failure must not pass for one that nobody looks at.
    promise.catch(() => undefined)
    return promise
  }
  let begun: Promise<Value>[] = []
  let next = 0
  try {
    for (const item of items) {
      while (next < items.length && begun.length < places) begun.push(begin(items[next++]!))
      yield [item, await begun[0]!]
      begun = begun.slice(1)
    }
  } finally {
    await Promise.allSettled(begun)
  }
}
