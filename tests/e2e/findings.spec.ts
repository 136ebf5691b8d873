import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { makePhoto } from '../photos.ts'
import type { RunningApp } from './hosts/app.ts'
import { appForEachTest } from './hosts/appInFolder.ts'
import { host } from './hosts/hosts.ts'
import {
  attachPhotos,
  describePhoto,
  headline,
  inspectorTab,
  main,
  notices,
  panel,
  saved,
  startStory,
  t,
} from './reporter.ts'

let app: RunningApp

const { folder } = appForEachTest('findings', (opened) => void (app = opened))

/** The list beside the story. */
async function showFindings(page: Page): Promise<void> {
  await inspectorTab(page, t('inspector:tabs.findings')).click()
}

const finding = (page: Page, text: string): Locator =>
  panel(page).getByRole('button', { name: text })
const selected = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()))

test(`findings follow the text, and a click goes to the place of each, ${host}`, async () => {
  const { page } = app
  await startStory(page, 'Lũ về sớm')
  await page.keyboard.insertText('Ông Nguyễn Văn XXX cho biết nước lên nhanh.')
  await showFindings(page)
  await finding(page, 'Văn XXX cho').click()
  await expect.poll(() => selected(page)).toBe('XXX')
  // What is selected is what is written over.
  await page.keyboard.insertText('Nam')
  await finding(page, 'Văn XXX cho').waitFor({ state: 'detached' })

  await finding(page, t('checks:sentences.missingStandfirst')).click()
  await page.waitForFunction(() => document.activeElement?.matches('.ProseMirror'))
  await page.keyboard.type('Nước lên nhanh hơn mọi năm.')
  await finding(page, t('checks:sentences.missingStandfirst')).waitFor({ state: 'detached' })

  await finding(page, t('checks:sentences.missingSection')).press('Enter')
  await page.waitForFunction(() => document.activeElement?.matches('#inspector input'))
  await page.keyboard.type('Thời sự')
  await inspectorTab(page, t('inspector:tabs.findings')).click()
  await finding(page, t('checks:sentences.missingSource')).click()
  await page.waitForFunction(() => document.activeElement?.closest('[data-field=source]'))
  await page.keyboard.type('TTXVN')
  await inspectorTab(page, t('inspector:tabs.findings')).click()
  await finding(page, t('checks:sentences.missingByline')).click()
  await page.waitForFunction(() => document.activeElement?.closest('[data-field=authors]'))
  await page.keyboard.type('Minh Huệ')
  await page.keyboard.press('Enter')
  await inspectorTab(page, t('inspector:tabs.findings')).click()
  await panel(page).getByText(t('checks:none')).waitFor()
  await page
    .getByRole('contentinfo')
    .getByText(t('checks:count', { count: 0 }))
    .waitFor()
})

test(`a mend is one step, taken back from the notice or by the keyboard, ${host}`, async () => {
  const { page } = app
  const photos = [1, 2].map((seed) => join(folder, `photo-${seed}.jpg`))
  for (const [at, path] of photos.entries())
    writeFileSync(path, await makePhoto({ seed: at + 1, width: 1600 }))
  await startStory(page, 'Chợ nổi')
  await page.keyboard.insertText('Chợ họp từ ba giờ sáng.')
  await attachPhotos(page, [photos[0]!])
  await describePhoto(page, {
    caption: 'Chợ',
    photographer: 'Thanh Tùng',
    source: 'TTXVN',
    altText: 'Ghe',
  })
  await attachPhotos(page, [photos[1]!])
  await showFindings(page)
  const uncredited = t('checks:sentences.figureCredit', { number: 2 })
  await finding(page, uncredited).click()
  await page.waitForFunction(() => document.activeElement?.matches('[data-part=photographer]'))

  const mend = panel(page).getByRole('button', {
    name: t('checks:mends.credit', { name: 'Thanh Tùng - TTXVN' }),
  })
  const credit = main(page).locator('figure').nth(1).getByText('Ảnh: Thanh Tùng - TTXVN')
  await mend.click()
  await credit.waitFor()
  await finding(page, uncredited).waitFor({ state: 'detached' })
  // The keyboard stays in the list.
  await page.waitForFunction(() => document.activeElement?.matches('[role=tabpanel] button'))
  await notices(page)
    .getByRole('button', { name: t('common:undo') })
    .click()
  await credit.waitFor({ state: 'detached' })

  await mend.click()
  await credit.waitFor()
  await headline(page).click()
  await page.keyboard.press('Control+z')
  await credit.waitFor({ state: 'detached' })
  await finding(page, uncredited).waitFor()
  await page.keyboard.press('Control+Shift+z')
  await credit.waitFor()
  await saved(page)
})

test(`a story with errors is kept from going out until it is mended or let out, ${host}`, async () => {
  const { page } = app
  const out = join(folder, 'out')
  mkdirSync(out)
  await app.chooseInDialogs(out)
  await startStory(page, 'Lũ về sớm')
  await page.keyboard.insertText('Nước lên [TK] nhanh.')
  await saved(page)
  const dialog = await runExport(page)
  const error = dialog.getByRole('button', { name: 'Nước lên [TK] nhanh' })
  await error.waitFor()
  expect(readdirSync(out)).toEqual([])
  await error.click()
  await dialog.waitFor({ state: 'detached' })
  await page.waitForFunction(() => String(getSelection()) === '[TK]')

  const again = await runExport(page)
  await again.getByRole('checkbox', { name: t('checks:override') }).check()
  const download = app.host === 'browser' ? page.waitForEvent('download') : null
  await again.getByRole('button', { name: t('publishing:export.goOn') }).click()
  await again.getByText(t('publishing:export.finished', { count: 1 })).waitFor()
  if (download) await (await download).saveAs(join(out, 'export.zip'))
  expect(readdirSync(out)).toHaveLength(1)
  await page.keyboard.press('Escape')
  await again.waitFor({ state: 'detached' })

  await page.keyboard.press('Control+e')
  await page.getByRole('dialog').getByText(t('publishing:export.history')).click()
  await page
    .getByRole('dialog')
    .getByText(t('checks:overridden', { rules: t('checks:rules.deskNote') }))
    .waitFor()
})

async function runExport(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: t('publishing:export.start'), exact: true }).click()
  await dialog.getByText(t('checks:blocked', { count: 1 })).waitFor()
  return dialog
}

test(`the desk says how grave a check is, ${host}`, async () => {
  const { page } = app
  await startStory(page, 'Lũ về sớm')
  await page.keyboard.insertText('Nước lên XXX nhanh.')
  await showFindings(page)
  const errors = panel(page).getByRole('list', { name: t('checks:severity.error') })
  await errors.waitFor()
  await choose(page, t('checks:rules.deskNote'), t('checks:severity.hint'))
  await errors.waitFor({ state: 'detached' })
  await panel(page)
    .getByRole('list', { name: t('checks:severity.hint') })
    .getByText('XXX')
    .waitFor()
  await choose(page, t('checks:rules.deskNote'), t('checks:severity.off'))
  await finding(page, 'XXX').waitFor({ state: 'detached' })
})

async function choose(page: Page, rule: string, severity: string): Promise<void> {
  await page.keyboard.press('Control+,')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('tab', { name: t('checks:settings.tab') }).click()
  await dialog.getByLabel(rule, { exact: true }).selectOption({ label: severity })
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
}
