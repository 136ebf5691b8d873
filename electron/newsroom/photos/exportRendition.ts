import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { croppedPixels, type PixelBox } from '../../../shared/article/crop.ts'
import type { Crop } from '../../../shared/article/document.ts'
import type { Photo } from '../../../shared/article/photo.ts'
import { fail, type Result, succeed } from '../../../shared/contract/errors.ts'
import { diskFailure, guardedAsync } from '../library/faults.ts'
import { sha256Of } from '../library/hash.ts'
import type { Library } from '../library/library.ts'
import { makeExport } from './exportPicture.ts'
import { writeWhole } from './files.ts'
import { refuse } from './inspect.ts'
import { cachedPath, originalPathOf, photoOf } from './originals.ts'

/** The picture file that goes out with an article. */
export interface ExportRendition {
  bytes: Uint8Array
  extension: 'jpg' | 'png' | 'gif' | 'webp'
  width: number
  height: number
  sha256: string
}

/** Changes when exports come to be made another way, so that old ones are not taken for new. */
const recipe = 1

const noteSchema = z.strictObject({
  sha256: z.string(),
  extension: z.enum(['jpg', 'png', 'gif', 'webp']),
  width: z.number(),
  height: z.number(),
})

const underWay = new Map<string, Promise<Result<ExportRendition>>>()

/** A photo, or the part of it that a crop leaves. */
interface Shown {
  photo: Photo
  part: PixelBox | null
}

/**
 * What a crop leaves of a photo as it is published: upright, at most 2560 pixels on the longest edge, sRGB, JPEG, PNG, GIF or WebP,
 * with nothing about it inside. The same photo and crop always give the same bytes, and the result attached as a photo gives
 * itself again. Fails with notFound, photoRefused (the original is damaged) or diskFailed.
 */
export async function exportRendition(
  library: Library,
  photoId: string,
  crop: Crop | null = null,
): Promise<Result<ExportRendition>> {
  const photo = photoOf(library, photoId)
  if (!photo) return fail({ code: 'notFound', what: 'photo' })
  const shown = { photo, part: partOf(photo, crop) }
  const key = notePath(library, shown)
  const begun = underWay.get(key)
  if (begun) return begun
  const making = guardedAsync(() => readOrMake(library, shown)).finally(() => underWay.delete(key))
  underWay.set(key, making)
  return making
}

/** Null where the crop leaves every pixel. */
function partOf({ width, height }: Photo, crop: Crop | null): PixelBox | null {
  const part = croppedPixels(crop, { width, height })
  return part.width === width && part.height === height ? null : part
}

async function readOrMake(library: Library, shown: Shown): Promise<Result<ExportRendition>> {
  const kept = await readKept(library, shown)
  if (kept) return succeed(kept)
  const { photo, part } = shown
  const original = await readFile(originalPathOf(library, photo))
  // What is published must be what was attached.
  if (sha256Of(original) !== photo.id) return refuse(photo.fileName, 'damaged')
  const made = await makeExport(original, photo.format, part)
  if (!made) return refuse(photo.fileName, 'damaged')
  const rendition = { ...made, sha256: sha256Of(made.bytes) }
  await keep(library, shown, rendition)
  return succeed(rendition)
}

function keptPath(library: Library, { photo, part }: Shown, extension: string): string {
  const place = part ? `-${part.left}-${part.top}-${part.width}-${part.height}` : ''
  return cachedPath(library, photo.id, `export-${recipe}${place}.${extension}`)
}

function notePath(library: Library, shown: Shown): string {
  return keptPath(library, shown, 'json')
}

/** A picture that goes out just as it came in is not kept a second time. */
function picturePath(library: Library, shown: Shown, sha256: string, extension: string): string {
  return sha256 === shown.photo.id
    ? originalPathOf(library, shown.photo)
    : keptPath(library, shown, extension)
}

/** The rendition made before, or null where there is none or its bytes are no longer what they were. */
async function readKept(library: Library, shown: Shown): Promise<ExportRendition | null> {
  try {
    const note = noteSchema.parse(JSON.parse(await readFile(notePath(library, shown), 'utf8')))
    const bytes = await readFile(picturePath(library, shown, note.sha256, note.extension))
    return sha256Of(bytes) === note.sha256 ? { ...note, bytes } : null
  } catch {
    return null
  }
}

/** A cache that cannot be written costs time and nothing else. */
async function keep(library: Library, shown: Shown, rendition: ExportRendition): Promise<void> {
  const { bytes, ...note } = rendition
  try {
    if (note.sha256 !== shown.photo.id)
      await writeWhole(picturePath(library, shown, note.sha256, note.extension), bytes)
    await writeWhole(notePath(library, shown), JSON.stringify(note))
  } catch (error) {
    if (diskFailure(error) === null) throw error
  }
}
