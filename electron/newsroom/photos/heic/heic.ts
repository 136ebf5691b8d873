import { readFile } from 'node:fs/promises'
import { limits } from '#shared/article/limits.ts'
import type { Photo } from '#shared/article/photo.ts'
import { openPicture } from '../picture.ts'
import { askWorker } from '../worker/askWorker.ts'
import { tiffOf } from './tiff.ts'

/**
 * A HEIC photo as a TIFF, upright and whole, which every other part can open: sharp knows what HEIC
 * files say of themselves, not their pixels. The pixels are made in a thread of their own. Null
 * where they cannot be.
 */
export async function heicAsTiff(bytes: Uint8Array): Promise<Buffer | 'tooManyPixels' | null> {
  const [answer, profile] = await Promise.all([
    askWorker({ kind: 'decodeHeic', bytes, maxPixels: limits.photoPixels }),
    profileOf(bytes),
  ])
  if ('tooManyPixels' in answer) return 'tooManyPixels'
  return 'heic' in answer ? tiffOf(answer.heic, profile) : null
}

/** What the colours mean; phones write their own wide ones. */
async function profileOf(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    const metadata = await (await openPicture(bytes, { limitInputPixels: false })).metadata()
    return metadata.icc ?? null
  } catch {
    return null
  }
}

/**
 * An original in a form that sharp opens: its own file, or of a HEIC photo the decoded picture.
 * Null where that fails.
 */
export async function openableOriginal(
  path: string,
  format: Photo['format'],
): Promise<string | Uint8Array | null> {
  if (format !== 'heic') return path
  const tiff = await heicAsTiff(await readFile(path))
  return tiff === 'tooManyPixels' ? null : tiff
}
