import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertArticle } from '../../electron/newsroom/library/drafts.ts'
import { openLibrary } from '../../electron/newsroom/library/library.ts'
import { changeSettings } from '../../electron/newsroom/library/settings.ts'
import { attachPhoto } from '../../electron/newsroom/photos/photos.ts'
import type { Role } from '../../shared/article/profile.ts'
import { article, elsewhere, figure, p } from '../articles.ts'
import { makePhotoFile } from './handoffDesk.ts'
import type { RunningApp } from './hosts/app.ts'
import { host, launchApp } from './hosts/hosts.ts'
import { headline, main, openFirst, saved, t } from './reporter.ts'
import { storyToWrite } from './story.ts'

const told = storyToWrite()
const paragraphs = told.body.flatMap((block) => ('paragraph' in block ? [block.paragraph] : []))

let folder: string
let reporter: RunningApp
let editor: RunningApp

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handoff-'))
  await makeLibrary('reporter', 'Minh Huệ', 'reporter', true)
  await makeLibrary('editor', 'Thanh Tùng', 'copyEditor', false)
  reporter = await launchApp({ library: join(folder, 'reporter') })
  editor = await launchApp({ library: join(folder, 'editor') })
})

afterAll(async () => {
  await reporter?.kill()
  await editor?.kill()
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
})

async function makeLibrary(name: string, person: string, role: Role, withStory: boolean): Promise<void> {
  const library = valueOf(openLibrary(join(folder, name), { mode: 'write', holder: 'tests' }))
  changeSettings(library.database, { profile: { name: person, role, initials: '' } })
  if (withStory) {
    const path = await makePhotoFile(folder)
    const now = new Date()
    const { id } = valueOf(await attachPhoto(library, { path, fileName: 'ben-song.jpg', now }))
    const story = article(
      {
        headline: told.headline,
        standfirst: told.standfirst,
        authors: [told.author],
        source: told.source,
        related: told.related
          .slice(0, 3)
          .map((related, at) => elsewhere(`https://vidu.vn/${at}`, related.headline)),
      },
      ...told.body.map((block) =>
        'paragraph' in block
          ? p(block.paragraph)
          : figure(id, block.caption, { photographer: block.photographer, source: block.source }),
      ),
    )
    valueOf(insertArticle(library.database, story, { updatedAt: now.toISOString(), now }))
  }
  library.close()
}

function valueOf<Value>(result: { ok: true; value: Value } | { ok: false; error: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const dialog = ({ page }: RunningApp): Locator => page.getByRole('dialog')
const button = (app: RunningApp, name: string): Locator =>
  dialog(app).getByRole('button', { name, exact: true })
const paragraph = ({ page }: RunningApp, at: number): Locator =>
  main(page).locator('.ProseMirror > p:not([data-story])').nth(at)
const caption = ({ page }: RunningApp): Locator => main(page).locator('.ProseMirror figcaption').first()

/** Writes other words in the place of those of a block. */
async function rewrite({ page }: RunningApp, block: Locator, text: string): Promise<void> {
  await block.click()
  await block.evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    const selection = getSelection()
    selection?.removeAllRanges()
    selection?.addRange(range)
  })
  await page.keyboard.insertText(text)
  await block.filter({ hasText: text }).waitFor()
}

/** Hands the open story over as a person does; answers where the package lies. */
async function handOver(app: RunningApp, name: string): Promise<string> {
  const file = join(folder, `${name}.toasoan`)
  await saved(app.page)
  await app.chooseInDialogs(file)
  await app.page.keyboard.press('Control+Shift+h')
  await button(app, t('handoff:make.start')).waitFor()
  const download = app.host === 'browser' ? app.page.waitForEvent('download') : null
  await button(app, t('handoff:make.start')).click()
  if (download) await (await download).saveAs(file)
  await dialog(app).waitFor({ state: 'detached' })
  expect(existsSync(file)).toBe(true)
  return file
}

