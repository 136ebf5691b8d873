import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { RunningApp } from './hosts/app.ts'
import { appForEachTest } from './hosts/appInFolder.ts'
import { host } from './hosts/hosts.ts'
import { inspectorTab, panel, paper, saved, startStory, t } from './reporter.ts'

let app: RunningApp

const { folder, restart } = appForEachTest('style', (opened) => void (app = opened))

const group = (page: Page, check: 'styleSpelling' | 'styleTone' | 'styleHouse'): Locator =>
  panel(page).getByRole('group', { name: t(`checks:rules.${check}`) })

/** A story with these words as its body, and its findings beside it. */
async function write(page: Page, text: string): Promise<void> {
  await startStory(page, 'Lũ về sớm')
  await page.keyboard.type(text)
  await inspectorTab(page, t('inspector:tabs.findings')).click()
}

const rewrite = (instead: string): string => t('checks:mends.rewrite', { instead })

test(`a misspelt word is found while it is typed and mended by a click, ${host}`, async () => {
  const { page } = app
  await write(page, 'Nghành y tế họp sáng nay.')
  await group(page, 'styleSpelling')
    .getByRole('button', { name: rewrite('Ngành') })
    .click()
  await paper(page).getByText('Ngành y tế họp sáng nay.').waitFor()
  await group(page, 'styleSpelling').waitFor({ state: 'detached' })
})

test(`all tones are mended at once and taken back by one undo, ${host}`, async () => {
  const { page } = app
  const typed = 'Đội hoà 1-1, khoẻ lên, về tới thuỷ điện.'
  await write(page, typed)
  await group(page, 'styleTone')
    .getByRole('button', { name: t('checks:style.mendAll', { count: 3 }) })
    .click()
  await paper(page).getByText('Đội hòa 1-1, khỏe lên, về tới thủy điện.').waitFor()
  await paper(page).locator('h1').click()
  await page.keyboard.press('Control+z')
  await paper(page).getByText(typed).waitFor()
})

test(`what is right once, here or always is not found again, also after a restart, ${host}`, async () => {
  const { page } = app
  await write(page, 'Bản Nậm gọi là nghờn, cũng nghờn. Còn kghô và kghu.')
  const row = (of: Page, text: string): Locator =>
    group(of, 'styleSpelling').getByRole('button', { name: t('checks:style.rightLabel', { text }) })
  await expect.poll(() => row(page, 'kghô').count()).toBe(1)
  await row(page, 'kghô').click()
  await page.getByRole('menuitem', { name: t('checks:style.always') }).click()
  await row(page, 'kghô').waitFor({ state: 'detached' })
  await saved(page)
  await restart()
  await write(app.page, 'Lại kghô và kghớ.')
  await row(app.page, 'kghớ').waitFor()
  expect(await row(app.page, 'kghô').count()).toBe(0)
  await row(app.page, 'kghớ').click()
  await app.page.getByRole('menuitem', { name: t('checks:style.here') }).click()
  await group(app.page, 'styleSpelling').waitFor({ state: 'detached' })
})

test(`a rule file is taken in and used, a bad one refused by name, ${host}`, async () => {
  const { page } = app
  await write(page, 'Dịch Covid-19 đã qua.')
  const rule = {
    kind: 'term',
    id: 'covid',
    terms: ['Covid-19'],
    preferred: 'COVID-19',
    reason: 'Như WHO',
  }
  const file = (name: string, rules: object[]): string => {
    const path = join(folder, name)
    writeFileSync(
      path,
      JSON.stringify({ format: 'toa-soan-style', version: 1, id: 'bao', name: 'Báo', rules }),
    )
    return path
  }
  await page.keyboard.press('Control+,')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('tab', { name: t('checks:style.tab') }).click()
  const choose = async (path: string): Promise<void> => {
    const chooser = page.waitForEvent('filechooser')
    await dialog.getByRole('button', { name: t('checks:style.import') }).click()
    await (await chooser).setFiles(path)
  }
  const bad = {
    kind: 'pattern',
    id: 'xau',
    pattern: '(?:.{0,100}){3}☃',
    matches: ['☃'],
    passes: ['b'],
  }
  await choose(file('bad.json', [bad]))
  await dialog.getByRole('alert').getByText('“xau”').waitFor()
  await choose(file('good.json', [rule]))
  await dialog.getByText(t('checks:style.rules', { count: 1 })).click()
  const grade = dialog.getByRole('combobox', {
    name: t('checks:style.gradeOf', { name: 'COVID-19' }),
  })
  await grade.selectOption('error')
  await expect.poll(() => grade.inputValue()).toBe('error')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await panel(page).getByText(t('checks:groups.error')).waitFor()
  await group(page, 'styleHouse').getByText('Như WHO').waitFor()
  await group(page, 'styleHouse')
    .getByRole('button', { name: rewrite('COVID-19') })
    .click()
  await paper(page).getByText('Dịch COVID-19 đã qua.').waitFor()
})
