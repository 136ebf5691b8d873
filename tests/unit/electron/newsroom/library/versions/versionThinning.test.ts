import { describe, expect, it } from 'vitest'
import { readDraft, saveDraft } from '#electron/newsroom/library/drafts.ts'
import type { Library } from '#electron/newsroom/library/library.ts'
import { verifyLibrary } from '#electron/newsroom/verify/verify.ts'
import { countVersions } from '#electron/newsroom/library/versions/versionCounts.ts'
import { kinOf } from '#electron/newsroom/library/versions/versionGraph.ts'
import { readVersion } from '#electron/newsroom/library/versions/versionRecords.ts'
import {
  createThinning,
  thinnedOut,
  thinVersions,
} from '#electron/newsroom/library/versions/versionThinning.ts'
import {
  makeVersion,
  moveHead,
  nameVersion,
  versionsOf,
} from '#electron/newsroom/library/versions/versions.ts'
import type { VersionReason } from '#shared/contract/versions.ts'
import { article, p } from '#tests/articles.ts'
import { newsText } from '#tests/bench/text.ts'
import { articleId, minutesLater, now, put, temporaryLibrary, valueOf } from '../testLibrary.ts'

const id = articleId(1)
const days = (count: number): Date => minutesLater(count * 24 * 60)
const words = newsText(1_000)

/** Keeps a version in which a sentence tells the minute. */
function keep(library: Library, minute: number, reason: VersionReason = 'writing'): string {
  const { revision } = valueOf(readDraft(library.database, id))
  const text = JSON.stringify(
    article({ id }, ...words.map((line) => p(line)), p(`Phút ${minute}.`)),
  )
  valueOf(
    saveDraft(library.database, {
      articleId: id,
      baseRevision: revision,
      text,
      now: minutesLater(minute),
    }),
  )
  return makeVersion(library.database, { articleId: id, reason, now: minutesLater(minute) })
}

const minutesKept = (library: Library): number[] =>
  versionsOf(library.database, id).map(
    ({ madeAt }) => (Date.parse(madeAt) - now.getTime()) / 60_000,
  )

describe('thinning', () => {
  it('keeps all for a day, then the last of each hour, day and week', () => {
    const versions = Array.from({ length: 24 * 60 }, (_, at) => ({
      madeAt: days(at / 24).toISOString(),
    })).flatMap(({ madeAt }) => [
      { madeAt },
      { madeAt: new Date(Date.parse(madeAt) + 300_000).toISOString() },
    ])
    const gone = new Set(thinnedOut(versions, days(60)))
    const kept = versions.filter((version) => !gone.has(version))
    const age = ({ madeAt }: { madeAt: string }): number =>
      (days(60).getTime() - Date.parse(madeAt)) / 86_400_000
    const between = (from: number, to: number): number =>
      kept.filter((version) => age(version) >= from && age(version) < to).length
    expect([between(0, 1), between(1, 7), between(7, 30)]).toEqual([47, 145, 24])
    expect(between(30, 61)).toBeLessThan(7)
    expect(thinnedOut(kept, days(60))).toEqual([])
  })

  it('lets only versions of writing go, which nothing rests on, and all that stays is whole', async () => {
    const library = temporaryLibrary()
    put(library, 1)
    for (let minute = 0; minute < 50; minute += 5) keep(library, minute)
    const named = keep(library, 51)
    valueOf(nameVersion(library.database, { articleId: id, versionId: named, name: 'Bản đầu' }))
    for (let minute = 52; minute < 56; minute++) keep(library, minute, 'handover')
    const fork = keep(library, 57)
    keep(library, 58)
    moveHead(library.database, id, fork)
    keep(library, 59)
    const before = kinOf(library.database, id).size
    expect(thinVersions(library.database, id, days(2))).toBe(10)
    expect(minutesKept(library)).toEqual([59, 58, 57, 55, 54, 53, 52, 51])
    expect(kinOf(library.database, id).size).toBe(before)
    for (const { versionId } of versionsOf(library.database, id))
      valueOf(readVersion(library.database, id, versionId))
    expect((await verifyLibrary(library, () => undefined)).damages).toEqual([])
    expect(thinVersions(library.database, id, days(2))).toBe(0)
  })

  it('leaves the list whole: a version goes on from the nearest one before that can be read', () => {
    const library = temporaryLibrary()
    put(library, 1)
    const sent = keep(library, 0, 'handover')
    for (let minute = 1; minute < 5; minute++) keep(library, minute)
    const last = keep(library, 6)
    const returned = keep(library, 7, 'return')
    thinVersions(library.database, id, days(2))
    const listed = versionsOf(library.database, id).map(({ versionId, parents }) => [
      versionId,
      parents,
    ])
    expect(listed).toEqual([
      [returned, [last]],
      [last, [sent]],
      [sent, []],
    ])
  })

  it('keeps what was exported and what the draft goes on from', () => {
    const library = temporaryLibrary()
    put(library, 1)
    const exported = keep(library, 0)
    library.database
      .prepare(
        "INSERT INTO exports (id, article_id, made_at, formats, place, hash, version_id) VALUES ('e', ?, '', '[]', '', '', ?)",
      )
      .run(id, exported)
    for (let minute = 1; minute < 6; minute++) keep(library, minute)
    moveHead(library.database, id, versionsOf(library.database, id)[2]!.versionId)
    thinVersions(library.database, id, days(3))
    expect(minutesKept(library)).toEqual([5, 3, 0])
  })

  it('leaves a damaged version and what it rests on where they are', () => {
    const library = temporaryLibrary()
    put(library, 1)
    for (let minute = 0; minute < 6; minute++) keep(library, minute)
    keep(library, 7, 'handover')
    library.database.exec("UPDATE version_contents SET content = x'ff' WHERE version_number = 4")
    thinVersions(library.database, id, days(2))
    expect(library.database.pragma('foreign_key_check')).toEqual([])
    expect(minutesKept(library)).toContain(7)
  })

  it('goes through a library once an hour', () => {
    const library = temporaryLibrary()
    put(library, 1)
    for (let minute = 0; minute < 6; minute++) keep(library, minute)
    let time = minutesLater(60)
    const thin = createThinning(library.database, () => time)
    thin()
    expect(minutesKept(library)).toHaveLength(6)
    time = days(2)
    thin()
    // The last of the hour, and what the draft goes on from.
    expect(minutesKept(library)).toEqual([5, 4])
  })
})

describe('counting', () => {
  it('says how many words came and went since the version before that can be read', () => {
    const library = temporaryLibrary()
    put(library, 1)
    for (let minute = 0; minute < 3; minute++) keep(library, minute)
    const counts = (): unknown[] =>
      versionsOf(library.database, id).map(({ words: count }) => count)
    expect(counts()).toEqual([null, null, null])
    countVersions(library.database, id)
    expect(counts()).toEqual([
      { came: 1, went: 1 },
      { came: 1, went: 1 },
      { came: 0, went: 0 },
    ])
    thinVersions(library.database, id, days(2))
    expect(counts()).toEqual([{ came: 1, went: 1 }, null])
    countVersions(library.database, id)
    expect(counts()).toEqual([
      { came: 1, went: 1 },
      { came: 0, went: 0 },
    ])
  })
})
