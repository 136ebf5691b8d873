import type { Database } from 'better-sqlite3'
import { type Article, emptyArticle } from '#shared/article/article.ts'
import { canonicalText } from '#shared/article/canonical.ts'
import { readArticle } from '#shared/article/read.ts'
import { mergeArticles } from '#shared/changes/merge/mergeArticles.ts'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import type { VersionRecord } from '#shared/contract/versions.ts'
import { keepConflicts } from '../library/conflicts.ts'
import { unreadable } from '../library/drafts.ts'
import { sha256Of } from '../library/hash.ts'
import { nearestCommonAncestor } from '../library/versions/versionGraph.ts'
import { addVersion, readVersion } from '../library/versions/versionRecords.ts'

interface Side {
  record: VersionRecord
  article: Article
}

/** Who made a merge: nobody, so that it is the same version on every laptop. */
const nobody = { name: '', role: 'reporter', device: 'merge' } as const

/**
 * Merges two versions into one that goes on from both, and keeps what is left to decide. The sides
 * are put in order by their hashes and the merge is signed by nobody at the later of both times: so
 * it is the same version, with the same id, whichever laptop makes it, and receiving one from there
 * is nothing new. The caller runs the transaction. Fails with notFound or articleUnreadable.
 */
export function mergeHeads(
  database: Database,
  articleId: string,
  ids: readonly [string, string],
): Result<{ id: string; article: Article; text: string; conflicts: number }> {
  const one = readSide(database, articleId, ids[0])
  if (!one.ok) return one
  const other = readSide(database, articleId, ids[1])
  if (!other.ok) return other
  const sides = [one.value, other.value].sort(inOrder)
  const [ours, theirs] = [sides[0]!, sides[1]!]
  const baseId = nearestCommonAncestor(database, articleId, ours.record.id, theirs.record.id)
  const base = baseId === null ? null : readSide(database, articleId, baseId)
  if (base && !base.ok) return base
  const { article, conflicts } = mergeArticles(
    base?.value.article ?? nothing(ours.article),
    ours.article,
    theirs.article,
  )
  const text = canonicalText(article)
  const read = readArticle(text)
  if (!read.ok) return fail(unreadable(read.problem))
  const id = addVersion(database, mergeRecord(ours.record, theirs.record, sha256Of(text)), text)
  const kept = conflicts.map((conflict) => ({ versionId: id, conflict, decision: null }))
  keepConflicts(database, articleId, kept)
  return succeed({ id, article: read.article, text, conflicts: conflicts.length })
}

function mergeRecord(
  ours: VersionRecord,
  theirs: VersionRecord,
  sha256: string,
): Omit<VersionRecord, 'id'> {
  return {
    format: 2,
    articleId: ours.articleId,
    parents: [ours.id, theirs.id],
    reason: 'merge',
    author: nobody,
    madeAt: ours.madeAt > theirs.madeAt ? ours.madeAt : theirs.madeAt,
    note: '',
    sha256,
  }
}

function readSide(database: Database, articleId: string, id: string): Result<Side> {
  const version = readVersion(database, articleId, id)
  if (!version.ok) return version
  const read = readArticle(version.value.text)
  if (!read.ok) return fail(unreadable(read.problem))
  return succeed({ record: version.value.record, article: read.article })
}

/** By what they say, and two that say the same by their ids: never by clocks. */
function inOrder({ record: one }: Side, { record: other }: Side): number {
  const [a, b] = [one.sha256 + one.id, other.sha256 + other.id]
  return a < b ? -1 : a > b ? 1 : 0
}

/** Two stories of one id that have nothing in common were both written from nothing. */
function nothing({ id, language, createdAt, document }: Article): Article {
  return emptyArticle({ id, language, createdAt, blockId: document.content[2].attrs.id })
}
