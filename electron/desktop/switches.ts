import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** What can be said on the command line; Chromium's own switches pass by unread. */
export interface Switches {
  /** The library's folder, absolute. */
  library: string | null
  /**
   * Chromium's own name for where window state and caches go; tests keep theirs apart with it.
   * Absolute.
   */
  userData: string | null
  /** Hand-off packages to be opened, absolute: what a double click gives. */
  packages: string[]
}

/** Returns what the arguments ask for; relative paths are below `workingFolder`. */
export function readSwitches(args: readonly string[], workingFolder: string): Switches {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: { library: { type: 'string' }, 'user-data-dir': { type: 'string' } },
  })
  const folder = (value: string | boolean | undefined): string | null =>
    typeof value === 'string' && value !== '' ? resolve(workingFolder, value) : null
  return {
    library: folder(values['library']),
    userData: folder(values['user-data-dir']),
    packages: positionals
      .filter((given) => given.toLowerCase().endsWith('.toasoan'))
      .map((given) => resolve(workingFolder, given)),
  }
}
