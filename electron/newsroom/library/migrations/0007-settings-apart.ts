import type { Database } from 'better-sqlite3'

/**
 * What stood in `settings` as JSON under a key gets tables of its own: what belongs to a story goes
 * with it, and each setting has its row. What is damaged or belongs to a story that is gone is left
 * out.
 */
export function settingsApart(database: Database): void {
  database.exec(tables)
  const stored = database.prepare<[], { key: string; value: string }>(
    'SELECT key, value FROM old_settings ORDER BY key',
  )
  for (const { key, value } of stored.all()) {
    const parsed = parse(value)
    if (parsed === undefined) continue
    if (key.startsWith('accepted.')) moveAccepted(database, key.slice('accepted.'.length), parsed)
    else if (key.startsWith('review ')) moveReview(database, key, parsed)
    else moves.get(key)?.(database, parsed)
  }
  database.exec('DROP TABLE old_settings')
}

const tables = `
  ALTER TABLE settings RENAME TO old_settings;

  -- Values are JSON; what is not there has its default.
  CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE style_settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  -- Findings that the user found right in a story, each as JSON.
  CREATE TABLE accepted_findings (
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    finding TEXT NOT NULL,
    PRIMARY KEY (article_id, position)
  ) STRICT, WITHOUT ROWID;

  -- A version with the changes since it that were accepted: deflated, and the hash of its text.
  CREATE TABLE review_bases (
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    version_id TEXT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    sha256 TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (article_id, version_id)
  ) STRICT;
  CREATE INDEX review_bases_by_version ON review_bases (version_id);

  -- Photos of received stories that were left out of the package: they are not in \`photos\`.
  CREATE TABLE photos_left (photo_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

  CREATE TABLE export_presets (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    choice TEXT NOT NULL
  ) STRICT;

  -- What this computer remembers: one row.
  CREATE TABLE device (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL DEFAULT '',
    watched_folder TEXT,
    export_folder TEXT,
    export_choice TEXT
  ) STRICT;
  INSERT INTO device (one) VALUES (1);

  -- Packages in the watched folder that were taken in or dismissed, oldest first.
  CREATE TABLE seen_packages (number INTEGER PRIMARY KEY, mark TEXT NOT NULL UNIQUE) STRICT;
`

const moves: ReadonlyMap<string, (database: Database, value: unknown) => void> = new Map([
  ['settings', (database, value) => moveEntries(database, 'settings', value)],
  ['style', (database, value) => moveEntries(database, 'style_settings', value)],
  ['photosLeft', (database, value) => moveTexts(database, 'photos_left (photo_id)', value)],
  ['seenPackages', (database, value) => moveTexts(database, 'seen_packages (mark)', value)],
  ['exportPresets', movePresets],
  ['device', (database, value) => setDevice(database, 'id', value)],
  ['watchedFolder', (database, value) => setDevice(database, 'watched_folder', value)],
  [
    'lastDestination',
    (database, value) => setDevice(database, 'export_folder', fieldOf(value, 'path')),
  ],
  [
    'lastExportChoice',
    (database, value) => setDevice(database, 'export_choice', JSON.stringify(value)),
  ],
])

function moveEntries(database: Database, table: string, value: unknown): void {
  const insert = database.prepare<[string, string]>(`INSERT INTO ${table} VALUES (?, ?)`)
  for (const [name, setting] of entriesOf(value)) insert.run(name, JSON.stringify(setting))
}

function moveTexts(database: Database, column: string, value: unknown): void {
  const insert = database.prepare<[string]>(`INSERT OR IGNORE INTO ${column} VALUES (?)`)
  for (const text of listOf(value)) if (typeof text === 'string') insert.run(text)
}

function movePresets(database: Database, value: unknown): void {
  const insert = database.prepare<[string, string, string]>(
    'INSERT OR IGNORE INTO export_presets (id, name, choice) VALUES (?, ?, ?)',
  )
  for (const preset of listOf(value)) {
    const [id, name] = [fieldOf(preset, 'presetId'), fieldOf(preset, 'name')]
    if (typeof id === 'string' && typeof name === 'string')
      insert.run(id, name, JSON.stringify(fieldOf(preset, 'choice') ?? null))
  }
}

function setDevice(database: Database, column: string, value: unknown): void {
  if (typeof value === 'string')
    database.prepare<[string]>(`UPDATE device SET ${column} = ?`).run(value)
}

function moveAccepted(database: Database, articleId: string, value: unknown): void {
  if (!database.prepare('SELECT 1 FROM articles WHERE id = ?').get(articleId)) return
  const insert = database.prepare<[string, number, string]>(
    'INSERT INTO accepted_findings VALUES (?, ?, ?)',
  )
  for (const [position, finding] of listOf(value).entries())
    insert.run(articleId, position, JSON.stringify(finding))
}

function moveReview(database: Database, key: string, value: unknown): void {
  const [, articleId = '', versionId = ''] = key.split(' ')
  const [sha256, content] = [fieldOf(value, 'sha256'), fieldOf(value, 'content')]
  const version = database.prepare('SELECT 1 FROM versions WHERE id = ? AND article_id = ?')
  if (typeof sha256 !== 'string' || typeof content !== 'string') return
  if (!version.get(versionId, articleId)) return
  database
    .prepare('INSERT INTO review_bases VALUES (?, ?, ?, ?)')
    .run(articleId, versionId, sha256, Buffer.from(content, 'base64'))
}

/** Returns undefined where it is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
    : []
}

function fieldOf(value: unknown, name: string): unknown {
  return entriesOf(value).find(([key]) => key === name)?.[1]
}
