import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { insertArticle } from '#electron/newsroom/library/drafts.ts'
import { openLibrary } from '#electron/newsroom/library/library.ts'
import { bringTo } from '../bringTo.ts'
import { attachPhoto } from '#electron/newsroom/photos/photos.ts'
import { article, figure, p } from '../articles.ts'
import { makePhoto } from '../photos.ts'
import type { RunningApp } from './hosts/app.ts'
import { t } from './reporter.ts'
import { unpackZip } from './unpackZip.ts'

export const headlineOf = (number: number): string => `Bài số ${number}`
const idOf = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/**
 * A library of approved stories that nothing is wrong with, but for one whose draft was damaged on
 * the disk afterwards.
 */
export async function makeFinishedStories(
  library: string,
  { count, broken }: { count: number; broken: number },
): Promise<void> {
  const opened = openLibrary(library, { mode: 'write', holder: 'tests' })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const { database } = opened.value
  const path = join(library, 'photo.jpg')
  writeFileSync(path, await makePhoto({ seed: 5, width: 6000, height: 4000 }))
  const photo = await attachPhoto(opened.value, { path, fileName: 'ben-song.jpg', now: new Date() })
  if (!photo.ok) throw new Error(JSON.stringify(photo.error))
  for (let number = 1; number <= count; number++) {
    const now = new Date(Date.now() - number * 60_000)
    const story = article(
      {
        id: idOf(number),
        headline: headlineOf(number),
        standfirst: 'Chuyện ghi ở một miền sông nước, vào đầu mùa lũ năm nay.',
        section: 'Kinh tế',
        authors: ['Đỗ Quỳnh'],
        source: 'Tòa soạn',
        createdAt: now.toISOString(),
      },
      p('Con nước đầu mùa về sớm hơn mọi năm.'),
      figure(photo.value.id, 'Ghe trái cây cập chợ.', {
        photographer: 'Lê Đức Ấn',
        source: 'Tòa soạn',
        altText: 'Ghe trên sông',
      }),
    )
    const inserted = insertArticle(database, story, { updatedAt: now.toISOString(), now })
    if (!inserted.ok) throw new Error(JSON.stringify(inserted.error))
    bringTo(database, { articleId: story.id, status: 'approved', now })
  }
  database
    .prepare("UPDATE drafts SET content = content || ' ' WHERE article_id = ?")
    .run(idOf(broken))
  opened.value.close()
}

/** The list of what an export came to. */
export const outcomesOf = ({ page }: RunningApp): Locator =>
  page.getByRole('dialog').getByRole('list', { name: t('publishing:export.outcomes') })

/**
 * Lets an export begin and waits for its outcomes; in `out` lie its folders then, unpacked from
 * what the browser was given.
 */
export async function exportTo(
  app: RunningApp,
  out: string,
  begin: () => Promise<void>,
): Promise<void> {
  mkdirSync(out, { recursive: true })
  await app.chooseInDialogs(out)
  const download = app.host === 'browser' ? app.page.waitForEvent('download') : null
  await begin()
  await outcomesOf(app).waitFor({ timeout: 120_000 })
  if (download === null) return
  const zip = `${out}-${Date.now()}.zip`
  await (await download).saveAs(zip)
  await unpackZip(zip, out)
}
