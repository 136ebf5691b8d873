import { describe, expect, it } from 'vitest'
import type { Library } from '#electron/newsroom/library/library.ts'
import { readDraft, saveDraft } from '#electron/newsroom/library/drafts.ts'
import {
  insertVersion,
  readRecord,
  readVersion,
} from '#electron/newsroom/library/versions/versionRecords.ts'
import { makeVersion, versionsOf } from '#electron/newsroom/library/versions/versions.ts'
import type { VersionRecord } from '#shared/contract/versions.ts'
import { article, p } from '#tests/articles.ts'
import { newsText } from '#tests/bench/text.ts'
import { articleId, minutesLater, now, put, temporaryLibrary, valueOf } from '../testLibrary.ts'

const id = articleId(1)
const words = newsText(2_000)

/** A story of which a word changes `count` times, each kept. */
function history(count: number): { library: Library; ids: string[] } {
  const library = temporaryLibrary()
  put(library, 1, {}, ...words.map((text) => p(text)))
  const ids = Array.from({ length: count }, (_, at) => {
    const { revision } = valueOf(readDraft(library.database, id))
    const blocks = words.map((text, place) =>
      p(place === at % words.length ? `${text} Lần ${at}.` : text),
    )
    const text = JSON.stringify(article({ id }, ...blocks))
    valueOf(saveDraft(library.database, { articleId: id, baseRevision: revision, text, now }))
    return makeVersion(library.database, {
      articleId: id,
      reason: 'handover',
      now: minutesLater(at),
    })
  })
  return { library, ids }
}

type Sent = { record: VersionRecord; text: string }
const sentBy = (library: Library, ids: readonly string[]): Sent[] =>
  ids.map((versionId) => valueOf(readVersion(library.database, id, versionId)))

describe('contents', () => {
  it('are differences in chains that end after 32, and read as they were', () => {
    const { library, ids } = history(80)
    const depths = library.database
      .prepare('SELECT depth FROM version_contents ORDER BY version_number')
      .pluck()
    expect(depths.all()).toEqual(ids.map((_, at) => at % 33))
    for (const [at, { text }] of sentBy(library, ids).entries())
      expect(text).toContain(`Lần ${at}.`)
    const bytes = library.database
      .prepare('SELECT sum(length(content)) FROM version_contents')
      .pluck()
      .get()
    expect(bytes).toBeLessThan(30_000)
  })
})

describe('insertVersion', () => {
  it('takes in a history from elsewhere, once, whatever comes first', () => {
    const there = history(4)
    const sent = sentBy(there.library, there.ids)
    const here = temporaryLibrary()
    put(here, 1)
    const insert = ({ record, text }: Sent) =>
      valueOf(insertVersion(here.database, record, text)).isNew
    expect(sent.map((_, at) => insert(sent.at(-1 - at)!))).toEqual([true, true, true, true])
    expect(sent.map(insert)).toEqual([false, false, false, false])
    expect(versionsOf(here.database, id).map(({ versionId }) => versionId)).toEqual(
      there.ids.map((_, at) => there.ids.at(-1 - at)),
    )
    expect(sentBy(here, there.ids)).toEqual(sent)
  })

  it('takes a version without its text, and the text when it comes later', () => {
    const there = history(1)
    const [{ record, text }] = sentBy(there.library, there.ids) as [Sent]
    const here = temporaryLibrary()
    put(here, 1)
    expect(valueOf(insertVersion(here.database, record, null)).isNew).toBe(true)
    expect(valueOf(readRecord(here.database, id, record.id))).toEqual(record)
    expect(readVersion(here.database, id, record.id)).toMatchObject({ error: { code: 'notFound' } })
    expect(versionsOf(here.database, id)).toEqual([])
    expect(valueOf(insertVersion(here.database, record, text)).isNew).toBe(true)
    expect(valueOf(readVersion(here.database, id, record.id))).toEqual({ record, text })
  })

  it.each([
    ['another text', ({ record, text }: Sent): Sent => ({ record, text: `${text} ` })],
    [
      'another reason',
      ({ record, text }: Sent): Sent => ({ record: { ...record, reason: 'approval' }, text }),
    ],
    [
      'another author',
      ({ record, text }: Sent): Sent => ({
        record: { ...record, author: { ...record.author, name: 'Ai đó' } },
        text,
      }),
    ],
    [
      'another note',
      ({ record, text }: Sent): Sent => ({ record: { ...record, note: 'Đã duyệt' }, text }),
    ],
    [
      'another parent',
      ({ record, text }: Sent): Sent => ({ record: { ...record, parents: [] }, text }),
    ],
    [
      'an older format',
      ({ record, text }: Sent): Sent => ({ record: { ...record, format: 1 }, text }),
    ],
  ])('refuses one with %s than its hash says', (_, change) => {
    const there = history(2)
    const changed = change(sentBy(there.library, there.ids)[1]!)
    const here = temporaryLibrary()
    put(here, 1)
    expect(insertVersion(here.database, changed.record, changed.text)).toMatchObject({
      error: { code: 'articleUnreadable', problem: 'damaged' },
    })
    expect(here.database.prepare('SELECT count(*) FROM versions').pluck().get()).toBe(0)
  })
})
