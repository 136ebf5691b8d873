import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { project } from '../../../build/built.ts'
import { type LaunchOptions, listenToConsole, type RunningApp } from './app.ts'

export interface BrowserApp extends RunningApp {
  host: 'browser'
  browser: Browser
  server: ChildProcess
  /** As the server printed it, token and all. */
  address: string
}

/** Starts the loopback server from source and a Chromium that opens the address it prints. */
export async function launchBrowser(options: LaunchOptions): Promise<BrowserApp> {
  const executablePath = chromiumBinary()
  if (executablePath === null) throw new Error('no Chromium on this machine')
  const { server, address } = await startServer(options)
  const browser = await chromium.launch({
    executablePath,
    args: [...chromiumFlags, ...(options.chromiumArgs ?? [])],
  })
  const context = await browser.newContext({
    locale: options.language === 'en' ? 'en-GB' : 'vi-VN',
    viewport: { width: 1360, height: 880 },
    acceptDownloads: true,
  })
  const page = await context.newPage()
  const consoleLines = listenToConsole(page)
  await page.goto(address)
  await page.waitForFunction(() => 'newsroom' in window)
  return {
    host: 'browser',
    page,
    browser,
    server,
    address,
    consoleLines,
    chooseInDialogs: () => Promise.resolve(),
    async close() {
      await leave(page)
      // The user's browser stays open behind the tab and sends what the tab left behind; this one
      // is about to end.
      await context.newPage().then((other) => other.waitForTimeout(300))
      await browser.close()
      await stop(server, 'SIGTERM')
    },
    async kill() {
      await stop(server, 'SIGKILL')
      await browser.close()
    },
  }
}

/**
 * Closes the tab. One that asks back still has a save under way: it is let finish, then asked
 * again.
 */
async function leave(page: Page): Promise<void> {
  page.on('dialog', (dialog) => void dialog.dismiss())
  // A request that comes while the answer to the one before is on its way is lost, so it is made
  // again.
  while (!page.isClosed()) {
    await page.close({ runBeforeUnload: true })
    await page.waitForEvent('close', { timeout: 1_000 }).catch(() => null)
  }
}

/** The server alone, as `npm run start:browser` runs it. */
export async function startServer(
  options: LaunchOptions,
): Promise<{ server: ChildProcess; address: string }> {
  const server = spawn(
    process.execPath,
    [join(project, 'electron/browser/main.ts'), '--library', options.library],
    { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const address = await printedAddress(server)
  return { server, address }
}

/** A Chromium or Chrome of this machine: the one that CHROMIUM names, else one on the PATH. */
export function chromiumBinary(): string | null {
  const named = process.env['CHROMIUM']
  if (named) return existsSync(named) ? named : null
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [...paths, ...usualPlaces].find((path) => existsSync(path)) ?? null
}

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const chromiumFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function printedAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    const read = (data: Buffer): void => {
      printed += data.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(printed)?.[0]
      if (address) resolve(address)
    }
    server.stdout?.on('data', read)
    server.stderr?.on('data', read)
    server.once('exit', () => reject(new Error(`the server stopped: ${printed}`)))
  })
}

function stop(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve()
    server.once('exit', () => resolve())
    server.kill(signal)
  })
}
