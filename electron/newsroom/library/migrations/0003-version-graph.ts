import type { Database } from 'better-sqlite3'

/**
 * Versions know more of their authors and carry notes and names; their contents stand beside them,
 * so that one can be a difference from another or be gone while the version stays in the graph.
 */
export function versionGraph(database: Database): void {
  database.exec(`
    ALTER TABLE versions RENAME TO old_versions;
    DROP INDEX versions_by_article;

    -- In format 1 the author is a name, in format 2 a person as JSON. The name is what a person called the version.
    CREATE TABLE versions (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      format INTEGER NOT NULL CHECK (format IN (1, 2)),
      article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
      parents TEXT NOT NULL,
      reason TEXT NOT NULL,
      author TEXT NOT NULL,
      made_at TEXT NOT NULL,
      note TEXT NOT NULL DEFAULT '',
      sha256 TEXT NOT NULL,
      name TEXT NOT NULL DEFAULT '',
      words_came INTEGER,
      words_went INTEGER
    ) STRICT;
    CREATE INDEX versions_by_article ON versions (article_id, made_at);

    -- Deflated whole, or a difference from another version's text; so many differences lie between it and a whole one.
    CREATE TABLE version_contents (
      version_number INTEGER PRIMARY KEY REFERENCES versions (number) ON DELETE CASCADE,
      base_number INTEGER REFERENCES version_contents (version_number) DEFERRABLE INITIALLY DEFERRED,
      depth INTEGER NOT NULL,
      content BLOB NOT NULL
    ) STRICT;
    CREATE INDEX version_contents_by_base ON version_contents (base_number) WHERE base_number IS NOT NULL;

    INSERT INTO versions (number, id, format, article_id, parents, reason, author, made_at, sha256)
      SELECT rowid, id, 1, article_id, parents, reason, author, made_at, sha256 FROM old_versions;
    INSERT INTO version_contents (version_number, depth, content) SELECT rowid, 0, content FROM old_versions;
    DROP TABLE old_versions;
  `)
}
