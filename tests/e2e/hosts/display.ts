import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A screen that a window fits on, for machines that have none. */
const virtualScreen = ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24'] as const

/**
 * What to put before a command that opens a window: nothing where there is a screen; null where
 * none can be had.
 */
export function screenWrapper(): readonly string[] | null {
  if (hasDisplay()) return []
  return isOnPath(virtualScreen[0]) ? virtualScreen : null
}

function hasDisplay(): boolean {
  return (
    process.platform !== 'linux' ||
    Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
  )
}

function isOnPath(program: string): boolean {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, program)))
}
