import type { Database } from 'better-sqlite3'

/**
 * What waits to be indexed has its turn: `turn` grows with every note, so that what was noted last
 * can be indexed first.
 */
export function searchInTurn(database: Database): void {
  database.exec(`
    ALTER TABLE search_pending RENAME TO old_search_pending;
    CREATE TABLE search_pending (
      turn INTEGER PRIMARY KEY,
      article_number INTEGER NOT NULL UNIQUE REFERENCES articles (number) ON DELETE CASCADE
    ) STRICT;
    INSERT INTO search_pending (article_number)
      SELECT article_number FROM old_search_pending
      JOIN articles ON articles.number = article_number ORDER BY updated_at, articles.number;
    DROP TABLE old_search_pending;
  `)
}
