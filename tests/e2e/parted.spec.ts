import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { type Article, headlineOf } from '#shared/article/article.ts'
import { canonicalText } from '#shared/article/canonical.ts'
import { storyLines } from '#shared/article/plainText.ts'
import { workAs } from './behind.ts'
import { appInFolder } from './hosts/appInFolder.ts'
import { host } from './hosts/hosts.ts'
import { main, notices, paper, saved, select, startStory, t } from './reporter.ts'
import {
  changesBar,
  keepAs,
  listChanges,
  listedChanges,
  showSince,
  shownChanges,
} from './shownChanges.ts'
import { storedStories } from './stored.ts'

let page: Page

const { library } = appInFolder('parted', (app) => void (page = app.page))

const paragraphs = ['Nước lên nhanh trong đêm.', 'Bà con dọn nhà.', 'Chợ nổi vẫn họp.']

const body = (at: number): Locator => main(page).locator('.ProseMirror > p ~ p').nth(at)
const listed = (): Locator => listedChanges(page)

/** What a colleague does to the paragraphs, by keys alone, and what is seen of it. */
const edits = [
  {
    name: 'joined by Backspace',
    edit: 'joined',
    do: async () => {
      await cursorIn(1, 0)
      await page.keyboard.press('Backspace')
    },
    came: ['Nước lên nhanh trong đêm.Bà con dọn nhà.', 'Chợ nổi vẫn họp.'],
    shown: ['Nước lên nhanh trong đêm.[-¶-]Bà con dọn nhà.', 'Chợ nổi vẫn họp.'],
  },
  {
    name: 'joined by Delete',
    edit: 'joined',
    do: async () => {
      await cursorIn(1, 'Bà con dọn nhà.'.length)
      await page.keyboard.press('Delete')
    },
    came: ['Nước lên nhanh trong đêm.', 'Bà con dọn nhà.Chợ nổi vẫn họp.'],
    shown: ['Nước lên nhanh trong đêm.', 'Bà con dọn nhà.[-¶-]Chợ nổi vẫn họp.'],
  },
  {
    name: 'split within a sentence',
    edit: 'split',
    do: async () => {
      await cursorIn(1, 'Bà con'.length)
      await page.keyboard.press('Enter')
    },
    came: ['Nước lên nhanh trong đêm.', 'Bà con', ' dọn nhà.', 'Chợ nổi vẫn họp.'],
    shown: ['Nước lên nhanh trong đêm.', 'Bà con{+¶+}', ' dọn nhà.', 'Chợ nổi vẫn họp.'],
  },
] as const

describe.each(edits)(`in the ${host} host, paragraphs that a colleague $name`, (given) => {
  const title = `Đoạn văn, ${given.name}`
  let sent: Article
  let came: Article

  test('are shown as that, and nothing else', async () => {
    await startStory(page, title)
    for (const [at, text] of paragraphs.entries()) {
      if (at > 0) await page.keyboard.press('Enter')
      await page.keyboard.insertText(text)
    }
    await keepAs(page, 'Thanh Tùng')
    sent = stored(title)
    await workAs(page, 'Minh Huệ')
    await given.do()
    await keepAs(page, 'Minh Huệ')
    came = stored(title)
    expect(storyLines(came.document)).toEqual([title, ...given.came])
    await workAs(page, 'Thanh Tùng')
    await showSince(page, 'Bản của Thanh Tùng')
    await expect.poll(() => shownChanges(page)).toEqual([title, ...given.shown])
    await listChanges(page)
    await expect.poll(() => listed().count()).toBe(1)
    expect(await listed().innerText()).toContain(t(`versions:edits.${given.edit}`))
  })

  test('are accepted: the story stays what came, and undo brings the change back', async () => {
    await listed()
      .getByRole('button', { name: t('changes:acceptThis', { what: '' }).trim() })
      .click()
    await changesBar(page).getByText(t('changes:none')).waitFor()
    expect(await shownChanges(page)).toEqual([title, ...given.came])
    expect(await storyNow()).toBe(canonicalText(came))
    await paper(page).focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => shownChanges(page)).toEqual([title, ...given.shown])
    expect(await storyNow()).toBe(canonicalText(came))
  })

  test('are rejected: the story is what was sent, to the letter, and undo brings back what came', async () => {
    await page.keyboard.press('Control+]')
    await listed().locator('xpath=self::*[@aria-current="true"]').waitFor()
    await page.keyboard.press('Control+Shift+Backspace')
    await changesBar(page).getByText(t('changes:none')).waitFor()
    expect(await shownChanges(page)).toEqual([title, ...paragraphs])
    expect(await storyNow()).toBe(canonicalText(sent))
    await notices(page)
      .getByRole('button', { name: t('undo') })
      .last()
      .click()
    await expect.poll(() => shownChanges(page)).toEqual([title, ...given.shown])
    expect(await storyNow()).toBe(canonicalText(came))
    await changesBar(page)
      .getByRole('button', { name: t('changes:close') })
      .click()
  })
})

/** Puts the cursor behind so many characters of a paragraph. */
async function cursorIn(at: number, characters: number): Promise<void> {
  await body(at).click()
  await select(page, 'Home')
  for (let count = 0; count < characters; count++) await page.keyboard.press('ArrowRight')
}

function stored(title: string): Article {
  return storedStories(library)
    .filter((story) => headlineOf(story) === title)
    .at(-1)!
}

async function storyNow(): Promise<string> {
  await saved(page)
  return canonicalText(storedStories(library).at(-1))
}
