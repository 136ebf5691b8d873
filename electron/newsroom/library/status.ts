import type { Database } from 'better-sqlite3'
import type { Status } from '../../../shared/article/status.ts'
import type { ArticleRow } from '../../../shared/contract/articles.ts'
import { type Result, fail, succeed } from '../../../shared/contract/errors.ts'
import { readDraft } from './drafts.ts'
import { prepared } from './prepared.ts'
import { articleRow } from './rows.ts'
import { makeVersion } from './versions.ts'

/**
 * Hands an article on, keeping what was handed on as a version. The time of the last change stays: the story is the same.
 * Fails with notFound, or articleReadOnly where the draft does not read.
 */
export function setStatus(
  database: Database,
  change: { articleId: string; status: Status; now: Date },
): Result<ArticleRow> {
  const { articleId, status, now } = change
  const draft = readDraft(database, articleId)
  if (!draft.ok) return draft.error.code === 'notFound' ? draft : fail({ code: 'articleReadOnly' })
  database.transaction(() => {
    makeVersion(database, { articleId, reason: 'status', now })
    prepared<[string, string]>(database, 'UPDATE articles SET status = ? WHERE id = ?').run(status, articleId)
  })()
  const row = articleRow(database, articleId)
  return row ? succeed(row) : fail({ code: 'notFound', what: 'article' })
}
