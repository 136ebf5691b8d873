import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { type Result, fail, succeed } from '#shared/contract/errors.ts'
import { syncFolderNow } from '../files/disk.ts'
import { backUpBeforeMigration } from './backups.ts'
import { guarded } from '../files/faults.ts'
import { type LibraryLock, lockLibrary } from './lock.ts'
import { migrations } from './migrations/migrations.ts'

/**
 * One newsroom's articles and photos: a folder with `library.db`, `photos/`, `renditions/` and
 * `backups/`.
 */
export interface Library {
  readonly folder: string
  readonly mode: 'write' | 'read'
  readonly database: Database.Database
  close(): void
}

export interface OpenOptions {
  /** One process at a time may write; any number may read beside it. */
  mode: 'write' | 'read'
  /** Who opens it, as a second writer reads it in the refusal. */
  holder: string
  now?: () => Date
}

/** Marks a database as ours: "toas". */
const applicationId = 0x746f6173

/**
 * Fails with libraryLocked, libraryNewer, libraryDamaged, diskFull, diskFailed, or fileUnreadable
 * where there is none to read.
 */
export function openLibrary(folder: string, options: OpenOptions): Result<Library> {
  return guarded(() =>
    options.mode === 'write' ? openToWrite(folder, options) : openToRead(folder, options),
  )
}

function openToWrite(folder: string, options: OpenOptions): Result<Library> {
  for (const part of ['photos', 'renditions', 'backups'])
    fs.mkdirSync(path.join(folder, part), { recursive: true })
  const lock = lockLibrary(folder, options.holder)
  if (!lock.ok) return lock
  try {
    const opened = openLocked(folder, lock.value, options.now ?? (() => new Date()))
    if (!opened.ok) lock.value.release()
    return opened
  } catch (error) {
    lock.value.release()
    throw error
  }
}

function openLocked(folder: string, lock: LibraryLock, now: () => Date): Result<Library> {
  const file = databaseFile(folder)
  const known = schemaOf(file)
  if (!known.ok) return known
  const database = new Database(file)
  try {
    const durable = makeDurable(database)
    if (!durable.ok) {
      database.close()
      return durable
    }
    if (known.value > 0 && known.value < migrations.length)
      backUpBeforeMigration(folder, database, known.value, now())
    migrate(database, known.value)
    if (known.value === 0) for (const made of [folder, path.dirname(folder)]) syncFolderNow(made)
  } catch (error) {
    database.close()
    throw error
  }
  const close = () => {
    // Keeps the statistics by which SQLite chooses its indexes; a disk that is full now only costs
    // speed.
    guarded(() => succeed(database.pragma('optimize')))
    database.close()
    lock.release()
  }
  return succeed({ folder, mode: 'write', database, close })
}

function openToRead(folder: string, options: OpenOptions): Result<Library> {
  const file = databaseFile(folder)
  if (!fs.existsSync(file))
    return fail({ code: 'fileUnreadable', fileName: file, detail: 'ENOENT' })
  const known = schemaOf(file)
  if (!known.ok) return known
  if (known.value < migrations.length) {
    const migrated = openToWrite(folder, options)
    if (!migrated.ok) return migrated
    migrated.value.close()
  }
  const database = new Database(file, { readonly: true, fileMustExist: true })
  database.pragma('cache_size = -64000')
  return succeed({ folder, mode: 'read', database, close: () => database.close() })
}

function databaseFile(folder: string): string {
  return path.join(folder, 'library.db')
}

/**
 * How many migrations a library has behind it, read without writing to it; 0 where there is none
 * yet.
 */
function schemaOf(file: string): Result<number> {
  if (!fs.existsSync(file) || fs.statSync(file).size === 0) return succeed(0)
  const database = new Database(file, { readonly: true, fileMustExist: true })
  try {
    const version = database.pragma('user_version', { simple: true }) as number
    const tables = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number
    if (tables > 0 && database.pragma('application_id', { simple: true }) !== applicationId)
      return fail({ code: 'libraryDamaged', detail: 'library.db: application_id' })
    if (version > migrations.length)
      return fail({ code: 'libraryNewer', version, supported: migrations.length })
    return succeed(version)
  } finally {
    database.close()
  }
}

/**
 * Sets and asserts what "saved" rests on; SQLite silently keeps another mode where a file system
 * cannot do it.
 */
function makeDurable(database: Database.Database): Result<void> {
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('fullfsync = ON')
  database.pragma('checkpoint_fullfsync = ON')
  database.pragma('foreign_keys = ON')
  // A long story's autosaves then write the log four times as long before they have to tidy it.
  database.pragma('wal_autocheckpoint = 4000')
  database.pragma('cache_size = -64000')
  const needed = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1 }
  for (const [name, value] of Object.entries(needed)) {
    const found = database.pragma(name, { simple: true })
    if (found !== value) return fail({ code: 'diskFailed', detail: `${name} = ${String(found)}` })
  }
  return succeed(undefined)
}

function migrate(database: Database.Database, from: number): void {
  for (let step = from; step < migrations.length; step++) {
    database.transaction(() => {
      migrations[step]!(database)
      database.pragma(`application_id = ${applicationId}`)
      database.pragma(`user_version = ${step + 1}`)
    })()
  }
}
