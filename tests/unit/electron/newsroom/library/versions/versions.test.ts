import { describe, expect, it } from 'vitest'
import { readDraft, saveDraft } from '#electron/newsroom/library/drafts.ts'
import { sha256Of } from '#electron/newsroom/library/hash.ts'
import { canonicalText } from '#shared/article/canonical.ts'
import type { Library } from '#electron/newsroom/library/library.ts'
import { openArticle } from '#electron/newsroom/library/open.ts'
import { restoreVersion } from '#electron/newsroom/library/versions/restore.ts'
import { articleRow } from '#electron/newsroom/library/rows.ts'
import { changeSettings } from '#electron/newsroom/library/settings.ts'
import { readVersion } from '#electron/newsroom/library/versions/versionRecords.ts'
import { nearestCommonAncestor } from '#electron/newsroom/library/versions/versionGraph.ts'
import {
  headOf,
  makeVersion,
  moveHead,
  nameVersion,
  versionsOf,
} from '#electron/newsroom/library/versions/versions.ts'
import type { VersionReason } from '#shared/contract/versions.ts'
import { article } from '#tests/articles.ts'
import { articleId, minutesLater, put, temporaryLibrary, valueOf } from '../testLibrary.ts'

const id = articleId(1)

/**
 * Saves a headline so many minutes after the story was made, and returns how many versions there
 * are then.
 */
function write(library: Library, minute: number, headline: string): number {
  const { revision } = valueOf(readDraft(library.database, id))
  const text = JSON.stringify(article({ id, headline }))
  const save = { articleId: id, baseRevision: revision, text, now: minutesLater(minute) }
  valueOf(saveDraft(library.database, save))
  return versionsOf(library.database, id).length
}

function newestHeadline(library: Library): string {
  const [newest] = versionsOf(library.database, id)
  const { text } = valueOf(readVersion(library.database, id, newest!.versionId))
  return JSON.stringify(JSON.parse(text).document.content[0])
}

const damage = (library: Library) =>
  library.database.exec("UPDATE drafts SET content = replace(content, 'Hai', 'Hỏng')")

describe('makeVersion', () => {
  it('keeps the draft with its parents, reason and author, under the hash of all that', () => {
    const library = temporaryLibrary()
    changeSettings(library.database, {
      profile: { name: 'Minh Huệ', role: 'reporter', initials: 'MH' },
    })
    const story = put(library, 1, { headline: 'Một' })
    const first = makeVersion(library.database, {
      articleId: id,
      reason: 'status',
      now: minutesLater(1),
    })
    write(library, 2, 'Hai')
    const second = makeVersion(library.database, {
      articleId: id,
      reason: 'export',
      now: minutesLater(3),
    })
    expect(valueOf(readVersion(library.database, id, first)).text).toBe(canonicalText(story))
    expect(valueOf(readVersion(library.database, id, second)).record).toMatchObject({
      articleId: id,
      parents: [first],
      reason: 'export',
      author: {
        name: 'Minh Huệ',
        role: 'reporter',
        device: expect.stringMatching(/^[0-9a-z]+$/) as string,
      },
      madeAt: minutesLater(3).toISOString(),
    })
    expect([first, second]).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}$/),
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ])
  })

  it('answers the newest version where nothing changed since', () => {
    const library = temporaryLibrary()
    put(library, 1, { headline: 'Một' })
    const make = (minute: number) =>
      makeVersion(library.database, { articleId: id, reason: 'export', now: minutesLater(minute) })
    expect(make(2)).toBe(make(1))
    expect(versionsOf(library.database, id)).toHaveLength(1)
  })
})

