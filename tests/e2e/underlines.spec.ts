import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { RunningApp } from './hosts/app.ts'
import { appForEachTest } from './hosts/appInFolder.ts'
import { host } from './hosts/hosts.ts'
import { handsOn } from './inputMethods.ts'
import { inspectorTab, panel, paper, select, startStory, t } from './reporter.ts'

let app: RunningApp

appForEachTest('underlines', (opened) => void (app = opened))

const underlined = (page: Page, text?: string): Locator =>
  paper(page).locator('.story-finding', text === undefined ? {} : { hasText: text })
const bubble = (page: Page): Locator => page.getByRole('dialog', { name: t('checks:inText.label') })
const rewrite = (instead: string): string => t('checks:mends.rewrite', { instead })

/**
 * Puts the cursor at the end of the text, by the mouse's click on the headline and the keyboard.
 */
async function toTheEnd(page: Page): Promise<void> {
  await paper(page).locator('h1').click()
  await select(page, 'Control+End')
}

test(`what is misspelt is underlined once the word is whole, and mended beside it, ${host}`, async () => {
  const { page } = app
  await startStory(page, 'Lũ về sớm')
  await inspectorTab(page, t('inspector:tabs.findings')).click()
  await toTheEnd(page)
  await page.keyboard.type('Mưa ở thựong')
  await panel(page)
    .getByRole('group', { name: t('checks:rules.styleSpelling') })
    .waitFor()
  expect(await underlined(page, 'thựong').count()).toBe(0)
  await page.keyboard.type(' nguồn.')
  await underlined(page, 'thựong').click()
  await bubble(page)
    .getByText(t('checks:sentences.styleSpelling', { text: 'thựong' }))
    .waitFor()
  await bubble(page)
    .getByRole('button', { name: rewrite('thượng') })
    .click()
  await paper(page).getByText('Mưa ở thượng nguồn.').waitFor()
  await bubble(page).waitFor({ state: 'detached' })
  await underlined(page, 'thượng').waitFor({ state: 'detached' })
})

test(`by the keyboard one goes from one to the next, mends it or lets it be, ${host}`, async () => {
  const { page } = app
  await startStory(page, 'Lũ về sớm')
  await page.keyboard.type('Bản nghờn ở thựong nguồn. ')
  await underlined(page, 'thựong').waitFor()
  await select(page, 'Control+Home')
  await page.keyboard.press('Control+]')
  await bubble(page)
    .getByRole('button', { name: t('checks:style.rightLabel', { text: 'nghờn' }) })
    .click()
  await page.getByRole('menuitem', { name: t('checks:style.here') }).click()
  await underlined(page, 'nghờn').waitFor({ state: 'detached' })
  await bubble(page).waitFor({ state: 'detached' })
  await page.keyboard.press('Control+]')
  await bubble(page)
    .getByRole('button', { name: rewrite('thượng') })
    .waitFor()
  await page.keyboard.press('Escape')
  await bubble(page).waitFor({ state: 'detached' })
  await page.keyboard.press('Shift+F10')
  await bubble(page)
    .getByRole('button', { name: rewrite('thượng') })
    .waitFor()
  await page.keyboard.press('Enter')
  await paper(page).getByText('Bản nghờn ở thượng nguồn.').waitFor()
})

test(`letters of input methods come out right beside and in underlined words, ${host}`, async () => {
  const { page } = app
  await startStory(page, 'Lũ về sớm')
  await page.keyboard.type('Bản nghờn ở thựong nguồn. ')
  await underlined(page, 'thựong').waitFor()
  const hands = await handsOn(page)
  await hands.compose('nước lũ đường ')
  await hands.replaceByBackspaces('đường ngập ')
  await underlined(page, 'nghờn').click()
  await select(page, 'Home')
  for (let count = 0; count < 'Bản ngh'.length; count++) await select(page, 'ArrowRight')
  await hands.compose('ữ')
  await hands.replaceByBackspaces('ế')
  await paper(page).getByText('Bản nghữếờn ở thựong nguồn. nước lũ đường đường ngập').waitFor()
  await underlined(page, 'thựong').waitFor()
})

test(`the lines can be switched off and on, ${host}`, async () => {
  const { page } = app
  await startStory(page, 'Lũ về sớm')
  await page.keyboard.type('Mưa ở thựong nguồn. ')
  await underlined(page, 'thựong').waitFor()
  await inspectorTab(page, t('inspector:tabs.findings')).click()
  const lines = panel(page).getByLabel(t('checks:inText.underline'))
  await lines.click()
  await underlined(page).waitFor({ state: 'detached' })
  await lines.click()
  await underlined(page, 'thựong').waitFor()
})
