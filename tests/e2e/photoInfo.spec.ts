import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'exifreader'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { type Article, figuresOf } from '#shared/article/article.ts'
import { inlineText } from '#shared/article/plainText.ts'
import { heicPhoto } from '../heic.ts'
import { cameraSegment, iptcSegment, saysUtf8, withSegments } from '../photoMetadata.ts'
import { makePhoto } from '../photos.ts'
import type { RunningApp } from './hosts/app.ts'
import { appInFolder } from './hosts/appInFolder.ts'
import { host } from './hosts/hosts.ts'
import {
  attachPhotos,
  exportOpenStory,
  inspectorTab,
  main,
  panel,
  saved,
  startStory,
  t,
} from './reporter.ts'
import { storedStories } from './stored.ts'
import { unpackZip } from './unpackZip.ts'

let app: RunningApp
let page: Page
const { folder, library } = appInFolder('photo-info', (opened) => {
  app = opened
  page = app.page
})

describe(`in the ${host} host, a photo's file`, () => {
  test('fills a new figure; what the user writes instead can be given back to the file', async () => {
    await startStory(page, 'Ảnh có lời')
    await attachPhotos(page, [await agencyPhoto('chợ nổi.jpg')])
    expect(await words()).toEqual({
      caption: 'Chợ nổi Cái Răng sáng mùng 5 Tết. Ảnh: Thanh Tùng - TTXVN',
      photographer: 'Thanh Tùng',
      source: 'TTXVN',
    })
    await field('photographer').fill('Minh Huệ')
    await inspectorTab(page, t('inspector:tabs.photos')).click()
    await panel(page).getByText('Từ tệp ảnh: chú thích, nguồn ảnh').click()
    await panel(page)
      .getByText(t('photoInfo:inFile', { text: 'Thanh Tùng' }))
      .waitFor()
    const label = t('photoInfo:takeOf', { field: t('photoInfo:fields.photographer') })
    await panel(page).getByRole('button', { name: label }).click()
    expect((await words()).photographer).toBe('Thanh Tùng')
    await page
      .getByRole('button', { name: t('undo') })
      .last()
      .click()
    expect((await words()).photographer).toBe('Minh Huệ')
    await panel(page).getByRole('button', { name: label }).click()
    expect((await words()).photographer).toBe('Thanh Tùng')
  })

  test('has its credit taken off the caption where the user says so', async () => {
    const offer = panel(page).getByRole('status').filter({ hasText: 'Ảnh: Thanh Tùng - TTXVN' })
    await offer.getByRole('button', { name: t('photoInfo:credit.moveDo') }).click()
    expect(await words()).toEqual({
      caption: 'Chợ nổi Cái Răng sáng mùng 5 Tết.',
      photographer: 'Thanh Tùng',
      source: 'TTXVN',
    })
    await expect.poll(() => offer.count()).toBe(0)
  })

  test('can be read as a whole', async () => {
    await panel(page)
      .getByRole('button', { name: t('photoInfo:open') })
      .click()
    const dialog = page.getByRole('dialog', { name: t('photoInfo:open') })
    for (const text of [
      '© TTXVN',
      'Cần Thơ',
      'chợ nổi · Tết',
      '06:30 14/2/2023 (+07:00)',
      'Toa Soan 1',
    ])
      await dialog.getByText(text, { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  test('keeps its position to itself until the user lets it go out', async () => {
    expect(await exportedPosition('giữ')).toBeUndefined()
    await panel(page).getByText(t('photoInfo:position.keptBack')).waitFor()
    await panel(page)
      .getByRole('checkbox', { name: t('photoInfo:position.publish') })
      .check()
    await panel(page).getByText(t('photoInfo:position.published')).waitFor()
    await saved(page)
    expect(await exportedPosition('cho')).toBeCloseTo(10 + 1 / 60 + 23.45 / 3_600, 6)
  })

  test('of a phone, HEIC, is shown and described like any other', async () => {
    await startStory(page, 'Ảnh điện thoại')
    const path = join(folder, 'IMG_2231.HEIC')
    writeFileSync(path, heicPhoto())
    await attachPhotos(page, [path])
    const picture = main(page).locator('figure img').first()
    await expect
      .poll(() =>
        picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]),
      )
      .toEqual([300, 200])
    expect((await words()).photographer).toBe('Thanh Tung')
  })
})

const field = (name: 'photographer' | 'source') =>
  main(page)
    .getByRole('group', { name: t('photos:fields') })
    .getByLabel(t(`photos:${name}`))

async function agencyPhoto(name: string): Promise<string> {
  const path = join(folder, name)
  const thumbnail = await makePhoto({ width: 16, height: 12 })
  const segments = [
    cameraSegment({ serial: 'SN-4471', owner: 'Le Van Binh', note: 'note', thumbnail }),
    iptcSegment(
      saysUtf8,
      [2, 25, 'chợ nổi'],
      [2, 25, 'Tết'],
      [2, 80, 'Thanh Tùng'],
      [2, 90, 'Cần Thơ'],
      [2, 110, 'Thanh Tùng/TTXVN'],
      [2, 116, '© TTXVN'],
      [2, 120, 'Chợ nổi Cái Răng sáng mùng 5 Tết. Ảnh: Thanh Tùng - TTXVN'],
    ),
  ]
  writeFileSync(path, withSegments(await makePhoto({ width: 600, height: 400 }), ...segments))
  return path
}

/** Of the open story's first figure, as it is saved. */
async function words(): Promise<{ caption: string; photographer: string; source: string }> {
  await saved(page)
  const figure = figuresOf(storedStories(library).at(-1) as Article)[0]!
  const { photographer, source } = figure.attrs
  return { caption: inlineText(figure.content), photographer, source }
}

/**
 * The latitude in the picture that the open story exports, and that nothing else of the camera is
 * in it.
 */
async function exportedPosition(name: string): Promise<number | undefined> {
  const out = join(folder, name)
  mkdirSync(out)
  await exportOpenStory(app, out)
  if (existsSync(join(out, 'export.zip'))) await unpackZip(join(out, 'export.zip'), out)
  const tags = load(readFileSync(join(out, 'anh-co-loi/photos/photo-1.jpg')), { expanded: true })
  expect(Object.keys(tags.exif ?? {}).filter((tag) => !tag.startsWith('GPS'))).toEqual([])
  expect(tags.xmp?.['description']?.description).toBe('Chợ nổi Cái Răng sáng mùng 5 Tết.')
  return tags.gps?.Latitude
}