/** Looks into a package and takes it in; answers what was said of it first. */
async function receive(app: RunningApp, file: string): Promise<string> {
  await app.page.keyboard.press('Control+Shift+o')
  await dialog(app).locator('input[type=file]').setInputFiles(file)
  const start = button(app, t('handoff:receive.start', { count: 1 }))
  await start.waitFor()
  const said = (await dialog(app).textContent()) ?? ''
  await start.click()
  await dialog(app)
    .getByRole('list', { name: t('handoff:receive.outcomes') })
    .waitFor()
  return said
}

describe(`in the ${host} host, two libraries`, () => {
  const edited = ['Câu thứ nhất của biên tập.', 'Câu thứ hai của biên tập.', 'Câu thứ ba của biên tập.']
  const further = 'Một câu nữa của phóng viên.'
  const retold = 'Câu thứ hai của phóng viên.'

  test('a story goes over with its photos, and what it holds is shown first', async () => {
    await openFirst(reporter.page)
    const said = await receive(editor, await handOver(reporter, 'first'))
    expect(said).toContain(told.headline)
    expect(said).toContain('Minh Huệ')
    expect(said).toContain(t('handoff:receive.fate.new'))
    await button(editor, t('handoff:receive.open')).click()
    await headline(editor.page).filter({ hasText: told.headline }).waitFor()
    expect(await paragraph(editor, 0).textContent()).toBe(paragraphs[0])
  })

  test('what both changed waits for a person, all else is put together', async () => {
    await rewrite(editor, headline(editor.page), 'Tiêu đề của biên tập')
    for (const [at, text] of edited.entries()) await rewrite(editor, paragraph(editor, at), text)
    await rewrite(editor, caption(editor), 'Chú thích của biên tập.')
    const back = await handOver(editor, 'back')

    await rewrite(reporter, paragraph(reporter, 1), retold)
    await rewrite(reporter, paragraph(reporter, 3), further)
    await saved(reporter.page)
    const said = await receive(reporter, back)
    expect(said).toContain(t('handoff:receive.fate.merge'))
    await dialog(reporter)
      .getByText(t('handoff:receive.received.merge', { count: 1 }))
      .waitFor()
    await button(reporter, t('handoff:receive.decide')).click()
    await dialog(reporter)
      .getByRole('region', { name: t('handoff:conflicts.here') })
      .waitFor()
    const text = await dialog(reporter).textContent()
    // The full stop is the same on both sides.
    expect(text).toContain(retold.slice(0, -1))
    expect(text).toContain(edited[1]?.slice(0, -1))
  })

  test('the conflict is decided by a key, and the story says so', async () => {
    await reporter.page.keyboard.press('1')
    await dialog(reporter).waitFor({ state: 'detached' })
    await paragraph(reporter, 1).filter({ hasText: retold }).waitFor()
    expect(await headline(reporter.page).textContent()).toBe('Tiêu đề của biên tập')
    expect(await paragraph(reporter, 0).textContent()).toBe(edited[0])
    expect(await paragraph(reporter, 1).textContent()).toBe(retold)
    expect(await paragraph(reporter, 2).textContent()).toBe(edited[2])
    expect(await paragraph(reporter, 3).textContent()).toBe(further)
    expect(await caption(reporter).textContent()).toContain('Chú thích của biên tập.')
  })

  test('the story goes back and is nothing but newer there', async () => {
    const said = await receive(editor, await handOver(reporter, 'decided'))
    expect(said).toContain(t('handoff:receive.fate.forward'))
    await button(editor, t('handoff:receive.open')).click()
    await dialog(editor).waitFor({ state: 'detached' })
    await paragraph(editor, 1).filter({ hasText: retold }).waitFor()
    for (const at of [0, 1, 2, 3])
      expect(await paragraph(editor, at).textContent()).toBe(await paragraph(reporter, at).textContent())
  })
})
