import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { project } from '../../build/built.ts'
import { electronBinary } from '../../build/electronBinary.ts'
import { asRoot } from '../e2e/hosts/desktop.ts'
import { screenWrapper } from '../e2e/hosts/display.ts'
import { report, type Rounds } from './stats.ts'

const rounds = 7
/**
 * Milliseconds for which a start is left alone before anybody looks at it, because looking slows it
 * down.
 */
const undisturbed = 2_500
const headline = 'Bài đang viết dở'

/**
 * From starting the process to the frame that shows the story that was open last, with the caret in
 * it, against Electron with one empty window and its first paint; both read off the page's own
 * clock.
 */
export async function benchStart(): Promise<void> {
  const electron = electronBinary()
  if (electron === null) return console.log('NOT RUN: no Electron on this machine')
  if (screenWrapper() === null)
    return console.log('NOT RUN: there is neither a display nor xvfb-run')
  const folder = mkdtempSync(join(tmpdir(), 'bench-start-'))
  try {
    await benchStarts(electron, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
  }
}

async function benchStarts(electron: string, folder: string): Promise<void> {
  const library = join(folder, 'library')
  const empty = fileURLToPath(new URL('emptyWindow', import.meta.url))
  const ours = [
    project,
    `--library=${library}`,
    `--user-data-dir=${join(folder, 'ours')}`,
    '--lang=vi',
  ]
  const bare = [empty, `--user-data-dir=${join(folder, 'bare')}`, '--lang=vi']
  // The first starts make the library with a story in it and fill both profiles' caches.
  await start(electron, ours, writeStory)
  for (const warmUp of [1, 2]) {
    if (warmUp > 1) await start(electron, ours, editorUsable)
    await start(electron, bare, firstPaint)
  }
  const times: Rounds = { ours: [], bare: [] }
  for (let round = 0; round < rounds; round++) {
    times.ours.push(await start(electron, ours, editorUsable))
    times.bare.push(await start(electron, bare, firstPaint))
  }
  report('start to a usable editor / an empty Electron window', times, 1.5)
}

/**
 * Milliseconds from the spawn to the instant, on the system's clock, that `instant` reads in the
 * page.
 */
async function start(
  electron: string,
  args: readonly string[],
  instant: (page: Page) => Promise<number>,
): Promise<number> {
  const began = Date.now()
  const child = spawn(electron, [...asRoot, ...args, '--remote-debugging-port=0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  try {
    const address = await debuggerAddress(child)
    await new Promise((resolve) => setTimeout(resolve, began + undisturbed - Date.now()))
    const browser = await chromium.connectOverCDP(address, { noDefaults: true })
    const context = browser.contexts()[0]!
    const page = context.pages()[0] ?? (await context.waitForEvent('page'))
    const took = (await instant(page)) - began
    await browser.close()
    return took
  } finally {
    child.kill()
    await ended
  }
}

function debuggerAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stderr!.on('data', (data: Buffer) => {
      printed += data.toString()
      const address = /DevTools listening on (ws:\S+)/.exec(printed)?.[1]
      if (address) resolve(address)
    })
    child.once('exit', () => reject(new Error(`Electron stopped: ${printed}`)))
  })
}

async function firstPaint(page: Page): Promise<number> {
  return instantOf(page, 'first-paint')
}

/**
 * The interface marks the moment in which the story that was open last is on the screen and takes
 * keys.
 */
async function editorUsable(page: Page): Promise<number> {
  const usable = await instantOf(page, 'editor-usable')
  const shown = await page.locator('.ProseMirror h1').innerText()
  if (shown !== headline) throw new Error(`started with another story: ${shown}`)
  return usable
}

async function instantOf(page: Page, entry: string): Promise<number> {
  await page.waitForFunction((entry) => performance.getEntriesByName(entry).length > 0, entry)
  return page.evaluate(
    (entry) => performance.timeOrigin + performance.getEntriesByName(entry)[0]!.startTime,
    entry,
  )
}

async function writeStory(page: Page): Promise<number> {
  await page.locator('#library-toggle').waitFor()
  await page.keyboard.press('Control+n')
  await page.locator('.ProseMirror h1').waitFor()
  await page.keyboard.type(headline)
  await page.locator('[data-save=saved]').waitFor()
  // Chromium writes down a little later which story is open.
  await page.waitForTimeout(2_000)
  return Date.now()
}
