import { expect, it } from 'vitest'
import { addCorrection } from '../../../../../electron/newsroom/library/corrections.ts'
import { readDraft } from '../../../../../electron/newsroom/library/drafts.ts'
import { changedSinceExport, exportHistory } from '../../../../../electron/newsroom/publishing/records.ts'
import { article, p } from '../../../../articles.ts'
import { exportTo, insert, now, temporaryFolder, temporaryLibrary, valueOf } from './desk.ts'

const [one, other, never] = [1, 2, 3].map(
  (digit) => `${String(digit).repeat(8)}-1111-4111-8111-111111111111`,
) as [string, string, string]

function threeStories() {
  const library = temporaryLibrary()
  for (const [index, id] of [one, other, never].entries())
    insert(library, article({ id, headline: `Bài ${index + 1}` }, p('Nước lên.')))
  return library
}

it('a story that was corrected after it went out says so, until it goes out again', async () => {
  const library = threeStories()
  const out = temporaryFolder()
  await exportTo(library, out, [one, other], { preset: 'Báo điện tử' })
  expect(changedSinceExport(library, [one, other, never])).toEqual([])
  valueOf(addCorrection(library.database, { articleId: one, note: ' Đúng ra là cầu Mỹ Thuận. ', now }))
  const draft = valueOf(readDraft(library.database, one))
  expect(draft.article.metadata.corrections).toEqual([
    { correctedAt: now.toISOString(), note: 'Đúng ra là cầu Mỹ Thuận.' },
  ])
  expect(changedSinceExport(library, [never, one, other])).toEqual([
    { articleId: one, headline: 'Bài 1', exportedAt: now.toISOString() },
  ])
  expect(exportHistory(library, one)).toMatchObject([{ preset: 'Báo điện tử', changedSince: true }])
  await exportTo(library, out, [one])
  expect(changedSinceExport(library, [one])).toEqual([])
  expect(exportHistory(library, one)).toMatchObject([
    { preset: '', changedSince: false },
    { preset: 'Báo điện tử', changedSince: true },
  ])
})

it('a correction is not made where the story cannot be read or there is none', () => {
  const library = threeStories()
  const correction = { note: 'Sửa', now }
  expect(addCorrection(library.database, { articleId: crypto.randomUUID(), ...correction })).toMatchObject({
    error: { code: 'notFound' },
  })
  library.database.prepare("UPDATE drafts SET content = content || ' ' WHERE article_id = ?").run(one)
  expect(addCorrection(library.database, { articleId: one, ...correction })).toEqual({
    ok: false,
    error: { code: 'articleReadOnly' },
  })
})
