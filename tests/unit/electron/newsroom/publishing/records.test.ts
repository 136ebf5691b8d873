import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addCorrection } from '#electron/newsroom/library/corrections.ts'
import { readDraft, saveDraft } from '#electron/newsroom/library/drafts.ts'
import { canonicalJson, sha256Of } from '#electron/newsroom/library/hash.ts'
import { changeSettings } from '#electron/newsroom/library/settings.ts'
import { statusOf } from '#electron/newsroom/library/reopen.ts'
import { signOffsOf } from '#electron/newsroom/library/signOffs.ts'
import { moveStory } from '#electron/newsroom/library/status.ts'
import { changedSinceExport, exportHistory } from '#electron/newsroom/publishing/records.ts'
import type { Move } from '#shared/article/status.ts'
import { article, p } from '#tests/articles.ts'
import { exportTo, insert, now, temporaryFolder, temporaryLibrary, valueOf } from './testExports.ts'

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
  valueOf(
    addCorrection(library.database, { articleId: one, note: ' Đúng ra là cầu Mỹ Thuận. ', now }),
  )
  const draft = valueOf(readDraft(library.database, one))
  expect(draft.article.metadata.corrections).toEqual([
    { correctedAt: now.toISOString(), note: 'Đúng ra là cầu Mỹ Thuận.' },
  ])
  expect(changedSinceExport(library, [never, one, other])).toEqual([
    { articleId: one, headline: 'Bài 1', exportedAt: now.toISOString(), approved: false },
  ])
  expect(exportHistory(library, one)).toMatchObject([{ preset: 'Báo điện tử', changedSince: true }])
  await exportTo(library, out, [one])
  expect(changedSinceExport(library, [one])).toEqual([])
  expect(exportHistory(library, one)).toMatchObject([
    { preset: '', changedSince: false },
    { preset: 'Báo điện tử', changedSince: true },
  ])
})

it('an export says which version it was and who had approved it', async () => {
  const library = threeStories()
  const { database } = library
  const out = temporaryFolder()
  const at = (minute: number) => new Date(now.getTime() + minute * 60_000)
  const move = (to: Move, minute: number) =>
    valueOf(moveStory(database, { articleId: one, move: to, note: '', now: at(minute) })).signOff
  changeSettings(database, { profile: { name: 'Lan Anh', role: 'desk', initials: 'LA' } })
  await exportTo(library, out, [one], { now: () => at(1) })
  const { text } = valueOf(readDraft(database, one))
  const versionHash = sha256Of(canonicalJson(text))
  expect(exportHistory(library, one)).toMatchObject([{ versionHash, approval: null }])

  const signed = move('approve', 2)
  expect(signed.sha256).toBe(versionHash)
  await exportTo(library, out, [one], { now: () => at(3) })
  const approval = { person: { name: 'Lan Anh', role: 'desk' }, madeAt: at(2).toISOString() }
  expect(exportHistory(library, one)[0]).toMatchObject({
    versionHash,
    approval,
    versionId: signed.versionId,
  })

  move('reopen', 4)
  await exportTo(library, out, [one], { now: () => at(5) })
  expect(exportHistory(library, one)).toMatchObject([{ approval: null }, { approval }, {}])

  valueOf(addCorrection(database, { articleId: one, note: 'Đúng ra là hai.', now: at(6) }))
  await exportTo(library, out, [one], { now: () => at(7) })
  const [last] = exportHistory(library, one)
  expect(last).toMatchObject({ approval: null })
  expect(last?.versionHash).not.toBe(versionHash)
})

