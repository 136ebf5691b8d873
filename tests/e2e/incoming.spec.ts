import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { figuresOf } from '#shared/article/article.ts'
import { inlineText } from '#shared/article/plainText.ts'
import { makePhoto } from '../photos.ts'
import { appInFolder } from './hosts/appInFolder.ts'
import { host } from './hosts/hosts.ts'
import {
  inspectorTab,
  main,
  notices,
  panel,
  paper,
  paste,
  saved,
  startStory,
  t,
} from './reporter.ts'
import { storedStories } from './stored.ts'

let page: Page
const { folder, library } = appInFolder('incoming', (app) => void (page = app.page))

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe(`in the ${host} host, what comes from elsewhere`, () => {
  test('pasted pictures become figures with caption and credit; one that is only an address is told of', async () => {
    const photo = await makePhoto({ width: 320, height: 200 })
    await startStory(page, 'Dán có ảnh')
    await paste(page, {
      html:
        '<p>Trước ảnh.</p><figure><img alt="Ghe" src="data:image/jpeg;base64,' +
        `${photo.toString('base64')}"><figcaption>Chợ nổi <span class="credit">Ảnh: Thanh Tùng - TTXVN</span></figcaption></figure>` +
        '<p>Sau ảnh.</p><p><img src="https://evil.example/a.jpg">Hết.</p>',
    })
    await main(page).locator('figure img').waitFor()
    await notices(page)
      .getByText(t('photos:missingInPaste', { count: 1 }))
      .waitFor()
    await saved(page)
    const story = storedStories(library).at(-1)!
    expect(story.document.content.slice(2).map(({ type }) => type)).toEqual([
      'paragraph',
      'figure',
      'paragraph',
      'paragraph',
    ])
    const [figure] = figuresOf(story)
    expect(inlineText(figure!.content)).toBe('Chợ nổi')
    expect(figure!.attrs).toMatchObject({
      photoId: hashOf(photo),
      photographer: 'Thanh Tùng',
      source: 'TTXVN',
      altText: 'Ghe',
    })
    expect(await paper(page).textContent()).not.toContain('evil')
  })

  test('a dropped text brings its pictures, too, to where it was dropped', async () => {
    const photo = await makePhoto({ width: 300, height: 200 })
    await startStory(page, 'Thả có ảnh')
    await paste(page, { html: '<p>Đoạn một.</p><p>Đoạn hai.</p>' })
    await paper(page).getByText('Đoạn một.').waitFor()
    await dropHtml(
      page,
      `<p>Trước ảnh.</p><p><img alt="Ghe" src="data:image/jpeg;base64,${photo.toString('base64')}"></p><p>Sau ảnh.</p>` +
        '<p><img src="https://evil.example/a.jpg"></p>',
    )
    await main(page).locator('figure img').waitFor()
    await notices(page)
      .getByText(t('photos:missingInPaste', { count: 1 }))
      .last()
      .waitFor()
    await saved(page)
    const story = storedStories(library).at(-1)!
    expect(figuresOf(story).map(({ attrs }) => [attrs.photoId, attrs.altText])).toEqual([
      [hashOf(photo), 'Ghe'],
    ])
    const types = story.document.content.slice(2).map(({ type }) => type)
    expect(types.slice(types.indexOf('figure') - 1)).toEqual(['paragraph', 'figure', 'paragraph'])
    const text = await paper(page).textContent()
    for (const words of ['Đoạn một.', 'Đoạn hai.', 'Trước ảnh.', 'Sau ảnh.'])
      expect(text).toContain(words)
    expect(text).not.toContain('evil')
  })

  test('a pasted picture that is none is named, and its caption stays', async () => {
    await startStory(page, 'Dán ảnh hỏng')
    const data = Buffer.from('không phải ảnh '.repeat(60)).toString('base64')
    await paste(page, {
      html: `<p>Trước.</p><figure><img src="data:image/png;base64,${data}"><figcaption>Chú thích còn lại</figcaption></figure><p>Sau.</p>`,
    })
    await notices(page)
      .getByText(t('errors:photoRefused.disguised', { fileName: 'picture.png' }).slice(0, 20))
      .waitFor()
    await saved(page)
    const story = storedStories(library).at(-1)!
    expect(story.document.content.slice(2).map(({ type }) => type)).toEqual(
      Array(3).fill('paragraph'),
    )
    expect(await paper(page).textContent()).toContain('Chú thích còn lại')
  })

  test('saved web pages, chosen or dropped on the related stories, become teasers', async () => {
    await startStory(page, 'Bài có tin liên quan')
    const text =
      'Nước lên nhanh ở đầu nguồn, nhiều hộ dân phải chuyển đồ đạc lên cao trong đêm. '.repeat(5)
    const html = (headline: string, address: string): string =>
      `<html lang="vi"><head><title>${headline}</title>${address}<meta name="description" content="Tóm tắt ${headline}."></head>` +
      `<body><article><h1>${headline}</h1><p>${text}</p><p>${text}</p></article></body></html>`
    const link = (name: string): string => `<link rel="canonical" href="https://vidu.vn/${name}">`
    const chosen = join(folder, 'lu.html')
    writeFileSync(chosen, html('Lũ về sớm', link('lu')))
    await inspectorTab(page, t('inspector:tabs.related')).click()
    const chooser = page.waitForEvent('filechooser')
    await panel(page)
      .getByRole('button', { name: t('related:pages.choose') })
      .click()
    await (await chooser).setFiles(chosen)
    const list = panel(page).getByRole('list', { name: t('related:label') })
    await list.getByText('Lũ về sớm', { exact: true }).waitFor()

    await dropPages(page, {
      'mua.html': html('Mưa lớn', link('mua')),
      'khong.html': html('Không rõ', ''),
    })
    await list.getByText('Mưa lớn', { exact: true }).waitFor()
    const [before] = t('errors:importRefused.noAddress', { fileName: '§' }).split('§').slice(1)
    await notices(page).getByText(`khong.html${before}`).waitFor()
    await saved(page)
    const { related } = storedStories(library).at(-1)!
    expect(related.map((one) => (one.kind === 'address' ? [one.url, one.teaser] : []))).toEqual([
      [
        'https://vidu.vn/lu',
        { headline: 'Lũ về sớm', summary: 'Tóm tắt Lũ về sớm.', photoId: null },
      ],
      ['https://vidu.vn/mua', { headline: 'Mưa lớn', summary: 'Tóm tắt Mưa lớn.', photoId: null }],
    ])
  })
})

/** At the end of the story's last paragraph. */
async function dropHtml(page: Page, html: string): Promise<void> {
  await paper(page).evaluate((element, html) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.setData('text/html', html)
    const target = element.lastElementChild!
    const { right, top, bottom } = target.getBoundingClientRect()
    const at = { clientX: right - 5, clientY: (top + bottom) / 2 }
    target.dispatchEvent(
      new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, ...at }),
    )
  }, html)
}

async function dropPages(page: Page, files: Record<string, string>): Promise<void> {
  await panel(page).evaluate((element, files) => {
    const dataTransfer = new DataTransfer()
    for (const [name, text] of Object.entries(files))
      dataTransfer.items.add(new File([text], name, { type: 'text/html' }))
    const target = element.querySelector('ol')!
    for (const type of ['dragover', 'drop'])
      target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
  }, files)
}
