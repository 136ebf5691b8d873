import { createWriteStream } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { placeDurably } from '../files/disk.ts'
import { unfinishedPath } from './swap.ts'

/**
 * Zips all below a folder; the zip is there whole or not at all, and replaces what was there. False
 * where it was stopped. The same files give the same bytes, whenever, wherever and on whichever
 * disk they lie.
 */
export async function zipFolders(
  folder: string,
  zip: string,
  signal: AbortSignal,
): Promise<boolean> {
  const unfinished = unfinishedPath(zip)
  try {
    await writeZip(folder, unfinished, signal)
    await placeDurably(unfinished, zip)
    return true
  } catch (error) {
    if (signal.aborted) return false
    throw error
  } finally {
    await rm(unfinished, { force: true })
  }
}

async function writeZip(folder: string, zip: string, signal: AbortSignal): Promise<void> {
  const archive = new ZipFile()
  // Local time, as the format keeps it: the same digits in every time zone.
  const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true }
  for (const name of await filesBelow(folder))
    archive.addFile(path.join(folder, name), name.split(path.sep).join('/'), {
      ...options,
      compress: !/\.(jpg|png|gif|webp)$/.test(name),
    })
  archive.end()
  await pipeline(archive.outputStream, createWriteStream(zip, { flags: 'wx' }), { signal })
}

/** Relative names of all files, sorted. */
async function filesBelow(folder: string, below = ''): Promise<string[]> {
  const names: string[] = []
  for (const entry of await readdir(path.join(folder, below), { withFileTypes: true })) {
    const name = path.join(below, entry.name)
    if (entry.isDirectory()) names.push(...(await filesBelow(folder, name)))
    else names.push(name)
  }
  return names.sort()
}
