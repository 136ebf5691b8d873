import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { type Article, figuresOf, headlineOf } from '#shared/article/article.ts'
import { storyLines } from '#shared/article/plainText.ts'
import { makePhoto } from '../photos.ts'
import { appInFolder } from './hosts/appInFolder.ts'
import { host } from './hosts/hosts.ts'
import { type Hands, handsOn } from './inputMethods.ts'
import {
  attachPhotos,
  endUndoStep,
  headline,
  inspectorTab,
  main,
  newStory,
  panel,
  paper,
  saved,
  startStory,
  t,
} from './reporter.ts'
import { damagesOf, storedStories } from './stored.ts'

let page: Page
let hands: Hands
/** What each story of the tests has to be after a restart, by its headline. */
const promised = new Map<string, (stored: Article) => void>()

const { folder, library, restart } = appInFolder('vietnamese', async (app) => {
  page = app.page
  hands = await handsOn(page)
})

const methods = [
  { name: 'by composition', first: 'Đường về', write: (text: string) => hands.compose(text) },
  {
    name: 'by Backspaces',
    first: 'Đẩy lùi',
    write: (text: string) => hands.replaceByBackspaces(text),
  },
]

describe.each(methods)(`in the ${host} host, letters put together $name`, ({ first, write }) => {
  const texts = {
    headline: `${first} chợ nổi giữa mùa nước lũ`,
    standfirst: 'Những người giữ nghề trên sông Hậu',
    body: 'Được mùa mất giá, thương hồ vẫn cười',
    caption: 'Bữa sáng ở ngã bảy',
    photographer: 'Nguyễn Hữu Đức',
    source: 'Tòa soạn miền Tây',
    altText: 'Ghe chở đầy bưởi',
  }
  const metadata = {
    slugline: 'chợ nổi',
    section: 'Đời sống',
    byline: 'Nhóm phóng viên',
    source: 'Thông tấn xã',
    edNote: 'Đợi duyệt ảnh',
  }

  test('come out right in the story and its captions', async () => {
    await newStory(page)
    await write(texts.headline)
    await page.keyboard.press('Enter')
    await write(texts.standfirst)
    await page.keyboard.press('Enter')
    await write(texts.body)
    const path = join(folder, 'ảnh.jpg')
    writeFileSync(path, await makePhoto({ width: 300, height: 200 }))
    await attachPhotos(page, [path])
    await write(texts.caption)
    const fields = main(page).getByRole('group', { name: t('photos:fields') })
    for (const field of ['photographer', 'source', 'altText'] as const) {
      await page.keyboard.press('Tab')
      await write(texts[field])
      await showsValue(fields.getByLabel(t(`photos:${field}`)), texts[field])
    }
    for (const text of [texts.headline, texts.standfirst, texts.body, texts.caption])
      expect(await paper(page).textContent()).toContain(text)
    promised.set(texts.headline, (stored) => {
      const { headline, standfirst, body, caption, photographer, source, altText } = texts
      expect(storyLines(stored.document)).toEqual([headline, standfirst, body, caption])
      expect(figuresOf(stored)[0]!.attrs).toMatchObject({ photographer, source, altText })
    })
  })

  test('come out right in every field beside the story', async () => {
    await inspectorTab(page, t('inspector:tabs.story')).click()
    for (const [name, text] of Object.entries(metadata)) {
      const field = panel(page).getByLabel(t(`inspector:${name as keyof typeof metadata}`), {
        exact: true,
      })
      await field.click()
      await write(text)
      await showsValue(field, text)
    }
    for (const [label, names] of [
      [t('inspector:authors'), ['Đỗ Thị Ưu', 'Lê Nguyễn']],
      [t('inspector:keywords'), ['đường thủy', 'chợ nổi']],
    ] as const) {
      await panel(page).getByLabel(label).click()
      for (const name of names) {
        await write(name)
        await page.keyboard.press('Enter')
        await panel(page).getByText(name, { exact: true }).waitFor()
      }
    }
    await saved(page)
    const stored = storedStories(library).find((story) => headlineOf(story) === texts.headline)!
    expect(stored.metadata).toMatchObject({
      ...metadata,
      authors: ['Đỗ Thị Ưu', 'Lê Nguyễn'],
      keywords: ['đường thủy', 'chợ nổi'],
    })
  })

  test('come out right in the fields of a related story', async () => {
    await inspectorTab(page, t('inspector:tabs.related')).click()
    await panel(page).getByText(t('related:byAddress'), { exact: true }).click()
    await panel(page)
      .getByRole('textbox', { name: t('related:address.url') })
      .fill('https://vidu.example/1')
    for (const [field, text] of [
      ['headline', 'Chuyện người lái đò'],
      ['summary', 'Một đời trên sóng nước'],
    ] as const) {
      await panel(page)
        .getByLabel(t(`related:address.${field}`))
        .click()
      await write(text)
    }
    await panel(page)
      .getByRole('button', { name: t('related:address.add') })
      .click()
    const list = panel(page).getByRole('list', { name: t('related:label') })
    await list.getByText('Chuyện người lái đò', { exact: true }).waitFor()
    await list.getByText('Một đời trên sóng nước', { exact: true }).waitFor()
  })

  test('find a story in the library', async () => {
    const field = page.getByRole('textbox', { name: t('library:search') })
    await field.click()
    await write(first)
    await showsValue(field, first)
    const options = page.getByRole('listbox', { name: t('library:list') }).getByRole('option')
    await expect.poll(() => options.count()).toBe(1)
    expect(await options.first().textContent()).toContain(texts.headline)
    await field.press('Escape')
    await showsValue(field, '')
  })
})

