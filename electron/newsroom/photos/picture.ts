import { availableParallelism } from 'node:os'
import type { Sharp, SharpOptions } from 'sharp'
import { limits } from '#shared/article/limits.ts'
import { limitTo } from '../files/limit.ts'
import { loadSharp } from './sharp.ts'

/**
 * Pictures are decoded on sharp's own threads; more of them at once than there are cores, or than
 * four, would only cost memory.
 */
export const pictureWork = limitTo(Math.min(Math.max(availableParallelism(), 2), 4))

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
