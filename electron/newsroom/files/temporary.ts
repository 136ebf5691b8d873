import { randomBytes } from 'node:crypto'
import { lstatSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/*
 * What is on its way out of a library that may only be read, or to a page that downloads it, is
 * written in the system's folder for temporary files. The name says of which process it is, so that
 * what a killed one left can be told from what another one works on.
 */

const ours = /^toa-soan-(?:(\d+)-[0-9a-f]{16}|export-\w{6}|[0-9a-f-]{36})(?:\.\w+)?$/

/** Milliseconds after which a file goes even where a process of that number runs. */
const longestWork = 7 * 24 * 3_600_000

/** Returns a path for a temporary file or folder of this process; `ending` as in `.zip`. */
export function temporaryPath(ending = ''): string {
  return join(tmpdir(), `toa-soan-${process.pid}-${randomBytes(8).toString('hex')}${ending}`)
}

/**
 * Deletes what processes that no longer run left in the folder for temporary files. What cannot be
 * deleted, since it is another user's perhaps, is passed over.
 */
export function clearTemporary(now: Date, folder = tmpdir()): void {
  for (const name of namesIn(folder)) {
    const found = ours.exec(name)
    if (!found) continue
    const file = join(folder, name)
    if (isAbandoned(file, found[1], now))
      attempt(() => rmSync(file, { recursive: true, force: true }))
  }
}

function namesIn(folder: string): string[] {
  return attempt(() => readdirSync(folder)) ?? []
}

/** Names without a process are those of older versions. */
function isAbandoned(file: string, processId: string | undefined, now: Date): boolean {
  const found = attempt(() => lstatSync(file))
  if (!found || (process.getuid && found.uid !== process.getuid())) return false
  const isOld = now.getTime() - found.mtimeMs > longestWork
  return isOld || (processId !== undefined && !runs(Number(processId)))
}

function runs(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

function attempt<Value>(work: () => Value): Value | null {
  try {
    return work()
  } catch {
    return null
  }
}
