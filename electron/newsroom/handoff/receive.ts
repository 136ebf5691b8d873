import { isDeepStrictEqual } from 'node:util'
import type { Database } from 'better-sqlite3'
import { headlineOf } from '#shared/article/article.ts'
import { mergeThreads } from '#shared/comments/merge.ts'
import type { Thread } from '#shared/comments/thread.ts'
import type { Status } from '#shared/article/status.ts'
import { fail, type Failure, type Result, succeed } from '#shared/contract/errors.ts'
import type { Fate } from '#shared/contract/handoff.ts'
import { takeInThreads, threadsOf } from '../library/comments.ts'
import { keepConflicts } from '../library/conflicts.ts'
import { insertArticle, readDraft, replaceDraft } from '../library/drafts.ts'
import { guarded } from '../files/faults.ts'
import { rehearse } from '../library/rehearse.ts'
import { storeStatus } from '../library/reopen.ts'
import { articleRow } from '../library/rows.ts'
import { insertSignOff, signOffsOf } from '../library/signOffs.ts'
import { notePhotosLeft } from '../photos/originals.ts'
import { addAccepted } from '../library/accepted.ts'
import { restoreArticles } from '../library/trash.ts'
import { isAncestor } from '../library/versions/versionGraph.ts'
import { insertVersion } from '../library/versions/versionRecords.ts'
import { headOf, makeVersion, moveHead } from '../library/versions/versions.ts'
import { mergeHeads } from './mergeHeads.ts'
import type { ReadStory } from './readPackage.ts'

export interface ReceivedStory {
  kind: Fate
  headline: string
  conflicts: number
  /** Entries that are new here. */
  comments: number
}

/** Rolls the transaction back and is a value outside it. */
class Refused extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

/**
 * Takes a story in by one transaction: as a new one, going on from ours where it came before, by a
 * three-way merge where both went on, and with nothing to do where ours came after it. Receiving
 * the same twice changes nothing. Fails with articleUnreadable where our draft or a version does
 * not read, or as the disk does; then nothing has changed.
 */
export function receiveStory(
  database: Database,
  story: ReadStory,
  now: Date,
): Result<ReceivedStory> {
  const receive = database.transaction(() => receiveNow(database, story, now))
  return orRefused(() => receive.immediate())
}

/** What receiving would do: done, and taken back. */
export function rehearseStory(
  database: Database,
  story: ReadStory,
  now: Date,
): Result<ReceivedStory> {
  return orRefused(() => rehearse(database, () => receiveNow(database, story, now)))
}

function orRefused(work: () => ReceivedStory): Result<ReceivedStory> {
  return guarded(() => {
    try {
      return succeed(work())
    } catch (error) {
      if (error instanceof Refused) return fail(error.failure)
      throw error
    }
  })
}

function receiveNow(database: Database, story: ReadStory, now: Date): ReceivedStory {
  const { article, headId } = story
  const isNew = articleRow(database, article.id) === null
  if (isNew) unwrapped(insertArticle(database, article, { updatedAt: now.toISOString(), now }))
  for (const record of story.versions)
    unwrapped(insertVersion(database, record, story.texts.get(record.sha256) ?? null))
  keepConflicts(database, article.id, story.conflicts)
  notePhotosLeft(database, story.photosLeft)
  addAccepted(database, article.id, story.accepted)
  const signedHere = signOffsOf(database, article.id)
  for (const signOff of story.signOffs) insertSignOff(database, article.id, signOff)
  const comments = takeInComments(database, story)
  const before = headOf(database, article.id)
  const headline = headlineOf(article)
  if (isNew) {
    putHead(database, story, now)
    return { kind: 'new', headline, conflicts: 0, comments }
  }
  // Also where words were written since: they go on from the version that has these behind it.
  if (before !== null && isAncestor(database, article.id, headId, before))
    return { kind: 'nothing', headline, conflicts: 0, comments }
  unwrapped(readDraft(database, article.id))
  const ours = makeVersion(database, { articleId: article.id, reason: 'writing', now })
  restoreArticles(database, [article.id])
  if (isAncestor(database, article.id, ours, headId)) {
    putHead(database, story, now)
    return { kind: 'forward', headline, conflicts: 0, comments }
  }
  const merged = unwrapped(mergeHeads(database, article.id, [ours, headId]))
  replaceDraft(database, { article: merged.article, text: merged.text, now })
  moveHead(database, article.id, merged.id)
  const stood = { status: articleRow(database, article.id)!.status, signOffs: signedHere }
  storeStatus(database, article.id, mergedStatus(stood, story))
  return {
    kind: 'merge',
    headline: headlineOf(merged.article),
    conflicts: merged.conflicts,
    comments,
  }
}

/** Returns how many entries are new here; without any, nothing is written. */
function takeInComments(database: Database, { article, threads }: ReadStory): number {
  const known = threadsOf(database, article.id)
  const merged = mergeThreads(known, threads)
  if (isDeepStrictEqual(merged, known)) return 0
  unwrapped(takeInThreads(database, article.id, threads))
  return entriesIn(merged) - entriesIn(known)
}

function entriesIn(threads: readonly Thread[]): number {
  return threads.reduce((sum, { entries }) => sum + entries.length, 0)
}

function putHead(
  database: Database,
  { article, headId, versions, texts, status }: ReadStory,
  now: Date,
): void {
  const { sha256 } = versions.find(({ id }) => id === headId)!
  replaceDraft(database, { article, text: texts.get(sha256)!, now })
  moveHead(database, article.id, headId)
  storeStatus(database, article.id, status)
}

type Standing = Pick<ReadStory, 'status' | 'signOffs'>

/** What leaves most to do comes first; nobody has approved what a merge makes. */
const mergedStatuses = ['draft', 'returned', 'inReview'] as const satisfies readonly Status[]

/**
 * Of the side that moved it on where only one did, else the one that leaves most to do. The same
 * whoever merges.
 */
function mergedStatus(one: Standing, other: Standing): Status {
  const [byOne, byOther] = [hasMovedOn(one, other), hasMovedOn(other, one)]
  const asked = byOne === byOther ? [one, other] : [byOne ? one : other]
  return mergedStatuses.find((status) => asked.some((side) => side.status === status)) ?? 'inReview'
}

/** Whether somebody signed what the other does not know of. */
function hasMovedOn({ signOffs }: Standing, other: Standing): boolean {
  const known = new Set(other.signOffs.map(({ id }) => id))
  return signOffs.some(({ id }) => !known.has(id))
}

function unwrapped<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Refused(result.error)
  return result.value
}
