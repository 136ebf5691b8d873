import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { makePhoto } from '../photos.ts'
import { ask, openStoryId, workAs } from './behind.ts'
import { appInFolder } from './hosts/appInFolder.ts'
import { host } from './hosts/hosts.ts'
import { handsOn } from './inputMethods.ts'
import {
  addRelatedByAddress,
  attachPhotos,
  goToEnd,
  inspectorTab,
  main,
  newStory,
  panel,
  paper,
  saved,
  startStory,
  t,
} from './reporter.ts'

let page: Page

const { folder } = appInFolder('comments', async (app) => {
  page = app.page
  await beOf('copyEditor')
})

const button = (within: Locator, name: string): Locator =>
  within.getByRole('button', { name, exact: true })
const highlighted = (): Locator => main(page).locator('.story-comment').first()
const threads = (): Locator => panel(page).locator('li[class*="thread"]')

function beOf(role: 'copyEditor' | 'desk'): Promise<void> {
  return workAs(page, 'Thanh Tùng', { role, initials: 'TTg' })
}

async function comment(text: string): Promise<void> {
  await page.keyboard.press('Control+Shift+M')
  await panel(page)
    .getByRole('textbox', { name: t('comments:write') })
    .fill(text)
  await page.keyboard.press('Control+Enter')
}

/** Selects the last so many characters before the cursor. */
async function selectBack(characters: number): Promise<void> {
  for (let count = 0; count < characters; count++) await page.keyboard.press('Shift+ArrowLeft')
}

