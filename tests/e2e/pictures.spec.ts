import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import '#renderer/newsroom/newsroom.ts'
import { emptyFigureAttrs } from '#shared/article/document.ts'
import type { RunningApp } from './hosts/app.ts'
import { host, launchApp } from './hosts/hosts.ts'

let folder: string
let app: RunningApp

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pictures-'))
  app = await launchApp({ library: join(folder, 'library') })
})

afterEach(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

test(`in the ${host} host a photo is taken in, shown, and previewed on the story's page`, async () => {
  const { page } = app
  const bytes = await sharp({
    create: { width: 640, height: 400, channels: 3, background: '#33aa77' },
  })
    .jpeg()
    .toBuffer()
  const headline = 'Rừng dừa nước'
  const words = {
    ...emptyFigureAttrs,
    photographer: 'Thanh Tùng',
    source: 'TTXVN',
    altText: 'Rừng',
  }
  const width = await page.evaluate(putIntoStory, { bytes: [...bytes], headline, words })
  expect(width).toBe(320)
  await page.getByText(headline).first().click()
  await page.getByRole('button', { name: 'Xem trước' }).click()
  const preview = page.frameLocator('iframe').first()
  await preview.getByRole('heading', { name: headline }).waitFor()
  await expect
    .poll(() =>
      preview
        .locator('img')
        .first()
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBeGreaterThan(0)
  expect(app.consoleLines).toEqual([])
})

/** Runs in the page. Returns the width in pixels of the thumbnail as the page could load it. */
async function putIntoStory(given: {
  bytes: number[]
  headline: string
  words: object
}): Promise<number> {
  async function ask<Value>(name: string, input: unknown): Promise<Value> {
    const answer = (await window.newsroom.call(name, input)) as {
      ok: boolean
      value: Value
      error: unknown
    }
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
    return answer.value
  }
  const bytes = new Uint8Array(given.bytes)
  const { uploadId } = await ask<{ uploadId: string }>('uploads.begin', {
    fileName: 'dừa.jpg',
    byteLength: bytes.length,
  })
  await ask('uploads.append', { uploadId, offset: 0, bytes })
  const { photo } = await ask<{ photo: { id: string } }>('photos.attach', { uploadId })
  const { row } = await ask<{ row: { id: string } }>('articles.create', { language: 'vi' })
  const opened = await ask<{ text: string; revision: number }>('articles.open', {
    articleId: row.id,
  })
  const article = JSON.parse(opened.text) as { document: { content: object[] } }
  article.document.content[0] = {
    type: 'headline',
    content: [{ type: 'text', text: given.headline }],
  }
  article.document.content.push({
    type: 'figure',
    attrs: { ...given.words, id: 'figure1', photoId: photo.id },
    content: [{ type: 'text', text: 'Rừng dừa' }],
  })
  await ask('articles.save', {
    articleId: row.id,
    baseRevision: opened.revision,
    text: JSON.stringify(article),
  })
  const image = new Image()
  image.src = window.newsroom.photoAddress
    .replace('{id}', photo.id)
    .replace('{rendition}', 'thumbnail')
  await image.decode()
  return image.naturalWidth
}
