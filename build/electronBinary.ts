import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from './built.ts'

const electronPackage = join(project, 'node_modules/electron')

/**
 * The folder that holds Electron: the one that ELECTRON_OVERRIDE_DIST_PATH names, else the electron
 * package's own.
 */
export function electronFolder(): string {
  return process.env['ELECTRON_OVERRIDE_DIST_PATH'] || join(electronPackage, 'dist')
}

/** Where Electron's program is on this machine, or null. Asks nothing of the network. */
export function electronBinary(): string | null {
  const path = join(electronFolder(), programName())
  return existsSync(path) ? path : null
}

/**
 * Lets the electron package fetch its program, as it does by itself at first use. False where it
 * could not.
 */
export function downloadElectron(): boolean {
  const run = spawnSync(process.execPath, [join(electronPackage, 'install.js')], {
    cwd: project,
    stdio: 'ignore',
    timeout: 300_000,
  })
  return run.status === 0 && electronBinary() !== null
}

/** The version of the program that `electronBinary` finds, which need not be the package's. */
export function electronVersion(): string {
  return readFileSync(join(electronFolder(), 'version'), 'utf8').trim().replace(/^v/, '')
}

function programName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}
