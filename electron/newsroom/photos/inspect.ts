import { readFile } from 'node:fs/promises'
import type { Metadata } from 'sharp'
import { limits } from '#shared/article/limits.ts'
import { fail, type Failure, type Result, succeed } from '#shared/contract/errors.ts'
import { heicAsTiff } from './heic/heic.ts'
import { openPicture, pictureWork } from './picture.ts'
import { loadSharp } from './sharp.ts'
import { isPhotoName, type PhotoFormat, sniffFile } from './sniff.ts'
import { isWhole } from './strip/strip.ts'

/** What is true of a photo's bytes. */
export interface PhotoFacts {
  format: PhotoFormat
  /** Pixels with the orientation applied. */
  width: number
  height: number
}

export type RefusalReason = Extract<Failure, { code: 'photoRefused' }>['reason']

/** Returns the failure of a photo that is not taken in. */
export function refuse(fileName: string, reason: RefusalReason): { ok: false; error: Failure } {
  return fail({ code: 'photoRefused', fileName, reason })
}

/**
 * Finds out whether a file is a whole photo that the newsroom takes, by decoding all of it. A photo
 * whose name says another photo format is taken for what it is: that is harmless. A file that only
 * its name makes a photo is refused as disguised.
 */
export async function inspectPhoto(path: string, fileName: string): Promise<Result<PhotoFacts>> {
  const format = await sniffFile(path)
  if (format === null)
    return refuse(fileName, isPhotoName(fileName) ? 'disguised' : 'unknownFormat')
  // A sharp that cannot be loaded is our fault and not the photo's.
  await loadSharp()
  return pictureWork(async () => {
    if (format === 'heic') return inspectHeic(await readFile(path), fileName)
    const metadata = await readHeader(path)
    if (metadata === null || !decodesAs(format, metadata)) return refuse(fileName, 'damaged')
    const { width, height } = metadata.autoOrient
    const frames = isAnimation(metadata) ? (metadata.pages ?? 1) : 1
    if (width * height * frames > limits.photoPixels) return refuse(fileName, 'tooManyPixels')
    if (!isWhole(format, await readFile(path)) || !(await decodes(path, frames)))
      return refuse(fileName, 'damaged')
    return succeed({ format, width, height })
  })
}

async function inspectHeic(bytes: Uint8Array, fileName: string): Promise<Result<PhotoFacts>> {
  const tiff = await heicAsTiff(bytes)
  if (tiff === 'tooManyPixels') return refuse(fileName, 'tooManyPixels')
  const metadata = tiff && (await readHeader(tiff))
  return metadata
    ? succeed({ format: 'heic', ...metadata.autoOrient })
    : refuse(fileName, 'damaged')
}

async function readHeader(source: string | Uint8Array): Promise<Metadata | null> {
  try {
    return await (await openPicture(source, { limitInputPixels: false })).metadata()
  } catch {
    return null
  }
}

/** sharp sniffs for itself: both must have come to the same answer. */
function decodesAs(format: PhotoFormat, metadata: Metadata): boolean {
  return format === 'avif'
    ? metadata.format === 'heif' && metadata.compression === 'av1'
    : metadata.format === format
}

/** The pages of a TIFF are pictures of their own, of which the first is the photo. */
function isAnimation(metadata: Metadata): boolean {
  return metadata.format === 'gif' || metadata.format === 'webp'
}

async function decodes(path: string, frames: number): Promise<boolean> {
  try {
    // Shrinking to almost nothing reads every pixel and keeps none.
    const picture = await openPicture(path, frames > 1 ? { pages: -1 } : {})
    await picture.resize({ width: 16, height: 16, fit: 'fill' }).raw().toBuffer()
    return true
  } catch {
    return false
  }
}
