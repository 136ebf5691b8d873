import type { Article } from '#shared/article/article.ts'
import { readArticle, type Unreadable } from '#shared/article/read.ts'
import { isSettled } from '#shared/article/status.ts'
import { fail, type Failure, type Result, succeed } from '#shared/contract/errors.ts'
import { sortKey } from '#shared/text/sortKey.ts'
import { guarded } from '../files/faults.ts'
import { sha256Of } from './hash.ts'
import { prepared } from './prepared.ts'
import { reopenForChange, statusOf } from './reopen.ts'
import { storeSummary } from './summaries.ts'
import { keepWriting } from './versions/versions.ts'
import type { Database } from 'better-sqlite3'

/** The working copy as it lies in the library. */
interface StoredDraft {
  revision: number
  updatedAt: string
  sha256: string
  content: string
}

interface DraftSave {
  articleId: string
  /** What the text was made from. */
  baseRevision: number
  text: string
  now: Date
  /** Whoever wrote does not know of an approval: it is not taken back. */
  keepsApproval?: boolean
}

interface DraftState {
  number: number
  revision: number
  savedAt: string
  sha256: string
  /** When the newest version was made, or the article. */
  keptAt: string
}

/** Returns the draft's row as it is stored, unread; undefined where there is none. */
export function storedDraft(database: Database, articleId: string): StoredDraft | undefined {
  return prepared<[string], StoredDraft>(
    database,
    `SELECT revision, updated_at AS updatedAt, sha256, content
     FROM drafts JOIN articles ON articles.id = drafts.article_id WHERE article_id = ?`,
  ).get(articleId)
}

/**
 * Verifies the hash, then reads. Fails with notFound or articleUnreadable (problem `damaged` where
 * the bytes changed on disk).
 */
export function readDraft(
  database: Database,
  articleId: string,
): Result<{ article: Article; text: string; revision: number; updatedAt: string }> {
  const draft = storedDraft(database, articleId)
  if (!draft) return fail({ code: 'notFound', what: 'article' })
  if (sha256Of(draft.content) !== draft.sha256)
    return fail({ code: 'articleUnreadable', problem: 'damaged', detail: articleId })
  const read = readAs(articleId, draft.content)
  if (!read.ok) return read
  trust(database, articleId, draft.revision)
  return succeed({
    article: read.value,
    text: draft.content,
    revision: draft.revision,
    updatedAt: draft.updatedAt,
  })
}

/**
 * Compare-and-swap: stores `text` where the draft still has `baseRevision`, with the summary,
 * authors and photos that the list shows, in one transaction. Returns after the commit is on disk.
 * The very text that is stored already is a success whatever its base, so a save whose answer was
 * lost can be repeated. Fails with notFound, articleReadOnly, articleUnreadable, revisionConflict
 * or, where it keeps approvals, approvedMeanwhile.
 */
export function saveDraft(
  database: Database,
  save: DraftSave,
): Result<{ revision: number; savedAt: string }> {
  const read = readAs(save.articleId, save.text)
  if (!read.ok) return read
  return guarded(() =>
    database.transaction(() => swapDraft(database, save, read.value)).immediate(),
  )
}

function swapDraft(
  database: Database,
  save: DraftSave,
  article: Article,
): Result<{ revision: number; savedAt: string }> {
  const { articleId, baseRevision, text, now } = save
  const state = draftState(database, articleId)
  if (!state) return fail({ code: 'notFound', what: 'article' })
  if (!isReadable(database, articleId, state.revision)) return fail({ code: 'articleReadOnly' })
  const sha256 = sha256Of(text)
  if (sha256 === state.sha256) return succeed({ revision: state.revision, savedAt: state.savedAt })
  if (baseRevision !== state.revision)
    return fail({ code: 'revisionConflict', revision: state.revision })
  if (save.keepsApproval && isSettled(statusOf(database, articleId)))
    return fail({ code: 'approvedMeanwhile' })
  keepWriting(database, articleId, { keptAt: state.keptAt, now })
  return succeed(write(database, state, article, { text, sha256, now }))
}

/**
 * A new row with its draft, for create, duplicate and import. Fails with articleExists, or
 * articleUnreadable where it is no article.
 */