describe('a version', () => {
  it('has the same hash of content on each laptop, whatever the order of keys', () => {
    const hashes = [0, 1].map((at) => {
      const library = temporaryLibrary()
      const story = put(library, 1, { headline: 'Một' })
      const turned = Object.fromEntries(
        Object.entries(story).sort(([one], [other]) => (one < other ? 1 : -1)),
      )
      if (at === 1) store(library, JSON.stringify(turned))
      const made = makeVersion(library.database, {
        articleId: id,
        reason: 'handover',
        now: minutesLater(1),
      })
      return valueOf(readVersion(library.database, id, made)).record.sha256
    })
    expect(hashes[0]).toBe(hashes[1])
  })

  it('is made of every hand-over, return, approval and merge, also where no word changed', () => {
    const library = temporaryLibrary()
    put(library, 1, { headline: 'Một' })
    const make = (reason: VersionReason, note?: string) =>
      makeVersion(library.database, {
        articleId: id,
        reason,
        now: minutesLater(1),
        ...(note === undefined ? {} : { note }),
      })
    const ids = [
      make('writing'),
      make('handover'),
      make('handover', 'Nhờ anh xem kỹ số liệu'),
      make('approval'),
    ]
    expect(new Set(ids).size).toBe(4)
    expect(make('approval')).toBe(ids[3])
    expect(make('export')).toBe(ids[3])
    expect(headOf(library.database, id)).toBe(ids[3])
    expect(versionsOf(library.database, id).map(({ reason, note }) => [reason, note])).toEqual([
      ['approval', ''],
      ['handover', 'Nhờ anh xem kỹ số liệu'],
      ['handover', ''],
      ['writing', ''],
    ])
  })

  it('can have two parents, and be gone on from', () => {
    const library = temporaryLibrary()
    put(library, 1, { headline: 'Một' })
    const base = makeVersion(library.database, {
      articleId: id,
      reason: 'handover',
      now: minutesLater(1),
    })
    write(library, 2, 'Hai')
    const ours = makeVersion(library.database, {
      articleId: id,
      reason: 'writing',
      now: minutesLater(3),
    })
    moveHead(library.database, id, base)
    write(library, 4, 'Ba')
    const theirs = makeVersion(library.database, {
      articleId: id,
      reason: 'return',
      now: minutesLater(5),
    })
    const merged = makeVersion(library.database, {
      articleId: id,
      reason: 'merge',
      parents: [ours, theirs],
      now: minutesLater(6),
    })
    expect(valueOf(readVersion(library.database, id, theirs)).record.parents).toEqual([base])
    expect(valueOf(readVersion(library.database, id, merged)).record.parents).toEqual([
      ours,
      theirs,
    ])
    expect(nearestCommonAncestor(library.database, id, ours, theirs)).toBe(base)
  })

  it('can be named, and lose its name, and stays the same version', () => {
    const library = temporaryLibrary()
    put(library, 1, { headline: 'Một' })
    const versionId = makeVersion(library.database, {
      articleId: id,
      reason: 'named',
      now: minutesLater(1),
    })
    const name = (text: string) =>
      nameVersion(library.database, { articleId: id, versionId, name: text })
    valueOf(name('Bản gửi sếp'.normalize('NFD')))
    expect(versionsOf(library.database, id)[0]?.name).toBe('Bản gửi sếp')
    valueOf(readVersion(library.database, id, versionId))
    valueOf(name(''))
    expect(versionsOf(library.database, id)[0]?.name).toBe('')
    expect(
      nameVersion(library.database, { articleId: articleId(2), versionId, name: 'Khác' }),
    ).toMatchObject({ error: { code: 'notFound' } })
  })
})

describe('writing', () => {
  it('leaves a version of what was there, at most every five minutes', () => {
    const library = temporaryLibrary()
    put(library, 1, { headline: 'Một' })
    expect(write(library, 1, 'Hai')).toBe(0)
    expect(write(library, 4, 'Ba')).toBe(0)
    expect(write(library, 6, 'Bốn')).toBe(1)
    expect(newestHeadline(library)).toContain('Ba')
    expect(write(library, 10, 'Năm')).toBe(1)
    expect(write(library, 24 * 60, 'Sáu')).toBe(2)
    expect(newestHeadline(library)).toContain('Năm')
  })
})

describe('readVersion', () => {
  it.each([
    'version_contents SET content = zeroblob(40)',
    "version_contents SET content = x'789c'",
    "versions SET reason = 'export'",
    'versions SET parents = \'["x"]\'',
    "versions SET parents = '['",
    "versions SET author = 'Ai'",
    "versions SET note = 'Khác'",
    'versions SET format = 1',
  ])('notices a changed version: %s', (change) => {
    const library = temporaryLibrary()
    put(library, 1, { headline: 'Một' })
    const version = makeVersion(library.database, {
      articleId: id,
      reason: 'status',
      now: minutesLater(1),
    })
    library.database.exec(`UPDATE ${change}`)
    expect(readVersion(library.database, id, version)).toMatchObject({
      ok: false,
      error: { code: 'articleUnreadable', problem: 'damaged' },
    })
  })
})

