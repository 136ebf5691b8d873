import { exitCodes } from './exitCodes.ts'

/** What Ctrl-C does. */
export interface Stopping {
  /**
   * Aborted by the first Ctrl-C while `wind` runs; who gets it comes to a good end. A second one
   * ends the program at once.
   */
  gently<Value>(wind: (signal: AbortSignal) => Promise<Value>): Promise<Value>
  /** Done before the program is ended at once; what was said last is done first. */
  beforeEnd(tidy: () => void): void
}

/**
 * Ends the program at Ctrl-C, which loses nothing: the library commits whole and files are written
 * whole. Only work that leaves something behind when it is cut off asks to be stopped gently.
 */
export function createStopping(say: () => void): Stopping {
  const tidying: (() => void)[] = []
  let winding: AbortController | null = null
  const stop = () => {
    if (winding && !winding.signal.aborted) {
      say()
      winding.abort()
      return
    }
    while (tidying.length > 0) tidying.pop()?.()
    process.exit(exitCodes.stopped)
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop)
  return {
    async gently(wind) {
      winding = new AbortController()
      try {
        return await wind(winding.signal)
      } finally {
        winding = null
      }
    },
    beforeEnd(tidy) {
      tidying.push(tidy)
    },
  }
}
