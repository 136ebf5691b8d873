import type { Database } from 'better-sqlite3'

/**
 * What photos say of themselves, where they are used and under which words, and what an export went
 * out in spite of and by.
 */
export function photoInformation(database: Database): void {
  // The words that photos are found by stand in `folded` columns: without marks, each after a
  // blank.
  database.exec(`
    ALTER TABLE photos ADD COLUMN folded TEXT NOT NULL DEFAULT '';
    CREATE INDEX photos_by_date ON photos (attached_at);
    CREATE INDEX photos_by_name ON photos (file_name);

    CREATE TABLE photo_info (
      photo_id TEXT PRIMARY KEY REFERENCES photos (id) ON DELETE CASCADE,
      info TEXT NOT NULL,
      folded TEXT NOT NULL DEFAULT ''
    ) STRICT;

    CREATE TABLE figures (
      article_number INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      photo_id TEXT NOT NULL,
      caption TEXT NOT NULL,
      photographer TEXT NOT NULL,
      source TEXT NOT NULL,
      folded TEXT NOT NULL,
      PRIMARY KEY (article_number, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX figures_by_photo ON figures (photo_id);

    -- What is shown of the leading photo: nobody has cropped one before.
    ALTER TABLE articles ADD COLUMN lead_view TEXT NOT NULL DEFAULT '{"crop":null,"focalPoint":null}';

    ALTER TABLE exports ADD COLUMN overridden TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE exports ADD COLUMN preset TEXT NOT NULL DEFAULT '';

    -- The figures are noted while articles are indexed.
    INSERT OR IGNORE INTO search_pending (article_number) SELECT number FROM articles;
  `)
  foldFileNames(database)
}

function foldFileNames(database: Database): void {
  const photos = database.prepare<[], { id: string; name: string }>(
    'SELECT id, file_name AS name FROM photos',
  )
  const write = database.prepare<[string, string]>('UPDATE photos SET folded = ? WHERE id = ?')
  for (const { id, name } of photos.all()) {
    const plain = name
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .replace(/[đĐ]/g, 'd')
      .toLowerCase()
    const words = plain.match(/[\p{L}\p{N}]+/gu) ?? []
    write.run(words.map((word) => ` ${word}`).join(''), id)
  }
}
