import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import { parseHTML } from 'linkedom'
import { chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import '#renderer/newsroom/newsroom.ts'
import { headlineOf } from '#shared/article/article.ts'
import { storyLines } from '#shared/article/plainText.ts'
import { createTranslator, failureSentence } from '#shared/locales/locales.ts'
import { makePhoto } from '../photos.ts'
import type { RunningApp } from './hosts/app.ts'
import { chromiumBinary } from './hosts/browser.ts'
import { host, launchApp } from './hosts/hosts.ts'
import { hostilePieces, hostileTexts, traces, writeHostileImports } from './hostileContent.ts'
import {
  attachPhotos,
  exportOpenStory,
  inspectorTab,
  main,
  newStory,
  openFirst,
  panel,
  paper,
  paste,
  saved,
  t,
} from './reporter.ts'
import { runCli } from './runCli.ts'
import { damagesOf, storedStories } from './stored.ts'
import { setTraps, type Traps } from './traps.ts'
import { unpackZip } from './unpackZip.ts'

let folder: string
let library: string
let app: RunningApp
let page: Page
let traps: Traps

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'))
  library = join(folder, 'library')
  await start()
})

afterAll(async () => {
  await app.kill()
  rmSync(folder, { recursive: true, force: true })
})

async function start(): Promise<void> {
  app = await launchApp({ library })
  page = app.page
  const own = [new URL(page.url()).origin, 'app://', 'photo://', 'preview://']
  traps = setTraps(
    page,
    app.consoleLines,
    own.filter((start) => start !== 'null'),
  )
}

const headline = 'Dán từ nơi lạ'

