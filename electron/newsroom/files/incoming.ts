import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Where files wait that are still coming in or being looked at. Nothing in it outlives the writer
 * that put it there.
 */
export function incomingFolder(libraryFolder: string): string {
  return join(libraryFolder, 'incoming')
}

/** What a writer does first: what a crash left half done is of no use to anyone. */
export function emptyIncoming(libraryFolder: string): void {
  const folder = incomingFolder(libraryFolder)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
}
