import type { Library } from '../library/library.ts'
import { storeWatchedFolder, watchedFolder } from '../library/device.ts'
import type { Arrivals } from './arrivals.ts'
import { watchFolder } from './watchFolder.ts'

/** The one folder that is watched for packages, remembered with the library. */
export interface Watching {
  /** Absolute; null where none is. */
  folder(): string | null
  change(folder: string | null): void
  close(): void
}

export function createWatching(library: Library, arrivals: Arrivals): Watching {
  let end: (() => void) | null = null

  const folder = (): string | null => watchedFolder(library.database)

  function begin(): void {
    end?.()
    const watched = folder()
    end = watched === null ? null : watchFolder(watched, (file) => arrivals.add(file, false))
  }

  begin()
  return {
    folder,
    change(next) {
      storeWatchedFolder(library.database, next)
      begin()
    },
    close: () => end?.(),
  }
}
