import type { Database } from 'better-sqlite3'
import { canonicalText } from '#shared/article/canonical.ts'
import { personSchema } from '#shared/article/profile.ts'
import { readJson } from '#shared/article/read.ts'
import { type Result, fail, succeed } from '#shared/contract/errors.ts'
import {
  type VersionAuthor,
  type VersionReason,
  type VersionRecord,
  versionRecordSchema,
} from '#shared/contract/versions.ts'
import { sha256Of } from '../hash.ts'
import { prepared } from '../prepared.ts'
import { contentText, storeContent } from './versionContents.ts'

interface StoredRecord extends Omit<VersionRecord, 'parents' | 'author' | 'reason'> {
  number: number
  parents: string
  reason: string
  author: string
}

const recordColumns = `number, id, format, article_id AS articleId, parents, reason, author, made_at AS madeAt, note, sha256`

/** The hash of all that a version is, its content's hash among it. */
export function versionId(record: Omit<VersionRecord, 'id'>): string {
  const { format, articleId, parents, reason, author, madeAt, note, sha256 } = record
  if (format === 1)
    return sha256Of(JSON.stringify([articleId, parents, reason, author.name, madeAt, sha256]))
  return sha256Of(
    canonicalText({ format, articleId, parents, reason, author, madeAt, note, sha256 }),
  )
}

/**
 * A version with its text, all hashes verified. Fails with notFound, also where thinning let the
 * text go, or articleUnreadable (`damaged`).
 */
export function readVersion(
  database: Database,
  articleId: string,
  id: string,
): Result<{ record: VersionRecord; text: string }> {
  const stored = storedRecord(database, articleId, id)
  if (!stored || !hasContent(database, stored.number))
    return fail({ code: 'notFound', what: 'version' })
  const record = recordOf(stored)
  const text = contentText(database, stored.number)
  if (record === null || text === null || sha256Of(text) !== record.sha256) return damaged(id)
  return succeed({ record, text })
}

/**
 * A version without its text, its hash verified. Fails with notFound or articleUnreadable
 * (`damaged`).
 */
export function readRecord(
  database: Database,
  articleId: string,
  id: string,
): Result<VersionRecord> {
  const stored = storedRecord(database, articleId, id)
  if (!stored) return fail({ code: 'notFound', what: 'version' })
  const record = recordOf(stored)
  return record ? succeed(record) : damaged(id)
}

/**
 * Takes in a version that was made elsewhere; `text` is null where its content was let go there.
 * Returns whether anything of it was new. The article has to be in the library, its parents need
 * not. The caller has parsed the record and checked that the text is the article. Fails with
 * articleUnreadable (`damaged`) where a hash does not match.
 */
export function insertVersion(
  database: Database,
  record: VersionRecord,
  text: string | null,
): Result<{ isNew: boolean }> {
  if (!isWhole(record) || (text !== null && sha256Of(text) !== record.sha256))
    return damaged(record.id)
  return database.transaction(() => {
    const known = storedRecord(database, record.articleId, record.id)
    const number = known?.number ?? insertRecord(database, record)
    const isMissing = text !== null && !hasContent(database, number)
    if (isMissing) storeContent(database, { number, text, base: baseOf(database, record) })
    return succeed({ isNew: !known || isMissing })
  })()
}

/** Keeps a version that is made here. The caller runs the transaction. */
export function addVersion(
  database: Database,
  version: Omit<VersionRecord, 'id'>,
  text: string,
): string {
  const record = { ...version, id: versionId(version) }
  if (storedRecord(database, record.articleId, record.id)) return record.id
  const number = insertRecord(database, record)
  storeContent(database, { number, text, base: baseOf(database, record) })
  return record.id
}

function insertRecord(database: Database, record: VersionRecord): number {
  const { id, format, articleId, parents, reason, author, madeAt, note, sha256 } = record
  const { lastInsertRowid } = prepared<unknown[]>(
    database,
    `INSERT INTO versions (id, format, article_id, parents, reason, author, made_at, note, sha256)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    format,
    articleId,
    JSON.stringify(parents),
    reason,
    format === 1 ? author.name : JSON.stringify(author),
    madeAt,
    note,
    sha256,
  )
  return Number(lastInsertRowid)
}

/** The version that a text is most likely little different from. */
function baseOf(
  database: Database,
  { articleId, parents: [parent] }: VersionRecord,
): number | null {
  if (parent === undefined) return null
  const stored = storedRecord(database, articleId, parent)
  return stored && hasContent(database, stored.number) ? stored.number : null
}

function storedRecord(database: Database, articleId: string, id: string): StoredRecord | undefined {
  return prepared<[string, string], StoredRecord>(
    database,
    `SELECT ${recordColumns} FROM versions WHERE id = ? AND article_id = ?`,
  ).get(id, articleId)
}

function hasContent(database: Database, number: number): boolean {
  return (
    prepared<[number]>(database, 'SELECT 1 FROM version_contents WHERE version_number = ?').get(
      number,
    ) !== undefined
  )
}

function recordOf(row: StoredRecord): VersionRecord | null {
  const { number: _, ...stored } = row
  const parents = parentsOf(stored.parents)
  const author = authorOf(stored)
  if (!parents || !author) return null
  const record = { ...stored, parents, author, reason: stored.reason as VersionReason }
  return isWhole(record) ? record : null
}

const parentsSchema = versionRecordSchema.shape.parents

/** The parents as the column has them; null where it is damaged. */
export function parentsOf(column: string): string[] | null {
  const json = readJson(column)
  const parents = parentsSchema.safeParse(json.ok ? json.value : null)
  return parents.success ? parents.data : null
}

/** Who made a stored version; null where the column is damaged. */
export function authorOf({
  format,
  author,
}: {
  format: number
  author: string
}): VersionAuthor | null {
  if (format === 1) return { name: author, role: null, device: '' }
  const json = readJson(author)
  const person = personSchema.safeParse(json.ok ? json.value : null)
  return person.success ? person.data : null
}

function isWhole(record: VersionRecord): boolean {
  if (versionId(record) !== record.id) return false
  const { format, author, note } = record
  // What the id of format 1 does not cover is empty there.
  return format === 1
    ? author.role === null && author.device === '' && note === ''
    : personSchema.safeParse(author).success
}

function damaged(id: string): Result<never> {
  return fail({ code: 'articleUnreadable', problem: 'damaged', detail: id })
}
