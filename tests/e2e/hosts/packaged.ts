import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { project } from '../../../build/built.ts'
import { asRoot } from './desktop.ts'

export interface PackagedApp {
  page: Page
  /** As the system closes programs: what is not saved is saved first. Returns the exit code. */
  close(): Promise<number | null>
}

/** Packages what is built, without installers, and returns where the program is. */
export function packageProgram(): string {
  const run = spawnSync(process.execPath, [join(project, 'build/package.ts'), '--dir'], {
    cwd: project,
    encoding: 'utf8',
  })
  const program = packagedProgram()
  if (run.status !== 0 || program === null)
    throw new Error(`nothing packaged: ${run.stdout}${run.stderr}`)
  return program
}

/**
 * The fuses forbid what Playwright starts an Electron with, so this one is watched through
 * Chromium's own port.
 */
export async function launchPackaged(
  program: string,
  options: { library: string; userData: string },
): Promise<PackagedApp> {
  const child = spawn(
    program,
    [
      ...asRoot,
      `--library=${options.library}`,
      `--user-data-dir=${options.userData}`,
      '--lang=vi',
      '--remote-debugging-port=0',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LANGUAGE: 'vi' } },
  )
  const browser = await chromium.connectOverCDP(await debuggerAddress(child), { noDefaults: true })
  const context = browser.contexts()[0]!
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return {
    page,
    close: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}

function packagedProgram(): string | null {
  const dist = join(project, 'dist')
  const folders = existsSync(dist) ? readdirSync(dist) : []
  const inside = {
    linux: 'toa-soan',
    win32: 'toa-soan.exe',
    darwin: 'Tòa soạn.app/Contents/MacOS/toa-soan',
  }[process.platform as 'linux' | 'win32' | 'darwin']
  const paths = folders.map((folder) => join(dist, folder, inside))
  return paths.find((path) => existsSync(path)) ?? null
}

function debuggerAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stderr?.on('data', (data: Buffer) => {
      printed += data.toString()
      const address = /DevTools listening on (ws:\S+)/.exec(printed)?.[1]
      if (address) resolve(address)
    })
    child.once('exit', () => reject(new Error(`the program stopped: ${printed}`)))
  })
}