test(`a hostile paste runs nothing and leaves its words, ${host}`, async () => {
  await newStory(page)
  await page.keyboard.insertText(headline)
  for (let count = 0; count < 2; count++) await page.keyboard.press('Enter')
  await paste(page, { html: hostilePieces.map(({ html }) => html).join('\n'), text: 'x' })
  await page.keyboard.press('Enter')
  for (const { html } of hostilePieces) await paste(page, { html })
  await dropHtml(page, hostilePieces.map(({ html }) => html).join(''))

  const found = await paper(page).evaluate((element) => ({
    tags: [
      ...element.querySelectorAll(
        'script, style, iframe, object, embed, svg, math, form, input, button, meta, base, link, video, template, img',
      ),
    ].map(({ outerHTML }) => outerHTML),
    handlers: [...element.querySelectorAll('*')]
      .flatMap((inner) => [...inner.attributes].map(({ name }) => name))
      .filter((name) => /^on|^style$|^src/.test(name)),
    links: [...element.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
  }))
  expect({ tags: found.tags, handlers: found.handlers }).toEqual({ tags: [], handlers: [] })
  expect(new Set(found.links)).toEqual(new Set(['https://vidu.example/tin?a=1&b=2']))
  const shown = (await paper(page).textContent()) ?? ''
  for (const words of hostilePieces.flatMap(({ kept }) => kept))
    expect(shown.split(words).length - 1, words).toBe(3)
  await saved(page)
  expect(await traps.sprung()).toEqual([])

  const stored = storedStories(library)[0]!
  expect(JSON.stringify(stored)).not.toMatch(traces)
  expect(JSON.stringify(stored)).toBe(JSON.stringify(stored).normalize('NFC'))
  const lines = storyLines(stored.document).join('\n')
  for (const words of hostilePieces.flatMap(({ kept }) => kept)) expect(lines).toContain(words)
})

test(`what was pasted is exported clean, ${host}`, async () => {
  const out = await exportTo('pasted')
  const html = readFileSync(join(out, 'dan-tu-noi-la/index.html'), 'utf8')
  const json = readFileSync(join(out, 'dan-tu-noi-la/article.json'), 'utf8')
  expect(json).not.toMatch(traces)
  expect(html.replace(/<script type="application\/ld\+json">/g, '')).not.toMatch(traces)
  const { document } = parseHTML(html)
  expect(activeParts(document)).toEqual([])
  const text = document.body.textContent
  for (const words of hostilePieces.flatMap(({ kept }) => kept)) {
    expect(text).toContain(words)
    expect(json).toContain(words)
  }
})

test(`hostile texts in every field stay texts, in the app, its preview and the exported page, ${host}`, async () => {
  const photo = await makePhoto({ width: 300, height: 200 })
  const path = join(folder, 'ảnh.jpg')
  writeFileSync(path, photo)
  await newStory(page)
  await page.keyboard.insertText('Chỗ trống')
  await attachPhotos(page, [path])
  await saved(page)
  // Its row moves the others down.
  await page.getByRole('option').filter({ hasText: 'Chỗ trống' }).waitFor()
  const draft = storedStories(library).at(-1)!
  const photoId = createHash('sha256').update(photo).digest('hex')
  const text = JSON.stringify(hostileTexts(draft.id, photoId))
  await openAnother(page)
  expect(await saveDraft(page, draft.id, text)).toMatchObject({ ok: true })
  const rows = page.getByRole('listbox', { name: t('library:list') }).getByRole('option')
  await rows.filter({ hasText: 'window.__ran' }).first().click()
  await expect.poll(() => paper(page).textContent()).toContain('Hộp ')
  await inspectorTab(page, t('inspector:tabs.photos')).click()
  await panel(page).getByText('Chú thích </script>').waitFor()
  await inspectorTab(page, t('inspector:tabs.related')).click()
  await panel(page).getByText('Tin ">').waitFor()
  await inspectorTab(page, t('inspector:tabs.story')).click()
  await panel(page).getByText('từ </script>').waitFor()
  await main(page)
    .getByRole('button', { name: t('editor:preview') })
    .click()
  const preview = page.frameLocator('iframe').first()
  await preview.getByRole('heading', { level: 1 }).filter({ hasText: 'Chợ' }).waitFor()
  expect(await traps.sprung()).toEqual([])
  await page.getByRole('button', { name: t('inspector:preview.close') }).click()

  const out = await exportTo('texts')
  const story = storedStories(library).find(({ id }) => id === draft.id)!
  const exported = JSON.parse(await runCli(['list', '--json', '--library', library])) as unknown
  expect(JSON.stringify(exported)).toContain(JSON.stringify(headlineOf(story)).slice(1, -1))
  await pageRunsNothing(join(out, 'cho-script-script-window-ran-1-script'))
})

/** Opens an exported page as a reader would and touches everything on it. */
async function pageRunsNothing(exported: string): Promise<void> {
  const index = join(exported, 'index.html')
  const { document } = parseHTML(readFileSync(index, 'utf8'))
  expect(activeParts(document)).toEqual([])
  const executablePath = chromiumBinary()
  if (executablePath === null)
    return console.log('No Chromium on this machine: the exported page was read, not opened.')
  const browser = await chromium.launch({ executablePath })
  try {
    const reader = await browser.newPage()
    const lines: string[] = []
    const readerTraps = setTraps(reader, lines, [pathToFileURL(exported).href])
    await reader.goto(pathToFileURL(index).href)
    await reader.evaluate(() => {
      for (const element of document.querySelectorAll('*')) {
        element.addEventListener('click', (event) => event.preventDefault())
        for (const name of ['mouseover', 'focus', 'click', 'error', 'load', 'toggle'])
          element.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }))
      }
    })
    expect(await readerTraps.sprung()).toEqual([])
    const shown = await reader.evaluate(() => document.body.innerText)
    for (const words of [
      'Chợ ',
      'Sapo ',
      'Đoạn ',
      'Chú thích ',
      'Người chụp ',
      'Hộp ',
      'Tin ',
      'Tóm ',
    ])
      expect(shown).toContain(words)
  } finally {
    await browser.close()
  }
}

test(`tampered exports are refused by name with a sentence, and the library is as before, ${host}`, async () => {
  const before = await runCli(['list', '--json', '--library', library])
  const place = join(folder, 'Bài lạ')
  const cases = await writeHostileImports(place)
  await page.keyboard.press('Control+o')
  const dialog = page.getByRole('dialog')
  const chooser = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: t('importing:folder') }).click()
  await (await chooser).setFiles(place)
  const outcomes = dialog.getByRole('list', { name: t('importing:refused') }).getByRole('listitem')
  await outcomes.first().waitFor({ timeout: 60_000 })
  const said = await outcomes.allTextContents()
  expect(said).toHaveLength(cases.length)
  for (const { folder, reason, detail } of cases) {
    const fileName = `Bài lạ/${folder}/article.json`
    const row = said.find((text) => text.startsWith(fileName))!
    const sentence = failureSentence(createTranslator('vi').t, {
      code: 'importRefused',
      fileName,
      reason,
      detail: detail ?? '§',
    })
    for (const part of sentence.split('§')) expect(row).toContain(part)
  }
  await dialog
    .getByRole('button', { name: t('common:close') })
    .last()
    .click()
  expect(await traps.sprung()).toEqual([])
  expect(await runCli(['list', '--json', '--library', library])).toBe(before)
  expect(await damagesOf(library)).toEqual([])
})

