import { homedir } from 'node:os'
import { join, sep } from 'node:path'

interface Machine {
  platform: NodeJS.Platform
  environment: Readonly<Record<string, string | undefined>>
  home: string
}

/**
 * Where this program keeps what is the user's own, the same for desktop, browser and command line.
 * Absolute.
 */
function dataFolder(machine: Machine = thisMachine()): string {
  const { platform, environment, home } = machine
  if (platform === 'win32')
    return join(environment['APPDATA'] || join(home, 'AppData', 'Roaming'), 'toa-soan')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'toa-soan')
  return join(environment['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'toa-soan')
}

/** The library that every host opens where the user names no other. */
export function defaultLibraryFolder(machine: Machine = thisMachine()): string {
  return join(dataFolder(machine), 'library')
}

/** A folder as the user would say it: `~/Tòa soạn`. */
export function placeLabel(folder: string): string {
  const home = homedir()
  return folder === home || folder.startsWith(home + sep) ? `~${folder.slice(home.length)}` : folder
}

function thisMachine(): Machine {
  return { platform: process.platform, environment: process.env, home: homedir() }
}
