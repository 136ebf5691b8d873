import { readFile } from 'node:fs/promises'
import { z } from 'zod'
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

/**
 * A photo as it is published: upright, at most 2560 pixels on the longest edge, sRGB, JPEG, PNG, GIF or WebP, with nothing
 * about it inside. The same photo always gives the same bytes, and the result attached as a photo gives itself again.
 * Fails with notFound, photoRefused (the original is damaged) or diskFailed.
 */
export async function exportRendition(library: Library, photoId: string): Promise<Result<ExportRendition>> {
  const photo = photoOf(library, photoId)
  if (!photo) return fail({ code: 'notFound', what: 'photo' })
  const key = originalPathOf(library, photo)
  const begun = underWay.get(key)
  if (begun) return begun
  const making = guardedAsync(() => readOrMake(library, photo)).finally(() => underWay.delete(key))
  underWay.set(key, making)
  return making
}

async function readOrMake(library: Library, photo: Photo): Promise<Result<ExportRendition>> {
  const kept = await readKept(library, photo)
  if (kept) return succeed(kept)
  const original = await readFile(originalPathOf(library, photo))
  // What is published must be what was attached.
  if (sha256Of(original) !== photo.id) return refuse(photo.fileName, 'damaged')
  const made = await makeExport(original, photo.format)
  if (!made) return refuse(photo.fileName, 'damaged')
  const rendition = { ...made, sha256: sha256Of(made.bytes) }
  await keep(library, photo, rendition)
  return succeed(rendition)
}

function notePath(library: Library, photo: Photo): string {
  return cachedPath(library, photo.id, `export-${recipe}.json`)
}

/** A picture that goes out just as it came in is not kept a second time. */
function picturePath(library: Library, photo: Photo, sha256: string, extension: string): string {
  return sha256 === photo.id
    ? originalPathOf(library, photo)
    : cachedPath(library, photo.id, `export-${recipe}.${extension}`)
}

/** The rendition made before, or null where there is none or its bytes are no longer what they were. */
async function readKept(library: Library, photo: Photo): Promise<ExportRendition | null> {
  try {
    const note = noteSchema.parse(JSON.parse(await readFile(notePath(library, photo), 'utf8')))
    const bytes = await readFile(picturePath(library, photo, note.sha256, note.extension))
    return sha256Of(bytes) === note.sha256 ? { ...note, bytes } : null
  } catch {
    return null
  }
}

/** A cache that cannot be written costs time and nothing else. */
async function keep(library: Library, photo: Photo, rendition: ExportRendition): Promise<void> {
  const { bytes, ...note } = rendition
  try {
    if (note.sha256 !== photo.id)
      await writeWhole(picturePath(library, photo, note.sha256, note.extension), bytes)
    await writeWhole(notePath(library, photo), JSON.stringify(note))
  } catch (error) {
    if (diskFailure(error) === null) throw error
  }
}
