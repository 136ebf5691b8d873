import { describe, expect, it } from 'vitest'
import { replaceDraft, readDraft, saveDraft } from '#electron/newsroom/library/drafts.ts'
import type { Library } from '#electron/newsroom/library/library.ts'
import { restoreVersion } from '#electron/newsroom/library/versions/restore.ts'
import { articleRow } from '#electron/newsroom/library/rows.ts'
import { changeSettings } from '#electron/newsroom/library/settings.ts'
import { signOffsOf } from '#electron/newsroom/library/signOffs.ts'
import { moveStory } from '#electron/newsroom/library/status.ts'
import { readVersion } from '#electron/newsroom/library/versions/versionRecords.ts'
import { versionsOf } from '#electron/newsroom/library/versions/versions.ts'
import { headlineOf } from '#shared/article/article.ts'
import type { Move, Status } from '#shared/article/status.ts'
import { article } from '#tests/articles.ts'
import { bringTo } from '#tests/bringTo.ts'
import { articleId, minutesLater, now, put, temporaryLibrary, valueOf } from './testLibrary.ts'

const id = articleId(1)

function putOne(): Library {
  const library = temporaryLibrary()
  put(library, 1, { headline: 'Lũ về' })
  return library
}

function move({ database }: Library, step: Move, note = '', at = now) {
  return moveStory(database, { articleId: id, move: step, note, now: at })
}

function save({ database }: Library, headline: string): void {
  const { revision } = valueOf(readDraft(database, id))
  const text = JSON.stringify(article({ id, headline }))
  valueOf(
    saveDraft(database, { articleId: id, baseRevision: revision, text, now: minutesLater(20) }),
  )
}

const statusOf = ({ database }: Library): Status | undefined => articleRow(database, id)?.status

describe('moving a story', () => {
  it('keeps the words as a version, signs them, and leaves the time of the last change', () => {
    const library = putOne()
    const { database } = library
    changeSettings(database, { profile: { name: 'Minh Huệ', role: 'reporter', initials: 'MH' } })
    const before = articleRow(database, id)
    const note = ' Nhờ xem giúp tít '.normalize('NFD')
    const { row, signOff } = valueOf(move(library, 'handOver', note, minutesLater(9)))
    expect(row).toEqual({ ...before, status: 'inReview' })
    expect(articleRow(database, id)).toEqual(row)
    expect(signOff).toMatchObject({
      kind: 'handOver',
      person: { name: 'Minh Huệ', role: 'reporter' },
      madeAt: minutesLater(9).toISOString(),
      note: 'Nhờ xem giúp tít',
    })
    const version = valueOf(readVersion(database, id, signOff.versionId))
    expect(version.record.sha256).toBe(signOff.sha256)
    expect(version.record).toMatchObject({ reason: 'handover', note: 'Nhờ xem giúp tít' })
    expect(JSON.parse(version.text)).toEqual(valueOf(readDraft(database, id)).article)
    expect(versionsOf(database, id).map(({ reason }) => reason)).toEqual(['handover'])
    expect(signOffsOf(database, id)).toEqual([signOff])
  })

  it('goes the whole way, and lists who did what in the order of doing, whatever the clock says', () => {
    const library = putOne()
    for (const [at, step] of (
      ['handOver', 'return', 'handOver', 'approve', 'reopen'] as const
    ).entries())
      valueOf(move(library, step, '', minutesLater(-at)))
    expect(statusOf(library)).toBe('inReview')
    expect(signOffsOf(library.database, id).map(({ kind }) => kind)).toEqual([
      'reopen',
      'approve',
      'handOver',
      'return',
      'handOver',
    ])
  })

  it('signs on one device, which another library is not', () => {
    const library = putOne()
    const devices = [
      move(library, 'handOver'),
      move(library, 'return'),
      move(putOne(), 'handOver'),
    ].map((moved) => valueOf(moved).signOff.person.device)
    expect(devices[0]).toBe(devices[1])
    expect(devices[0]).not.toBe(devices[2])
  })

  it('refuses a step that does not lead from there, a story that is gone, and one that cannot be read', () => {
    const library = putOne()
    expect(move(library, 'return')).toEqual({
      ok: false,
      error: { code: 'moveImpossible', move: 'return', status: 'draft' },
    })
    expect(
      moveStory(library.database, { articleId: articleId(2), move: 'approve', note: '', now }),
    ).toEqual({
      ok: false,
      error: { code: 'notFound', what: 'article' },
    })
    library.database.exec("UPDATE drafts SET content = '{}'")
    expect(move(library, 'approve')).toEqual({ ok: false, error: { code: 'articleReadOnly' } })
    expect(statusOf(library)).toBe('draft')
    expect(signOffsOf(library.database, id)).toEqual([])
  })
})

