import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { type Result, fail, succeed } from '#shared/contract/errors.ts'

export interface LibraryLock {
  release(): void
}

/**
 * Makes this process the folder's one writer. The lock is a transaction held open on a database of
 * its own: the operating system drops it with the process however that ends, on every platform, and
 * no process number has to be trusted. Who holds it stands in a file beside it, since opening the
 * locked file by other means would drop POSIX locks.
 */
export function lockLibrary(folder: string, holder: string): Result<LibraryLock> {
  const database = new Database(path.join(folder, 'library.lock'), { timeout: 0 })
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_BUSY'))
      throw error
    return fail({ code: 'libraryLocked', holder: readHolder(folder) })
  }
  const nameFile = holderFile(folder)
  fs.writeFileSync(`${nameFile}.part`, holder)
  fs.renameSync(`${nameFile}.part`, nameFile)
  return succeed({
    release() {
      fs.rmSync(nameFile, { force: true })
      database.close()
    },
  })
}

function holderFile(folder: string): string {
  return path.join(folder, 'library.holder')
}

function readHolder(folder: string): string {
  try {
    return fs.readFileSync(holderFile(folder), 'utf8')
  } catch {
    return 'Tòa soạn'
  }
}
