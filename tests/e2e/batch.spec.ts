import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertArticle } from '../../electron/newsroom/library/drafts.ts'
import { openLibrary } from '../../electron/newsroom/library/library.ts'
import { setStatus } from '../../electron/newsroom/library/status.ts'
import { attachPhoto } from '../../electron/newsroom/photos/photos.ts'
import { article, figure, p } from '../articles.ts'
import { makePhoto } from '../photos.ts'
import type { RunningApp } from './hosts/app.ts'
import { host, launchApp } from './hosts/hosts.ts'
import { headline, inspectorTab, main, panel, saved, t } from './reporter.ts'
import { unpackZip } from './unpackZip.ts'

const count = 40
const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const headlineOf = (number: number) => `Bài số ${number}`
const brokenHeadline = headlineOf(7)

let folder: string
let library: string
let app: RunningApp
let page: Page

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'batch-'))
  library = join(folder, 'library')
  await makeLibrary(library)
  app = await launchApp({ library })
  page = app.page
})

afterAll(async () => {
  await app.kill()
  rmSync(folder, { recursive: true, force: true })
})

const dialog = (): Locator => page.getByRole('dialog')
const button = (name: string): Locator => dialog().getByRole('button', { name, exact: true })
const list = (): Locator => page.getByRole('listbox', { name: t('library:list') })
const outcomes = (): Locator => dialog().getByRole('list', { name: t('publishing:export.outcomes') })

/** Lets the export begin; answers the folder in which its folders lie, unpacked from what the browser was given. */
async function exportTo(name: string, begin: () => Promise<void>): Promise<string> {
  const out = join(folder, name)
  mkdirSync(out, { recursive: true })
  await app.chooseInDialogs(out)
  const download = app.host === 'browser' ? page.waitForEvent('download') : null
  await begin()
  await outcomes().waitFor({ timeout: 120_000 })
  if (download === null) return out
  const zip = join(folder, `${name}-${Date.now()}.zip`)
  await (await download).saveAs(zip)
  await unpackZip(zip, out)
  return out
}

async function chooseFolder(): Promise<void> {
  if (app.host === 'desktop') await button(t('publishing:export.choose')).click()
}

describe(`in the ${host} host, forty stories`, () => {
  let out: string

  test('are chosen by one button and exported; the broken one is said first and stops no other', async () => {
    await view('ready')
    await page.getByText(t('library:stories', { count, shown: String(count) })).waitFor()
    await page.getByRole('button', { name: t('library:selectAll') }).click()
    await page.getByText(t('library:selected', { count })).waitFor()
    await page.getByRole('button', { name: t('library:menu.export') }).click()
    await page.getByRole('dialog', { name: t('publishing:export.titleMany', { count }) }).waitFor()
    out = await exportTo('forty', async () => {
      await chooseFolder()
      await button(t('publishing:export.start')).click()
    })
    await dialog()
      .getByText(t('publishing:export.finished', { count: count - 1 }))
      .waitFor()
    await dialog()
      .getByText(t('publishing:export.counted.failed', { count: 1 }))
      .waitFor()
    const first = outcomes().getByRole('listitem').first()
    expect(await first.textContent()).toContain(brokenHeadline)
    expect(await first.textContent()).toContain(t('errors:articleUnreadable.damaged'))
    expect(readdirSync(out)).toHaveLength(count - 1)
    expect(existsSync(join(out, 'bai-so-7'))).toBe(false)
  })

  test('are forty once the broken one was mended and tried again', async () => {
    await button(t('publishing:export.openOf', { headline: brokenHeadline })).click()
    await dialog().waitFor({ state: 'detached' })
    await main(page)
      .getByRole('button', { name: t('editor:readOnly.restore', { time: '' }).trim() })
      .click()
    await expect.poll(() => headline(page).textContent()).toBe(brokenHeadline)
    await page.getByRole('button', { name: t('publishing:export.backToOutcomes') }).click()
    out = await exportTo('forty', () => button(t('publishing:export.again', { count: 1 })).click())
    await dialog().getByText(t('publishing:export.finished', { count })).waitFor()
    expect(readdirSync(out)).toHaveLength(count)
    expect(readFileSync(join(out, 'bai-so-7/index.html'), 'utf8')).toContain(brokenHeadline)
    await button(t('close')).last().click()
  })
})

