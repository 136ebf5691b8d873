import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { storyLines } from '#shared/article/plainText.ts'
import { article, p } from '../articles.ts'
import { ask, changeStory, workAs } from './behind.ts'
import { appInFolder } from './hosts/appInFolder.ts'
import { host } from './hosts/hosts.ts'
import { type Hands, handsOn } from './inputMethods.ts'
import { headline, inspectorTab, main, notices, paper, saved, startStory, t } from './reporter.ts'
import {
  changesBar,
  decideMore,
  keepAs,
  listChanges,
  listedChanges,
  showSince,
  shownChanges,
} from './shownChanges.ts'
import { storedStories } from './stored.ts'

let page: Page
let hands: Hands

const { library } = appInFolder('changes', async (app) => {
  page = app.page
  hands = await handsOn(page)
})

const bar = (): Locator => changesBar(page)
const body = (): Locator => main(page).locator('.ProseMirror > p ~ p')
const listed = (): Locator => listedChanges(page)
const listedChange = (text: string): Locator => listed().filter({ hasText: text })

const shown = (): Promise<string[]> => shownChanges(page)

/** The words that are painted as changes and not marked as such. */
function painted(): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange()
        range.setStart(startContainer, startOffset)
        range.setEnd(endContainer, endOffset)
        return range.toString()
      }),
    ),
  )
}

async function goToEndOf(block: Locator): Promise<void> {
  await block.click()
  await page.keyboard.press('End')
}

describe(`in the ${host} host, changes in the story`, () => {
  test('are shown where they are, by author', async () => {
    await startStory(page, 'Lũ về sớm')
    await page.keyboard.insertText('Nước lên nhanh trong đêm.')
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('Chợ nổi vẫn họp.')
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('Bà con chạy lũ.')
    await keepAs(page, 'Thanh Tùng')

    await goToEndOf(headline(page))
    await page.keyboard.insertText(' hơn mọi năm')
    await keepAs(page, 'Minh Huệ')

    await workAs(page, 'Hải Đường')
    await goToEndOf(body().first())
    for (let count = 0; count < 'đêm.'.length; count++) await page.keyboard.press('Backspace')
    await page.keyboard.insertText('ngày.')
    await body().last().click()
    // The editor hears of a click a moment later; a key too many at the top does nothing.
    await expect
      .poll(async () => {
        await page.keyboard.press('Alt+ArrowUp')
        return body().first().innerText()
      })
      .toBe('Bà con chạy lũ.')
    await showSince(page, 'Bản của Thanh Tùng')
    await expect
      .poll(shown)
      .toEqual([
        'Lũ về sớm{+ hơn mọi năm+}',
        `(${t('changes:movedHere')})`,
        'Bà con chạy lũ.',
        'Nước lên nhanh trong [-đêm-]{+ngày+}.',
        'Chợ nổi vẫn họp.',
        `(${t('changes:movedAway')} Bà con chạy lũ.)`,
      ])
    const legend = bar().getByRole('list', { name: t('changes:authors') })
    await expect
      .poll(() => legend.getByRole('listitem').allInnerTexts())
      .toEqual(['MH\nMinh Huệ', 'HĐ\nHải Đường'])
    const look = (text: string): Promise<string> =>
      paper(page)
        .locator('ins', { hasText: text })
        .evaluate(
          (dom) => `${getComputedStyle(dom).color} ${getComputedStyle(dom).textDecorationStyle}`,
        )
    expect(await look('hơn mọi năm')).not.toBe(await look('ngày'))
  })

  test('are listed, and gone to by keyboard', async () => {
    await listChanges(page)
    await expect.poll(() => listed().count()).toBe(3)
    await paper(page).focus()
    await page.keyboard.press('Control+]')
    const first = await listed().locator('xpath=self::*[@aria-current="true"]').innerText()
    await page.keyboard.press('Control+]')
    await expect
      .poll(() => listed().locator('xpath=self::*[@aria-current="true"]').innerText())
      .not.toBe(first)
    await page.keyboard.press('Control+[')
    await expect
      .poll(() => listed().locator('xpath=self::*[@aria-current="true"]').innerText())
      .toBe(first)
  })

  test('are accepted and rejected one by one, each undone in its turn', async () => {
    await listedChange('ngày')
      .getByRole('button', { name: t('changes:rejectThis', { what: '' }).trim() })
      .click()
    await expect.poll(() => body().nth(1).innerText()).toBe('Nước lên nhanh trong đêm.')
    await listedChange('hơn mọi năm')
      .getByRole('button', { name: t('changes:acceptThis', { what: '' }).trim() })
      .click()
    await expect.poll(() => listed().count()).toBe(1)
    expect(await headline(page).innerText()).toBe('Lũ về sớm hơn mọi năm')
    await paper(page).focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => listed().count()).toBe(2)
    expect(await body().nth(1).innerText()).toBe('Nước lên nhanh trong đêm.')
    await page.keyboard.press('Control+z')
    await expect.poll(() => listed().count()).toBe(3)
    await expect
      .poll(() => shown().then((lines) => lines[3]))
      .toBe('Nước lên nhanh trong [-đêm-]{+ngày+}.')
    await page.keyboard.press('Control+Shift+z')
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => listed().count()).toBe(1)
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect.poll(() => listed().count()).toBe(3)
  })

  test('of one author are accepted together, those selected rejected together', async () => {
    await decideMore(page, 'accept', t('changes:acceptOf', { name: 'Minh Huệ' }))
    await expect.poll(() => listed().count()).toBe(2)
    await body().nth(1).click()
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+End')
    await decideMore(page, 'reject', t('changes:rejectSelected'))
    await expect.poll(() => listed().count()).toBe(1)
    expect(await body().allInnerTexts()).toEqual([
      'Bà con chạy lũ.',
      'Nước lên nhanh trong đêm.',
      'Chợ nổi vẫn họp.',
    ])
  })

  test('that were accepted stay so when the story is opened again', async () => {
    await page.keyboard.press('Control+Shift+D')
    await bar().waitFor({ state: 'detached' })
    await saved(page)
    await page.reload()
    await headline(page).filter({ hasText: 'Lũ về sớm' }).waitFor()
    await showSince(page, 'Bản của Thanh Tùng')
    await expect.poll(() => shown().then((lines) => lines[0])).toBe('Lũ về sớm hơn mọi năm')
  })

  test('are all rejected: the story is again what the version said, and undo brings it back', async () => {
    const before = await paper(page).innerText()
    await decideMore(page, 'reject', t('changes:rejectAll'))
    await bar().getByText(t('changes:none')).waitFor()
    await saved(page)
    expect(storyLines(storedStories(library)[0]!.document)).toEqual([
      'Lũ về sớm hơn mọi năm',
      'Nước lên nhanh trong đêm.',
      'Chợ nổi vẫn họp.',
      'Bà con chạy lũ.',
    ])
    await notices(page)
      .getByRole('button', { name: t('undo') })
      .last()
      .click()
    await expect.poll(() => paper(page).innerText()).toBe(before)
  })
})

