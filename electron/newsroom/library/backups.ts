import fs from 'node:fs'
import path from 'node:path'
import type { Database } from 'better-sqlite3'
import { syncFolderNow } from '../files/disk.ts'

const kept = 5

/**
 * Copies the database into `backups/` before a migration touches it; the newest five such copies
 * stay.
 */
export function backUpBeforeMigration(
  folder: string,
  database: Database,
  schema: number,
  now: Date,
): void {
  const backups = path.join(folder, 'backups')
  const stamp = now.toISOString().replace(/[:.]/g, '-')
  const file = path.join(backups, `library-${stamp}-schema-${schema}.db`)
  fs.rmSync(`${file}.part`, { force: true })
  database.prepare('VACUUM INTO ?').run(`${file}.part`)
  syncFile(`${file}.part`)
  fs.renameSync(`${file}.part`, file)
  syncFolderNow(backups)
  const copies = fs.readdirSync(backups).filter((name) => /^library-.*-schema-\d+\.db$/.test(name))
  for (const name of copies.sort().slice(0, -kept)) fs.rmSync(path.join(backups, name))
}

/** Returns when the bytes of a file are on the disk. */
function syncFile(file: string): void {
  const descriptor = fs.openSync(file, 'r+')
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}
