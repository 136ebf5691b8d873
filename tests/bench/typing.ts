import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { launchBrowser } from '../e2e/hosts/browser.ts'
import { median, percentile, report } from './stats.ts'
import { longStory } from './stories.ts'
import { newsText } from './text.ts'

const rounds = 6
const keysInRound = 50

/** From the key to the frame that shows it, typing in the middle of a story, in our editor and in bare ProseMirror with the same text in the same browser. */
export async function benchTyping(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-typing-'))
  const bareServer = await serveBare(folder)
  const host = await launchBrowser({
    library: join(folder, 'library'),
    // Frames as fast as they are ready: else every key waits for the same screen's tick, and differences drown.
    chromiumArgs: ['--disable-frame-rate-limit', '--disable-gpu-vsync'],
  })
  try {
    for (const words of [1_000, 5_000, 20_000]) await benchSize(host.page, bareServer, words)
  } finally {
    await host.close()
    bareServer.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function benchSize(ours: Page, bareServer: Server, words: number): Promise<void> {
  await openInApp(ours, words)
  const bare = await ours.context().newPage()
  await bare.goto(`http://127.0.0.1:${(bareServer.address() as AddressInfo).port}/`)
  await bare.evaluate((paragraphs) => (window as never as BarePage).openText(paragraphs), newsText(words))
  const times = { ours: [] as number[], bare: [] as number[] }
  for (const page of [ours, bare]) await watchKeys(page)
  for (let round = 0; round <= rounds; round++) {
    const first = { ours: await typeRound(ours), bare: await typeRound(bare) }
    // The first round warms both up.
    if (round === 0) continue
    times.ours.push(...first.ours)
    times.bare.push(...first.bare)
  }
  const name = `key to paint, ${words.toLocaleString('en')} words`
  report(`${name}, median / bare ProseMirror`, median(times.ours), median(times.bare))
  report(
    `${name}, p95 / bare ProseMirror`,
    percentile(times.ours, 0.95),
    percentile(times.bare, 0.95),
    words === 20_000 ? 1.2 : undefined,
  )
  await bare.close()
}

interface BarePage {
  openText(paragraphs: string[]): boolean
  keyTimes: number[]
}

/** Writes the story through the contract, as an import would, and opens it from the list. */
async function openInApp(page: Page, words: number): Promise<void> {
  const story = longStory(words)
  await page.evaluate(async (document) => {
    type Answer = { ok: boolean; value: { row: { id: string }; text: string; revision: number } }
    const call = (name: string, input: unknown): Promise<Answer> =>
      window.newsroom.call(name, input) as Promise<Answer>
    const created = await call('articles.create', { language: 'vi' })
    const articleId = created.value.row.id
    const { value } = await call('articles.open', { articleId })
    const text = JSON.stringify({ ...(JSON.parse(value.text) as object), document })
    const saved = await call('articles.save', { articleId, baseRevision: value.revision, text })
    if (!saved.ok) throw new Error(JSON.stringify(saved))
  }, story.document)
  await page.getByText(`Bài dài ${words} chữ`).first().click()
  await page.locator('.ProseMirror h1', { hasText: `Bài dài ${words} chữ` }).waitFor()
}

async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { keyTimes: times })
    addEventListener(
      'keydown',
      (event) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => times.push(performance.now() - event.timeStamp)
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
  await page.waitForTimeout(300)
  await page.evaluate(() => ((window as never as BarePage).keyTimes.length = 0))
  for (let key = 0; key < keysInRound; key++) {
    await page.keyboard.press('abcdeghik '[key % 10]!)
    await page.waitForTimeout(40)
  }
  return page.evaluate(() => [...(window as never as BarePage).keyTimes])
}

async function serveBare(folder: string): Promise<Server> {
  const outDir = join(folder, 'bare')
  const root = fileURLToPath(new URL('bare', import.meta.url))
  await build({ root, configFile: false, logLevel: 'warn', build: { outDir, emptyOutDir: true } })
  const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' }
  const server = createServer((request, response) => {
    const path = join(outDir, request.url === '/' ? 'index.html' : request.url!)
    if (!existsSync(path)) return response.writeHead(404).end()
    return response.setHeader('content-type', types[extname(path)] ?? 'text/plain').end(readFileSync(path))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}
