import { randomBytes } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { Person } from '#shared/article/profile.ts'
import { prepared } from './prepared.ts'
import { jsonOf, readSettings } from './settings.ts'

/**
 * Returns who works here, as what is made here is signed; a reporter without a name until somebody
 * said so. The library is open for writing.
 */
export function personHere(database: Database): Person {
  const { profile } = readSettings(database)
  return {
    name: profile?.name ?? '',
    role: profile?.role ?? 'reporter',
    device: deviceOf(database),
  }
}

/** Returns the id by which what was made here is known; empty where nothing was signed yet. */
export function deviceHere(database: Database): string {
  return remembered(database, 'id') ?? ''
}

/** Made once, with the first thing that is signed. */
function deviceOf(database: Database): string {
  const known = deviceHere(database)
  if (known !== '') return known
  const made = randomBytes(5).toString('hex')
  remember(database, 'id', made)
  return made
}

/** Returns the folder that is watched for packages, absolute; null where none is. */
export function watchedFolder(database: Database): string | null {
  return remembered(database, 'watched_folder')
}

/** Remembers which folder is watched for packages; null for none. */
export function storeWatchedFolder(database: Database, folder: string | null): void {
  remember(database, 'watched_folder', folder)
}

/** Returns the folder that was exported into last, absolute, or null. */
export function exportFolder(database: Database): string | null {
  return remembered(database, 'export_folder')
}

/** Remembers the folder that was exported into. */
export function storeExportFolder(database: Database, folder: string): void {
  remember(database, 'export_folder', folder)
}

/** Returns what was chosen for the last export, as it was stored; null where nothing was. */
export function exportChoice(database: Database): unknown {
  return jsonOf(remembered(database, 'export_choice')) ?? null
}

/** Remembers what was chosen for an export. */
export function storeExportChoice(database: Database, choice: object): void {
  remember(database, 'export_choice', JSON.stringify(choice))
}

type Column = 'id' | 'watched_folder' | 'export_folder' | 'export_choice'

function remembered(database: Database, column: Column): string | null {
  return (
    prepared<[], { value: string | null }>(database, `SELECT ${column} AS value FROM device`).get()
      ?.value ?? null
  )
}

function remember(database: Database, column: Column, value: string | null): void {
  prepared<[string | null]>(
    database,
    `INSERT INTO device (one, ${column}) VALUES (1, ?)
     ON CONFLICT (one) DO UPDATE SET ${column} = excluded.${column}`,
  ).run(value)
}

const mostSeen = 1_000

/** Returns whether a package of the watched folder was taken in or dismissed before. */
export function hasSeenPackage(database: Database, mark: string): boolean {
  const found = prepared<[string]>(database, 'SELECT 1 FROM seen_packages WHERE mark = ?')
  return found.get(mark) !== undefined
}

/** Remembers a package as seen, and the last thousand at most. */
export function noteSeenPackage(database: Database, mark: string): void {
  database.transaction(() => {
    prepared<[string]>(database, 'INSERT OR REPLACE INTO seen_packages (mark) VALUES (?)').run(mark)
    prepared<[number]>(
      database,
      `DELETE FROM seen_packages
       WHERE number <= (SELECT number FROM seen_packages ORDER BY number DESC LIMIT 1 OFFSET ?)`,
    ).run(mostSeen)
  })()
}
