import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import type { Destination } from '../host/host.ts'
import type { Library } from '../library/library.ts'
import { exportFolder, storeExportFolder } from '../library/device.ts'

/**
 * A place for exports as the interface knows it: by an id that says nothing, and by a label to
 * read.
 */
interface NamedDestination {
  destinationId: string
  label: string
}

export interface Destinations {
  add(destination: Destination): NamedDestination
  find(destinationId: string): { destination: Destination; label: string } | null
}

/**
 * Ids last as long as the program runs, so that no page can name a folder that the user has not
 * chosen.
 */
export function createDestinations(): Destinations {
  const known = new Map<string, { destination: Destination; label: string }>()
  return {
    add(destination) {
      const named = { destinationId: randomUUID(), label: labelOf(destination) }
      known.set(named.destinationId, { destination, label: named.label })
      return named
    },
    find: (destinationId) => known.get(destinationId) ?? null,
  }
}

/** A library that may only be read remembers nothing. */
export function rememberDestination(library: Library, destination: Destination): void {
  if (destination.kind === 'folder' && library.mode === 'write')
    storeExportFolder(library.database, destination.path)
}

/** Returns the folder used last, where it is still there; else null. */
export async function rememberedDestination(library: Library): Promise<Destination | null> {
  const folder = exportFolder(library.database)
  if (folder === null) return null
  const found = await stat(folder).catch(() => null)
  return found?.isDirectory() ? { kind: 'folder', path: folder } : null
}

/**
 * The path, from the user's own folder on where it lies in there. A download is a zip in every
 * language.
 */
function labelOf(destination: Destination): string {
  if (destination.kind === 'download') return 'ZIP'
  const home = homedir()
  const inside = path.relative(home, destination.path)
  const isInside = inside !== '' && !inside.startsWith('..') && !path.isAbsolute(inside)
  return isInside && process.platform !== 'win32' ? `~/${inside}` : destination.path
}
