import type { Database } from 'better-sqlite3'
import { readArticle } from '#shared/article/read.ts'
import { type Result, fail, succeed } from '#shared/contract/errors.ts'
import { replaceDraft, storedDraft, unreadable } from '../drafts.ts'
import { sha256Of } from '../hash.ts'
import { prepared } from '../prepared.ts'
import { reopenDamaged } from '../reopen.ts'
import { readVersion } from './versionRecords.ts'
import { makeVersion } from './versions.ts'

/**
 * Makes a version's content the draft again. What the draft held is kept first: as a version, or,
 * where its bytes no longer match their hash, set aside as they are. Fails with notFound or
 * articleUnreadable.
 */
export function restoreVersion(
  database: Database,
  restore: { articleId: string; versionId: string; now: Date },
): Result<{ revision: number; savedAt: string }> {
  const { articleId, versionId, now } = restore
  const version = readVersion(database, articleId, versionId)
  if (!version.ok) return version
  const read = readArticle(version.value.text)
  if (!read.ok) return fail(unreadable(read.problem))
  return database
    .transaction(() => {
      const draft = storedDraft(database, articleId)
      if (!draft) return fail({ code: 'notFound', what: 'article' })
      if (sha256Of(draft.content) === draft.sha256)
        makeVersion(database, { articleId, reason: 'writing', now })
      else {
        setAside(database, articleId, draft, now)
        reopenDamaged(database, articleId)
      }
      const saved = replaceDraft(database, { article: read.article, text: version.value.text, now })
      makeVersion(database, { articleId, reason: 'restore', now })
      return succeed(saved)
    })
    .immediate()
}

function setAside(
  database: Database,
  articleId: string,
  draft: { sha256: string; content: string },
  now: Date,
): void {
  // Cast in SQL: bytes that are no UTF-8 any more would not survive the way through a string.
  prepared<[string, string, string]>(
    database,
    `INSERT INTO damaged_drafts (article_id, set_aside_at, sha256, content)
     SELECT article_id, ?, ?, CAST(content AS BLOB) FROM drafts WHERE article_id = ?`,
  ).run(now.toISOString(), draft.sha256, articleId)
}
