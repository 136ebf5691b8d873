import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { figuresOf } from '#shared/article/article.ts'
import type { ExportedArticle } from '#shared/render/json/exportedArticle.ts'
import { makePhoto } from '../photos.ts'
import type { RunningApp } from './hosts/app.ts'
import { appInFolder } from './hosts/appInFolder.ts'
import { host } from './hosts/hosts.ts'
import {
  attachPhotos,
  describePhoto,
  exportOpenStory,
  inspectorTab,
  main,
  panel,
  paper,
  saved,
  startStory,
  t,
} from './reporter.ts'
import { storedStories } from './stored.ts'
import { unpackZip } from './unpackZip.ts'

let app: RunningApp
let page: Page
const { folder, library } = appInFolder('crop', (opened) => {
  app = opened
  page = app.page
})

describe(`in the ${host} host, a photo`, () => {
  test('is cropped by keys and mouse, shown so, taken back in one step, and goes out so', async () => {
    await startStory(page, 'Cắt ảnh')
    await attachPhotos(page, [
      await photoFile('Chợ nổi Cái Răng.jpg', { width: 900, height: 600, seed: 1 }),
    ])
    await describePhoto(page, words)
    await openCropping()
    await pressed(t('photos:crop.handles.right'), 'Shift+ArrowLeft', 5)
    await pressed(t('photos:crop.handles.lower'), 'Shift+ArrowUp', 3)
    const handle = (await button(t('photos:crop.handles.left')).boundingBox())!
    const stage = (await button(t('photos:crop.area')).boundingBox())!
    await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2)
    await page.mouse.down()
    await page.mouse.move(handle.x + handle.width / 2 + stage.width / 2, handle.y, { steps: 5 })
    await page.mouse.up()
    await dialog().getByText(t('photos:crop.focal'), { exact: true }).click()
    const target = (await button(t('photos:crop.aim')).boundingBox())!
    await page.mouse.click(target.x + 2, target.y + target.height / 2)
    await page.keyboard.press('ArrowDown')
    await apply()

    const { crop, focalPoint } = (await figure()).attrs
    // 900 pixels less five steps of 50, then about half of the 650 from the left; 600 less three
    // steps.
    expect(crop!.x + crop!.width).toBeCloseTo(650 / 900, 6)
    expect(crop!.x).toBeGreaterThan(0.25)
    expect(crop!.x).toBeLessThan(0.5)
    expect([crop!.y, crop!.height]).toEqual([0, 0.75])
    // A point outside the crop comes to its edge.
    expect(focalPoint!.x).toBeCloseTo(crop!.x, 3)
    await expect.poll(shownRatio).toBeCloseTo((crop!.width * 900) / 450, 1)

    const out = join(folder, 'out')
    mkdirSync(out)
    await exportOpenStory(app, out)
    if (existsSync(join(out, 'export.zip'))) await unpackZip(join(out, 'export.zip'), out)
    const exported = JSON.parse(
      readFileSync(join(out, 'cat-anh/article.json'), 'utf8'),
    ) as ExportedArticle
    const { width, height } = await sharp(join(out, 'cat-anh', exported.photos[0]!.file)).metadata()
    expect([width, height]).toEqual([Math.round(crop!.width * 900), 450])
    expect(
      exported.body.flatMap((block) => (block.type === 'figure' ? [block.attrs.crop] : [])),
    ).toEqual([null])

    await paper(page).locator('figcaption').click()
    await page.keyboard.press('Control+z')
    await expect
      .poll(async () => (await figure()).attrs)
      .toMatchObject({ crop: null, focalPoint: null })
    expect((await figure()).attrs.photographer).toBe(words.photographer)
  })

  test('is held to a ratio, reset, and left alone where nobody applies it', async () => {
    await startStory(page, 'Giữ tỉ lệ')
    await attachPhotos(page, [await photoFile('b.jpg', { width: 900, height: 600, seed: 2 })])
    await inspectorTab(page, t('inspector:tabs.photos')).click()
    const open = panel(page).getByRole('button', { name: t('photos:list.cropOf', { place: 1 }) })
    await open.click()
    await button('1:1').click()
    await dialog()
      .getByText(t('photos:crop.size', { width: 600, height: 600 }))
      .waitFor()
    await pressed(t('photos:crop.handles.lowerRight'), 'Shift+ArrowLeft', 2)
    await dialog()
      .getByText(t('photos:crop.size', { width: 500, height: 500 }))
      .waitFor()
    await button(t('photos:crop.reset')).click()
    await dialog()
      .getByText(t('photos:crop.size', { width: 900, height: 600 }))
      .waitFor()
    await button('3:4').click()
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    expect((await figure()).attrs.crop).toBeNull()
    await expect
      .poll(() => open.evaluate((element) => element === document.activeElement))
      .toBe(true)
  })

  test('is found in the photo library as one types, and put into another story with its credit', async () => {
    await startStory(page, 'Bài khác')
    await page.keyboard.insertText('Trước ảnh')
    await page.keyboard.press('Control+Shift+G')
    const search = dialog().getByRole('textbox', { name: t('photoLibrary:search') })
    await search.pressSequentially('cho noi')
    await expect.poll(() => dialog().getByRole('option').count()).toBe(1)
    await dialog().getByText('Chợ nổi Cái Răng.jpg').waitFor()
    await dialog().getByRole('button', { name: 'Cắt ảnh' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'detached' })
    await paper(page).locator('figure img').waitFor()
    await page.keyboard.insertText('Chú thích mới')
    await expect
      .poll(async () => (await figure()).content)
      .toEqual([{ type: 'text', text: 'Chú thích mới' }])
    expect((await figure()).attrs).toMatchObject({
      photographer: words.photographer,
      source: words.source,
    })

    await page.keyboard.press('Control+Shift+G')
    await dialog()
      .getByRole('textbox', { name: t('photoLibrary:search') })
      .fill('chu thich moi')
    await dialog().getByRole('button', { name: 'Cắt ảnh' }).click()
    await main(page).getByRole('heading', { name: 'Cắt ảnh' }).waitFor()
    await page.keyboard.press('Control+Shift+G')
    await dialog().getByText(t('photoLibrary:filters.unused'), { exact: true }).click()
    await dialog().getByText(t('photoLibrary:noHits')).waitFor()
    await page.keyboard.press('Escape')
  })
})

