import type { Database } from 'better-sqlite3'

/** Articles with their drafts, versions, photos, exports, settings and the search index. */
export function firstLibrary(database: Database): void {
  database.exec(articles)
  database.exec(versions)
  database.exec(photosAndExports)
  database.exec(search)
}

const articles = `
  CREATE TABLE articles (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL CHECK (status IN ('draft', 'inReview', 'approved', 'exported')),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    trashed_at TEXT,
    trashed INTEGER NOT NULL GENERATED ALWAYS AS (trashed_at IS NOT NULL) STORED,
    headline TEXT NOT NULL,
    headline_key TEXT NOT NULL,
    standfirst TEXT NOT NULL,
    section TEXT NOT NULL,
    slugline TEXT NOT NULL,
    url_slug TEXT NOT NULL,
    authors TEXT NOT NULL,
    source TEXT NOT NULL,
    language TEXT NOT NULL,
    word_count INTEGER NOT NULL,
    photo_count INTEGER NOT NULL,
    lead_photo_id TEXT
  ) STRICT;
  CREATE INDEX articles_by_change ON articles (trashed, updated_at, status, section);
  CREATE INDEX articles_by_creation ON articles (trashed, created_at, status, section);
  CREATE INDEX articles_by_headline ON articles (trashed, headline_key, status, section);
  CREATE INDEX articles_by_section ON articles (trashed, section, status);

  CREATE TABLE article_authors (
    article_number INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (article_number, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX article_authors_by_name ON article_authors (name);

  CREATE TABLE article_photos (
    article_number INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    photo_id TEXT NOT NULL,
    PRIMARY KEY (article_number, photo_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX article_photos_by_photo ON article_photos (photo_id);

  CREATE TABLE drafts (
    article_id TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    head_version_id TEXT,
    content TEXT NOT NULL
  ) STRICT;
`

const versions = `
  CREATE TABLE versions (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    parents TEXT NOT NULL,
    reason TEXT NOT NULL,
    author TEXT NOT NULL,
    made_at TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    content BLOB NOT NULL
  ) STRICT;
  CREATE INDEX versions_by_article ON versions (article_id, made_at);

  CREATE TABLE damaged_drafts (
    number INTEGER PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    set_aside_at TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    content BLOB NOT NULL
  ) STRICT;
  CREATE INDEX damaged_drafts_by_article ON damaged_drafts (article_id);
`

const photosAndExports = `
  CREATE TABLE photos (
    id TEXT PRIMARY KEY,
    file_name TEXT NOT NULL,
    format TEXT NOT NULL,
    byte_length INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    attached_at TEXT NOT NULL
  ) STRICT;

  CREATE TABLE exports (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    made_at TEXT NOT NULL,
    formats TEXT NOT NULL,
    place TEXT NOT NULL,
    folder TEXT,
    hash TEXT NOT NULL,
    version_id TEXT NOT NULL
  ) STRICT;
  CREATE INDEX exports_by_article ON exports (article_id, made_at);

  CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT;
`

// Words come in already parted, in lower case and NFC or folded, so the plainest tokenizer is the
// exact one.
const search = `
  CREATE VIRTUAL TABLE search_exact USING fts5 (
    headline, standfirst, body, caption, credit, author, keyword,
    content = '', contentless_delete = 1, tokenize = 'ascii'
  );
  CREATE VIRTUAL TABLE search_folded USING fts5 (
    headline, standfirst, body, caption, credit, author, keyword,
    content = '', contentless_delete = 1, tokenize = 'ascii'
  );
  CREATE TABLE search_texts (
    article_number INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
    texts TEXT NOT NULL
  ) STRICT;
  CREATE TABLE search_pending (
    article_number INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE
  ) STRICT;
`