describe('a settled story', () => {
  it.each(['approved', 'exported'] as const)(
    'that was %s loses that with the first word that changes',
    (status) => {
      const library = putOne()
      bringTo(library.database, { articleId: id, status, now })
      const [approval] = signOffsOf(library.database, id)
      save(library, 'Lũ về')
      const { article: approved } = valueOf(readDraft(library.database, id))
      save(library, 'Lũ về sớm')
      expect(statusOf(library)).toBe('inReview')
      const [reopened, ...others] = signOffsOf(library.database, id)
      expect(reopened).toMatchObject({ kind: 'reopen' })
      expect(others[0]).toEqual(approval)
      const kept = valueOf(readVersion(library.database, id, reopened!.versionId))
      expect(JSON.parse(kept.text)).toEqual(approved)
      save(library, 'Lũ về muộn')
      expect(signOffsOf(library.database, id)).toHaveLength(2)
    },
  )

  it('stays so against a save by somebody who does not know of the approval, unless it changes nothing', () => {
    const library = putOne()
    const { database } = library
    bringTo(database, { articleId: id, status: 'approved', now })
    const { revision, text } = valueOf(readDraft(database, id))
    const save = {
      articleId: id,
      baseRevision: revision,
      keepsApproval: true,
      now: minutesLater(3),
    }
    const other = JSON.stringify(article({ id, headline: 'Lũ về sớm' }))
    expect(saveDraft(database, { ...save, text: other })).toMatchObject({
      error: { code: 'approvedMeanwhile' },
    })
    expect(valueOf(saveDraft(database, { ...save, text }))).toMatchObject({ revision })
    expect(statusOf(library)).toBe('approved')
    valueOf(move(library, 'reopen'))
    expect(valueOf(saveDraft(database, { ...save, text: other })).revision).toBe(revision + 1)
  })

  it('stays so where what is saved or put back is what it says already', () => {
    const library = putOne()
    const { database } = library
    bringTo(database, { articleId: id, status: 'approved', now })
    const draft = valueOf(readDraft(database, id))
    const base = { articleId: id, baseRevision: draft.revision, now: minutesLater(3) }
    valueOf(saveDraft(database, { ...base, text: draft.text }))
    replaceDraft(database, { article: draft.article, text: draft.text, now: minutesLater(4) })
    expect(statusOf(library)).toBe('approved')
  })

  it('is reopened by putting an older version back, also where its words are damaged', () => {
    const library = putOne()
    const { database } = library
    bringTo(database, { articleId: id, status: 'inReview', now })
    const versionId = versionsOf(database, id)[0]!.versionId
    save(library, 'Lũ về sớm')
    bringTo(database, { articleId: id, status: 'approved', now })
    valueOf(restoreVersion(database, { articleId: id, versionId, now: minutesLater(30) }))
    expect(statusOf(library)).toBe('inReview')
    bringTo(database, { articleId: id, status: 'exported', now })
    database.exec("UPDATE drafts SET content = 'hỏng'")
    valueOf(restoreVersion(database, { articleId: id, versionId, now: minutesLater(31) }))
    expect(statusOf(library)).toBe('draft')
    expect(headlineOf(valueOf(readDraft(database, id)).article)).toBe('Lũ về')
  })
})
