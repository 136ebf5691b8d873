import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { limits } from '../../../shared/article/limits.ts'
import type { Photo } from '../../../shared/article/photo.ts'
import { fail, type Result, succeed } from '../../../shared/contract/errors.ts'
import { guardedAsync } from '../library/faults.ts'
import type { Library } from '../library/library.ts'
import { prepared } from '../library/prepared.ts'
import { foldedText } from '../library/search/foldedText.ts'
import { plainFileName } from './fileName.ts'
import { copyHashed, place, sha256OfFile } from './files.ts'
import { incomingFolder } from './incoming.ts'
import { readPhotoInfo } from './info/info.ts'
import { inspectPhoto, refuse } from './inspect.ts'
import { originalPathOf, photoOf } from './originals.ts'

export { originalPath, photoOf } from './originals.ts'
export { renditionPath } from './renditions.ts'

/** A file to be taken in: where it is now, and the name that it came under. */
export interface Attachment {
  path: string
  fileName: string
  now: Date
}

/**
 * Takes a file into the library as a photo, byte for byte. The same bytes twice are one photo, under the name it had first.
 * A file that is not a whole photo is refused and leaves nothing behind; the file at `path` is never changed.
 */
export async function attachPhoto(library: Library, attachment: Attachment): Promise<Result<Photo>> {
  const fileName = plainFileName(attachment.fileName)
  const source = await openSource(attachment.path, fileName)
  if (!source.ok) return source
  try {
    return await guardedAsync(() => takeIn(library, source.value, fileName, attachment.now))
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
  now: Date,
): Promise<Result<Photo>> {
  const folder = incomingFolder(library.folder)
  await mkdir(folder, { recursive: true })
  // Checked and stored is our own copy, so that nobody can change the file in between.
  const copy = join(folder, `${randomUUID()}.photo`)
  try {
    const { sha256, byteLength } = await copyHashed(source, copy, limits.photoBytes)
    if (byteLength > limits.photoBytes) return refuse(fileName, 'tooManyBytes')
    const known = photoOf(library, sha256)
    if (known) return succeed(await mendOriginal(library, known, copy))
    const facts = await inspectPhoto(copy, fileName)
    if (!facts.ok) return facts
    const photo = { id: sha256, fileName, byteLength, ...facts.value, attachedAt: now.toISOString() }
    // The row comes last: a crash in between leaves a file that the next attempt takes over, never a row without its file.
    await place(copy, originalPathOf(library, photo))
    insertPhoto(library, photo)
    await readPhotoInfo(library, photo)
    return succeed(photoOf(library, sha256) ?? photo)
  } finally {
    await rm(copy, { force: true })
  }
}

/** A known photo whose original is gone or no longer what it was gets the good bytes that have just come in. */
async function mendOriginal(library: Library, photo: Photo, copy: string): Promise<Photo> {
  const original = originalPathOf(library, photo)
  const stored = await sha256OfFile(original).catch(() => null)
  if (stored !== photo.id) await place(copy, original)
  return photo
}

function insertPhoto(library: Library, photo: Photo): void {
  prepared<[Photo & { folded: string }]>(
    library.database,
    `INSERT INTO photos (id, file_name, format, byte_length, width, height, attached_at, folded)
     VALUES (@id, @fileName, @format, @byteLength, @width, @height, @attachedAt, @folded)
     ON CONFLICT (id) DO NOTHING`,
  ).run({ ...photo, folded: foldedText([photo.fileName]) })
}
