import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  button,
  caption,
  dialog,
  handOver,
  makeLibrary,
  moveOn,
  paragraph,
  receive,
  rewrite,
  type Words,
  wordsIn,
  wordsTold,
} from './handoffSteps.ts'
import type { RunningApp } from './hosts/app.ts'
import { host, launchApp } from './hosts/hosts.ts'
import {
  exportOpenStory,
  headline,
  inspectorTab,
  main,
  openFirst,
  panel,
  paper,
  saved,
  t,
} from './reporter.ts'
import { changesBar, listChanges, listedChanges, showChanges } from './shownChanges.ts'
import { damagesOf, storedStories } from './stored.ts'
import { storyToWrite } from './story.ts'
import { unpackZip } from './unpackZip.ts'

const told = storyToWrite()
const first = wordsTold(told)

let folder: string
let reporter: RunningApp
let editor: RunningApp

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handoff-'))
  await makeLibrary(libraryOf('reporter'), { name: 'Minh Huệ', role: 'reporter' }, told)
  await makeLibrary(libraryOf('editor'), { name: 'Thanh Tùng', role: 'copyEditor' }, null)
  reporter = await launchApp({ library: libraryOf('reporter') })
  editor = await launchApp({ library: libraryOf('editor') })
})

afterAll(async () => {
  await reporter?.kill()
  await editor?.kill()
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
})

const libraryOf = (whose: 'reporter' | 'editor'): string => join(folder, whose)
const packageAt = (name: string): string => join(folder, `${name}.toasoan`)

/** On the paper and on the disk alike. */
async function expectWords(whose: 'reporter' | 'editor', words: Words): Promise<void> {
  const app = whose === 'reporter' ? reporter : editor
  await expect.poll(() => headline(app.page).textContent()).toBe(words.headline)
  await expect
    .poll(() => main(app.page).locator('.ProseMirror > p:not([data-story])').allTextContents())
    .toEqual(words.paragraphs)
  for (const [at, text] of words.captions.entries())
    await expect.poll(() => caption(app, at).textContent()).toContain(text)
  await saved(app.page)
  await expect.poll(() => wordsIn(storedStories(libraryOf(whose))[0]!)).toEqual(words)
}

/** The same list with other words in some places. */
function put(list: readonly string[], others: Readonly<Record<number, string>>): string[] {
  return list.map((text, at) => others[at] ?? text)
}

const threads = (app: RunningApp): Locator => panel(app.page).locator('li:has(ol)')
const bar = (app: RunningApp): Locator => changesBar(app.page)

async function commentOn(app: RunningApp, text: string): Promise<void> {
  const field = panel(app.page).getByRole('textbox', { name: t('comments:write') })
  await field.fill(text)
  await app.page.keyboard.press('Control+Enter')
  await threads(app).filter({ hasText: text }).waitFor()
}

