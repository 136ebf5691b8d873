import type { Database } from 'better-sqlite3'
import { isSettled, type Status, statusAfter } from '#shared/article/status.ts'
import { prepared } from './prepared.ts'
import { sign } from './signOffs.ts'
import { makeVersion } from './versions/versions.ts'

/** Stores a status without asking whether the move is allowed. The caller runs the transaction. */
export function storeStatus(database: Database, articleId: string, status: Status): void {
  prepared<[string, string]>(database, 'UPDATE articles SET status = ? WHERE id = ?').run(
    status,
    articleId,
  )
}

/** Of a story that is there. */
export function statusOf(database: Database, articleId: string): Status {
  return prepared<[string], { status: Status }>(
    database,
    'SELECT status FROM articles WHERE id = ?',
  ).get(articleId)!.status
}

/** Takes back the approval of a story whose words are damaged, so that there is nothing to sign. */
export function reopenDamaged(database: Database, articleId: string): void {
  prepared<[string]>(
    database,
    `UPDATE articles SET status = 'draft' WHERE id = ? AND status IN ('approved', 'exported')`,
  ).run(articleId)
}

/**
 * Before a draft is written over: where it is approved or exported, what was approved is kept and
 * the approval taken back, so that no story ever looks approved with words that nobody approved.
 * Part of the transaction that writes.
 */
export function reopenForChange(database: Database, articleId: string, now: Date): void {
  const status = statusOf(database, articleId)
  const reopened = isSettled(status) ? statusAfter(status, 'reopen') : null
  if (!reopened) return
  const versionId = makeVersion(database, { articleId, reason: 'writing', now })
  sign(database, { articleId, kind: 'reopen', versionId, note: '', now })
  storeStatus(database, articleId, reopened)
}
