import type { Database } from 'better-sqlite3'
import { prepared } from './prepared.ts'
import { removeFromIndex } from './search/indexing.ts'

/** Ids that the library does not hold, or that are there already, are passed over. */
export function trashArticles(database: Database, articleIds: readonly string[], now: Date): void {
  const trash = prepared<[string, string]>(
    database,
    'UPDATE articles SET trashed_at = ? WHERE id = ? AND trashed_at IS NULL',
  )
  database.transaction(() => articleIds.forEach((id) => trash.run(now.toISOString(), id)))()
}

/** Takes articles out of the trash; ids that the library does not hold are passed over. */
export function restoreArticles(database: Database, articleIds: readonly string[]): void {
  const restore = prepared<[string]>(database, 'UPDATE articles SET trashed_at = NULL WHERE id = ?')
  database.transaction(() => articleIds.forEach((id) => restore.run(id)))()
}

/** Deletes for good, with drafts and versions, what lies in the trash; anything else stays. */
export function deleteArticles(database: Database, articleIds: readonly string[]): void {
  const find = prepared<[string], { number: number }>(
    database,
    'SELECT number FROM articles WHERE id = ? AND trashed_at IS NOT NULL',
  )
  const remove = prepared<[number]>(database, 'DELETE FROM articles WHERE number = ?')
  database.transaction(() => {
    for (const articleId of articleIds) {
      const found = find.get(articleId)
      if (!found) continue
      removeFromIndex(database, found.number)
      remove.run(found.number)
    }
  })()
}
