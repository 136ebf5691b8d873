import type { Database } from 'better-sqlite3'

/** What photos say of themselves, where they are used and under which words, and what an export went out in spite of and by. */
export function photoInformation(database: Database): void {
  database.exec(`
    CREATE TABLE photo_info (
      photo_id TEXT PRIMARY KEY REFERENCES photos (id) ON DELETE CASCADE,
      info TEXT NOT NULL
    ) STRICT;

    CREATE TABLE figures (
      article_number INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      photo_id TEXT NOT NULL,
      caption TEXT NOT NULL,
      credit TEXT NOT NULL,
      folded TEXT NOT NULL,
      PRIMARY KEY (article_number, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX figures_by_photo ON figures (photo_id);

    ALTER TABLE exports ADD COLUMN overridden TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE exports ADD COLUMN preset TEXT NOT NULL DEFAULT '';

    -- The figures are noted while articles are indexed.
    INSERT OR IGNORE INTO search_pending (article_number) SELECT number FROM articles;
  `)
}
