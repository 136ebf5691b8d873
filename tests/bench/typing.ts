import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { type BrowserApp, chromiumBinary, launchBrowser } from '../e2e/hosts/browser.ts'
import { median, percentile, report, type Rounds } from './stats.ts'
import { editedStory, longStory } from './stories.ts'
import { newsText } from './text.ts'

/** Words in a story, and rounds of keys for it: most for the one that we hold ourselves to. */
const sizes: readonly Size[] = [
  { words: 1_000, rounds: 5 },
  { words: 5_000, rounds: 5 },
  { words: 20_000, rounds: 10 },
  { words: 20_000, rounds: 5, changes: 200 },
  { words: 20_000, rounds: 5, changes: 2_000 },
  { words: 20_000, rounds: 5, tone: 'new' },
]

interface Size {
  words: number
  rounds: number
  /** So many changes since a version are shown meanwhile. */
  changes?: number
  /**
   * The house writes tones otherwise than the story, which so has some hundred findings, underlined
   * where in sight.
   */
  tone?: 'new'
}
const keysInRound = 30
/**
 * Milliseconds between keys: faster than anybody writes, so that saves and counts fall among them.
 */
const pause = 30

/**
 * From the key to the frame that shows it, typing in the middle of a story while it is saved and
 * counted as always, in our editor and in bare ProseMirror with the same text and type in the same
 * browser.
 */
export async function benchTyping(): Promise<void> {
  if (chromiumBinary() === null) return console.log('NOT RUN: no Chromium on this machine')
  const folder = mkdtempSync(join(tmpdir(), 'bench-typing-'))
  const bare = await serveBare(folder)
  try {
    for (const size of sizes)
      await benchSize(join(folder, `library-${sizes.indexOf(size)}`), addressOf(bare), size)
  } finally {
    bare.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
  }
}

async function benchSize(library: string, bareAddress: string, size: Size): Promise<void> {
  const { words, rounds, changes, tone } = size
  const app = await launchBrowser({
    library,
    // Frames as fast as they are ready: else every key waits for the same screen's tick, and
    // differences drown.
    chromiumArgs: ['--disable-frame-rate-limit', '--disable-gpu-vsync'],
  })
  try {
    if (tone)
      await app.page.evaluate((to) => window.newsroom.call('style.change', { tone: to }), tone)
    const pages = {
      ours: await openInApp(app.page, words, changes),
      bare: await openBare(app, bareAddress, words),
    }
    const times = await typeInTurn(pages, rounds)
    const shown = changes ? `, ${changes.toLocaleString('en')} changes` : tone ? ', underlined' : ''
    const name = `key to paint, ${words.toLocaleString('en')} words${shown}`
    report(`${name}, median / bare ProseMirror`, each(times, median))
    report(
      `${name}, p95 / bare ProseMirror`,
      each(times, p95),
      words === 20_000 && !changes && !tone ? 1.2 : undefined,
    )
  } finally {
    await app.browser.close()
    app.server.kill()
  }
}

type Keys = Record<keyof Rounds, number[][]>

async function typeInTurn(pages: Record<keyof Rounds, Page>, rounds: number): Promise<Keys> {
  const times: Keys = { ours: [], bare: [] }
  for (const page of Object.values(pages)) await watchKeys(page)
  for (let round = 0; round <= rounds; round++) {
    // The first round warms both up.
    for (const side of ['ours', 'bare'] as const) {
      const keys = await typeRound(pages[side])
      if (round > 0) times[side].push(keys)
    }
  }
  return times
}

function each(times: Keys, sum: (keys: readonly number[]) => number): Rounds {
  return { ours: times.ours.map(sum), bare: times.bare.map(sum) }
}

function p95(keys: readonly number[]): number {
  return percentile(keys, 0.95)
}

interface BarePage {
  openText(paragraphs: string[]): void
  keyTimes: number[]
}

