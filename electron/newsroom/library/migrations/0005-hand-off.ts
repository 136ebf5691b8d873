import type { Database } from 'better-sqlite3'

/** Photos whose original stayed elsewhere, and what two laptops decided differently. */
export function handOff(database: Database): void {
  database.exec(`
    -- Of the bytes that lie here, where they are not the original's: its id is the original's hash all the same.
    ALTER TABLE photos ADD COLUMN stored_sha256 TEXT;

    CREATE TABLE conflicts (
      article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
      -- The merge that met it.
      version_id TEXT NOT NULL,
      id TEXT NOT NULL,
      position INTEGER NOT NULL,
      conflict TEXT NOT NULL,
      -- What was chosen, or null while nobody has.
      decision TEXT CHECK (decision IN ('ours', 'theirs', 'both')),
      PRIMARY KEY (article_id, version_id, id)
    ) STRICT, WITHOUT ROWID;
  `)
}
