import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { figuresOf } from '#shared/article/article.ts'
import { makePhoto } from '../photos.ts'
import { moveOpen, workAs } from './behind.ts'
import { appInFolder } from './hosts/appInFolder.ts'
import { host } from './hosts/hosts.ts'
import {
  attachPhotos,
  comment,
  describePhoto,
  inspectorTab,
  main,
  notices,
  panel,
  saved,
  select,
  startStory,
  t,
  threads,
} from './reporter.ts'
import { keepVersion } from './shownChanges.ts'
import { storedStories } from './stored.ts'

let page: Page

const { folder, library } = appInFolder('restoring', (app) => void (page = app.page))

const change = (text: string): Locator => panel(page).locator('li li').filter({ hasText: text })
const caption = (): Locator => main(page).locator('figcaption')

async function takeBack(text: string): Promise<void> {
  await change(text)
    .getByRole('button', { name: t('versions:takeBack') })
    .click()
  await notices(page)
    .getByText(/^Đã lấy lại như cũ: /)
    .last()
    .waitFor()
}

describe(`in the ${host} host, of an older version`, () => {
  test('one caption, one credit or one detail comes back, and the rest stays as it is', async () => {
    await startStory(page, 'Mùa nước nổi')
    const file = join(folder, 'ghe.jpg')
    writeFileSync(file, await makePhoto({ width: 600, height: 400 }))
    await attachPhotos(page, [file])
    const credit = {
      photographer: 'Lê An',
      source: 'Báo Sông',
      altText: 'Ghe chở lúa',
    }
    await describePhoto(page, { caption: 'Ghe chở lúa về bến.', ...credit })
    await inspectorTab(page, t('inspector:tabs.story')).click()
    const section = panel(page).getByLabel(t('inspector:section'))
    await section.fill('Kinh tế')
    await section.press('Tab')
    await saved(page)
    await moveOpen(page, 'handOver')

    await section.fill('Đời sống')
    await section.press('Tab')
    await caption().click()
    await page.keyboard.press('End')
    await page.keyboard.insertText(' Ảnh chụp sáng nay.')
    const photographer = main(page)
      .getByRole('group', { name: t('photos:fields') })
      .getByLabel(t('photos:photographer'))
    await photographer.fill('Lê Ân')
    await photographer.press('Tab')
    await inspectorTab(page, t('inspector:tabs.versions')).click()
    await panel(page)
      .getByRole('button', { name: t('versions:reasons.handover') })
      .click()
    await expect.poll(() => panel(page).locator('li li').count()).toBe(3)

    await takeBack('Ảnh chụp sáng nay')
    await expect.poll(() => caption().innerText()).not.toContain('Ảnh chụp sáng nay')
    expect(await caption().innerText()).toContain('Ghe chở lúa về bến.')
    await expect.poll(() => panel(page).locator('li li').count()).toBe(2)
    await takeBack('Kinh tế')
    await expect.poll(() => panel(page).locator('li li').count()).toBe(1)
    await saved(page)
    const [story] = storedStories(library)
    expect(story?.metadata.section).toBe('Kinh tế')
    expect(figuresOf(story!)[0]?.attrs).toMatchObject({
      ...credit,
      photographer: 'Lê Ân',
    })

    await takeBack('Lê Ân')
    await panel(page).getByText(t('versions:same')).waitFor()
  })
})

