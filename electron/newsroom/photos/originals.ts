import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Photo } from '#shared/article/photo.ts'
import { prepared } from '../library/prepared.ts'
import type { Library } from '../library/library.ts'

/** The columns of `photos` that make a `Photo`. */
export const photoColumns = `photos.id, file_name AS fileName, format, byte_length AS byteLength, width, height,
  attached_at AS attachedAt`

/** What the library knows of a photo, or null. */
export function photoOf(library: Library, photoId: string): Photo | null {
  const row = prepared<[string], Photo>(
    library.database,
    `SELECT ${photoColumns} FROM photos WHERE id = ?`,
  ).get(photoId)
  return row ?? null
}

/**
 * SHA-256 of the file that the library has of a photo: its id, but where the original stayed with
 * whoever handed it over and a copy without position and serial numbers came instead.
 */
export function storedSha256Of(library: Pick<Library, 'database'>, photoId: string): string {
  const stored = prepared<[string], { sha256: string | null }>(
    library.database,
    'SELECT stored_sha256 AS sha256 FROM photos WHERE id = ?',
  ).get(photoId)
  return stored?.sha256 ?? photoId
}

/**
 * Where a photo's original is kept: `photos/ab/abcdef….jpeg`. Throws for an id that the library
 * does not have.
 */
export function originalPath(library: Library, photoId: string): string {
  const photo = photoOf(library, photoId)
  if (!photo) throw new Error(`no photo ${photoId}`)
  return originalPathOf(library, photo)
}

export function originalPathOf(
  library: Pick<Library, 'folder' | 'database'>,
  photo: Pick<Photo, 'id' | 'format'>,
): string {
  return storedPath(library, storedSha256Of(library, photo.id), photo.format)
}

/** A file is named by what is in it, so that another one never has to be written over it. */
export function storedPath(
  library: Pick<Library, 'folder'>,
  sha256: string,
  format: Photo['format'],
): string {
  return join(library.folder, 'photos', sha256.slice(0, 2), `${sha256}.${format}`)
}

/** Removes from the cache what was made from a photo. */
export async function forgetMade(library: Pick<Library, 'folder'>, photoId: string): Promise<void> {
  const folder = join(library.folder, 'renditions', photoId.slice(0, 2))
  const names = await readdir(folder).catch(() => [])
  for (const name of names)
    if (name.startsWith(photoId)) await rm(join(folder, name), { force: true })
}

/**
 * A path in the cache of pictures made from a photo. All of `renditions/` may be deleted at any
 * time.
 */
export function cachedPath(
  library: Pick<Library, 'folder'>,
  photoId: string,
  name: string,
): string {
  return join(library.folder, 'renditions', photoId.slice(0, 2), `${photoId}-${name}`)
}
