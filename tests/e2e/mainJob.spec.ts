import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { creditLineOf } from '#shared/article/photo.ts'
import type { ExportedArticle } from '#shared/render/json/exportedArticle.ts'
import { urlSlugFrom } from '#shared/text/urlSlug.ts'
import { makePhoto } from '../photos.ts'
import type { RunningApp } from './hosts/app.ts'
import { host, launchApp } from './hosts/hosts.ts'
import {
  addRelatedByAddress,
  addTags,
  attachPhotos,
  describePhoto,
  exportOpenStory,
  findAndOpen,
  inspectorTab,
  newStory,
  paste,
  saved,
  t,
} from './reporter.ts'
import { runCli } from './runCli.ts'
import { type Story, storyToWrite } from './story.ts'
import { unpackZip } from './unpackZip.ts'

let folder: string
let app: RunningApp | null

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'main-job-'))
  app = null
})

afterEach(async () => {
  await app?.kill()
  rmSync(folder, { recursive: true, force: true })
})

const story = storyToWrite()
const fold = (text: string): string => text.replace(/[–—]/g, '-')

test(`a story is written, illustrated, related, found again and exported, ${host}`, async () => {
  const library = join(folder, 'library')
  app = await launchApp({ library })
  await write(app, story)
  await saved(app.page)
  await app.close()

  app = await launchApp({ library })
  await findAndOpen(app.page, withoutMarks(story.headline), story.headline)
  const out = join(folder, 'out')
  mkdirSync(out)
  await exportOpenStory(app, out)
  await app.close()
  app = null

  if (existsSync(join(out, 'export.zip'))) await unpackZip(join(out, 'export.zip'), out)
  const exported = join(out, urlSlugFrom(story.headline))
  compareJson(
    JSON.parse(readFileSync(join(exported, 'article.json'), 'utf8')) as ExportedArticle,
    exported,
  )
  comparePage(readFileSync(join(exported, 'index.html'), 'utf8'))
  expect(await runCli(['verify', '--json', '--library', library]).then(JSON.parse)).toMatchObject({
    damages: [],
  })
})

async function write({ page }: RunningApp, story: Story): Promise<void> {
  await newStory(page)
  await page.keyboard.type(story.headline)
  await page.keyboard.press('Enter')
  await page.keyboard.type(story.standfirst)
  await page.keyboard.press('Enter')
  for (const [at, block] of story.body.entries()) {
    if ('paragraph' in block) {
      // Some typed, some pasted from the reporter's notes.
      if (at % 2 === 0) await page.keyboard.type(block.paragraph)
      else await paste(page, { text: block.paragraph })
      if (at < story.body.length - 1) await page.keyboard.press('Enter')
      continue
    }
    const path = join(folder, `photo-${at}.jpg`)
    writeFileSync(path, await makePhoto({ seed: at + 1, orientation: 6, revealing: true }))
    await attachPhotos(page, [path])
    await describePhoto(page, { ...block, altText: `Ảnh ${at + 1}` })
  }
  await inspectorTab(page, t('inspector:tabs.story')).click()
  await addTags(page, t('inspector:authors'), [story.author])
  await page
    .getByRole('tabpanel')
    .getByLabel(t('inspector:source'), { exact: true })
    .fill(story.source)
  await addRelatedByAddress(
    page,
    story.related.map((related, at) => ({ ...related, url: `https://vidu.example/tin-${at + 1}` })),
  )
}

function compareJson(article: ExportedArticle, exported: string): void {
  expect(article.headline).toBe(story.headline)
  expect(article.standfirst).toBe(story.standfirst)
  const written = story.body.map((block) =>
    'paragraph' in block ? block.paragraph : block.caption,
  )
  expect(article.body.map(textOf).filter(Boolean)).toEqual(written)
  const photos = story.body.filter((block) => 'caption' in block)
  expect(
    article.photos.map(({ caption, photographer, source, creditLine }) => ({
      caption,
      photographer,
      source,
      creditLine,
    })),
  ).toEqual(
    photos.map(({ caption, photographer, source }) => ({
      caption,
      photographer,
      source,
      creditLine: creditLineOf({ photographer, source }, 'vi'),
    })),
  )
  for (const { file } of article.photos) expect(existsSync(join(exported, file))).toBe(true)
  expect(article.related.map(({ headline, summary }) => ({ headline, summary }))).toEqual(
    story.related,
  )
  expect(article.metadata).toMatchObject({ authors: [story.author], source: story.source })
  expect(article.byline).toBe(`${story.author} (${story.source})`)
}

function comparePage(html: string): void {
  const { document } = parseHTML(html)
  const texts = (selector: string): string[] =>
    [...document.querySelectorAll(selector)].map((element) =>
      (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
    )
  const page = texts('body')[0]!
  expect(texts('h1')).toEqual([story.headline])
  const expected = [
    story.standfirst,
    `${story.author} (${story.source})`,
    ...story.body.flatMap((block) =>
      'paragraph' in block
        ? [block.paragraph]
        : [
            block.caption,
            creditLineOf({ photographer: block.photographer, source: block.source }, 'vi'),
          ],
    ),
    ...story.related.flatMap(({ headline, summary }) => [headline, summary]),
  ]
  for (const text of expected) expect(fold(page)).toContain(fold(text))
  expect(texts('article figure img')).toHaveLength(
    story.body.filter((block) => 'caption' in block).length,
  )
}

interface TextNode {
  text?: string
  content?: readonly TextNode[] | undefined
}

function textOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(textOf).join('')
  const { text, content } = node as TextNode
  return text ?? textOf(content ?? [])
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
}
