import type { Database } from 'better-sqlite3'
import { type Result, fail, succeed } from '#shared/contract/errors.ts'
import type { ListedVersion, VersionReason } from '#shared/contract/versions.ts'
import { canonicalJson, sha256Of } from '../hash.ts'
import { personHere } from '../device.ts'
import { prepared } from '../prepared.ts'
import { newestFirst } from './versionGraph.ts'
import { addVersion, authorOf, parentsOf } from './versionRecords.ts'

interface DraftHead {
  content: string
  sha256: string
  headId: string | null
  headReason: VersionReason | null
  headNote: string | null
  headSha256: string | null
}

interface NewVersion {
  articleId: string
  reason: VersionReason
  /** What whoever made it has to say of it. */
  note?: string
  /**
   * What it came from, the first what was gone on with, where that is not the draft's newest
   * version alone.
   */
  parents?: string[]
  now: Date
}

const writingInterval = 5 * 60_000

/**
 * Edits of their own: each is in the graph, although the words may be those of the version before.
 */
const edits: ReadonlySet<VersionReason> = new Set(['handover', 'return', 'approval', 'merge'])

/**
 * Keeps the draft as it stands and returns the version's id; where the newest version has the same
 * content, that one's, but for hand-over, return, approval and merge. The caller has read the draft
 * with its hash: a draft that is missing or damaged is a bug here.
 */
export function makeVersion(database: Database, version: NewVersion): string {
  return database.transaction(() => {
    const head = draftHead(database, version.articleId)
    if (!head) throw new Error(`no draft of ${version.articleId}`)
    return keep(database, head, version)
  })()
}

/**
 * Called before a save: once the newest version is five minutes old, the draft that is about to be
 * replaced is kept. So a session's last state is there on the next day, too.
 */
export function keepWriting(
  database: Database,
  articleId: string,
  times: { keptAt: string; now: Date },
): void {
  const { keptAt, now } = times
  const age = now.getTime() - Date.parse(keptAt)
  // A version from a laptop whose clock is ahead must not keep later ones from being made.
  if (age >= 0 && age < writingInterval) return
  const head = draftHead(database, articleId)
  // A damaged draft never becomes a version: its text lies in the versions before it.
  if (head && sha256Of(head.content) === head.sha256)
    keep(database, head, { articleId, reason: 'writing', now })
}

function keep(database: Database, head: DraftHead, version: NewVersion): string {
  const { articleId, reason, note = '', now } = version
  const text = canonicalJson(head.content)
  const sha256 = sha256Of(text)
  const parents = version.parents ?? (head.headId === null ? [] : [head.headId])
  if (
    head.headId !== null &&
    parents.join() === head.headId &&
    isSameAsHead(head, sha256, { reason, note })
  )
    return head.headId
  if (sha256Of(head.content) !== head.sha256) throw new Error(`damaged draft of ${articleId}`)
  const id = addVersion(
    database,
    {
      format: 2,
      articleId,
      parents,
      reason,
      author: personHere(database),
      madeAt: now.toISOString(),
      note,
      sha256,
    },
    text,
  )
  moveHead(database, articleId, id)
  return id
}

function isSameAsHead(
  head: DraftHead,
  sha256: string,
  { reason, note }: { reason: VersionReason; note: string },
): boolean {
  // Versions of older libraries have the very text of the draft.
  if (head.headSha256 !== sha256 && head.headSha256 !== head.sha256) return false
  return !edits.has(reason) || (head.headReason === reason && head.headNote === note)
}

function draftHead(database: Database, articleId: string): DraftHead | undefined {
  return prepared<[string], DraftHead>(
    database,
    `SELECT drafts.content, drafts.sha256, versions.id AS headId, versions.reason AS headReason,
       versions.note AS headNote, versions.sha256 AS headSha256
     FROM drafts LEFT JOIN versions ON versions.id = head_version_id WHERE drafts.article_id = ?`,
  ).get(articleId)
}

/** The version that the draft goes on from; null while there is none. */
export function headOf(database: Database, articleId: string): string | null {
  const row = prepared<[string], { id: string | null }>(
    database,
    'SELECT head_version_id AS id FROM drafts WHERE article_id = ?',
  ).get(articleId)
  return row?.id ?? null
}

/** Lets the draft go on from another version, whose content the caller has put there. */
export function moveHead(database: Database, articleId: string, versionId: string): void {
  prepared<[string, string]>(
    database,
    'UPDATE drafts SET head_version_id = ? WHERE article_id = ?',
  ).run(versionId, articleId)
}

/**
 * Gives a version a name, which is no part of what is hashed; an empty one takes it away. Fails
 * with notFound.
 */
export function nameVersion(
  database: Database,
  version: { articleId: string; versionId: string; name: string },
): Result<{ versionId: string }> {
  const { articleId, versionId, name } = version
  const { changes } = prepared<[string, string, string]>(
    database,
    'UPDATE versions SET name = ? WHERE id = ? AND article_id = ?',
  ).run(name.normalize('NFC'), versionId, articleId)
  return changes > 0 ? succeed({ versionId }) : fail({ code: 'notFound', what: 'version' })
}

interface ListedRow extends Omit<ListedVersion, 'parents' | 'author' | 'words'> {
  parents: string
  author: string
  format: number
  hasContent: number
  came: number | null
  went: number | null
}

/**
 * The versions of an article that can be read, newest first; none stands before one that it goes on
 * from, whatever the clocks said.
 */
export function versionsOf(database: Database, articleId: string): ListedVersion[] {
  const rows = prepared<[string], ListedRow>(
    database,
    `SELECT id AS versionId, format, parents, made_at AS madeAt, reason, author, note, name, words_came AS came,
       words_went AS went, number IN (SELECT version_number FROM version_contents) AS hasContent
     FROM versions WHERE article_id = ? ORDER BY number`,
  ).all(articleId)
  const listed = rows.map(({ format, hasContent, came, went, ...row }) => ({
    isReadable: hasContent === 1,
    ...row,
    // What is damaged is still listed: reading it says so.
    parents: parentsOf(row.parents) ?? [],
    author: authorOf({ format, author: row.author }) ?? { name: '', role: null, device: '' },
    words: came === null || went === null ? null : { came, went },
  }))
  const readable = new Set(
    listed.flatMap(({ versionId, isReadable }) => (isReadable ? [versionId] : [])),
  )
  const parents = new Map(listed.map((version) => [version.versionId, version.parents]))
  return newestFirst(listed).flatMap(({ isReadable, ...version }) =>
    isReadable ? [{ ...version, parents: nearest(version.parents, readable, parents) }] : [],
  )
}

/**
 * Versions, or where their texts were let go or never came along, the nearest before them that can
 * be read.
 */
function nearest(
  ids: readonly string[],
  readable: ReadonlySet<string>,
  parents: ReadonlyMap<string, readonly string[]>,
): string[] {
  const found = new Set<string>()
  // In the order of the parents: the first is what was gone on with.
  const waiting = [...new Set(ids)]
  for (let at = 0; at < waiting.length; at++) {
    const id = waiting[at]!
    if (readable.has(id)) found.add(id)
    else
      for (const parent of parents.get(id) ?? [])
        if (!waiting.includes(parent)) waiting.push(parent)
  }
  return [...found]
}