describe('a correction of a story that was changed and approved after it went out', () => {
  const at = (minute: number) => new Date(now.getTime() + minute * 60_000)

  async function approvedAgain() {
    const library = threeStories()
    const { database } = library
    const out = temporaryFolder()
    changeSettings(database, { profile: { name: 'Lan Anh', role: 'desk', initials: 'LA' } })
    await exportTo(library, out, [one], { now: () => at(1) })
    const { article: story, revision } = valueOf(readDraft(database, one))
    const text = JSON.stringify({ ...story, metadata: { ...story.metadata, section: 'Xã hội' } })
    valueOf(saveDraft(database, { articleId: one, baseRevision: revision, text, now: at(2) }))
    valueOf(moveStory(database, { articleId: one, move: 'approve', note: '', now: at(3) }))
    changeSettings(database, { profile: { name: 'Minh Huệ', role: 'desk', initials: 'MH' } })
    return { library, out }
  }

  it('is approved with the note by whoever adds it, and goes out approved', async () => {
    const { library, out } = await approvedAgain()
    const { database } = library
    expect(changedSinceExport(library, [one])).toMatchObject([{ approved: true }])
    valueOf(addCorrection(database, { articleId: one, note: 'Đúng ra là hai.', now: at(4) }))
    expect(statusOf(database, one)).toBe('approved')
    expect(signOffsOf(database, one).map(({ kind, person }) => [kind, person.name])).toEqual([
      ['approve', 'Minh Huệ'],
      ['reopen', 'Minh Huệ'],
      ['approve', 'Lan Anh'],
    ])
    await exportTo(library, out, [one], { now: () => at(5) })
    expect(exportHistory(library, one)[0]).toMatchObject({
      approval: { person: { name: 'Minh Huệ' }, madeAt: at(4).toISOString() },
    })
    const written = readFileSync(join(out, 'bai-1', 'article.json'), 'utf8')
    expect(written).toContain('Đúng ra là hai.')
  })

  it('is refused with the approval kept where the story holds all the notes that it can', async () => {
    const { library } = await approvedAgain()
    const { database } = library
    const { article: story, revision } = valueOf(readDraft(database, one))
    const correction = { correctedAt: now.toISOString(), note: 'Sửa' }
    const corrections = Array.from({ length: 50 }, () => correction)
    const text = JSON.stringify({ ...story, metadata: { ...story.metadata, corrections } })
    valueOf(saveDraft(database, { articleId: one, baseRevision: revision, text, now: at(4) }))
    valueOf(moveStory(database, { articleId: one, move: 'approve', note: '', now: at(5) }))
    const signed = signOffsOf(database, one)
    expect(addCorrection(database, { articleId: one, note: 'Nữa', now: at(6) })).toMatchObject({
      error: { code: 'articleUnreadable' },
    })
    expect(statusOf(database, one)).toBe('approved')
    expect(signOffsOf(database, one)).toEqual(signed)
  })
})

it.each(['html', 'json', 'fragment'] as const)(
  'a file of %s names the version, the same each time',
  async (format) => {
    const library = threeStories()
    const [first, second] = [temporaryFolder(), temporaryFolder()]
    const name = { html: 'index.html', json: 'article.json', fragment: 'toa-soan.json' }[format]
    const written = async (out: string) => {
      await exportTo(library, out, [one], { formats: [format] })
      return readFileSync(join(out, 'bai-1', name), 'utf8')
    }
    const before = await written(first)
    const { text } = valueOf(readDraft(library.database, one))
    expect(before).toContain(sha256Of(canonicalJson(text)))
    valueOf(moveStory(library.database, { articleId: one, move: 'approve', note: '', now }))
    expect(await written(second)).toBe(before)
  },
)

it('a correction is not made where the story cannot be read or there is none', () => {
  const library = threeStories()
  const correction = { note: 'Sửa', now }
  expect(
    addCorrection(library.database, { articleId: crypto.randomUUID(), ...correction }),
  ).toMatchObject({
    error: { code: 'notFound' },
  })
  library.database
    .prepare("UPDATE drafts SET content = content || ' ' WHERE article_id = ?")
    .run(one)
  expect(addCorrection(library.database, { articleId: one, ...correction })).toEqual({
    ok: false,
    error: { code: 'articleReadOnly' },
  })
})
