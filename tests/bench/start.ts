import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { median, report } from './stats.ts'

const rounds = 7

/** From starting the process to an editor that takes keys, against Electron with one empty window, both read off the page's own clock. */
export async function benchStart(): Promise<void> {
  const electron = electronBinary()
  if (!electron) {
    console.log('skipped: no Electron binary on this machine')
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-start-'))
  const project = fileURLToPath(new URL('../..', import.meta.url))
  const empty = fileURLToPath(new URL('emptyWindow', import.meta.url))
  const library = join(folder, 'library')
  const profiles = { ours: join(folder, 'ours'), bare: join(folder, 'bare') }
  try {
    // The first start makes the library and a story in it, and fills both profiles' caches.
    await start(electron, [project, '--library', library, `--user-data-dir=${profiles.ours}`], writeStory)
    await start(electron, [empty, `--user-data-dir=${profiles.bare}`], firstPaint)
    const ours: number[] = []
    const bare: number[] = []
    for (let round = 0; round < rounds; round++) {
      ours.push(
        await start(
          electron,
          [project, '--library', library, `--user-data-dir=${profiles.ours}`],
          editorUsable,
        ),
      )
      bare.push(await start(electron, [empty, `--user-data-dir=${profiles.bare}`], firstPaint))
    }
    report('start to a usable editor / an empty window', median(ours), median(bare), 1.5)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function electronBinary(): string | null {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const binary = dist && join(dist, process.platform === 'win32' ? 'electron.exe' : 'electron')
  return binary && existsSync(binary) ? binary : null
}

/** Milliseconds from the spawn to the instant, on the system's clock, that `instant` reads in the page. */
async function start(
  electron: string,
  args: string[],
  instant: (page: Page) => Promise<number>,
): Promise<number> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const began = Date.now()
  const child = spawn(electron, [...args, ...asRoot, '--remote-debugging-port=0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  try {
    const browser = await chromium.connectOverCDP(await debuggerAddress(child), { noDefaults: true })
    const context = browser.contexts()[0]!
    const page = context.pages()[0] ?? (await context.waitForEvent('page'))
    const took = (await instant(page)) - began
    await browser.close()
    return took
  } finally {
    child.kill()
    await new Promise((resolve) => child.once('exit', resolve))
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
    child.once('exit', () => reject(new Error(printed)))
  })
}

async function firstPaint(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('first-paint').length > 0)
  return page.evaluate(
    () => performance.timeOrigin + performance.getEntriesByName('first-paint')[0]!.startTime,
  )
}

/** The interface marks the moment in which the story that was open last takes keys. */
async function editorUsable(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('editor-usable').length > 0)
  return page.evaluate(
    () => performance.timeOrigin + performance.getEntriesByName('editor-usable')[0]!.startTime,
  )
}

async function writeStory(page: Page): Promise<number> {
  await page.keyboard.press('Control+n')
  await page.locator('[contenteditable=true]').first().waitFor()
  await page.keyboard.type('Bài đang viết dở')
  await page.waitForTimeout(2_000)
  return Date.now()
}
