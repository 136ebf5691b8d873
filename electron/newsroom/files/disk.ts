import fs from 'node:fs'
import { mkdir, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a rename in a folder last. Windows cannot open a folder; its file system journals the
 * rename.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Puts a finished file in its place for good: once this is over, neither a power cut nor a crash
 * takes the file away or leaves a part of it, and what stood there before is replaced by the whole.
 * Makes the folder where it is missing.
 */
export async function placeDurably(from: string, to: string): Promise<void> {
  await makeFolder(dirname(to))
  const file = await open(from, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(from, to)
  await syncFolder(dirname(to))
}

/** A new folder is an entry of the one that it stands in, which has to be on the disk too. */
async function makeFolder(folder: string): Promise<void> {
  const highest = await mkdir(folder, { recursive: true })
  if (highest === undefined) return
  for (let made = folder; made.length >= highest.length; made = dirname(made))
    await syncFolder(dirname(made))
}

/** As `syncFolder`, for what happens before the library is open and nobody waits for anything else. */
export function syncFolderNow(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = fs.openSync(folder, 'r')
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}