describe('openArticle', () => {
  it('offers a damaged draft to be read, with the newest version that is good', () => {
    const library = temporaryLibrary()
    put(library, 1, { headline: 'Một' })
    const good = makeVersion(library.database, {
      articleId: id,
      reason: 'status',
      now: minutesLater(1),
    })
    write(library, 2, 'Hai')
    makeVersion(library.database, { articleId: id, reason: 'status', now: minutesLater(3) })
    library.database.exec(
      'UPDATE version_contents SET content = zeroblob(9) WHERE base_number IS NOT NULL',
    )
    damage(library)
    expect(openArticle(library.database, id)).toEqual({
      ok: true,
      value: {
        kind: 'readOnly',
        reason: { kind: 'damaged' },
        lines: expect.arrayContaining(['Hỏng']) as string[],
        row: articleRow(library.database, id),
        lastGoodVersion: { versionId: good, madeAt: minutesLater(1).toISOString() },
      },
    })
  })

  it.each([
    [
      'newerSchema',
      JSON.stringify({ schemaVersion: 7, body: [{ text: 'Một ' }, { text: 'hai' }] }),
      ['Một hai'],
    ],
    [
      'invalid',
      JSON.stringify({ schemaVersion: 1, blocks: { deep: [{ text: 'Ba bốn' }] } }),
      ['Ba bốn'],
    ],
    ['invalid', 'Không phải JSON\n\nnhưng có chữ', ['Không phải JSON', 'nhưng có chữ']],
  ])('shows the text of a draft that is %s, never a blank page', (kind, content, lines) => {
    const library = temporaryLibrary()
    put(library, 1)
    store(library, content)
    expect(openArticle(library.database, id)).toMatchObject({
      ok: true,
      value: { kind: 'readOnly', reason: { kind }, lines, lastGoodVersion: null },
    })
  })
})

/** Puts a content in as another program would, with its right hash. */
function store(library: Library, content: string): void {
  library.database
    .prepare('UPDATE drafts SET revision = 9, content = ?, sha256 = ?')
    .run(content, sha256Of(content))
}

describe('restoreVersion', () => {
  it('makes the old content the draft, and keeps what was there as a version', () => {
    const library = temporaryLibrary()
    put(library, 1, { headline: 'Một' })
    const first = makeVersion(library.database, {
      articleId: id,
      reason: 'status',
      now: minutesLater(1),
    })
    write(library, 2, 'Hai')
    const restored = valueOf(
      restoreVersion(library.database, { articleId: id, versionId: first, now: minutesLater(3) }),
    )
    expect(restored).toEqual({ revision: 3, savedAt: minutesLater(3).toISOString() })
    expect(articleRow(library.database, id)?.headline).toBe('Một')
    const records = versionsOf(library.database, id).map(
      ({ versionId }) => valueOf(readVersion(library.database, id, versionId)).record,
    )
    expect(records.map(({ reason }) => reason)).toEqual(['restore', 'writing', 'status'])
    expect(records.map(({ parents }) => parents[0])).toEqual([
      records[1]!.id,
      records[2]!.id,
      undefined,
    ])
  })

  it('mends a damaged draft and sets the damaged bytes aside', () => {
    const library = temporaryLibrary()
    put(library, 1, { headline: 'Một' })
    const good = makeVersion(library.database, {
      articleId: id,
      reason: 'status',
      now: minutesLater(1),
    })
    write(library, 2, 'Hai')
    damage(library)
    const bytes = library.database.prepare('SELECT CAST(content AS BLOB) FROM drafts').pluck().get()
    valueOf(
      restoreVersion(library.database, { articleId: id, versionId: good, now: minutesLater(3) }),
    )
    expect(valueOf(openArticle(library.database, id)).kind).toBe('editable')
    expect(library.database.prepare('SELECT content FROM damaged_drafts').pluck().all()).toEqual([
      bytes,
    ])
  })

  it('knows only versions of that story', () => {
    const library = temporaryLibrary()
    put(library, 1)
    put(library, 2)
    const other = makeVersion(library.database, {
      articleId: articleId(2),
      reason: 'status',
      now: minutesLater(1),
    })
    expect(
      restoreVersion(library.database, { articleId: id, versionId: other, now: minutesLater(2) }),
    ).toEqual({ ok: false, error: { code: 'notFound', what: 'version' } })
  })
})