const methods = [
  { name: 'by composition', write: (text: string) => hands.compose(text) },
  { name: 'by Backspaces', write: (text: string) => hands.replaceByBackspaces(text) },
]

describe.each(methods)(
  `in the ${host} host, Vietnamese written $name while changes are shown`,
  ({ name, write }) => {
    test('is right in the text and among the changes', async () => {
      await startStory(page, `Gõ ${name}`)
      await page.keyboard.insertText('Nước lũ tràn đồng.')
      await page.keyboard.press('Enter')
      await page.keyboard.insertText('Chợ nổi vẫn họp.')
      await keepAs(page, 'Thanh Tùng')
      await showSince(page, 'Bản của Thanh Tùng')
      await bar().getByText(t('changes:none')).waitFor()

      // At the end, at the start, beside words that went, and into words that came.
      await goToEndOf(body().first())
      await write(' Đường về ngập sâu')
      await expect
        .poll(() => shown().then((lines) => lines[1]))
        .toBe('Nước lũ tràn đồng.{+ Đường về ngập sâu+}')
      await page.keyboard.press('Home')
      await write('Rạng sáng ')
      await page.keyboard.press('Control+ArrowRight')
      await page.keyboard.press('Control+Delete')
      await expect
        .poll(() => shown().then((lines) => lines[1]))
        .toBe('{+Rạng sáng +}Nước [-lũ -]tràn đồng.{+ Đường về ngập sâu+}')
      await write(' lớn')
      await expect
        .poll(() => shown().then((lines) => lines[1]))
        .toBe('{+Rạng sáng +}Nước [-lũ-]{+lớn+} tràn đồng.{+ Đường về ngập sâu+}')
      await page.keyboard.press('End')
      for (let count = 0; count < ' sâu'.length; count++) await page.keyboard.press('ArrowLeft')
      await write(' rất')
      await expect
        .poll(() => shown().then((lines) => lines[1]))
        .toBe('{+Rạng sáng +}Nước [-lũ-]{+lớn+} tràn đồng.{+ Đường về ngập rất sâu+}')
      await saved(page)
      const stored = storedStories(library).find(
        (story) => storyLines(story.document)[0] === `Gõ ${name}`,
      )!
      expect(storyLines(stored.document)).toEqual([
        `Gõ ${name}`,
        'Rạng sáng Nước lớn tràn đồng. Đường về ngập rất sâu',
        'Chợ nổi vẫn họp.',
      ])
    })

    test('takes the place of words that went right before the cursor', async () => {
      await goToEndOf(body().last())
      for (let count = 0; count < 'họp.'.length; count++) await page.keyboard.press('Backspace')
      await expect.poll(() => shown().then((lines) => lines.at(-1))).toBe('Chợ nổi vẫn [-họp.-]')
      await write('đông')
      await expect
        .poll(() => shown().then((lines) => lines.at(-1)))
        .toBe('Chợ nổi vẫn [-họp.-]{+đông+}')
      for (let count = 0; count < 'đông'.length; count++) await page.keyboard.press('Backspace')
      await write('thưa.')
      await expect
        .poll(() => shown().then((lines) => lines.at(-1)))
        .toBe('Chợ nổi vẫn [-họp-]{+thưa+}.')
      await page.keyboard.press('Control+Shift+D')
      expect(await body().last().innerText()).toBe('Chợ nổi vẫn thưa.')
      await inspectorTab(page, t('inspector:tabs.story')).click()
    })
  },
)

