import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { limits } from '#shared/article/limits.ts'
import type { Photo } from '#shared/article/photo.ts'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import { guardedAsync } from '../files/faults.ts'
import type { Library } from '../library/library.ts'
import { prepared } from '../library/prepared.ts'
import { foldedText } from '../library/search/fields.ts'
import { plainFileName } from '../files/fileName.ts'
import { placeDurably } from '../files/disk.ts'
import { copyHashed, sha256OfFile } from '../files/files.ts'
import { incomingFolder } from '../files/incoming.ts'
import { readPhotoInfo } from './info/info.ts'
import { inspectPhoto, refuse } from './inspect.ts'
import {
  originalPath,
  forgetMade,
  notePlacing,
  originalPathOf,
  photoOf,
  storedPath,
  storedSha256Of,
} from './originals.ts'

export { originalPath, photoOf } from './originals.ts'
export { renditionPath } from './renditions.ts'

/** A file to be taken in: where it is now, and the name that it came under. */
export interface Attachment {
  path: string
  fileName: string
  now: Date
  /**
   * Of a copy that a colleague handed over without its hidden facts: the id under which stories
   * name the photo.
   */
  photoId?: string
}

/**
 * Takes a file into the library as a photo, byte for byte. The same bytes twice are one photo,
 * under the name it had first. A handed copy never takes the place of an original, and an original
 * that comes later takes that of the copy. A file that is not a whole photo is refused and leaves
 * nothing behind; the file at `path` is never changed.
 */
export async function attachPhoto(
  library: Library,
  attachment: Attachment,
): Promise<Result<Photo>> {
  const fileName = plainFileName(attachment.fileName)
  const source = await openSource(attachment.path, fileName)
  if (!source.ok) return source
  try {
    return await guardedAsync(() => takeIn(library, source.value, fileName, attachment))
  } finally {
    await source.value.close()
  }
}

async function openSource(path: string, fileName: string): Promise<Result<FileHandle>> {
  try {
    // Looked at before it is opened: opening a pipe would wait for ever.
    const file = await stat(path)
    if (!file.isFile()) return fail({ code: 'fileUnreadable', fileName, detail: 'not a file' })
    if (file.size === 0) return refuse(fileName, 'empty')
    if (file.size > limits.photoBytes) return refuse(fileName, 'tooManyBytes')
    return succeed(await open(path, 'r'))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return fail({ code: 'fileUnreadable', fileName, detail: String(error.code) })
  }
}

async function takeIn(
  library: Library,
  source: FileHandle,
  fileName: string,
  attachment: Attachment,
): Promise<Result<Photo>> {
  const folder = incomingFolder(library.folder)
  await mkdir(folder, { recursive: true })
  // Checked and stored is our own copy, so that nobody can change the file in between.
  const copy = join(folder, `${randomUUID()}.photo`)
  try {
    const { sha256, byteLength } = await copyHashed(source, copy, limits.photoBytes)
    if (byteLength > limits.photoBytes) return refuse(fileName, 'tooManyBytes')
    const id = attachment.photoId ?? sha256
    const known = photoOf(library, id)
    if (known && !(sha256 === id && storedSha256Of(library, id) !== id))
      return succeed(await mendOriginal(library, known, { copy, sha256 }))
    const facts = await inspectPhoto(copy, fileName)
    if (!facts.ok) return facts
    const { attachedAt } = known ?? { attachedAt: attachment.now.toISOString() }
    const photo = {
      id,
      fileName: known?.fileName ?? fileName,
      byteLength,
      ...facts.value,
      attachedAt,
    }
    // The row comes last: a crash in between leaves a file that the next attempt takes over or the
    // next start deletes, never a row without its file.
    const isPlaced = await notePlacing(library, sha256, photo.format)
    await placeDurably(copy, storedPath(library, sha256, photo.format))
    if (known) await replaceCopy(library, known, photo)
    else insertPhoto(library, photo, sha256)
    await isPlaced()
    await readPhotoInfo(library, photo)
    return succeed(photoOf(library, id) ?? photo)
  } finally {
    await rm(copy, { force: true })
  }
}

/**
 * A known photo whose original is gone or no longer what it was gets the good bytes that have just
 * come in.
 */
async function mendOriginal(
  library: Library,
  photo: Photo,
  { copy, sha256 }: { copy: string; sha256: string },
): Promise<Photo> {
  if (sha256 !== storedSha256Of(library, photo.id)) return photo
  const original = originalPathOf(library, photo)
  const stored = await sha256OfFile(original).catch(() => null)
  if (stored !== sha256) await placeDurably(copy, original)
  return photo
}

/**
 * Lets a photo go that has just come in for a story which did not; one that a story shows stays.
 */
export async function releasePhoto(library: Library, photoId: string): Promise<void> {
  const original = originalPath(library, photoId)
  const { changes } = prepared<[string]>(
    library.database,
    'DELETE FROM photos WHERE id = ? AND id NOT IN (SELECT photo_id FROM article_photos)',
  ).run(photoId)
  if (changes > 0) await rm(original, { force: true })
}

function insertPhoto(library: Library, photo: Photo, sha256: string): void {
  prepared<[Photo & { folded: string; stored: string | null }]>(
    library.database,
    `INSERT INTO photos (id, file_name, format, byte_length, width, height, attached_at, folded, stored_sha256)
     VALUES (@id, @fileName, @format, @byteLength, @width, @height, @attachedAt, @folded, @stored)
     ON CONFLICT (id) DO NOTHING`,
  ).run({
    ...photo,
    folded: foldedText([photo.fileName]),
    stored: sha256 === photo.id ? null : sha256,
  })
}

/**
 * The original has come, of which there was only a handed copy. What was made of the copy is made
 * anew.
 */
async function replaceCopy(library: Library, copy: Photo, original: Photo): Promise<void> {
  const copyPath = originalPathOf(library, copy)
  const copySha256 = storedSha256Of(library, copy.id)
  const { id, format, byteLength, width, height } = original
  prepared<unknown[]>(
    library.database,
    'UPDATE photos SET format = ?, byte_length = ?, width = ?, height = ?, stored_sha256 = NULL WHERE id = ?',
  ).run(format, byteLength, width, height, id)
  // Somebody may have attached the copy as a photo of its own.
  const others = prepared<[string, string]>(
    library.database,
    'SELECT 1 FROM photos WHERE id = ? OR stored_sha256 = ?',
  ).get(copySha256, copySha256)
  if (others === undefined) await rm(copyPath, { force: true })
  await forgetMade(library, id)
}
