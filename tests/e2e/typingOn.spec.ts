import type { Locator, Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { headlineOf } from '#shared/article/article.ts'
import { storyLines } from '#shared/article/plainText.ts'
import type { RunningApp } from './hosts/app.ts'
import { appInFolder } from './hosts/appInFolder.ts'
import { host } from './hosts/hosts.ts'
import { type Hands, handsOn } from './inputMethods.ts'
import {
  headline,
  inspectorTab,
  notices,
  panel,
  paper,
  saved,
  select,
  startStory,
  t,
} from './reporter.ts'
import { storedStories } from './stored.ts'

let app: RunningApp
let page: Page
let hands: Hands
const { library } = appInFolder('typingOn', async (opened) => {
  app = opened
  page = app.page
  hands = await handsOn(page)
  await page.evaluate(() => {
    const profile = { name: 'Thanh Tùng', role: 'copyEditor', initials: 'TTg' }
    return window.newsroom.call('settings.change', { profile })
  })
})

const newStoryKeys = host === 'browser' ? 'Alt+n' : 'Control+n'
const words = 'Chợ họp trên sông'

describe(`in the ${host} host, what is typed on at once`, () => {
  beforeEach(async () => {
    await startStory(page, 'Chợ nổi')
    await page.keyboard.insertText(words)
    await saved(page)
    await select(page, 'Control+Shift+ArrowLeft')
  })

  test('after a new story is asked for is its headline', async () => {
    await hands.pressAndTypeOn(newStoryKeys, 'lũ về')
    await expect.poll(() => headline(page).textContent()).toBe('lũ về')
    await page.keyboard.type(' sớm')
    expect(await headline(page).textContent()).toBe('lũ về sớm')
    await saved(page)
    expectWords()
  })

  test('goes into the field that the keys ask for, and the selected words stay', async () => {
    const fields: [string, () => Locator][] = [
      ['Control+k', () => page.getByRole('combobox', { name: t('palette.placeholder') })],
      ['Control+f', () => page.getByRole('textbox', { name: t('editor:find.text'), exact: true })],
      ['Control+Shift+f', () => page.getByRole('textbox', { name: t('library:search') })],
      ['Control+Shift+k', () => page.getByRole('textbox', { name: t('editor:link.address') })],
      ['Control+Shift+m', () => panel(page).getByRole('textbox', { name: t('comments:write') })],
    ]
    for (const [keys, field] of fields) {
      await paper(page).focus()
      await hands.pressAndTypeOn(keys, 'nguồn đâu')
      await expect.poll(() => field().inputValue(), { message: keys }).toBe('nguồn đâu')
      await field().fill('')
      await page.keyboard.press('Escape')
      expect(await paper(page).textContent(), keys).toContain(words)
    }
    await page.getByRole('option').first().waitFor()
  })

  test('is composed where it is meant for', async () => {
    await hands.pressAndTypeOn('Control+k', '')
    await hands.compose('đường')
    const field = page.getByRole('combobox', { name: t('palette.placeholder') })
    // Where the field comes in the middle of a syllable, the browser ends the composition and
    // another begins: nothing is lost.
    await expect.poll(() => field.inputValue()).toMatch(/^(d|đ|đu|đư|đưo|đươ|đườ|đườn)?đường$/)
    await page.keyboard.press('Escape')
    expectWords()
  })

  test('after an answer to a comment goes on in the story, as after the comment', async () => {
    const typed = (text: string) => hands.pressAndTypeOn('Control+Enter', text)
    await page.keyboard.press('Control+Shift+m')
    await page.keyboard.type('Sông nào?')
    await typed('kênh')
    await panel(page)
      .getByRole('button', { name: t('comments:reply'), exact: true })
      .click()
    await page.keyboard.type('Sông Hậu.')
    await typed(' xanh')
    await panel(page).locator('p', { hasText: 'Sông Hậu.' }).waitFor()
    await expect.poll(() => paper(page).textContent()).toContain('Chợ họp trên kênh xanh')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Backspace')
    await saved(page)
  })

  test('is not written behind a dialog that has no field for it', async () => {
    await hands.pressAndTypeOn('Control+e', 'xong')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.waitForFunction(() => document.activeElement?.matches('.ProseMirror'))
    expectWords()
  })

  test('goes into the story that Enter opens', async () => {
    await startStory(page, 'Tin mới')
    await saved(page)
    const older = page.getByRole('option').nth(1)
    await older.getByText('Chợ nổi').waitFor()
    await page.getByRole('listbox', { name: t('library:list') }).focus()
    for (const key of ['Home', 'ArrowDown']) await page.keyboard.press(key)
    await hands.pressAndTypeOn('Enter', 'mùa lũ ')
    await expect.poll(() => headline(page).textContent()).toBe('mùa lũ Chợ nổi')
    await saved(page)
  })
})

describe(`in the ${host} host, what was written`, () => {
  test('is looked for when Enter comes before that, in the palette and among related stories', async () => {
    await startStory(page, 'Đò ngang')
    await startStory(page, 'Cầu treo')
    await saved(page)
    await inspectorTab(page, t('inspector:tabs.related')).click()
    const picker = panel(page).getByRole('combobox', { name: t('related:picker.label') })
    await picker.fill('đò ngang')
    await picker.press('Enter')
    await panel(page).getByRole('listitem').filter({ hasText: 'Đò ngang' }).waitFor()
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('combobox', { name: t('palette.placeholder') })
    await palette.fill('đò ngang')
    await palette.press('Enter')
    await expect.poll(() => headline(page).textContent()).toBe('Đò ngang')
  })

  test('in the word list is kept when Escape closes the settings', async () => {
    await page.keyboard.press('Control+,')
    const settings = page.getByRole('dialog')
    await settings.getByRole('tab', { name: t('checks:style.tab') }).click()
    await settings.getByRole('textbox', { name: t('checks:style.words') }).fill('Sáu Răng')
    await page.keyboard.press('Escape')
    await settings.waitFor({ state: 'detached' })
    await expect.poll(houseStyle).toContain('"words":["Sáu Răng"]')
  })

  test('in a template or as the note of a package is there after Escape, until it is cancelled', async () => {
    const dialog = page.getByRole('dialog')
    const cancel = dialog.getByRole('button', { name: t('cancel'), exact: true })
    const openTemplate = async (): Promise<Locator> => {
      await page.keyboard.press('Control+,')
      await dialog.getByRole('tab', { name: t('settings:publishing') }).click()
      await dialog.getByRole('button', { name: t('settings:addTemplate'), exact: true }).click()
      return dialog.getByRole('textbox', { name: t('settings:templateText') })
    }
    const openPackage = async (): Promise<Locator> => {
      await page.keyboard.press('Control+Shift+h')
      return dialog.getByRole('textbox', { name: t('handoff:make.note') })
    }
    for (const open of [openTemplate, openPackage]) {
      const field = await open()
      const begin = await field.inputValue()
      await field.fill('Nhờ chị xem giúp')
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      expect(await (await open()).inputValue()).toBe('Nhờ chị xem giúp')
      await cancel.click()
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      expect(await (await open()).inputValue()).toBe(begin)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
    }
  })

  test('as a name beside the story is kept when keys go to another tab', async () => {
    await startStory(page, 'Bến đò')
    await inspectorTab(page, t('inspector:tabs.story')).click()
    await panel(page).getByLabel(t('inspector:authors')).first().click()
    await page.keyboard.type('Minh Huệ')
    await hands.pressAndTypeOn('Control+Shift+m', 'ai viết')
    await expect
      .poll(() =>
        panel(page)
          .getByRole('textbox', { name: t('comments:write') })
          .inputValue(),
      )
      .toBe('ai viết')
    await inspectorTab(page, t('inspector:tabs.story')).click()
    await panel(page).getByText('Minh Huệ', { exact: true }).first().waitFor()
  })
})

describe(`in the ${host} host, a story that another window changes`, () => {
  beforeEach(async () => {
    await startStory(page, 'Phà ngang')
    await page.keyboard.insertText('Nước lên nhanh.')
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('Ghe neo lại.')
    await saved(page)
  })

  test('is written on in the same place, with undo as it was', async () => {
    await select(page, 'Control+ArrowLeft')
    await select(page, 'Control+ArrowLeft')
    await changeElsewhere('Nước lên nhanh.', 'Nước lên rất chậm.')
    await hands.compose('đã ')
    await paper(page).getByText('Ghe neo đã lại.').waitFor()
    await page.keyboard.press('Control+z')
    await paper(page).getByText('Ghe neo lại.').waitFor()
    await paper(page).getByText('Nước lên rất chậm.').waitFor()
    await saved(page)
  })

  test('takes no half a name out of the field beside it', async () => {
    await inspectorTab(page, t('inspector:tabs.story')).click()
    await panel(page).getByLabel(t('inspector:authors')).first().click()
    await page.keyboard.type('Minh')
    await changeElsewhere('Nước lên nhanh.', 'Nước lên vừa.')
    await page.keyboard.type(' Huệ')
    await page.keyboard.press('Enter')
    await panel(page).getByText('Minh Huệ', { exact: true }).first().waitFor()
    await saved(page)
  })
})

/** Another window of the same library writes other words into the open story. */
async function changeElsewhere(words: string, others: string): Promise<void> {
  await page.evaluate(
    async ([was = '', is = '']) => {
      const articleId = localStorage.getItem('toa-soan.openArticle') ?? ''
      const opened = await window.newsroom.call('articles.open', { articleId })
      const { text, revision } = (opened as { value: { text: string; revision: number } }).value
      await window.newsroom.call('articles.save', {
        articleId,
        baseRevision: revision,
        text: text.replace(was, is),
      })
    },
    [words, others],
  )
  await notices(page).getByText(t('editor:changedElsewhere')).last().waitFor()
  await paper(page).getByText(others).waitFor()
}

function houseStyle(): Promise<string> {
  return page.evaluate(async () => JSON.stringify(await window.newsroom.call('style.get', {})))
}

/** The words of the story that was open are what they were. */
function expectWords(): void {
  const written = storedStories(library).filter((story) => headlineOf(story) === 'Chợ nổi')
  for (const { document } of written) expect(storyLines(document)).toEqual(['Chợ nổi', words])
}
