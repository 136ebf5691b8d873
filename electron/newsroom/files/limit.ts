/** Runs at most `places` tasks at once; the others wait their turn in order. */
export function limitTo(places: number): <Value>(task: () => Promise<Value>) => Promise<Value> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (task) => {
    if (running >= places) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      // The place is handed on, not freed, so that a newcomer cannot slip in between.
      if (next) next()
      else running--
    }
  }
}
