import { existsSync, readdirSync, rmSync } from 'node:fs'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Photo } from '#shared/article/photo.ts'
import type { Library } from '../library/library.ts'
import type { Database } from 'better-sqlite3'
import { incomingFolder } from '../files/incoming.ts'
import { prepared } from '../library/prepared.ts'

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

/** Returns where a photo's original is kept, absolute. */
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

/** Ending of the note that an original is being placed of which the library has no row yet. */
const noteEnding = '.placing'

/**
 * Notes that a file is being placed as an original until the row that names it is there. Returns
 * how to take the note back.
 */
export async function notePlacing(
  library: Pick<Library, 'folder'>,
  sha256: string,
  format: Photo['format'],
): Promise<() => Promise<void>> {
  const note = join(incomingFolder(library.folder), `${sha256}.${format}${noteEnding}`)
  await writeFile(note, '')
  return () => rm(note, { force: true })
}

/**
 * Deletes originals that a process was placing when it ended, where no row names them. All others
 * that no row names stay: they may belong to a newer copy of the database.
 */
export function removeUnplaced(library: Library): void {
  const named = prepared<[string, string]>(
    library.database,
    'SELECT 1 FROM photos WHERE id = ? OR stored_sha256 = ?',
  )
  const incoming = incomingFolder(library.folder)
  for (const name of existsSync(incoming) ? readdirSync(incoming) : []) {
    const [, sha256, format] = /^([0-9a-f]{64})\.([a-z]+)\.placing$/.exec(name) ?? []
    if (!sha256 || named.get(sha256, sha256)) continue
    rmSync(storedPath(library, sha256, format as Photo['format']), { force: true })
  }
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

/*
 * Photos of received stories that whoever handed them over chose not to send along, or did not have either. They are not here and
 * nothing is wrong with that; a later package may bring them.
 */

/** Returns the ids of those photos. */
export function photosLeft(database: Database): ReadonlySet<string> {
  const rows = prepared<[], { photoId: string }>(
    database,
    'SELECT photo_id AS photoId FROM photos_left',
  ).all()
  return new Set(rows.map(({ photoId }) => photoId))
}

/** Notes photos as left out and forgets those that are here. The caller runs the transaction. */
export function notePhotosLeft(database: Database, photoIds: readonly string[]): void {
  const note = prepared<[string]>(database, 'INSERT OR IGNORE INTO photos_left VALUES (?)')
  for (const photoId of photoIds) note.run(photoId)
  prepared(database, 'DELETE FROM photos_left WHERE photo_id IN (SELECT id FROM photos)').run()
}