describe(`in the ${host} host, comments`, () => {
  test('are written with an input method on selected words, shown in the text and counted', async () => {
    await startStory(page, 'Lũ về sớm')
    await page.keyboard.insertText('Nước lên nhanh')
    await saved(page)
    await selectBack(5)
    const field = panel(page).getByRole('textbox', {
      name: t('comments:write'),
    })
    // What listens for the keys is fetched after the start.
    await expect
      .poll(async () => {
        await page.keyboard.press('Control+Shift+M')
        return field.isVisible()
      })
      .toBe(true)
    await field.focus()
    const hands = await handsOn(page)
    await hands.compose('Nguồn ở đâu')
    await page.keyboard.press('Control+Enter')
    await threads().first().waitFor()
    expect(await threads().first().textContent()).toContain('Thanh Tùng')
    expect(await threads().first().textContent()).toContain('Nguồn ở đâu')
    expect(await threads().first().textContent()).toContain('TTg')
    expect(await highlighted().textContent()).toBe('nhanh')
    expect(await paper(page).textContent()).toContain('Nước lên nhanh')
    await page
      .getByRole('option')
      .getByText(t('comments:count', { count: 1 }))
      .waitFor()
  })

  test('are answered, resolved and opened again', async () => {
    const thread = threads().first()
    await button(thread, t('comments:reply')).click()
    await thread.getByRole('textbox', { name: t('comments:reply') }).fill('Sở Nông nghiệp.')
    await button(thread, t('comments:sendReply')).click()
    await thread.locator('p', { hasText: 'Sở Nông nghiệp.' }).waitFor()
    await button(thread, t('comments:resolve')).click()
    await button(panel(page), t('comments:showResolved', { count: 1 })).click()
    await expect.poll(() => main(page).locator('.story-comment').count()).toBe(0)
    await button(threads().first(), t('comments:reopen')).click()
    await highlighted().waitFor()
  })

  test('stay with their quotation when the words are deleted, and never reach the page', async () => {
    await threads().first().getByRole('button').first().click()
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('nhanh')
    await page.keyboard.press('Delete')
    await panel(page).getByText(t('comments:gone')).waitFor()
    expect(await threads().first().locator('q').textContent()).toBe('nhanh')
    await saved(page)
    const opened = await ask(page, 'articles.open', { articleId: await openStoryId(page) })
    expect(JSON.stringify(opened)).not.toContain('Sở Nông nghiệp')
  })

  test('are written on a whole photo, on a detail of the story and on all of it, and call a role', async () => {
    const file = join(folder, 'ghe.jpg')
    writeFileSync(file, await makePhoto({ width: 600, height: 400 }))
    await goToEnd(page)
    await attachPhotos(page, [file])
    await main(page).locator('figure img').click()
    await comment('Ảnh này mờ.')
    const onPhoto = threads().filter({ hasText: 'Ảnh này mờ.' })
    await onPhoto.getByText(t('comments:places.figure'), { exact: true }).waitFor()

    await inspectorTab(page, t('inspector:tabs.story')).click()
    await panel(page).getByLabel(t('inspector:section')).focus()
    await comment('Mục nào?')
    const onField = threads().filter({ hasText: 'Mục nào?' })
    await onField.getByText(t('versions:fields.section'), { exact: true }).waitFor()

    await button(panel(page), t('comments:onStory')).click()
    await button(panel(page), t('comments:mentions.desk')).click()
    await page.keyboard.type('xem giúp', { delay: 5 })
    await page.keyboard.press('Control+Enter')
    const onStory = threads().filter({ hasText: 'xem giúp' })
    await onStory.locator('p', { hasText: '@desk xem giúp' }).waitFor()
    const called = page.getByRole('option').getByText('@bạn')
    expect(await called.count()).toBe(0)
    await beOf('desk')
    await called.waitFor()
    await beOf('copyEditor')
    await called.waitFor({ state: 'detached' })

    await onField.getByRole('button').first().click()
    await expect.poll(() => panel(page).getByLabel(t('inspector:section')).isVisible()).toBe(true)
  })

  test('are written on a related story, and lead back to it', async () => {
    const story = { url: 'https://vidu.vn/lu', headline: 'Lũ năm ngoái', summary: 'Về muộn.' }
    await addRelatedByAddress(page, [story])
    await button(panel(page), t('related:edit', { headline: story.headline })).focus()
    await comment('Bài này cũ quá.')
    await inspectorTab(page, t('inspector:tabs.comments')).click()
    const thread = threads().filter({ hasText: 'Bài này cũ quá.' })
    await thread.getByText(story.headline).waitFor()
    await thread.getByRole('button').first().click()
    await panel(page).getByText(story.headline).waitFor()
  })

  test('that are not sent yet outlast other tabs, other stories and the end of the program', async () => {
    await inspectorTab(page, t('inspector:tabs.comments')).click()
    const onPhoto = threads().filter({ hasText: 'Ảnh này mờ.' })
    await button(onPhoto, t('comments:reply')).click()
    await page.keyboard.type('Chờ ảnh')
    await paper(page).locator('p').first().click()
    await page.keyboard.press('Control+Shift+M')
    await page.keyboard.type('Hỏi lại')
    await page.keyboard.press('Escape')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.matches('.ProseMirror')))
      .toBe(true)
    await inspectorTab(page, t('inspector:tabs.story')).click()
    await newStory(page)
    // Its row moves the others down.
    await page.getByRole('option').getByText(t('untitled')).waitFor()
    await page.getByRole('option', { name: 'Lũ về sớm' }).click()
    await main(page).getByRole('heading', { name: 'Lũ về sớm' }).waitFor()
    const both = async (): Promise<string[]> => {
      await inspectorTab(page, t('inspector:tabs.comments')).click()
      await threads().first().waitFor()
      return panel(page)
        .getByRole('textbox')
        .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))
    }
    expect(await both()).toEqual(['Hỏi lại', 'Chờ ảnh'])
    await page.reload()
    await main(page).getByRole('heading', { name: 'Lũ về sớm' }).waitFor()
    expect(await both()).toEqual(['Hỏi lại', 'Chờ ảnh'])
    await button(panel(page), t('comments:send')).click()
    await threads().filter({ hasText: 'Hỏi lại' }).waitFor()
    await button(onPhoto, t('cancel')).click()
    await expect.poll(both).toEqual([])
  })

  test('can be begun while the one before is still being sent', async () => {
    const field = panel(page).getByRole('textbox', { name: t('comments:write') })
    await goToEnd(page)
    await page.keyboard.press('Control+Shift+M')
    await field.fill('Một là tít.')
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('Control+Shift+M')
    await page.keyboard.type('Hai là sapo.')
    await threads().filter({ hasText: 'Một là tít.' }).waitFor()
    await expect.poll(() => field.inputValue()).toBe('Hai là sapo.')
    await page.keyboard.press('Control+Enter')
    await threads().filter({ hasText: 'Hai là sapo.' }).waitFor()
  })

  test('go along with the words that an input method writes in the place of theirs, even at once', async () => {
    await goToEnd(page)
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('Chợ họp đông')
    await saved(page)
    await selectBack(4)
    await button(
      page.getByRole('toolbar', { name: t('editor:selection') }),
      t('editor:toolbar.comment'),
    ).click()
    const hands = await handsOn(page)
    const field = panel(page).getByRole('textbox', { name: t('comments:write') })
    await field.fill('Đông thế nào?')
    const marked = main(page).locator('.story-comment.is-active')
    expect(await marked.textContent()).toBe('đông')
    await page.keyboard.press('Escape')
    await hands.compose('vắng')
    await expect.poll(() => marked.textContent()).toBe('vắng')
    await selectBack(4)
    await field.click()
    await page.keyboard.press('Control+Enter')
    const thread = threads().filter({ hasText: 'Đông thế nào?' })
    await hands.compose('thưa thớt')
    await expect.poll(() => thread.locator('q').textContent()).toBe('thưa thớt')
    const open = await threads().count()
    expect(await inspectorTab(page, t('inspector:tabs.comments')).textContent()).toContain(
      String(open),
    )
    await selectBack(9)
    await hands.replaceByBackspaces('tấp nập')
    await expect.poll(() => thread.locator('q').textContent()).toBe('tấp nập')
    expect(await paper(page).textContent()).toContain('Chợ họp tấp nập')
  })
})
