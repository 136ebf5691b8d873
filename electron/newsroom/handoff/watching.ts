import type { Library } from '../library/library.ts'
import { readValue, storeValue } from '../library/settings.ts'
import type { Arrivals } from './arrivals.ts'
import { watchFolder } from './watchFolder.ts'

/** The one folder that is watched for packages, remembered with the library. */
export interface Watching {
  /** Absolute; null where none is. */
  folder(): string | null
  change(folder: string | null): void
  close(): void
}

const key = 'watchedFolder'

export function createWatching(library: Library, arrivals: Arrivals): Watching {
  let end: (() => void) | null = null

  function folder(): string | null {
    const stored = readValue(library.database, key)
    return typeof stored === 'string' ? stored : null
  }

  function begin(): void {
    end?.()
    const watched = folder()
    end = watched === null ? null : watchFolder(watched, (file) => arrivals.add(file, false))
  }

  begin()
  return {
    folder,
    change(next) {
      storeValue(library.database, key, next)
      begin()
    },
    close: () => end?.(),
  }
}
