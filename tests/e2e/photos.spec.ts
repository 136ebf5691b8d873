import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load, type Tags } from 'exifreader'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { type Article, figuresOf } from '#shared/article/article.ts'
import type { ExportedArticle } from '#shared/render/json/exportedArticle.ts'
import { makePhoto, type PhotoOptions } from '../photos.ts'
import type { RunningApp } from './hosts/app.ts'
import { appInFolder } from './hosts/appInFolder.ts'
import { host } from './hosts/hosts.ts'
import {
  attachPhotos,
  bringFiles,
  describePhoto,
  exportOpenStory,
  goToEnd,
  inspectorTab,
  main,
  notices,
  panel,
  paper,
  saved,
  startStory,
  t,
} from './reporter.ts'
import { damagesOf, storedStories } from './stored.ts'
import { unpackZip } from './unpackZip.ts'

let app: RunningApp
let page: Page
const { folder, library } = appInFolder('photos', (opened) => {
  app = opened
  page = app.page
})

const formats = ['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff'] as const

describe(`in the ${host} host, photos`, () => {
  test('of all six formats come in at once, in their order; the same one twice is one original', async () => {
    await startStory(page, 'Sáu định dạng')
    const files = await Promise.all(
      formats.map((format, at) => photoFile(`${at}.${format}`, { format, seed: at })),
    )
    await attachPhotos(page, [...files, files[0]!])
    await expect.poll(shownWidths).toEqual(Array(7).fill(true))
    const stored = await story()
    expect(figuresOf(stored).map(({ attrs }) => attrs.photoId)).toEqual(
      [...files, files[0]!].map(hashOf),
    )
    expect(originals()).toEqual(files.map(hashOf).sort())
    for (const file of files) expect(originalBytes(hashOf(file))).toEqual(readFileSync(file))
  })

  test('that are refused are named with the reason, and neither the story nor its undo knows of them', async () => {
    await startStory(page, 'Ảnh hỏng')
    await page.keyboard.insertText('Câu cuối')
    const before = JSON.stringify(await story())
    const whole = readFileSync(await photoFile('lành.jpg'))
    const bad = [
      { name: 'cụt.jpg', type: 'image/jpeg', bytes: whole.subarray(0, whole.length / 2) },
      {
        name: 'giả.jpg',
        type: 'image/jpeg',
        bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      },
      { name: 'rỗng.png', type: 'image/png', bytes: Buffer.alloc(0) },
      { name: 'thư.txt', type: 'text/plain', bytes: Buffer.from('Kính gửi tòa soạn') },
    ]
    await bringFiles(page, 'drop', bad)
    const reasons = ['damaged', 'disguised', 'empty', 'unknownFormat'] as const
    for (const [at, { name }] of bad.entries())
      await notices(page)
        .getByText(t(`errors:photoRefused.${reasons[at]!}`, { fileName: name }))
        .waitFor()
    await expect.poll(() => page.getByRole('group', { name: /Đang nhận ảnh/ }).count()).toBe(0)
    expect(JSON.stringify(await story())).toBe(before)
    await paper(page).focus()
    await page.keyboard.press('Control+z')
    expect(await paper(page).textContent()).not.toContain('Câu cuối')
    await page.keyboard.press('Control+Shift+z')
    expect(JSON.stringify(await story())).toBe(before)
  })

  test('come in by drop and by paste, beside others that are refused', async () => {
    await startStory(page, 'Thả và dán')
    await page.keyboard.insertText('Đoạn đầu')
    const one = await photoFile('một.jpg', { seed: 21 })
    const two = await photoFile('hai.png', { seed: 22, format: 'png' })
    await bringFiles(page, 'drop', [
      { name: 'hỏng.jpg', type: 'image/jpeg', bytes: Buffer.from('x') },
      { name: 'một.jpg', type: 'image/jpeg', bytes: readFileSync(one) },
    ])
    await figures().first().waitFor()
    await paper(page).focus()
    await goToEnd(page)
    await bringFiles(page, 'paste', [
      { name: 'hai.png', type: 'image/png', bytes: readFileSync(two) },
    ])
    await figures().nth(1).waitFor()
    expect(figuresOf(await story()).map(({ attrs }) => attrs.photoId)).toEqual([
      hashOf(one),
      hashOf(two),
    ])
    await notices(page).getByText('hỏng.jpg').waitFor()
  })

  test('are undone, redone, replaced and put back without losing words or originals', async () => {
    await startStory(page, 'Thay ảnh')
    const words = {
      caption: 'Ghe về bến',
      photographer: 'Đỗ Quỳnh',
      source: 'TTXVN',
      altText: 'Ghe',
    }
    const first = await photoFile('trước.jpg', { seed: 31 })
    const second = await photoFile('sau.jpg', { seed: 32 })
    await attachPhotos(page, [first])
    await page.keyboard.press('Control+z')
    await expect.poll(() => figures().count()).toBe(0)
    await page.keyboard.press('Control+Shift+z')
    await figures().first().waitFor()
    await picture().click()
    await page.keyboard.press('Enter')
    await describePhoto(page, words)
    await picture().click()
    const chooser = page.waitForEvent('filechooser')
    await main(page)
      .getByRole('button', { name: t('photos:replace') })
      .click()
    await (await chooser).setFiles(second)
    await expect.poll(async () => figuresOf(await story())[0]?.attrs.photoId).toBe(hashOf(second))
    expect(figureWords(await story())).toEqual([words])
    await notices(page)
      .getByRole('button', { name: t('undo') })
      .last()
      .click()
    await expect.poll(async () => figuresOf(await story())[0]?.attrs.photoId).toBe(hashOf(first))
    expect(figureWords(await story())).toEqual([words])
    expect(originals()).toEqual(expect.arrayContaining([hashOf(first), hashOf(second)]))
  })

  test('are moved by keyboard and by mouse, cut and pasted, and one of them leads', async () => {
    await startStory(page, 'Dời ảnh')
    for (const text of ['Một', 'Hai', 'Ba']) {
      await page.keyboard.insertText(text)
      if (text !== 'Ba') await page.keyboard.press('Enter')
    }
    const words = { caption: 'Ảnh dời', photographer: 'Lê Ấn', source: 'TTXVN', altText: 'Bến' }
    await attachPhotos(page, [await photoFile('dời.jpg', { seed: 41 })])
    await describePhoto(page, words)
    await page.keyboard.insertText('Bốn')
    await picture().click()
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(order).toBe('Một Hai Ảnh dời Ba Bốn')
    await picture().dragTo(paper(page).getByText('Một', { exact: true }), {
      targetPosition: { x: 4, y: 2 },
    })
    await expect.poll(order).toMatch(/^(Ảnh dời Một|Một Ảnh dời) Hai Ba Bốn$/)
    await picture().click()
    await page.keyboard.press('Control+x')
    await expect.poll(order).toBe('Một Hai Ba Bốn')
    await goToEnd(page)
    await page.keyboard.press('Control+v')
    await expect.poll(order).toBe('Một Hai Ba Bốn Ảnh dời')
    expect(figureWords(await story())).toEqual([words])

    await paper(page).getByText('Hai', { exact: true }).click()
    await attachPhotos(page, [await photoFile('chính.jpg', { seed: 42 })])
    await inspectorTab(page, t('inspector:tabs.photos')).click()
    const list = panel(page).getByRole('list', { name: t('photos:list.label') })
    await list.getByRole('button', { name: t('photos:list.leadOf', { place: 2 }) }).click()
    const stored = await story()
    expect(stored.leadFigureId).toBe(figuresOf(stored)[1]!.attrs.id)
    await list.getByRole('button', { name: t('photos:list.upOf', { place: 2 }) }).click()
    await expect.poll(async () => figureWords(await story())[0]).toEqual(words)
  })

  test('that are large show how far they are and can be stopped', async () => {
    await startStory(page, 'Ảnh lớn')
    const path = join(folder, 'lớn.tif')
    await sharp({ create: { width: 5_000, height: 4_000, channels: 3, background: '#7a9' } })
      .tiff({ compression: 'none' })
      .toFile(path)
    const chooser = page.waitForEvent('filechooser')
    await page.keyboard.press('Control+Shift+p')
    await (await chooser).setFiles(path)
    const coming = main(page).getByRole('group', {
      name: t('photos:coming', { fileName: 'lớn.tif' }),
    })
    await coming.getByRole('progressbar').waitFor()
    await coming.getByRole('button', { name: t('photos:stopOne', { fileName: 'lớn.tif' }) }).click()
    await expect.poll(() => coming.count()).toBe(0)
    expect(figuresOf(await story())).toEqual([])
  })

  test('are upright in the app and its preview, and go out without a word about where they were taken', async () => {
    await startStory(page, 'Ảnh xoay')
    const path = await photoFile('xoay.jpg', {
      width: 600,
      height: 400,
      orientation: 6,
      revealing: true,
      seed: 51,
    })
    await attachPhotos(page, [path])
    await describePhoto(page, {
      caption: 'Đứng thẳng',
      photographer: 'Đỗ Quỳnh',
      source: 'TTXVN',
      altText: 'Bến',
    })
    const shape = (image: HTMLImageElement) => image.naturalWidth > image.naturalHeight
    await expect.poll(() => picture().evaluate(shape)).toBe(true)
    await main(page)
      .getByRole('button', { name: t('editor:preview') })
      .click()
    await expect
      .poll(() => page.frameLocator('iframe').first().getByRole('img').first().evaluate(shape))
      .toBe(true)
    await page.getByRole('button', { name: t('inspector:preview.close') }).click()
    const out = join(folder, 'out')
    mkdirSync(out)
    await exportOpenStory(app, out)
    if (existsSync(join(out, 'export.zip'))) await unpackZip(join(out, 'export.zip'), out)
    const exported = JSON.parse(
      readFileSync(join(out, 'anh-xoay/article.json'), 'utf8'),
    ) as ExportedArticle
    const bytes = readFileSync(join(out, 'anh-xoay', exported.photos[0]!.file))
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 600, height: 400 })
    expect(revealed(load(readFileSync(path)))).toContain('GPSLatitude')
    expect(revealed(load(bytes))).toEqual([])
  })

  test('are whole when the library is checked', async () => {
    expect(await damagesOf(library)).toEqual([])
  })
})