describe(`in the ${host} host, two libraries`, () => {
  const edits = [
    'Câu thứ nhất của biên tập.',
    'Câu thứ hai của biên tập.',
    'Câu thứ ba của biên tập.',
  ]
  const [further, retold] = ['Một câu nữa của phóng viên.', 'Câu thứ hai của phóng viên.']
  const newHeadline = 'Tiêu đề của biên tập'
  const newCaption = `${first.captions[0]} Ảnh chụp lúc sớm.`
  const related = [first.related[1]!, first.related[0]!, ...first.related.slice(2)]
  const [question, request] = ['Ai nói câu này vậy chị?', 'Xin thêm số liệu năm ngoái.']
  const answer = 'Chủ tịch xã nói, em có ghi âm.'

  const byEditor: Words = {
    ...first,
    headline: newHeadline,
    paragraphs: put(first.paragraphs, edits),
    captions: put(first.captions, { 0: newCaption }),
    related,
  }
  const decided: Words = {
    ...byEditor,
    paragraphs: put(byEditor.paragraphs, { 1: retold, 3: further }),
  }
  const final: Words = { ...decided, captions: first.captions }

  test('a story goes over with its photos, and what it holds is shown first', async () => {
    await openFirst(reporter.page)
    await expectWords('reporter', first)
    await moveOn(reporter, 'handOver', 'Nhờ chị xem giúp tít.')
    const said = await receive(editor, await handOver(reporter, packageAt('first')))
    expect(said).toContain(told.headline)
    expect(said).toContain('Minh Huệ')
    expect(said).toContain(t('handoff:receive.fate.new'))
    await button(dialog(editor), t('handoff:receive.open')).click()
    await expectWords('editor', first)
    await main(editor.page).getByText('Nhờ chị xem giúp tít.').waitFor()
    expect(storedStories(libraryOf('editor'))).toEqual(storedStories(libraryOf('reporter')))
  })

  test('the copy editor changes it, asks, and returns it, while the reporter writes on', async () => {
    await rewrite(editor, headline(editor.page), newHeadline)
    for (const [at, text] of edits.entries()) await rewrite(editor, paragraph(editor, at), text)
    await rewrite(editor, caption(editor, 0), newCaption)
    await inspectorTab(editor.page, t('inspector:tabs.related')).click()
    await button(panel(editor.page), t('related:up', { headline: related[0]! })).click()
    await inspectorTab(editor.page, t('inspector:tabs.comments')).click()
    await button(panel(editor.page), t('comments:onStory')).click()
    await commentOn(editor, request)
    await paragraph(editor, 2).dblclick({ position: { x: 30, y: 10 } })
    await editor.page.keyboard.press('Control+Shift+M')
    await commentOn(editor, question)
    await expectWords('editor', byEditor)
    await moveOn(editor, 'return', 'Thiếu nguồn ở đoạn ba.')
    await handOver(editor, packageAt('back'))

    await rewrite(reporter, paragraph(reporter, 1), retold)
    await rewrite(reporter, paragraph(reporter, 3), further)
    await expectWords('reporter', {
      ...first,
      paragraphs: put(first.paragraphs, { 1: retold, 3: further }),
    })
  })

  test('what both changed waits for the user, all else is put together', async () => {
    const said = await receive(reporter, packageAt('back'))
    expect(said).toContain(t('handoff:receive.fate.merge'))
    const outcome = dialog(reporter).getByText(t('handoff:receive.received.merge', { count: 1 }))
    await outcome.waitFor()
    expect(await outcome.textContent()).toContain(t('handoff:receive.newComments', { count: 2 }))
    await button(dialog(reporter), t('common:close')).last().click()
    await dialog(reporter).waitFor({ state: 'detached' })
    const [stored] = storedStories(libraryOf('reporter'))
    const { paragraphs, ...others } = wordsIn(stored!)
    expect({ ...others, paragraphs: paragraphs.filter((_, at) => at !== 1) }).toEqual({
      ...decided,
      paragraphs: decided.paragraphs.filter((_, at) => at !== 1),
    })
    await main(reporter.page).getByText('Thiếu nguồn ở đoạn ba.').waitFor()
  })

  test('undecided, the story cannot be approved; the finding leads to both texts', async () => {
    const { page } = reporter
    await main(page).locator('button[data-status]').click()
    await page.getByRole('menuitem', { name: t('workflow:moves.approve'), exact: true }).click()
    await dialog(reporter)
      .getByText(t('workflow:dialog.openConflicts', { count: 1 }))
      .waitFor()
    expect(await button(dialog(reporter), t('workflow:moves.approve')).isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
    await dialog(reporter).waitFor({ state: 'detached' })
    await inspectorTab(page, t('inspector:tabs.findings')).click()
    await button(panel(page), t('checks:sentences.openConflicts', { number: 1 })).click()
    await dialog(reporter)
      .getByRole('region', { name: t('handoff:conflicts.here') })
      .waitFor()
    const text = await dialog(reporter).textContent()
    // The full stop is the same on both sides.
    expect(text).toContain(retold.slice(0, -1))
    expect(text).toContain(edits[1]!.slice(0, -1))
  })

  test('the conflict is decided by a key, and the story says so', async () => {
    await reporter.page.keyboard.press('1')
    await dialog(reporter).waitFor({ state: 'detached' })
    await expectWords('reporter', decided)
  })

  test('one change is rejected, the rest accepted', async () => {
    const { page } = reporter
    await showChanges(page)
    await bar(reporter).getByRole('button').first().click()
    await page
      .getByRole('menuitem')
      .filter({ hasText: `${t('versions:reasons.handover')} · Minh Huệ` })
      .last()
      .click()
    await listChanges(page)
    const listed = listedChanges(page)
    const ofCaption = listed.filter({ hasText: 'Ảnh chụp lúc sớm.' })
    await ofCaption
      .getByRole('button', { name: t('changes:rejectThis', { what: '' }).trim() })
      .click()
    await ofCaption.waitFor({ state: 'detached' })
    for (const text of [newHeadline, further])
      await listed
        .filter({ hasText: text.split(' ').at(-1)!.replace('.', '') })
        .first()
        .waitFor()
    await button(bar(reporter), t('changes:acceptMore')).click()
    await page.getByRole('menuitem', { name: t('changes:acceptAll'), exact: true }).click()
    await bar(reporter).getByText(t('changes:none')).waitFor()
    await paper(page).focus()
    await page.keyboard.press('Control+Shift+D')
    await bar(reporter).waitFor({ state: 'detached' })
    await expectWords('reporter', final)
  })

  test('a comment is answered, and the story goes back, where it is nothing but newer', async () => {
    await inspectorTab(reporter.page, t('inspector:tabs.comments')).click()
    await threads(reporter).filter({ hasText: request }).waitFor()
    const thread = threads(reporter).filter({ hasText: question })
    await button(thread, t('comments:reply')).click()
    await thread.getByRole('textbox', { name: t('comments:reply') }).fill(answer)
    await button(thread, t('comments:sendReply')).click()
    await thread.locator('ol').getByText(answer).waitFor()
    await moveOn(reporter, 'handOver', 'Em sửa rồi.')
    const said = await receive(editor, await handOver(reporter, packageAt('decided')))
    expect(said).toContain(t('handoff:receive.fate.forward'))
    await button(dialog(editor), t('handoff:receive.open')).click()
    await dialog(editor).waitFor({ state: 'detached' })
    await expectWords('editor', final)
    await inspectorTab(editor.page, t('inspector:tabs.comments')).click()
    await threads(editor).filter({ hasText: question }).getByText(answer).waitFor()
    expect(storedStories(libraryOf('editor'))).toEqual(storedStories(libraryOf('reporter')))
  })

  test('approved, it goes out with every word of the story and none of the comments', async () => {
    await moveOn(editor, 'approve', 'Cho đăng ngay.')
    await main(editor.page).locator('button[data-status=approved]').waitFor()
    const out = join(folder, 'out')
    mkdirSync(out)
    await exportOpenStory(editor, out)
    const zip = join(out, 'export.zip')
    if (existsSync(zip)) {
      await unpackZip(zip, out)
      rmSync(zip)
    }
    const [exported] = readdirSync(out)
    const written = ['index.html', 'article.json'].map((name) =>
      readFileSync(join(out, exported!, name), 'utf8'),
    )
    const { headline, standfirst, paragraphs, captions, related } = final
    for (const file of written) {
      for (const text of [headline, standfirst, ...paragraphs, ...captions, ...related])
        expect(plain(file)).toContain(plain(text))
      for (const text of [
        question,
        request,
        answer,
        'Em sửa rồi',
        'Thiếu nguồn ở',
        'Cho đăng ngay',
      ])
        expect(file).not.toContain(text)
    }
    const places = related.map((text) => plain(written[0]!).indexOf(`>${plain(text)}</a>`))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((one, other) => one - other))
    await main(editor.page).locator('button[data-status=exported]').waitFor()
    for (const whose of ['reporter', 'editor'] as const)
      expect(await damagesOf(libraryOf(whose))).toEqual([])
  })
})

/** Without what a format writes in its own way: quotation marks, dashes, ampersands. */
function plain(text: string): string {
  return text
    .replace(/\\"|&quot;|["“”]/g, '')
    .replace(/&amp;/g, '&')
    .replace(/[–—]/g, '-')
}