describe(`in the ${host} host, a version that is brought back whole`, () => {
  /**
   * What the story says, which of its words are commented on, and whose comments have lost theirs.
   */
  interface Seen {
    words: string[]
    marked: string[]
    gone: string[]
  }
  const older: Seen = {
    words: ['Nước lên nhanh trong đêm.', 'Bà con dọn nhà.', 'Trường cho nghỉ học.'],
    marked: ['lên nhanh', 'dọn nhà', 'Trường cho nghỉ học.'],
    gone: ['Chợ nào?'],
  }
  const newer: Seen = {
    words: ['Nước trong đêm.', 'Từ sáng, bà con dọn nhà.', 'Chợ nổi vẫn họp.'],
    marked: ['dọn nhà', 'Chợ nổi'],
    gone: ['Trường nào?', 'Nguồn ở đâu?'],
  }

  const body = (): Locator => main(page).locator('.ProseMirror > p ~ p')
  const seen = async (): Promise<Seen> => ({
    words: await body().allInnerTexts(),
    marked: await main(page).locator('.story-comment').allInnerTexts(),
    gone: await threads(page)
      .filter({ hasText: new RegExp(`${t('comments:gone')}|${t('comments:goneWhole')}`) })
      .locator('ol p:last-of-type')
      .allInnerTexts(),
  })
  const showComments = (): Promise<void> => inspectorTab(page, t('inspector:tabs.comments')).click()
  const restore = async (version: string): Promise<void> => {
    await inspectorTab(page, t('inspector:tabs.versions')).click()
    const row = panel(page).getByRole('button', { name: version })
    // What was looked at last is still open.
    if ((await row.getAttribute('aria-expanded')) !== 'true') await row.click()
    await panel(page)
      .getByRole('button', { name: t('versions:restore') })
      .click()
  }
  const takeBackLast = (): Promise<void> =>
    notices(page)
      .getByRole('button', { name: t('undo') })
      .last()
      .click()

  test('has the comments whose words it has; those of others stay in the list', async () => {
    await workAs(page, 'Thanh Tùng')
    await startStory(page, 'Lũ về sớm')
    for (const [at, text] of older.words.entries()) {
      if (at > 0) await page.keyboard.press('Enter')
      await page.keyboard.insertText(text)
    }
    await saved(page)
    await comment(page, 'Trường nào?')
    await selectWords(0, 'Nước '.length, 'lên nhanh'.length)
    await comment(page, 'Nguồn ở đâu?')
    await selectWords(1, 'Bà con '.length, 'dọn nhà'.length)
    await comment(page, 'Dọn đi đâu?')
    await keepVersion(page, 'Gửi sáng')

    await selectWords(0, 'Nước '.length, 'lên nhanh '.length)
    await page.keyboard.press('Delete')
    await selectWords(1, 0, 1)
    await page.keyboard.insertText('Từ sáng, b')
    // The whole paragraph goes, and another comes.
    await selectWords(2, 0, 'Trường cho nghỉ học.'.length)
    for (let count = 0; count < 2; count++) await page.keyboard.press('Backspace')
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('Chợ nổi vẫn họp.')
    await selectWords(2, 0, 'Chợ nổi'.length)
    await comment(page, 'Chợ nào?')
    await expect.poll(seen).toEqual(newer)
    await keepVersion(page, 'Gửi chiều')

    await restore('Gửi sáng')
    await showComments()
    await expect.poll(seen).toEqual(older)
    await takeBackLast()
    await expect.poll(seen).toEqual(newer)
    await restore('Gửi sáng')
    await showComments()
    await expect.poll(seen).toEqual(older)
    await restore('Gửi chiều')
    await showComments()
    await expect.poll(seen).toEqual(newer)
  })

  test('and put away again at once: what was written into it until then is kept', async () => {
    await restore('Gửi sáng')
    await showComments()
    await expect.poll(seen).toEqual(older)
    await selectWords(0, 0, 0)
    await page.keyboard.insertText('Rạng sáng ')
    await takeBackLast()
    await expect.poll(seen).toEqual(newer)
    await inspectorTab(page, t('inspector:tabs.versions')).click()
    await panel(page)
      .getByRole('button', { name: t('versions:reasons.writing') })
      .first()
      .click()
    await change('Rạng sáng').waitFor()
  })

  /** Selects so many characters of a paragraph. */
  async function selectWords(at: number, from: number, count: number): Promise<void> {
    await body().nth(at).click()
    await select(page, 'Home')
    for (let moved = 0; moved < from; moved++) await page.keyboard.press('ArrowRight')
    for (let taken = 0; taken < count; taken++) await select(page, 'Shift+ArrowRight')
  }
})
