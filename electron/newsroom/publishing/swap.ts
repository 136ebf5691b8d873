import { randomBytes } from 'node:crypto'
import { lstat, mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { syncFolder } from '../files/disk.ts'

/*
 * A folder takes its place in three steps: everything is written to a new folder beside it, what was there is moved aside, and the new
 * one is moved in. Whenever the machine stops, the old or the new one is there whole; where it stopped between the two moves,
 * `recover` puts the old one back. Names say what they are, whose, and of which process.
 */

const leftover = /^\.toa-soan-(.+)-(\d+)-[0-9a-f]{12}\.(new|old)$/

export interface Swap {
  readonly destination: string
  /** The final folder's name in the destination. */
  readonly folder: string
  /** Absolute: where the new folder is written. */
  readonly staged: string
  /** Absolute: where the old one waits. */
  readonly aside: string
}

/** Makes the new folder beside its place. Returns where to write into it. */
export async function beginSwap(destination: string, folder: string): Promise<Swap> {
  const name = ownName(folder)
  const staged = path.join(destination, `${name}.new`)
  await mkdir(staged)
  return { destination, folder, staged, aside: path.join(destination, `${name}.old`) }
}

/** Where a file is written until it is whole, beside its place. */
export function unfinishedPath(file: string): string {
  return path.join(path.dirname(file), `${ownName(path.basename(file))}.new`)
}

function ownName(name: string): string {
  return `.toa-soan-${name}-${process.pid}-${randomBytes(6).toString('hex')}`
}

/** First step: the names in the new folder are on the disk, as its files already are. */
export async function settle(swap: Swap): Promise<void> {
  const inside = await readdir(swap.staged, { withFileTypes: true })
  for (const entry of inside)
    if (entry.isDirectory()) await syncFolder(path.join(swap.staged, entry.name))
  await syncFolder(swap.staged)
}

/** Second step. True where there was something to move. */
export async function moveAside(swap: Swap): Promise<boolean> {
  if (!(await exists(targetOf(swap)))) return false
  await patientRename(targetOf(swap), swap.aside)
  return true
}

/** Third step. */
export async function moveIn(swap: Swap): Promise<void> {
  await patientRename(swap.staged, targetOf(swap))
  await syncFolder(swap.destination)
}

/** All steps. Where the last one fails, what was there is put back before the exception goes on. */
export async function finishSwap(swap: Swap): Promise<void> {
  await settle(swap)
  const moved = await moveAside(swap)
  try {
    await moveIn(swap)
  } catch (error) {
    if (moved) await patientRename(swap.aside, targetOf(swap))
    throw error
  }
  await rm(swap.aside, { recursive: true, force: true })
}

/** Deletes what was written for a swap; what was there stays. */
export async function abandonSwap(swap: Swap): Promise<void> {
  await rm(swap.staged, { recursive: true, force: true })
}

/**
 * Clears away what crashes have left in a destination, unfinished files among it; an old folder
 * whose new one never came is put back.
 */
export async function recover(destination: string): Promise<void> {
  for (const entry of await readdir(destination, { withFileTypes: true })) {
    const [, folder, pid, kind] = leftover.exec(entry.name) ?? []
    const isOurs = entry.isDirectory() || (entry.isFile() && kind === 'new')
    if (!folder || !isOurs || isAtWork(Number(pid))) continue
    const found = path.join(destination, entry.name)
    const target = path.join(destination, folder)
    if (kind === 'old' && !(await exists(target))) await patientRename(found, target)
    else await rm(found, { recursive: true, force: true })
  }
}

/** This process never meets its own work here: exports to one place go one after the other. */
function isAtWork(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function targetOf(swap: Swap): string {
  return path.join(swap.destination, swap.folder)
}

async function exists(place: string): Promise<boolean> {
  try {
    await lstat(place)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}

/** On Windows a virus scanner may hold a new file for a moment. */
async function patientRename(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(from, to)
    } catch (error) {
      const held = process.platform === 'win32' && error instanceof Error && 'code' in error
      if (!held || attempt === 10 || !['EPERM', 'EACCES', 'EBUSY'].includes(String(error.code)))
        throw error
      await new Promise((resolve) => setTimeout(resolve, 50 * attempt))
    }
  }
}
