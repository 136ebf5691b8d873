import type { Database } from 'better-sqlite3'
import type { ArticleRow } from '#shared/contract/articles.ts'
import { prepared } from './prepared.ts'
import { articleRow } from './rows.ts'

/**
 * The story that came out of a file with this hash; of several one that is not in the trash, and
 * the one worked on last.
 */
export function storyOfFile(database: Database, sha256: string): ArticleRow | null {
  const found = prepared<[string], { id: string }>(
    database,
    `SELECT id FROM imported_files JOIN articles ON id = article_id
     WHERE sha256 = ? ORDER BY trashed, updated_at DESC, id LIMIT 1`,
  ).get(sha256)
  return found ? articleRow(database, found.id) : null
}

/** Remembers that a story came out of the file with this SHA-256. */
export function rememberFile(database: Database, sha256: string, articleId: string): void {
  prepared<[string, string]>(database, 'INSERT OR IGNORE INTO imported_files VALUES (?, ?)').run(
    sha256,
    articleId,
  )
}