const secrets = [
  'GPSLatitude',
  'GPSLongitude',
  'Make',
  'Model',
  'BodySerialNumber',
  'DateTimeOriginal',
  'ImageDescription',
  'City',
  'Orientation',
]

function revealed(tags: Tags): string[] {
  return Object.keys(tags).filter((name) => secrets.includes(name))
}

const figures = () => main(page).getByRole('figure')
/** Of the first figure. */
const picture = () => main(page).locator('figure img').first()

/** Whether each figure's picture has come, top to bottom. */
function shownWidths(): Promise<boolean[]> {
  return main(page)
    .locator('figure img')
    .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth > 0))
}

/** The paragraphs and captions of the body, top to bottom. */
async function order(): Promise<string> {
  const { document } = await story()
  const texts = document.content
    .slice(2)
    .map((block) => ('content' in block ? JSON.stringify(block.content) : ''))
  return texts
    .map((text) => /"text":"([^"]*)"/.exec(text)?.[1] ?? '')
    .filter(Boolean)
    .join(' ')
}

/** The story that was begun last, as it is saved. */
async function story(): Promise<Article> {
  await saved(page)
  return storedStories(library).at(-1)!
}

function figureWords(article: Article): object[] {
  return figuresOf(article).flatMap(({ attrs: { photographer, source, altText }, content }) => {
    const caption = (content ?? []).map((inline) => ('text' in inline ? inline.text : '')).join('')
    return caption ? [{ caption, photographer, source, altText }] : []
  })
}

async function photoFile(name: string, options: PhotoOptions = {}): Promise<string> {
  const path = join(folder, name)
  writeFileSync(path, await makePhoto({ width: 300, height: 200, ...options }))
  return path
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

function originalFiles(): string[] {
  const places = readdirSync(join(library, 'photos'), { recursive: true, withFileTypes: true })
  return places.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

function originals(): string[] {
  return originalFiles().map(hashOf).sort()
}

function originalBytes(hash: string): Buffer {
  return readFileSync(originalFiles().find((path) => hashOf(path) === hash)!)
}