describe(`in the ${host} host, words that came`, () => {
  test('are painted over the text while somebody writes in them, and marked again after a pause', async () => {
    await startStory(page, 'Gõ tiếp')
    await page.keyboard.insertText('Chợ nổi vẫn họp.')
    await keepAs(page, 'Thanh Tùng')
    await showSince(page, 'Bản của Thanh Tùng')
    await bar().getByText(t('changes:none')).waitFor()
    await goToEndOf(body().last())
    await hands.compose(' Ghe hoa về')
    await paper(page).locator('ins', { hasText: 'Ghe hoa về' }).waitFor()
    await page.keyboard.type(' bến')
    expect(await painted()).toEqual([' Ghe hoa về bến'])
    expect(await shown()).toContain('Chợ nổi vẫn họp. Ghe hoa về bến')
    // No key of a run draws the text anew, which the node itself would not outlive.
    const node = await page.evaluateHandle(() => getSelection()?.anchorNode)
    await page.keyboard.type(' sớm')
    expect(
      await node.evaluate((text) => text?.isConnected && text === getSelection()?.anchorNode),
    ).toBe(true)
    await expect
      .poll(() => shown().then((lines) => lines.at(-1)))
      .toBe('Chợ nổi vẫn họp.{+ Ghe hoa về bến sớm+}')
    expect(await painted()).toEqual([])
    await page.keyboard.press('Control+Shift+D')
  })
})

describe(`in the ${host} host, more changes than are drawn at once`, () => {
  test('are marked where one looks: at the start, where one scrolls to, and at the change that one goes to', async () => {
    await openLong('Bài dài', 90)
    await showSince(page, 'Bản đầu')
    const mark = (at: number): Locator => paper(page).locator('ins', { hasText: `thứ ${at}` })
    await mark(101).waitFor()
    expect(await mark(190).count()).toBe(0)
    await body().nth(44).scrollIntoViewIfNeeded()
    await mark(145).waitFor()
    await mark(101).waitFor({ state: 'detached' })

    await goToEndOf(body().nth(44))
    await page.keyboard.insertText(' Nước lên.')
    await paper(page).locator('ins', { hasText: 'Nước lên.' }).waitFor()
    await bar()
      .getByRole('button', { name: t('changes:next') })
      .click()
    await expect.poll(() => paper(page).locator('ins.change-here').innerText()).toMatch(/thứ 1/)
    await listChanges(page)
    await listedChange('thứ 190').getByRole('button').first().click()
    await expect.poll(() => paper(page).locator('ins.change-here').innerText()).toBe(' thứ 190')
    expect(await inWindow(mark(190))).toBe(true)
    await listedChange('thứ 102').getByRole('button').first().click()
    await expect.poll(() => paper(page).locator('ins.change-here').innerText()).toBe(' thứ 102')
    expect(await inWindow(paper(page).locator('ins.change-here'))).toBe(true)
  })
})

/**
 * Opens a story with a word more at the end of each of so many paragraphs than its version 'Bản
 * đầu' has.
 */
async function openLong(title: string, count: number): Promise<void> {
  const line = 'Ghe chở hoa về chợ nổi từ lúc trời chưa sáng, người bán chờ khách bên bến.'
  const paragraphs = (end: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => p(`${line} Đoạn${end(at + 101)}`))
  const documents = [() => '', (at: number) => ` thứ ${at}`].map(
    (end) => article({ headline: title }, ...paragraphs(end)).document,
  )
  const { row } = await ask(page, 'articles.create', { language: 'vi' })
  const articleId = row.id
  for (const [at, document] of documents.entries()) {
    await changeStory(page, articleId, (story) => ({ ...story, document }))
    if (at === 0) await ask(page, 'versions.name', { articleId, versionId: null, name: 'Bản đầu' })
  }
  await page.getByText(title, { exact: true }).first().click()
  await headline(page).filter({ hasText: title }).waitFor()
}

function inWindow(mark: Locator): Promise<boolean> {
  return mark.evaluate((dom) => {
    const { top, bottom } = dom.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })
}
