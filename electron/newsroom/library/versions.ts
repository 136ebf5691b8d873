import { deflateSync, inflateSync } from 'node:zlib'
import type { Database } from 'better-sqlite3'
import { limits } from '../../../shared/article/limits.ts'
import { type Result, fail, succeed } from '../../../shared/contract/errors.ts'
import type { ListedVersion, VersionReason } from '../../../shared/contract/versions.ts'
import { sha256Of } from './hash.ts'
import { personHere } from './person.ts'
import { prepared } from './prepared.ts'

/** An immutable state of an article. Its id is the hash of all that is here but the content, whose own hash is among it. */
export interface VersionRecord {
  id: string
  articleId: string
  parents: string[]
  reason: string
  author: string
  /** ISO 8601, UTC. */
  madeAt: string
  /** Of the article's JSON text. */
  sha256: string
}

interface DraftHead {
  content: string
  sha256: string
  headId: string | null
  headSha256: string | null
}

const writingInterval = 5 * 60_000

/**
 * Keeps the draft as it stands and answers the version's id; where the newest version has the same content, that one's.
 * The caller has read the draft with its hash: a draft that is missing or damaged is a bug here.
 */
export function makeVersion(
  database: Database,
  version: { articleId: string; reason: VersionReason; now: Date },
): string {
  return database.transaction(() => {
    const head = draftHead(database, version.articleId)
    if (!head) throw new Error(`no draft of ${version.articleId}`)
    return keep(database, head, version)
  })()
}

/**
 * Called before a save: once the newest version is five minutes old, the draft that is about to be replaced is kept. So a
 * session's last state is there on the next day, too.
 */
export function keepWriting(
  database: Database,
  articleId: string,
  times: { keptAt: string; now: Date },
): void {
  const { keptAt, now } = times
  if (now.getTime() - Date.parse(keptAt) < writingInterval) return
  const head = draftHead(database, articleId)
  // A damaged draft never becomes a version: its text lies in the versions before it.
  if (head && sha256Of(head.content) === head.sha256)
    keep(database, head, { articleId, reason: 'writing', now })
}

function keep(
  database: Database,
  head: DraftHead,
  version: { articleId: string; reason: VersionReason; now: Date },
): string {
  if (head.headId !== null && head.headSha256 === head.sha256) return head.headId
  if (sha256Of(head.content) !== head.sha256) throw new Error(`damaged draft of ${version.articleId}`)
  const record = {
    articleId: version.articleId,
    parents: head.headId === null ? [] : [head.headId],
    reason: version.reason,
    author: personHere(database).name,
    madeAt: version.now.toISOString(),
    sha256: head.sha256,
  }
  const id = versionId(record)
  prepared<unknown[]>(
    database,
    `INSERT INTO versions (id, article_id, parents, reason, author, made_at, sha256, content)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
  ).run(
    id,
    record.articleId,
    JSON.stringify(record.parents),
    record.reason,
    record.author,
    record.madeAt,
    record.sha256,
    deflateSync(head.content),
  )
  prepared<[string, string]>(database, 'UPDATE drafts SET head_version_id = ? WHERE article_id = ?').run(
    id,
    version.articleId,
  )
  return id
}

function draftHead(database: Database, articleId: string): DraftHead | undefined {
  return prepared<[string], DraftHead>(
    database,
    `SELECT drafts.content, drafts.sha256, versions.id AS headId, versions.sha256 AS headSha256
     FROM drafts LEFT JOIN versions ON versions.id = head_version_id WHERE drafts.article_id = ?`,
  ).get(articleId)
}

function versionId(record: Omit<VersionRecord, 'id'>): string {
  const { articleId, parents, reason, author, madeAt, sha256 } = record
  return sha256Of(JSON.stringify([articleId, parents, reason, author, madeAt, sha256]))
}

interface StoredVersion {
  id: string
  articleId: string
  parents: string
  reason: string
  author: string
  madeAt: string
  sha256: string
  content: Buffer
}

/** The JSON text of a version, its hashes verified. Fails with notFound, or articleUnreadable (`damaged`). */
export function readVersion(
  database: Database,
  articleId: string,
  id: string,
): Result<{ record: VersionRecord; text: string }> {
  const stored = prepared<[string, string], StoredVersion>(
    database,
    `SELECT id, article_id AS articleId, parents, reason, author, made_at AS madeAt, sha256, content
     FROM versions WHERE id = ? AND article_id = ?`,
  ).get(id, articleId)
  if (!stored) return fail({ code: 'notFound', what: 'version' })
  const text = inflate(stored.content)
  const record = { ...stored, parents: JSON.parse(stored.parents) as string[] }
  if (text === null || sha256Of(text) !== stored.sha256 || versionId(record) !== id)
    return fail({ code: 'articleUnreadable', problem: 'damaged', detail: id })
  const { content: _, ...kept } = record
  return succeed({ record: kept, text })
}

function inflate(content: Buffer): string | null {
  try {
    return inflateSync(content, { maxOutputLength: limits.articleTextLength * 4 }).toString('utf8')
  } catch {
    return null
  }
}

/** Newest first. */
export function versionsOf(database: Database, articleId: string): ListedVersion[] {
  return prepared<[string], ListedVersion>(
    database,
    `SELECT id AS versionId, made_at AS madeAt, reason, author FROM versions WHERE article_id = ?
     ORDER BY made_at DESC, rowid DESC`,
  ).all(articleId)
}