export function insertArticle(
  database: Database,
  article: Article,
  times: { /** ISO 8601: the time of the last change. */ updatedAt: string; now: Date },
): Result<void> {
  const text = JSON.stringify(article)
  const read = readAs(article.id, text)
  if (!read.ok) return read
  const insert = database.transaction((): Result<void> => {
    const known = prepared<[string], { headline: string }>(
      database,
      'SELECT headline FROM articles WHERE id = ?',
    ).get(article.id)
    if (known)
      return fail({ code: 'articleExists', articleId: article.id, headline: known.headline })
    const updatedAt = new Date(times.updatedAt).toISOString()
    const createdAt = new Date(article.createdAt).toISOString()
    const { lastInsertRowid } = prepared<[string, string, string, string]>(
      database,
      `INSERT INTO articles (id, status, created_at, updated_at, headline, headline_key, standfirst, section,
           slugline, url_slug, authors, source, language, word_count, photo_count)
         VALUES (?, 'draft', ?, ?, '', ?, '', '', '', '', '[]', '', '', 0, 0)`,
    ).run(article.id, createdAt, updatedAt, sortKey(''))
    prepared<[string, string, string]>(
      database,
      'INSERT INTO drafts (article_id, revision, sha256, content) VALUES (?, 1, ?, ?)',
    ).run(article.id, sha256Of(text), text)
    storeSummary(database, Number(lastInsertRowid), read.value, updatedAt)
    trust(database, article.id, 1)
    return succeed(undefined)
  })
  return guarded(() => insert.immediate())
}

/**
 * Replaces the draft's content whatever it was; the caller has kept the old one and runs the
 * transaction.
 */
export function replaceDraft(
  database: Database,
  draft: { article: Article; text: string; now: Date },
): { revision: number; savedAt: string } {
  const { article, text, now } = draft
  const state = draftState(database, article.id)
  if (!state) throw new Error(`no draft of ${article.id}`)
  return write(database, state, article, { text, sha256: sha256Of(text), now })
}

function write(
  database: Database,
  state: DraftState,
  article: Article,
  content: { text: string; sha256: string; now: Date },
): { revision: number; savedAt: string } {
  if (content.sha256 !== state.sha256) reopenForChange(database, article.id, content.now)
  const saved = { revision: state.revision + 1, savedAt: content.now.toISOString() }
  prepared<[number, string, string, string]>(
    database,
    'UPDATE drafts SET revision = ?, sha256 = ?, content = ? WHERE article_id = ?',
  ).run(saved.revision, content.sha256, content.text, article.id)
  storeSummary(database, state.number, article, saved.savedAt)
  trust(database, article.id, saved.revision)
  return saved
}

function draftState(database: Database, articleId: string): DraftState | undefined {
  return prepared<[string], DraftState>(
    database,
    `SELECT articles.number, revision, updated_at AS savedAt, drafts.sha256,
       coalesce(versions.made_at, created_at) AS keptAt
     FROM drafts JOIN articles ON articles.id = drafts.article_id LEFT JOIN versions ON versions.id = head_version_id
     WHERE drafts.article_id = ?`,
  ).get(articleId)
}

/** The article in `text`, which must be the one with that id. */
export function readAs(articleId: string, text: string): Result<Article> {
  const read = readArticle(text)
  if (!read.ok) return fail(unreadable(read.problem))
  if (read.article.id !== articleId)
    return fail(unreadable({ kind: 'invalid', path: 'id', problem: 'id' }))
  return succeed(read.article)
}

/** Returns the failure that says why a content is no article. */
export function unreadable(problem: Unreadable): Failure {
  return { code: 'articleUnreadable', problem: problem.kind, detail: detailOf(problem) }
}

/** Where the problem lies, as the sentence about it wants it. */
function detailOf(problem: Unreadable): string {
  switch (problem.kind) {
    case 'forbiddenKey':
      return problem.key
    case 'newerSchema':
      return String(problem.schemaVersion)
    case 'invalid':
      return problem.path ? `${problem.path}: ${problem.problem}` : problem.problem
    case 'twinId':
      return problem.id
    default:
      return ''
  }
}

const trusted = new WeakMap<Database, Map<string, number>>()

/**
 * Notes that this revision was read well or written by us, so that the next save need not read it
 * again.
 */
function trust(database: Database, articleId: string, revision: number): void {
  let known = trusted.get(database)
  if (!known) trusted.set(database, (known = new Map()))
  known.set(articleId, revision)
}

/** A draft that does not read is never overwritten by a save. */
function isReadable(database: Database, articleId: string, revision: number): boolean {
  return trusted.get(database)?.get(articleId) === revision || readDraft(database, articleId).ok
}
