import type { Database } from 'better-sqlite3'
import { prepared } from './prepared.ts'
import { readValue, storeValue } from './settings.ts'

/*
 * Photos of received stories that whoever handed them over chose not to send along, or did not have either. They are not here and
 * nothing is wrong with that; a later package may bring them.
 */

const key = 'photosLeft'

export function photosLeft(database: Database): ReadonlySet<string> {
  const stored = readValue(database, key)
  return new Set(Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [])
}

/**
 * Those that have come meanwhile are forgotten; where nothing is new, nothing is written. The
 * caller runs the transaction.
 */
export function notePhotosLeft(database: Database, photoIds: readonly string[]): void {
  const before = photosLeft(database)
  const left = [...new Set([...before, ...photoIds])].filter(
    (photoId) => !isHere(database, photoId),
  )
  if (left.length === before.size && left.every((photoId) => before.has(photoId))) return
  storeValue(database, key, left.sort())
}

function isHere(database: Database, photoId: string): boolean {
  return (
    prepared<[string]>(database, 'SELECT 1 FROM photos WHERE id = ?').get(photoId) !== undefined
  )
}
