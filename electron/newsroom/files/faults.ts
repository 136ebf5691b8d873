import Database from 'better-sqlite3'
import { type Failure, type Result, fail } from '#shared/contract/errors.ts'

/**
 * Runs `work` and turns what the disk or SQLite can be expected to refuse into a value; anything
 * else is a bug and thrown.
 */
export function guarded<Value>(work: () => Result<Value>): Result<Value> {
  try {
    return work()
  } catch (error) {
    return refused(error)
  }
}

/** The same for work that is waited for. */
export async function guardedAsync<Value>(
  work: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    return await work()
  } catch (error) {
    return refused(error)
  }
}

function refused(error: unknown): { ok: false; error: Failure } {
  const failure = diskFailure(error)
  if (failure === null) throw error
  return fail(failure)
}

/**
 * The failure that an exception of SQLite or of the file system stands for, or null where it is
 * neither.
 */
export function diskFailure(error: unknown): Failure | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  const detail = `${error.code}: ${error.message}`
  if (error instanceof Database.SqliteError) return sqliteFailure(error.code, detail)
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return { code: 'diskFull' }
  return 'syscall' in error ? { code: 'diskFailed', detail } : null
}

function sqliteFailure(code: string, detail: string): Failure | null {
  if (code === 'SQLITE_FULL') return { code: 'diskFull' }
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return { code: 'libraryDamaged', detail }
  const ofDisk = [
    'SQLITE_IOERR',
    'SQLITE_READONLY',
    'SQLITE_CANTOPEN',
    'SQLITE_PERM',
    'SQLITE_BUSY',
  ]
  return ofDisk.some((start) => code.startsWith(start)) ? { code: 'diskFailed', detail } : null
}