describe(`in the ${host} host, a preset`, () => {
  test('keeps a choice under a name, also after a restart', async () => {
    await openExport()
    await dialog()
      .getByRole('checkbox', { name: t('publishing:export.html') })
      .uncheck()
    await button(t('publishing:preset.create')).click()
    await dialog()
      .getByRole('textbox', { name: t('publishing:preset.name') })
      .fill('Kho dữ liệu')
    await button(t('publishing:preset.save')).click()
    await expect.poll(() => presetShown().inputValue()).not.toBe('')
    const out = await exportTo('preset', async () => {
      await chooseFolder()
      await button(t('publishing:export.start')).click()
    })
    expect(readdirSync(join(out, 'bai-so-7'))).not.toContain('index.html')
    await button(t('close')).last().click()

    await app.close()
    app = await launchApp({ library })
    page = app.page
    // Each launch has a page's memory of its own, which holds the open story; presets are the library's.
    await list().getByRole('option').filter({ hasText: brokenHeadline }).click()
    await openExport()
    await expect.poll(() => presetShown().locator('option:checked').textContent()).toBe('Kho dữ liệu')
    expect(
      await dialog()
        .getByRole('checkbox', { name: t('publishing:export.html') })
        .isChecked(),
    ).toBe(false)
    expect(
      await dialog()
        .getByRole('checkbox', { name: t('publishing:export.json') })
        .isChecked(),
    ).toBe(true)
    await dialog().getByText(t('publishing:export.history')).click()
    await dialog().getByText('JSON · Kho dữ liệu').waitFor()
  })

  test('can be renamed, and is gone when it was deleted, unless that is taken back', async () => {
    await button(t('publishing:preset.rename')).click()
    await dialog()
      .getByRole('textbox', { name: t('publishing:preset.name') })
      .fill('Kho')
    await button(t('publishing:preset.save')).click()
    await expect.poll(() => presetShown().locator('option').allTextContents()).toContain('Kho')
    await presetShown().selectOption({ label: 'Kho' })
    await button(t('publishing:preset.delete')).click()
    await expect.poll(() => presetShown().count()).toBe(0)
    await page.getByRole('button', { name: t('undo') }).click()
    await expect.poll(() => presetShown().locator('option').allTextContents()).toContain('Kho')
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
  })

  const presetShown = (): Locator => dialog().getByRole('combobox', { name: t('publishing:preset.label') })
})

describe(`in the ${host} host, a story that was corrected`, () => {
  const note = 'Bản trước ghi sai tên cầu: đúng ra là cầu Mỹ Thuận.'

  test('is offered a note, which the page prints and the inspector shows', async () => {
    await main(page).getByText('Con nước đầu mùa').click()
    await page.keyboard.press('End')
    await page.keyboard.type(' Đã sửa.')
    await saved(page)
    await openExport()
    await dialog().getByText(t('publishing:export.history')).click()
    await dialog().getByText(t('publishing:export.changedSince')).first().waitFor()
    await dialog()
      .getByRole('textbox', { name: t('publishing:export.correction.label') })
      .fill(note)
    await dialog()
      .getByRole('checkbox', { name: t('publishing:export.html') })
      .check()
    const out = await exportTo('corrected', async () => {
      await chooseFolder()
      await button(t('publishing:export.start')).click()
    })
    await button(t('close')).last().click()
    expect(readFileSync(join(out, 'bai-so-7/index.html'), 'utf8')).toContain(note)
    await inspectorTab(page, t('inspector:tabs.story')).click()
    const field = panel(page).getByRole('textbox', { name: /Đính chính lúc/ })
    expect(await field.inputValue()).toBe(note)
  })

  test('says no more once the note is removed', async () => {
    await panel(page)
      .getByRole('button', { name: t('inspector:corrections.remove') })
      .click()
    await saved(page)
    const out = await exportTo('taken-back', async () => {
      await openExport()
      await chooseFolder()
      await button(t('publishing:export.start')).click()
    })
    await button(t('close')).last().click()
    expect(readFileSync(join(out, 'bai-so-7/index.html'), 'utf8')).not.toContain(note)
  })
})

