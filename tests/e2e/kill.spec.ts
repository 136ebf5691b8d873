import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomFrom } from '../random.ts'
import type { RunningApp } from './hosts/app.ts'
import { type BrowserApp, launchBrowser, startServer } from './hosts/browser.ts'
import { host, launchApp } from './hosts/hosts.ts'
import { main, newStory, openFirst, paper, saved, t } from './reporter.ts'
import { damagesOf, storedStories } from './stored.ts'

const rounds = 30
let library: string
let chromium: BrowserApp | null = null

beforeAll(() => {
  library = join(mkdtempSync(join(tmpdir(), 'kill-')), 'library')
})

afterAll(async () => {
  await chromium?.kill()
  rmSync(join(library, '..'), { recursive: true, force: true })
})

test(`killed ${rounds} times in the middle of typing, all that was shown as saved is there, ${host}`, async () => {
  const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000)
  console.log(`KILL_SEED=${seed}`)
  const random = randomFrom(seed)
  const hand = randomFrom(seed + 1)
  let promised = await begin()
  let observed = 0
  for (let round = 1; round <= rounds; round++) {
    const { page, kill } = await start()
    await openFirst(page)
    const shown = await textOf(page)
    expect(shown.startsWith(promised), `${round}: ${JSON.stringify({ promised, shown })}`).toBe(
      true,
    )

    const seen = await watchSaves(page)
    const ended = typeUntilKilled(page, hand)
    const enough = Math.floor(random() * 3)
    await expect.poll(() => seen.length, { interval: 10 }).toBeGreaterThanOrEqual(enough)
    await page.waitForTimeout(random() * 500)
    await kill()
    await ended
    observed += seen.length
    promised = seen.at(-1) ?? shown
  }
  console.log(
    `"Saved" was shown ${observed} times between the kills; the story has ${promised.length} letters`,
  )
  expect(observed).toBeGreaterThan(rounds / 2)

  const { page, kill } = await start()
  await openFirst(page)
  expect((await textOf(page)).startsWith(promised)).toBe(true)
  await kill()
  expect(storedStories(library)).toHaveLength(1)
  expect(await damagesOf(library)).toEqual([])
}, 400_000)

/** A killed server leaves the user's browser open, and the next one gets a tab in it. */
async function start(): Promise<Pick<RunningApp, 'page' | 'kill'>> {
  if (host === 'desktop') return launchApp({ library })
  if (chromium === null) {
    chromium = await launchBrowser({ library })
    return { page: chromium.page, kill: () => killServer(chromium!.server, chromium!.page) }
  }
  const { server, address } = await startServer({ library })
  const page = await chromium.browser.contexts()[0]!.newPage()
  await page.goto(address)
  return { page, kill: () => killServer(server, page) }
}

async function killServer(server: BrowserApp['server'], page: Page): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGKILL')
  await ended
  await page.close()
}

/** A library with one story; answers its text. */
async function begin(): Promise<string> {
  const { page, kill } = await start()
  await newStory(page)
  await page.keyboard.insertText('Nước lên')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('Mở đầu.')
  await saved(page)
  const text = await textOf(page)
  await kill()
  return text
}

function textOf(page: Page): Promise<string> {
  return paper(page).evaluate((element) => element.textContent ?? '')
}

/**
 * Collects what stands on the paper at every moment at which the window says that all of it is
 * saved.
 */
async function watchSaves(page: Page): Promise<string[]> {
  const seen: string[] = []
  await page.exposeBinding('shownAsSaved', (_, text: string) => seen.push(text))
  const sign = t('editor:saved', { time: '' }).trim()
  const text = await paper(page).elementHandle()
  await main(page)
    .getByRole('status')
    .filter({ hasText: sign })
    .evaluate(
      (indicator, { text, sign }) => {
        const tell = Reflect.get(window, 'shownAsSaved') as (text: string) => void
        new MutationObserver(() => {
          if (indicator.textContent?.startsWith(sign)) tell(text?.textContent ?? '')
        }).observe(indicator, { subtree: true, childList: true, characterData: true })
      },
      { text, sign },
    )
  return seen
}

const words = ['đường', 'thủy', 'chợ', 'nổi', 'về', 'phố,', 'nước', 'lên', 'nhanh.', 'Ghe', 'xuồng']

async function typeUntilKilled(page: Page, random: () => number): Promise<void> {
  try {
    for (;;) {
      if (random() < 0.05) await page.keyboard.press('Enter')
      else await page.keyboard.type(`${words[Math.floor(random() * words.length)]!} `)
      // The user stops to think now and then; only then does the window get to say that all is
      // saved.
      if (random() < 0.3) await page.waitForTimeout(random() * 900)
    }
  } catch {
    // The window is gone.
  }
}
