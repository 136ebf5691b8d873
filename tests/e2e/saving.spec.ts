import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test, type TestContext } from 'vitest'
import '#renderer/newsroom/newsroom.ts'
import { headlineOf } from '#shared/article/article.ts'
import { storyLines } from '#shared/article/plainText.ts'
import { everyArticle } from '#shared/contract/articles.ts'
import type { RunningApp } from './hosts/app.ts'
import { type BrowserApp, launchBrowser } from './hosts/browser.ts'
import type { DesktopApp } from './hosts/desktop.ts'
import { host, launchApp } from './hosts/hosts.ts'
import { main, openFirst, paper, saved, startStory, t } from './reporter.ts'
import { damagesOf, storedStories } from './stored.ts'

let folder: string
let app: RunningApp | null
let mounted: string | null

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'saving-'))
  app = null
  mounted = null
})

afterEach(async () => {
  await app?.kill()
  if (mounted) execFileSync('umount', ['-l', mounted])
  rmSync(folder, { recursive: true, force: true })
})

const banner = (page: Page, sentence: string) =>
  page.getByRole('alert').filter({ hasText: sentence })

test(`a full disk is said until there is room again; the text stays and can be saved elsewhere, ${host}`, async (context) => {
  const disk = smallDisk(context)
  const library = join(disk, 'library')
  app = await launchApp({ library })
  const { page } = app
  await startStory(page, 'Đĩa đầy')
  await page.keyboard.insertText('Trước khi đầy.')
  await saved(page)
  fillDisk(join(disk, 'đầy'))
  const long = `${'Nước lên nhanh. '.repeat(2_000)}Hết.`
  await page.keyboard.insertText(long)
  await banner(page, t('errors:diskFull')).waitFor()
  await main(page)
    .getByRole('status')
    .filter({ hasText: t('editor:notSaved') })
    .waitFor()
  expect(await paper(page).textContent()).toContain(long)
  await page
    .getByRole('alert')
    .getByRole('button', { name: t('editor:retry') })
    .click()
  await banner(page, t('errors:diskFull')).waitFor()

  const files = await filesOf(
    app,
    () =>
      page
        .getByRole('alert')
        .getByRole('button', { name: t('editor:saveElsewhere') })
        .click(),
    ['dia-day.json', 'dia-day.txt'],
  )
  expect(JSON.parse(files['dia-day.json']!)).toMatchObject({ document: { type: 'doc' } })
  expect(files['dia-day.txt']).toContain(long)

  rmSync(join(disk, 'đầy'))
  await page.keyboard.insertText(' Sau khi có chỗ.')
  await expect.poll(() => page.getByRole('alert').filter({ hasText: /./ }).count()).toBe(0)
  await saved(page)
  expect(storyLines(storedStories(library)[0]!.document).at(-1)).toBe(
    `Trước khi đầy.${long} Sau khi có chỗ.`,
  )
  expect(await damagesOf(library)).toEqual([])
})

