import { join } from 'node:path'
import type { Photo } from '../../../shared/article/photo.ts'
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

/** Where a photo's original is kept: `photos/ab/abcdef….jpeg`. Throws for an id that the library does not have. */
export function originalPath(library: Library, photoId: string): string {
  const photo = photoOf(library, photoId)
  if (!photo) throw new Error(`no photo ${photoId}`)
  return originalPathOf(library, photo)
}

export function originalPathOf(
  library: Pick<Library, 'folder'>,
  photo: Pick<Photo, 'id' | 'format'>,
): string {
  return join(library.folder, 'photos', photo.id.slice(0, 2), `${photo.id}.${photo.format}`)
}

/** A path in the cache of pictures made from a photo. All of `renditions/` may be deleted at any time. */
export function cachedPath(library: Pick<Library, 'folder'>, photoId: string, name: string): string {
  return join(library.folder, 'renditions', photoId.slice(0, 2), `${photoId}-${name}`)
}
