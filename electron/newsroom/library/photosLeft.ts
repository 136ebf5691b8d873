import type { Database } from 'better-sqlite3'
import { prepared } from './prepared.ts'

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
