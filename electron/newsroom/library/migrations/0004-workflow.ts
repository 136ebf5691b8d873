import type { Database } from 'better-sqlite3'

/** Stories can be returned, sign-offs and comments are kept, and who works here has a profile. */
export function workflow(database: Database): void {
  allowReturned(database)
  database.exec(signOffsAndComments)
  foldAuthorIntoProfile(database)
}

/**
 * SQLite cannot change a CHECK, and rebuilding the table would take all that refers to it along: so
 * the column is made anew.
 */
function allowReturned(database: Database): void {
  database.exec(`
    ALTER TABLE articles ADD COLUMN new_status TEXT NOT NULL DEFAULT 'draft'
      CHECK (new_status IN ('draft', 'inReview', 'returned', 'approved', 'exported'));
    UPDATE articles SET new_status = status;
    DROP INDEX articles_by_change;
    DROP INDEX articles_by_creation;
    DROP INDEX articles_by_headline;
    DROP INDEX articles_by_section;
    ALTER TABLE articles DROP COLUMN status;
    ALTER TABLE articles RENAME COLUMN new_status TO status;
    CREATE INDEX articles_by_change ON articles (trashed, updated_at, status, section);
    CREATE INDEX articles_by_creation ON articles (trashed, created_at, status, section);
    CREATE INDEX articles_by_headline ON articles (trashed, headline_key, status, section);
    CREATE INDEX articles_by_section ON articles (trashed, section, status);

    -- Comment threads that nobody has resolved.
    ALTER TABLE articles ADD COLUMN open_threads INTEGER NOT NULL DEFAULT 0;
  `)
}

// Threads and entries are named within their article, so that nothing that comes from elsewhere can
// reach into another one. A sign-off keeps the version's hash itself: it says what was signed also
// where that version is gone.
const signOffsAndComments = `
  CREATE TABLE sign_offs (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('handOver', 'return', 'approve', 'reopen')),
    person TEXT NOT NULL,
    made_at TEXT NOT NULL,
    version_id TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    note TEXT NOT NULL,
    UNIQUE (article_id, id)
  ) STRICT;

  CREATE TABLE comment_threads (
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    anchor TEXT NOT NULL,
    anchor_seq INTEGER NOT NULL,
    PRIMARY KEY (article_id, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE comment_entries (
    article_id TEXT NOT NULL,
    thread_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('comment', 'resolved', 'reopened')),
    author TEXT NOT NULL,
    made_at TEXT NOT NULL,
    text TEXT NOT NULL,
    mentions TEXT NOT NULL,
    PRIMARY KEY (article_id, thread_id, seq, id),
    FOREIGN KEY (article_id, thread_id) REFERENCES comment_threads (article_id, id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
`

/**
 * Whoever had said which author to put into new stories writes them: that is a reporter of that
 * name.
 */
function foldAuthorIntoProfile(database: Database): void {
  const stored = database.prepare<[], { value: string }>(
    `SELECT value FROM settings WHERE key = 'settings'`,
  )
  const row = stored.get()
  if (!row) return
  const { author, ...settings } = JSON.parse(row.value) as Record<string, unknown>
  const name = typeof author === 'string' ? author.normalize('NFC').trim() : ''
  const profile =
    name === '' ? {} : { profile: { name, role: 'reporter', initials: initials(name) } }
  database
    .prepare(`UPDATE settings SET value = ? WHERE key = 'settings'`)
    .run(JSON.stringify({ ...profile, ...settings }))
}

function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? []
  return words
    .slice(-2)
    .map((word) => Array.from(word)[0])
    .join('')
    .toUpperCase()
}