async function openBare(app: BrowserApp, address: string, words: number): Promise<Page> {
  const page = await app.page.context().newPage()
  await page.goto(address)
  await page.evaluate(
    (paragraphs) => (window as never as BarePage).openText(paragraphs),
    newsText(words),
  )
  return page
}

/** Writes the story through the contract, as an import would, and opens it from the list. */
async function openInApp(page: Page, words: number, changes = 0): Promise<Page> {
  const story = longStory(words)
  const documents = [story, ...(changes > 0 ? [editedStory(story, words / changes)] : [])].map(
    (state) => state.document,
  )
  await page.evaluate(async (documents) => {
    type Answer = { ok: boolean; value: { row: { id: string }; text: string; revision: number } }
    const call = (name: string, input: unknown): Promise<Answer> =>
      window.newsroom.call(name, input) as Promise<Answer>
    const created = await call('articles.create', { language: 'vi' })
    const articleId = created.value.row.id
    for (const document of documents) {
      const { value } = await call('articles.open', { articleId })
      const text = JSON.stringify({ ...(JSON.parse(value.text) as object), document })
      const saved = await call('articles.save', { articleId, baseRevision: value.revision, text })
      if (!saved.ok) throw new Error(JSON.stringify(saved))
      // What changes are shown since.
      if (document !== documents.at(-1))
        await call('versions.name', { articleId, versionId: null, name: 'Bản đầu' })
    }
  }, documents)
  await page.getByText(`Bài dài ${words} chữ`).first().click()
  await page.locator('.ProseMirror h1', { hasText: `Bài dài ${words} chữ` }).waitFor()
  if (changes === 0) return page
  await page.waitForTimeout(1_000)
  await page.keyboard.press('Control+Shift+D')
  await page.locator('.ProseMirror [data-change]').first().waitFor()
  return page
}

async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = []
    const { port1, port2 } = new MessageChannel()
    port1.start()
    Object.assign(window, { keyTimes: times })
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          // The next task after a frame's callbacks comes when the frame has been painted.
          port1.addEventListener('message', () => times.push(performance.now() - timeStamp), {
            once: true,
          })
          port2.postMessage(null)
        }),
      { capture: true },
    )
  })
}

async function typeRound(page: Page): Promise<number[]> {
  await page.bringToFront()
  const paragraphs = page.locator('.ProseMirror > p')
  const middle = paragraphs.nth(Math.floor((await paragraphs.count()) / 2))
  await middle.click()
  await page.keyboard.press('End')
  await page.waitForTimeout(400)
  await page.evaluate(() => ((window as never as BarePage).keyTimes.length = 0))
  for (let key = 0; key < keysInRound; key++) {
    await page.keyboard.press('abcdeghik '[key % 10]!)
    await page.waitForTimeout(pause)
  }
  const keys = await page.evaluate(() => [...(window as never as BarePage).keyTimes])
  if (keys.length < keysInRound)
    throw new Error(`only ${keys.length} of ${keysInRound} keys were painted`)
  // What the round left to be saved must not fall among the other page's keys.
  await page.waitForTimeout(700)
  return keys
}

async function serveBare(folder: string): Promise<Server> {
  const outDir = join(folder, 'bare')
  const root = fileURLToPath(new URL('bare', import.meta.url))
  await build({ root, configFile: false, logLevel: 'warn', build: { outDir, emptyOutDir: true } })
  const types: Record<string, string> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
  }
  const server = createServer((request, response) => {
    const path = join(outDir, request.url === '/' ? 'index.html' : request.url!)
    if (!existsSync(path)) return response.writeHead(404).end()
    return response
      .setHeader('content-type', types[extname(path)] ?? 'text/plain')
      .end(readFileSync(path))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

/** Another name than the app's address has, so that the two pages do not share a process. */
function addressOf(server: Server): string {
  return `http://localhost:${(server.address() as AddressInfo).port}/`
}
