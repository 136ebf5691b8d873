import { availableParallelism } from 'node:os'
import pLimit from 'p-limit'
import type { Sharp, SharpOptions } from 'sharp'
import { limits } from '#shared/article/limits.ts'
import { loadSharp } from './sharp.ts'

/**
 * Pictures are decoded on sharp's own threads; more of them at once than there are cores, or than
 * four, would only cost memory.
 */
export const pictureWork = pLimit(Math.min(Math.max(availableParallelism(), 2), 4))

/**
 * Returns a way to run work by a name. What runs already is not begun a second time: all who ask
 * meanwhile get its one result.
 */
export function singleFlight<Value>(): (
  name: string,
  work: () => Promise<Value>,
) => Promise<Value> {
  const running = new Map<string, Promise<Value>>()
  return (name, work) => {
    const begun = running.get(name)
    if (begun) return begun
    const working = work().finally(() => running.delete(name))
    running.set(name, working)
    return working
  }
}

/** Opens a picture for reading from top to bottom; damage of any kind makes the work on it fail. */
export async function openPicture(
  source: string | Uint8Array,
  options: SharpOptions = {},
): Promise<Sharp> {
  const sharp = await loadSharp()
  sharp.cache(false)
  return sharp(source, {
    failOn: 'error',
    sequentialRead: true,
    limitInputPixels: limits.photoPixels,
    ...options,
  })
}