describe(`in the ${host} host, a composition`, () => {
  test('goes in at the start, in the middle and at the end of what stands there, and into bold', async () => {
    await startStory(page, 'Giữa dòng')
    await page.keyboard.insertText('chảy qua phố')
    await page.keyboard.press('Home')
    await hands.compose('Sông ')
    await pressOften('ArrowRight', 'chảy '.length)
    await hands.compose('lặng ')
    await page.keyboard.press('End')
    await hands.compose(' đông')
    await expectLast('Sông chảy lặng qua phố đông')
    await page.keyboard.press('Control+b')
    await hands.compose(' người')
    await page.keyboard.press('Control+b')
    await hands.compose(' về')
    await expectLast('Sông chảy lặng qua phố đông người về')
    // In the middle of the bold word.
    await pressOften('ArrowLeft', 'ười về'.length)
    await hands.compose('ừ')
    await expectLast('Sông chảy lặng qua phố đông ngừười về')
    await page.keyboard.press('Backspace')
    await expectLast('Sông chảy lặng qua phố đông người về')
    promised.set('Giữa dòng', (stored) =>
      expect(stored.document.content[2]).toMatchObject({
        content: [
          { type: 'text', text: 'Sông chảy lặng qua phố đông' },
          { type: 'text', text: ' người', marks: [{ type: 'bold' }] },
          { type: 'text', text: ' về' },
        ],
      }),
    )
  })

  test('takes the place of what is selected, also from one part of the story into another', async () => {
    await startStory(page, 'Chọn rồi gõ đè')
    await page.keyboard.insertText('Cũ kỹ quá rồi')
    await page.keyboard.press('Shift+Home')
    await hands.compose('Mới tinh')
    await expectLast('Mới tinh')
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('Đoạn hai')
    // In the first fifth of a second after it has the focus, ProseMirror takes a jump to the start
    // for the browser's own.
    await page.waitForTimeout(250)
    await page.keyboard.press('Control+Home')
    await pressOften('ArrowRight', 'Chọn rồi '.length)
    await page.keyboard.press('Control+Shift+End')
    await hands.compose('viết lại')
    await expect.poll(() => headline(page).textContent()).toBe('Chọn rồi viết lại')
    promised.set('Chọn rồi viết lại', (stored) =>
      expect(storyLines(stored.document)).toEqual(['Chọn rồi viết lại']),
    )
  })

  test('that goes on while the story is saved is not disturbed', async () => {
    await startStory(page, 'Nghĩ lâu mới gõ')
    await hands.compose('Trước ')
    await hands.beginComposing('đườn')
    await saved(page)
    await hands.beginComposing('đường')
    await saved(page)
    await hands.finishComposing('đường')
    await hands.compose(' dài')
    await expectLast('Trước đường dài')
    promised.set('Nghĩ lâu mới gõ', (stored) =>
      expect(storyLines(stored.document)).toEqual(['Nghĩ lâu mới gõ', 'Trước đường dài']),
    )
  })

  test('in a field of several names ends none of them by its own Enter or comma', async () => {
    await inspectorTab(page, t('inspector:tabs.story')).click()
    const field = panel(page).getByLabel(t('inspector:keywords'))
    await field.click()
    await hands.beginComposing('nướ')
    await hands.pressWhileComposing('Enter')
    await hands.pressWhileComposing(',')
    await hands.finishComposing('nước')
    await showsValue(field, 'nước')
    await page.keyboard.press('Enter')
    await panel(page).getByText('nước', { exact: true }).waitFor()
    await saved(page)
    const stored = storedStories(library).find((story) => headlineOf(story) === 'Nghĩ lâu mới gõ')!
    expect(stored.metadata.keywords).toEqual(['nước'])
  })

  test('is undone by whole syllables and done again', async () => {
    await startStory(page, 'Gõ rồi hoàn tác')
    await hands.compose('Một')
    await endUndoStep(page)
    await hands.compose(' đường')
    await endUndoStep(page)
    await hands.compose(' thẳng')
    await page.keyboard.press('Control+z')
    await expectLast('Một đường')
    await page.keyboard.press('Control+z')
    await expectLast('Một')
    await page.keyboard.press('Control+Shift+z')
    await page.keyboard.press('Control+Shift+z')
    await expectLast('Một đường thẳng')
    promised.set('Gõ rồi hoàn tác', (stored) =>
      expect(storyLines(stored.document)).toEqual(['Gõ rồi hoàn tác', 'Một đường thẳng']),
    )
  })
})

