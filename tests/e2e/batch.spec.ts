import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { ask, moveOpen, openStoryId, workAs } from './behind.ts'
import { exportTo, headlineOf, makeFinishedStories, outcomesOf } from './finishedStories.ts'
import type { RunningApp } from './hosts/app.ts'
import { appInFolder } from './hosts/appInFolder.ts'
import { host } from './hosts/hosts.ts'
import { headline, inspectorTab, main, panel, paper, saved, t } from './reporter.ts'

const count = 40
const brokenHeadline = headlineOf(7)

let app: RunningApp
let page: Page

const { folder, library, restart } = appInFolder(
  'batch',
  (opened) => {
    app = opened
    page = app.page
  },
  (library) => makeFinishedStories(library, { count, broken: 7 }),
)

const dialog = (): Locator => page.getByRole('dialog')
const button = (name: string): Locator => dialog().getByRole('button', { name, exact: true })
const list = (): Locator => page.getByRole('listbox', { name: t('library:list') })
const outcomes = (): Locator => outcomesOf(app)

/** Lets the export begin; returns the folder in which its folders lie. */
async function exportInto(name: string, begin: () => Promise<void>): Promise<string> {
  const out = join(folder, name)
  await exportTo(app, out, begin)
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
    out = await exportInto('forty', async () => {
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
    out = await exportInto('forty', () =>
      button(t('publishing:export.again', { count: 1 })).click(),
    )
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
    const out = await exportInto('preset', async () => {
      await chooseFolder()
      await button(t('publishing:export.start')).click()
    })
    expect(readdirSync(join(out, 'bai-so-7'))).not.toContain('index.html')
    await button(t('close')).last().click()

    await restart()
    // Each launch has a page's memory of its own, which holds the open story; presets are the
    // library's.
    await list().getByRole('option').filter({ hasText: brokenHeadline }).click()
    await openExport()
    await expect
      .poll(() => presetShown().locator('option:checked').textContent())
      .toBe('Kho dữ liệu')
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

  const presetShown = (): Locator =>
    dialog().getByRole('combobox', { name: t('publishing:preset.label') })
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
    const out = await exportInto('corrected', async () => {
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
    const out = await exportInto('taken-back', async () => {
      await openExport()
      await chooseFolder()
      await button(t('publishing:export.start')).click()
    })
    await button(t('close')).last().click()
    expect(readFileSync(join(out, 'bai-so-7/index.html'), 'utf8')).not.toContain(note)
  })

  test('goes out with the note and the approval where it was approved again', async () => {
    const articleId = await openStoryId(page)
    await workAs(page, 'Minh Huệ', { role: 'desk' })
    await main(page).getByText('Con nước đầu mùa').click()
    await page.keyboard.press('End')
    await page.keyboard.type(' Sửa lần nữa.')
    await saved(page)
    await moveOpen(page, 'approve')
    await expect.poll(() => paper(page).getAttribute('contenteditable')).toBe('false')
    await openExport()
    const field = dialog().getByRole('textbox', { name: t('publishing:export.correction.label') })
    await field.fill(note)
    await dialog()
      .getByText(
        t('workflow:dialog.signedAs', { name: 'Minh Huệ', role: t('workflow:roles.desk') }),
      )
      .waitFor()
    const out = await exportInto('approved-again', async () => {
      await chooseFolder()
      await button(t('publishing:export.start')).click()
    })
    await button(t('close')).last().click()
    expect(readFileSync(join(out, 'bai-so-7/index.html'), 'utf8')).toContain(note)
    const { records } = await ask(page, 'exports.history', { articleId })
    expect(records[0]).toMatchObject({
      approval: { person: { name: 'Minh Huệ' } },
      changedSince: false,
    })
    await expect
      .poll(async () => (await ask(page, 'articles.open', { articleId })).row.status)
      .toBe('exported')
    await inspectorTab(page, t('inspector:tabs.story')).click()
    const shown = panel(page).getByRole('textbox', { name: /Đính chính lúc/ })
    await expect.poll(() => shown.inputValue()).toBe(note)
  })
})

// A browser asks in words of its own, which no test can read.
describe.runIf(host === 'desktop')('closing the window while an export runs', () => {
  test('asks, stays, and waits for the end when it is told to', async () => {
    // Every picture has to be made again, which leaves time to close.
    rmSync(join(library, 'renditions'), { recursive: true })
    await view('all')
    await page.getByRole('button', { name: t('library:selectAll') }).click()
    await page.getByText(t('library:selected', { count })).waitFor()
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
