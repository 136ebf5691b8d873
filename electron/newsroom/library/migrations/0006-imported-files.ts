import type { Database } from 'better-sqlite3'

/** Which story came out of which file, so that the same file is known again. */
export function importedFiles(database: Database): void {
  database.exec(`
    CREATE TABLE imported_files (
      sha256 TEXT NOT NULL,
      article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
      PRIMARY KEY (sha256, article_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX imported_files_by_article ON imported_files (article_id);
  `)
}
