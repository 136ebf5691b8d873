import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import yazl from 'yazl'
import { placeDurably } from '../files/disk.ts'
import type { Library } from './library.ts'

/**
 * Writes the whole library, that is its database as of one moment and every original photo, into
 * one zip, whole or not at all. Unpacked, it is a library folder again. Work goes on meanwhile.
 */
export async function backUpLibrary(library: Library, file: string, now: Date): Promise<void> {
  const part = `${file}.part`
  const snapshot = `${file}.part.db`
  try {
    fs.rmSync(snapshot, { force: true })
    await library.database.backup(snapshot)
    await writeZip(library.folder, snapshot, part, now)
    await placeDurably(part, file)
  } finally {
    for (const leftover of [part, snapshot, `${snapshot}-wal`, `${snapshot}-shm`])
      fs.rmSync(leftover, { force: true })
  }
}

async function writeZip(folder: string, snapshot: string, file: string, now: Date): Promise<void> {
  const zip = new yazl.ZipFile()
  zip.addFile(snapshot, 'library.db', { mtime: now })
  // Photos are compressed already.
  for (const name of originals(folder))
    zip.addFile(path.join(folder, name), name, { mtime: now, compress: false })
  const target = fs.createWriteStream(file)
  zip.on('error', (error) => target.destroy(error))
  zip.end()
  await pipeline(zip.outputStream, target)
}

/**
 * Paths inside the library, with `/` between their parts. `readdir` learnt to go deeper only after
 * Node 18.15.
 */
function originals(folder: string): string[] {
  const photos = path.join(folder, 'photos')
  return fs
    .readdirSync(photos)
    .filter((part) => /^[0-9a-f]{2}$/.test(part))
    .flatMap((part) =>
      fs
        .readdirSync(path.join(photos, part))
        .filter((name) => /^[0-9a-f]{64}\.[a-z]+$/.test(name))
        .map((name) => `photos/${part}/${name}`),
    )
    .sort()
}

/** `toa-soan-2023-02-14-2341.zip`, in the machine's own time. */
export function backupName(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  return `toa-soan-${day}-${two(now.getHours())}${two(now.getMinutes())}.zip`
}