const words = {
  caption: 'Ghe bán trái cây',
  photographer: 'Thanh Tùng',
  source: 'TTXVN',
  altText: 'Ghe',
}

const dialog = () => page.getByRole('dialog')
const button = (name: string) => dialog().getByRole('button', { name, exact: true })

async function openCropping(): Promise<void> {
  await paper(page).locator('figure img').click()
  await paper(page)
    .getByRole('button', { name: t('photos:crop.open') })
    .click()
  await button(t('photos:crop.area')).waitFor()
}

async function pressed(handle: string, key: string, times: number): Promise<void> {
  await button(handle).focus()
  for (let time = 0; time < times; time++) await page.keyboard.press(key)
}

async function apply(): Promise<void> {
  await button(t('photos:crop.apply')).click()
  await dialog().waitFor({ state: 'detached' })
}

/** Width by height of the frame that shows the figure's picture. */
function shownRatio(): Promise<number> {
  return paper(page)
    .locator('figure img')
    .evaluate((image) => {
      const { width, height } = image.parentElement!.getBoundingClientRect()
      return width / height
    })
}

async function photoFile(
  name: string,
  options: { width: number; height: number; seed: number },
): Promise<string> {
  const path = join(folder, name)
  writeFileSync(path, await makePhoto(options))
  return path
}

/** The only figure of the story that was begun last, as it is stored. */
async function figure() {
  await saved(page)
  return figuresOf(storedStories(library).at(-1)!)[0]!
}
