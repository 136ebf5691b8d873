import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright-core'
import { project } from '../../../build/built.ts'
import { electronBinary } from '../../../build/electronBinary.ts'
import { type LaunchOptions, listenToConsole, type RunningApp } from './app.ts'

export interface DesktopApp extends RunningApp {
  host: 'desktop'
  electron: ElectronApplication
}

/** Chromium does not sandbox root, which is who runs the tests in a container. */
export const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** The processes of a killed program still write for a moment. */
const removal = { recursive: true, force: true, maxRetries: 20 }

/**
 * Starts the program again beside the one that runs with the same user data, and answers its exit
 * code.
 */
export async function startAgain(options: {
  userData: string
  files: readonly string[]
  from: string
}): Promise<number | null> {
  const executablePath = electronBinary()
  if (executablePath === null) throw new Error('no Electron on this machine')
  const args = [...asRoot, project, `--user-data-dir=${options.userData}`, ...options.files]
  const child = spawn(executablePath, args, { cwd: options.from, stdio: 'ignore' })
  return new Promise((resolve) => child.once('exit', resolve))
}

/**
 * Starts the real Electron on what `npm run build` made; `userData` keeps window state between two
 * launches.
 */
export async function launchDesktop(
  options: LaunchOptions & { userData?: string },
): Promise<DesktopApp> {
  const executablePath = electronBinary()
  if (executablePath === null) throw new Error('no Electron on this machine')
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'toa-soan-user-'))
  const electron = await _electron.launch({
    executablePath,
    args: [
      ...asRoot,
      project,
      `--library=${options.library}`,
      `--user-data-dir=${userData}`,
      `--lang=${options.language ?? 'vi'}`,
      ...(options.files ?? []),
    ],
    cwd: project,
    env: { ...definedEnvironment(), LANGUAGE: options.language ?? 'vi' },
  })
  const child = electron.process()
  const ended = endOf(child)
  const page = await electron.firstWindow().catch((error: unknown) => {
    child.kill('SIGKILL')
    throw error
  })
  const consoleLines = listenToConsole(page)
  await page.waitForLoadState('load')
  const forget = (): void => {
    if (options.userData === undefined) rmSync(userData, removal)
  }
  return {
    host: 'desktop',
    page,
    electron,
    consoleLines,
    chooseInDialogs: (path) =>
      electron.evaluate(({ dialog }, path) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
        dialog.showSaveDialog = () =>
          Promise.resolve({ canceled: false, filePath: path, bookmarks: [] })
      }, path),
    async close() {
      // What does not end by itself would slow all tests that follow.
      const late = setTimeout(() => child.kill('SIGKILL'), 30_000)
      await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
      await ended
      clearTimeout(late)
      forget()
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
      forget()
    },
  }
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}
