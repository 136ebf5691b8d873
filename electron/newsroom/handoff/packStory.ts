import type { Database } from 'better-sqlite3'
import type { Article } from '#shared/article/article.ts'
import { canonicalText } from '#shared/article/canonical.ts'
import { type Result, succeed } from '#shared/contract/errors.ts'
import type { VersionReason, VersionRecord } from '#shared/contract/versions.ts'
import { threadsOf } from '../library/comments.ts'
import { keptConflicts } from '../library/conflicts.ts'
import { readDraft } from '../library/drafts.ts'
import { sha256Of } from '../library/hash.ts'
import { articleRow } from '../library/rows.ts'
import { signOffsOf } from '../library/signOffs.ts'
import { readAccepted } from '../library/accepted.ts'
import { ancestors, kinOf } from '../library/versions/versionGraph.ts'
import { readRecord, readVersion } from '../library/versions/versionRecords.ts'
import { headOf, makeVersion } from '../library/versions/versions.ts'
import type { Part } from './container.ts'
import { partPaths, type StoryPart } from './format.ts'

/**
 * States that others have seen or were meant to. What was written between them stays here: a name
 * that was taken out before the story left must not leave with it. That there were such versions
 * goes along, so that the graph is whole.
 */
const shared: ReadonlySet<VersionReason> = new Set([
  'handover',
  'return',
  'approval',
  'export',
  'merge',
])

/**
 * A story as parts of a package, its draft kept as a version where none has it yet. The caller runs
 * the transaction. Fails with notFound or articleUnreadable.
 */
export function packStory(
  database: Database,
  order: { articleId: string; note: string; now: Date },
): Result<{ article: Article; parts: Part[] }> {
  const { articleId } = order
  const draft = readDraft(database, articleId)
  if (!draft.ok) return draft
  const headId = handedHead(database, draft.value.article, order)
  const story: StoryPart = {
    headId,
    status: articleRow(database, articleId)!.status,
    versions: [],
    signOffs: [],
    threads: threadsOf(database, articleId),
    conflicts: keptConflicts(database, articleId),
    accepted: readAccepted(database, articleId),
  }
  for (const signOff of signOffsOf(database, articleId)) story.signOffs.unshift(signOff)
  const texts = new Map<string, string>()
  for (const id of ancestors(kinOf(database, articleId), [headId])) {
    const record = readRecord(database, articleId, id)
    // One whose record is gone or damaged is not told on.
    if (!record.ok) continue
    story.versions.push(record.value)
    if (id !== headId && !shared.has(record.value.reason)) continue
    const version = readVersion(database, articleId, id)
    if (version.ok) texts.set(record.value.sha256, version.value.text)
    else if (id === headId) return version
  }
  const parts: Part[] = [...texts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([sha256, text]) => ({ path: partPaths.text(articleId, sha256), text }))
  // Whoever marked first: the same marks are the same bytes.
  story.accepted.sort((one, other) => (canonicalText(one) < canonicalText(other) ? -1 : 1))
  story.versions.sort((one, other) => (one.id < other.id ? -1 : 1))
  const part = { path: partPaths.story(articleId), text: canonicalText(story) }
  return succeed({ article: draft.value.article, parts: [part, ...parts] })
}

/**
 * The newest version where it is one that leaves the house and the draft still is what it says;
 * else one made now.
 */
function handedHead(
  database: Database,
  article: Article,
  { articleId, note, now }: { articleId: string; note: string; now: Date },
): string {
  const headId = headOf(database, articleId)
  const head = headId === null ? null : readRecord(database, articleId, headId)
  if (headId !== null && head?.ok && isAsHanded(head.value, article)) return headId
  return makeVersion(database, { articleId, reason: 'handover', note, now })
}

function isAsHanded({ reason, sha256 }: VersionRecord, article: Article): boolean {
  return shared.has(reason) && sha256 === sha256Of(canonicalText(article))
}