// A browser asks in words of its own, which no test can read.
describe.runIf(host === 'desktop')('closing the window while an export runs', () => {
  test('asks, stays, and waits for the end when it is told to', async () => {
    // Every picture has to be made again, which leaves time to close.
    rmSync(join(library, 'renditions'), { recursive: true })
    await view('all')
    await page.getByRole('button', { name: t('library:selectAll') }).click()
    await page.getByRole('button', { name: t('library:menu.export') }).click()
    await button(t('publishing:export.start')).waitFor()
    await app.chooseInDialogs(join(folder, 'closing'))
    mkdirSync(join(folder, 'closing'))
    await chooseFolder()
    await button(t('publishing:export.start')).click()
    const closed = app.close()
    await button(t('publishing:export.closing.stay')).click()
    await button(t('publishing:export.closing.stay')).waitFor({ state: 'detached' })
    expect(page.isClosed()).toBe(false)
    void app.close()
    await button(t('publishing:export.closing.wait')).click()
    await closed
    expect(readdirSync(join(folder, 'closing'))).toHaveLength(count)
  })
})

async function openExport(): Promise<void> {
  await main(page)
    .getByRole('button', { name: t('editor:export') })
    .click()
  await button(t('publishing:export.start')).waitFor()
}

function view(name: 'ready' | 'all'): Promise<void> {
  return page
    .getByRole('navigation', { name: t('views.label') })
    .getByRole('button', { name: t(`views.${name}`) })
    .click()
}

/** Forty approved stories that nothing is wrong with, but for one whose draft was damaged on the disk after it was approved. */
async function makeLibrary(place: string): Promise<void> {
  const opened = openLibrary(place, { mode: 'write', holder: 'tests' })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const { database } = opened.value
  const path = join(place, 'photo.jpg')
  writeFileSync(path, await makePhoto({ seed: 5, width: 6000, height: 4000 }))
  const photo = await attachPhoto(opened.value, { path, fileName: 'ben-song.jpg', now: new Date() })
  if (!photo.ok) throw new Error(JSON.stringify(photo.error))
  for (let number = 1; number <= count; number++) {
    const now = new Date(Date.now() - number * 60_000)
    const story = article(
      {
        id: idOf(number),
        headline: headlineOf(number),
        standfirst: 'Chuyện ghi ở một miền sông nước, vào đầu mùa lũ năm nay.',
        section: 'Kinh tế',
        authors: ['Đỗ Quỳnh'],
        source: 'Tòa soạn',
        createdAt: now.toISOString(),
      },
      p('Con nước đầu mùa về sớm hơn mọi năm.'),
      figure(photo.value.id, 'Ghe trái cây cập chợ.', {
        photographer: 'Lê Đức Ấn',
        source: 'Tòa soạn',
        altText: 'Ghe trên sông',
      }),
    )
    const inserted = insertArticle(database, story, { updatedAt: now.toISOString(), now })
    if (!inserted.ok) throw new Error(JSON.stringify(inserted.error))
    setStatus(database, { articleId: story.id, status: 'approved', now })
  }
  database.prepare("UPDATE drafts SET content = content || ' ' WHERE article_id = ?").run(idOf(7))
  opened.value.close()
}
