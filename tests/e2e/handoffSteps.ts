import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import { insertArticle } from '#electron/newsroom/library/drafts.ts'
import { openLibrary } from '#electron/newsroom/library/library.ts'
import { changeSettings } from '#electron/newsroom/library/settings.ts'
import { attachPhoto } from '#electron/newsroom/photos/photos.ts'
import { type Article, headlineOf, standfirstOf } from '#shared/article/article.ts'
import type { Block } from '#shared/article/document.ts'
import { blockLines } from '#shared/article/plainText.ts'
import type { Role } from '#shared/article/profile.ts'
import type { Move } from '#shared/article/status.ts'
import { article, elsewhere, figure, p } from '../articles.ts'
import { makePhoto } from '../photos.ts'
import type { RunningApp } from './hosts/app.ts'
import { main, saved, t } from './reporter.ts'
import type { Story } from './story.ts'

/** A photo that says where it was taken, as a file in a folder. */
async function makePhotoFile(folder: string): Promise<string> {
  const path = join(folder, 'ben-song.jpg')
  writeFileSync(path, await makePhoto({ width: 900, height: 600, revealing: true }))
  return path
}

/** A library of somebody's own in a folder, with the story told where one is given. */
export async function makeLibrary(
  folder: string,
  profile: { name: string; role: Role },
  told: Story | null,
): Promise<void> {
  const library = valueOf(openLibrary(folder, { mode: 'write', holder: 'tests' }))
  changeSettings(library.database, { profile: { ...profile, initials: '' } })
  if (told) {
    const now = new Date()
    const path = await makePhotoFile(folder)
    const { id } = valueOf(await attachPhoto(library, { path, fileName: 'ben-song.jpg', now }))
    valueOf(
      insertArticle(library.database, asArticle(told, id), { updatedAt: now.toISOString(), now }),
    )
  }
  library.close()
}

function asArticle(told: Story, photoId: string): Article {
  const { headline, standfirst, author, source, related, body } = told
  return article(
    {
      headline,
      standfirst,
      authors: [author],
      source,
      section: 'Thời sự',
      related: related.map(({ headline, summary }, at) =>
        elsewhere(`https://vidu.vn/${at}`, headline, { summary }),
      ),
    },
    ...body.map((block) =>
      'paragraph' in block
        ? p(block.paragraph)
        : figure(photoId, block.caption, {
            photographer: block.photographer,
            source: block.source,
            altText: block.caption,
          }),
    ),
  )
}

export function valueOf<Value>(
  result: { ok: true; value: Value } | { ok: false; error: unknown },
): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** Every word of a story that a reader sees, in its order. */
export interface Words {
  headline: string
  standfirst: string
  paragraphs: string[]
  captions: string[]
  related: string[]
}

export function wordsTold({ headline, standfirst, body, related }: Story): Words {
  return {
    headline,
    standfirst,
    paragraphs: body.flatMap((block) => ('paragraph' in block ? [block.paragraph] : [])),
    captions: body.flatMap((block) => ('caption' in block ? [block.caption] : [])),
    related: related.map((story) => story.headline),
  }
}

export function wordsIn(story: Article): Words {
  const blocks = story.document.content.slice(2) as Block[]
  const linesOf = (type: Block['type']): string[] =>
    blocks.flatMap((block) => (block.type === type ? [blockLines(block).join('\n')] : []))
  return {
    headline: headlineOf(story),
    standfirst: standfirstOf(story),
    paragraphs: linesOf('paragraph'),
    captions: linesOf('figure'),
    related: story.related.map((one) =>
      one.kind === 'address' ? one.teaser.headline : one.picked.headline,
    ),
  }
}

export const dialog = ({ page }: RunningApp): Locator => page.getByRole('dialog')
export const button = (within: Locator, name: string): Locator =>
  within.getByRole('button', { name, exact: true })
export const paragraph = ({ page }: RunningApp, at: number): Locator =>
  main(page).locator('.ProseMirror > p:not([data-story])').nth(at)
export const caption = ({ page }: RunningApp, at: number): Locator =>
  main(page).locator('.ProseMirror figcaption').nth(at)

/** Writes other words in the place of those of a block. */
export async function rewrite({ page }: RunningApp, block: Locator, text: string): Promise<void> {
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

/** Moves the open story on through its status, and signs that with a note. */
export async function moveOn({ page }: RunningApp, move: Move, note: string): Promise<void> {
  const asked = page.getByRole('dialog')
  await saved(page)
  await main(page).locator('button[data-status]').click()
  await page.getByRole('menuitem', { name: t(`workflow:moves.${move}`), exact: true }).click()
  await asked.getByRole('textbox', { name: t('workflow:dialog.note') }).fill(note)
  await button(asked, t(`workflow:moves.${move}`)).click()
  await asked.waitFor({ state: 'detached' })
}

/** Hands the open story over as the user does, into a file. */
export async function handOver(app: RunningApp, file: string): Promise<string> {
  await saved(app.page)
  await app.chooseInDialogs(file)
  await app.page.keyboard.press('Control+Shift+h')
  const start = button(dialog(app), t('handoff:make.start'))
  await start.waitFor()
  const download = app.host === 'browser' ? app.page.waitForEvent('download') : null
  await start.click()
  if (download) await (await download).saveAs(file)
  await dialog(app).waitFor({ state: 'detached' })
  expect(existsSync(file)).toBe(true)
  return file
}

/** Looks into a package and takes it in; returns what was said of it first. */
export async function receive(app: RunningApp, file: string): Promise<string> {
  await app.page.keyboard.press('Control+Shift+o')
  await dialog(app).locator('input[type=file]').setInputFiles(file)
  const start = button(dialog(app), t('handoff:receive.start', { count: 1 }))
  await start.waitFor()
  const said = (await dialog(app).textContent()) ?? ''
  await start.click()
  await dialog(app)
    .getByRole('list', { name: t('handoff:receive.outcomes') })
    .waitFor()
  return said
}