test(`in the ${host} host, letters with their marks apart are stored and shown as one`, async () => {
  const text = 'Đường về Cần Thơ, Nguyễn Hữu Ưu'
  await newStory(page)
  await page.keyboard.insertText(text.normalize('NFD'))
  await page.keyboard.press('Enter')
  await page.keyboard.insertText(text.normalize('NFD'))
  await page.keyboard.press('Enter')
  for (const letter of text.normalize('NFD')) await page.keyboard.insertText(letter)
  const slugline = panel(page).getByLabel(t('inspector:slugline'), { exact: true })
  await slugline.click()
  await page.keyboard.insertText(text.normalize('NFD'))
  await page.keyboard.press('Tab')
  await showsValue(slugline, text)
  await saved(page)
  await expect.poll(() => paper(page).textContent()).toBe(text.repeat(3))
  promised.set(text, (stored) => {
    expect(storyLines(stored.document)).toEqual([text, text, text])
    expect(stored.metadata.slugline).toBe(text)
  })
})

test(`in the ${host} host, all of it is there after a restart`, async () => {
  await saved(page)
  let all: Article[] = []
  await restart(async () => {
    all = storedStories(library)
    expect(await damagesOf(library)).toEqual([])
  })
  const stored = new Map(all.map((story) => [headlineOf(story), story]))
  // A test that ran twice has left its first story too.
  expect([...stored.keys()]).toEqual(expect.arrayContaining([...promised.keys()]))
  for (const [headline, check] of promised) check(stored.get(headline)!)
  for (const story of stored.values())
    expect(JSON.stringify(story)).toBe(JSON.stringify(story).normalize('NFC'))

  const rows = page.getByRole('listbox', { name: t('library:list') }).getByRole('option')
  await expect.poll(() => rows.count()).toBe(all.length)
  const shown = (await rows.allTextContents()).join('\n')
  for (const headline of promised.keys()) expect(shown).toContain(headline)
  await rows.first().click()
  await expect.poll(() => paper(page).textContent()).toContain('Đường về Cần Thơ, Nguyễn Hữu Ưu')
})

async function pressOften(key: string, times: number): Promise<void> {
  for (let count = 0; count < times; count++) await page.keyboard.press(key)
}

async function expectLast(text: string): Promise<void> {
  await expect.poll(() => paper(page).getByRole('paragraph').last().textContent()).toBe(text)
}

async function showsValue(field: Locator, text: string): Promise<void> {
  await expect.poll(() => field.inputValue()).toBe(text)
}