test(`a draft that the program does not understand is read, not shown blank and not overwritten, ${host}`, async () => {
  await app.close()
  const id = storedStories(library)[0]!.id
  const content = withUnknownBlock(library, id)
  await start()
  await page
    .getByRole('listbox', { name: t('library:list') })
    .getByRole('option')
    .filter({ hasText: headline })
    .click()
  const [before, after] = t('editor:readOnly.invalid', { detail: '§' }).split('§') as [
    string,
    string,
  ]
  await expect.poll(() => main(page).getByRole('alert').textContent()).toContain(before)
  expect(await main(page).getByRole('alert').textContent()).toContain(after)
  const story = main(page).getByRole('article')
  for (const words of ['Chợ mở lúc năm giờ', 'Chữ trong phần lạ'])
    await story.getByText(words).first().waitFor()
  await story.click()
  await page.keyboard.type('Ghi đè')
  await page.keyboard.press('Delete')
  expect(await traps.sprung()).toEqual([])
  await app.close()
  const database = new Database(join(library, 'library.db'), { readonly: true })
  expect(database.prepare('SELECT content FROM drafts WHERE article_id = ?').pluck().get(id)).toBe(
    content,
  )
  database.close()
  await start()
  await openFirst(page)
})

/**
 * Puts a block of a kind that nobody knows into a stored draft, as a newer or a damaged program
 * might have.
 */
function withUnknownBlock(library: string, id: string): string {
  const database = new Database(join(library, 'library.db'))
  const before = database
    .prepare('SELECT content FROM drafts WHERE article_id = ?')
    .pluck()
    .get(id) as string
  const block =
    '{"type":"bandDo","attrs":{"id":"x"},"content":[{"type":"text","text":"Chữ trong phần lạ"}]}'
  const content = before.replace('{"type":"paragraph"', `${block},$&`)
  const sha256 = createHash('sha256').update(content).digest('hex')
  database
    .prepare('UPDATE drafts SET content = ?, sha256 = ? WHERE article_id = ?')
    .run(content, sha256, id)
  database.close()
  return content
}

/** Exports the open story in both formats; returns the folder that holds its folder. */
async function exportTo(name: string): Promise<string> {
  const out = join(folder, name)
  mkdirSync(out)
  await exportOpenStory(app, out)
  if (existsSync(join(out, 'export.zip'))) await unpackZip(join(out, 'export.zip'), out)
  return out
}

/** What in an exported page could act or load from elsewhere. */
function activeParts(document: Document): string[] {
  const parts = [
    ...document.querySelectorAll(
      'script, iframe, object, embed, form, svg, base, meta[http-equiv]:not([http-equiv=Content-Security-Policy])',
    ),
  ]
    .filter((element) => element.getAttribute('type') !== 'application/ld+json')
    .map((element) => element.outerHTML)
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) parts.push(`${name}=${value}`)
      if (name === 'src' && !/^photos\/photo-\d+[a-z0-9-]*\.(jpg|png|gif|webp)$/.test(value))
        parts.push(`src=${value}`)
      if (
        name === 'href' &&
        element.matches('a') &&
        !/^(https?:\/\/|mailto:|\.\.?\/|#)/.test(value)
      )
        parts.push(`href=${value}`)
    }
  }
  return parts
}

async function dropHtml(page: Page, html: string): Promise<void> {
  await paper(page).evaluate((element, html) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.setData('text/html', html)
    const target = element.lastElementChild!
    const { left, bottom } = target.getBoundingClientRect()
    const at = {
      dataTransfer,
      bubbles: true,
      cancelable: true,
      clientX: left + 5,
      clientY: bottom - 5,
    }
    target.dispatchEvent(new DragEvent('drop', at))
  }, html)
}

/** Leaves the open story, so that its draft can be written from elsewhere. */
async function openAnother(page: Page): Promise<void> {
  await page
    .getByRole('listbox', { name: t('library:list') })
    .getByRole('option')
    .filter({ hasText: headline })
    .click()
  await expect.poll(() => paper(page).textContent()).toContain(headline)
}

function saveDraft(page: Page, articleId: string, text: string): Promise<unknown> {
  return page.evaluate(
    async ({ articleId, text }) => {
      const opened = (await window.newsroom.call('articles.open', { articleId })) as {
        value: { revision: number }
      }
      return window.newsroom.call('articles.save', {
        articleId,
        baseRevision: opened.value.revision,
        text,
      })
    },
    { articleId, text },
  )
}