test(`a story that was saved elsewhere meanwhile is not overwritten, and both texts can be had, ${host}`, async () => {
  const library = join(folder, 'library')
  app = await launchApp({ library })
  const { page } = app
  await startStory(page, 'Hai cửa sổ')
  await page.keyboard.insertText('Chung.')
  await saved(page)
  await writeFromElsewhere(app, ' Của tôi.')
  await banner(page, t('errors:revisionConflict')).waitFor()
  expect(await paper(page).textContent()).toContain('Chung. Của tôi.')
  expect(storyLines(storedStories(library)[0]!.document)).toContain('Chung. Của người khác.')
  await handOverInVain(page)
  await page
    .getByRole('alert')
    .getByRole('button', { name: t('editor:openTheirs') })
    .click()
  await expect.poll(() => paper(page).textContent()).toContain('Chung. Của người khác.')
  await expect.poll(() => page.getByRole('alert').filter({ hasText: /./ }).count()).toBe(0)
  await paper(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(' Rồi tiếp.')
  await saved(page)
  const kept = storedStories(library)
  expect(kept.map(headlineOf)).toEqual(['Hai cửa sổ', 'Hai cửa sổ'])
  expect(kept.map(({ document }) => storyLines(document).at(-1))).toEqual([
    'Chung. Của người khác. Rồi tiếp.',
    'Chung. Của tôi.',
  ])
  expect(await damagesOf(library)).toEqual([])
})

test(`leaving a story that cannot be saved is asked about, ${host}`, async () => {
  const library = join(folder, 'library')
  app = await launchApp({ library })
  const { page } = app
  await startStory(page, 'Không rời')
  await saved(page)
  await writeFromElsewhere(app, 'Chưa lưu')
  await banner(page, t('errors:revisionConflict')).waitFor()
  await page.getByRole('button', { name: t('library:newStory'), exact: true }).click()
  const dialog = page.getByRole('dialog', { name: t('editor:leave.title') })
  await dialog
    .getByRole('button', { name: t('editor:leave.stay') })
    .last()
    .click()
  await expect.poll(() => paper(page).textContent()).toContain('Chưa lưu')
  await page.getByRole('button', { name: t('library:newStory'), exact: true }).click()
  await dialog.getByRole('button', { name: t('editor:leave.leave') }).click()
  await expect.poll(() => paper(page).textContent()).toBe('')
})

describe.runIf(host === 'browser')('in the browser host', () => {
  test('a program that is gone is said, and the text stays on the page', async () => {
    const browser: BrowserApp = await launchBrowser({ library: join(folder, 'library') })
    app = browser
    await startStory(browser.page, 'Máy chủ mất')
    await saved(browser.page)
    const ended = new Promise((resolve) => browser.server.once('exit', resolve))
    browser.server.kill('SIGKILL')
    await ended
    await browser.page.keyboard.insertText('Vẫn còn đây')
    await browser.page
      .getByRole('alert')
      .getByRole('button', { name: t('editor:saveElsewhere') })
      .waitFor()
    expect(await paper(browser.page).textContent()).toContain('Vẫn còn đây')
  })
})

/** What cannot be saved is not signed either. */
async function handOverInVain(page: Page): Promise<void> {
  const handOver = { name: t('workflow:moves.handOver'), exact: true }
  const dialog = page.getByRole('dialog')
  await main(page).getByRole('button', handOver).click()
  await dialog.getByRole('textbox', { name: t('workflow:profile.name') }).fill('Minh Huệ')
  await dialog.getByRole('button', handOver).click()
  await dialog.getByText(t('workflow:dialog.notSaved')).waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await main(page).getByRole('button', handOver).waitFor()
}

/**
 * Another tab where there can be one; else a save by the contract, as another window of another day
 * might make it. `typed` is written here before this window has looked at what the other one did.
 */
async function writeFromElsewhere(app: RunningApp, typed: string): Promise<void> {
  if (app.host === 'browser') return writeInAnotherTab(app.page, typed)
  const answer = await app.page.evaluate(
    async ({ query, typed }) => {
      const listed = (await window.newsroom.call('articles.list', query)) as {
        value: { rows: { id: string }[] }
      }
      const articleId = listed.value.rows[0]!.id
      const { value } = (await window.newsroom.call('articles.open', { articleId })) as {
        value: { text: string; revision: number }
      }
      const text = value.text.includes('Chung.')
        ? value.text.replace('Chung.', 'Chung. Của người khác.')
        : value.text.replace('"edNote":""', '"edNote":"của người khác"')
      const saved = await window.newsroom.call('articles.save', {
        articleId,
        baseRevision: value.revision,
        text,
      })
      document.execCommand('insertText', false, typed)
      return saved
    },
    { query: everyArticle, typed },
  )
  expect(answer).toMatchObject({ ok: true })
}

async function writeInAnotherTab(page: Page, typed: string): Promise<void> {
  const tab = await page.context().newPage()
  await tab.goto(page.url())
  await openFirst(tab)
  await page.evaluate((typed) => {
    const end = window.newsroom.on('articlesChanged', () => {
      end()
      document.execCommand('insertText', false, typed)
    })
  }, typed)
  await tab.keyboard.insertText(' Của người khác.')
  await saved(tab)
  await tab.close()
  await page.bringToFront()
}

/**
 * A file system of six megabytes; where this machine lets nobody make one, the test is skipped and
 * says so.
 */
function smallDisk({ skip }: TestContext): string {
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', disk], { stdio: 'ignore' })
  } catch {
    return skip('no file system can be mounted here')
  }
  mounted = disk
  return disk
}

function fillDisk(path: string): void {
  const chunk = Buffer.alloc(4_096)
  try {
    for (;;) writeFileSync(path, chunk, { flag: 'a' })
  } catch {
    // It is full.
  }
}

/** The texts of the files that the app hands out while `act` goes on, by name. */
async function filesOf(
  app: RunningApp,
  act: () => Promise<void>,
  names: string[],
): Promise<Record<string, string>> {
  const place = join(folder, 'files')
  mkdirSync(place)
  if (app.host === 'desktop') {
    await (app as DesktopApp).electron.evaluate(({ session }, place) => {
      session.defaultSession.on('will-download', (_, item) =>
        item.setSavePath(`${place}/${item.getFilename()}`),
      )
    }, place)
  } else {
    app.page.on(
      'download',
      (download) => void download.saveAs(join(place, download.suggestedFilename())),
    )
  }
  await act()
  const files = names.map((name) => [name, join(place, name)] as const)
  await expect
    .poll(() =>
      files.every(([, path]) => existsSync(path) && readFileSync(path, 'utf8').length > 0),
    )
    .toBe(true)
  return Object.fromEntries(files.map(([name, path]) => [name, readFileSync(path, 'utf8')]))
}
