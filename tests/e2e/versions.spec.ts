import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { changeStory, moveOpen, openStoryId } from './behind.ts'
import { appInFolder } from './hosts/appInFolder.ts'
import { host } from './hosts/hosts.ts'
import {
  headline,
  inspectorTab,
  main,
  notices,
  panel,
  paper,
  saved,
  startStory,
  t,
} from './reporter.ts'
import { changesBar } from './shownChanges.ts'
import { storedStories } from './stored.ts'

let page: Page

const { library, restart } = appInFolder('versions', (app) => void (page = app.page))

const changes = (): Locator => panel(page).locator('li li')
const change = (text: string): Locator => changes().filter({ hasText: text })
/** What is printed under the standfirst without being text. */
const bylineIn = (story: Locator): Promise<string> =>
  story.evaluate((dom) => getComputedStyle(dom.querySelectorAll('p')[0]!, '::after').content)
const body = (): Locator => main(page).locator('.ProseMirror > p ~ p')

describe(`in the ${host} host, the versions of a story`, () => {
  test('say what has changed since, and each change can be taken back and put in again', async () => {
    await startStory(page, 'Lũ về sớm')
    await page.keyboard.insertText('Nước lên nhanh trong đêm.')
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('Chợ nổi vẫn họp.')
    await saved(page)
    await changeStory(page, await openStoryId(page), (story) => ({
      ...story,
      metadata: { ...story.metadata, authors: ['Minh Huệ'] },
    }))
    await expect.poll(() => bylineIn(paper(page))).toContain('Minh Huệ')
    await moveOpen(page, 'handOver')

    await headline(page).click()
    await page.keyboard.press('End')
    await page.keyboard.insertText(' hơn mọi năm')
    await body().first().click()
    await page.keyboard.press('Home')
    await page.keyboard.insertText('Rạng sáng, ')
    await inspectorTab(page, t('inspector:tabs.versions')).click()
    await panel(page)
      .getByRole('button', { name: t('versions:reasons.handover') })
      .click()
    await expect.poll(() => changes().count()).toBe(2)
    expect(await change('hơn mọi năm').locator('ins').innerText()).toBe('hơn mọi năm')

    await change('Rạng sáng')
      .getByRole('button', { name: t('versions:takeBack') })
      .click()
    await expect
      .poll(() => body().allInnerTexts())
      .toEqual(['Nước lên nhanh trong đêm.', 'Chợ nổi vẫn họp.'])
    await expect.poll(() => changes().count()).toBe(1)
    await notices(page)
      .getByRole('button', { name: t('undo') })
      .click()
    await expect.poll(() => body().first().innerText()).toBe('Rạng sáng, Nước lên nhanh trong đêm.')
    await expect.poll(() => changes().count()).toBe(2)
  })

  test('follow the text while it is written', async () => {
    await body().last().click()
    await page.keyboard.press('End')
    await page.keyboard.type(' Đông vui.')
    await change('Đông vui').waitFor()
    await expect.poll(() => changes().count()).toBe(3)
  })

  test('can be named, and compared with one another', async () => {
    await saved(page)
    await panel(page)
      .getByRole('button', { name: t('versions:keepNow') })
      .click()
    await panel(page)
      .getByRole('textbox', { name: t('versions:name') })
      .fill('Bản gửi trưởng ban')
    await page.keyboard.press('Enter')
    const named = panel(page).getByRole('button', { name: 'Bản gửi trưởng ban' })
    await named.waitFor()
    await named.click()
    await panel(page).getByText(t('versions:same')).waitFor()
    const other = panel(page).getByRole('combobox', { name: t('versions:compareWith') })
    const first = other.locator('option', { hasText: t('versions:reasons.handover') })
    await other.selectOption({ value: (await first.getAttribute('value')) ?? '' })
    await expect.poll(() => changes().count()).toBe(3)
    expect(await change('Đông vui').locator('ins').innerText()).toBe('Đông vui.')
    await other.press('Escape')
    await expect
      .poll(() => paper(page).evaluate((dom) => dom === document.activeElement))
      .toBe(true)
    await panel(page)
      .getByRole('button', { name: t('versions:read') })
      .click()
    const read = page.getByRole('dialog').getByRole('document')
    await expect.poll(() => read.innerText()).toContain('Chợ nổi vẫn họp. Đông vui.')
    expect(await bylineIn(read)).toContain('Minh Huệ')
    await page.keyboard.press('Escape')
    await read.waitFor({ state: 'detached' })
    await panel(page)
      .getByRole('button', { name: t('versions:reasons.handover') })
      .click()
    await expect.poll(() => changes().count()).toBe(3)
  })

  test('give a paragraph back that changed in several places', async () => {
    await body().first().click()
    await page.keyboard.press('End')
    await page.keyboard.insertText(' Mưa chưa dứt.')
    await panel(page)
      .getByRole('button', { name: t('versions:takeBackBlock') })
      .first()
      .click()
    await expect.poll(() => body().first().innerText()).toBe('Nước lên nhanh trong đêm.')
    await notices(page)
      .getByRole('button', { name: t('undo') })
      .click()
    await expect
      .poll(() => body().first().innerText())
      .toBe('Rạng sáng, Nước lên nhanh trong đêm. Mưa chưa dứt.')
  })

  test('can be brought back whole, and what the story was before stays a version', async () => {
    await saved(page)
    await panel(page)
      .getByRole('button', { name: t('versions:restore') })
      .click()
    await expect.poll(() => headline(page).innerText()).toBe('Lũ về sớm')
    await expect
      .poll(() => body().allInnerTexts())
      .toEqual(['Nước lên nhanh trong đêm.', 'Chợ nổi vẫn họp.'])
    await panel(page)
      .getByRole('button', { name: t('versions:reasons.restore') })
      .waitFor()
    await notices(page)
      .getByRole('button', { name: t('undo') })
      .click()
    await expect.poll(() => headline(page).innerText()).toBe('Lũ về sớm hơn mọi năm')
    await paper(page).click()
    await saved(page)
    expect(storedStories(library)).toHaveLength(1)
  })

  test('that were damaged on the disk say so, and the story and the others can be worked with', async () => {
    await moveOpen(page, 'return')
    await restart(() => damageNewest(library))
    await page.getByRole('option').filter({ hasText: 'Lũ về sớm hơn mọi năm' }).click()
    await headline(page).filter({ hasText: 'Lũ về sớm hơn mọi năm' }).waitFor()
    await inspectorTab(page, t('inspector:tabs.versions')).click()
    const rows = panel(page)
      .getByRole('list', { name: t('versions:list') })
      .locator('button[aria-expanded]')
    await rows.first().click()
    await panel(page).getByText(t('versions:unreadable')).waitFor()
    await panel(page)
      .getByRole('button', { name: t('versions:read') })
      .click()
    await page.getByRole('dialog').getByText(t('versions:unreadable')).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    // What is likely wanted is damaged: it is said, and the next is shown.
    await page.keyboard.press('Control+Shift+D')
    await notices(page)
      .getByText(/hỏng nên không so được/)
      .waitFor()
    await changesBar(page).waitFor()
  })
})

/** Its text alone, which no other one was kept as a difference from. */
function damageNewest(library: string): void {
  const database = new Database(join(library, 'library.db'))
  database.exec(
    "UPDATE version_contents SET content = x'ff' WHERE version_number = (SELECT max(number) FROM versions)",
  )
  database.close()
}
