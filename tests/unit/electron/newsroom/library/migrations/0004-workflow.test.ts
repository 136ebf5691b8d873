import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { firstLibrary } from '#electron/newsroom/library/migrations/0001-first-library.ts'
import { photoInformation } from '#electron/newsroom/library/migrations/0002-photo-information.ts'
import { versionGraph } from '#electron/newsroom/library/migrations/0003-version-graph.ts'
import { workflow } from '#electron/newsroom/library/migrations/0004-workflow.ts'

/**
 * A library of the third schema with a story in each status, a draft, a version, a figure, and
 * settings.
 */
function migrated(settings: object | null = null): Database.Database {
  const database = new Database(':memory:')
  database.pragma('foreign_keys = ON')
  firstLibrary(database)
  photoInformation(database)
  const insert = database.prepare(
    `INSERT INTO articles (number, id, status, created_at, updated_at, trashed_at, headline, headline_key, standfirst, section,
       slugline, url_slug, authors, source, language, word_count, photo_count)
     VALUES (?, ?, ?, '', '', ?, ?, '', '', '', '', '', '[]', '', 'vi', 7, 0)`,
  )
  for (const [at, status] of ['draft', 'inReview', 'approved', 'exported'].entries())
    insert.run(at + 1, `a${at + 1}`, status, at === 3 ? '2023' : null, `Lũ về ${at}`)
  database.exec(`
    INSERT INTO drafts VALUES ('a1', 1, '', NULL, '{}');
    INSERT INTO versions VALUES ('v', 'a1', '[]', 'status', '', '', '', x'00');
    INSERT INTO figures VALUES (1, 0, 'p', '', '', '', '');
  `)
  if (settings)
    database.prepare(`INSERT INTO settings VALUES ('settings', ?)`).run(JSON.stringify(settings))
  database.transaction(versionGraph)(database)
  database.transaction(workflow)(database)
  return database
}

function settingsOf(database: Database.Database): unknown {
  const value = database
    .prepare(`SELECT value FROM settings WHERE key = 'settings'`)
    .pluck()
    .get() as string
  return JSON.parse(value)
}

function planOf(database: Database.Database): string[] {
  const plan = database
    .prepare(
      `EXPLAIN QUERY PLAN SELECT number FROM articles WHERE trashed = 0 AND status IN ('draft', 'inReview')
       ORDER BY updated_at DESC, number DESC`,
    )
    .all() as { detail: string }[]
  return plan.map(({ detail }) => detail)
}

describe('migration 0004', () => {
  it('keeps every story with its status and all that belongs to it', () => {
    const database = migrated()
    expect(
      database
        .prepare('SELECT id, status, headline, word_count, trashed, open_threads FROM articles')
        .raw()
        .all(),
    ).toEqual([
      ['a1', 'draft', 'Lũ về 0', 7, 0, 0],
      ['a2', 'inReview', 'Lũ về 1', 7, 0, 0],
      ['a3', 'approved', 'Lũ về 2', 7, 0, 0],
      ['a4', 'exported', 'Lũ về 3', 7, 1, 0],
    ])
    for (const table of ['drafts', 'versions', 'figures'])
      expect(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(1)
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(database.pragma('foreign_key_check')).toEqual([])
  })

  it('knows returned stories, and no status beside', () => {
    const database = migrated()
    database.exec(`UPDATE articles SET status = 'returned' WHERE number = 1`)
    expect(() => database.exec(`UPDATE articles SET status = 'spiked' WHERE number = 1`)).toThrow(
      /CHECK/,
    )
  })

  it('lists by index as before', () => {
    const before = new Database(':memory:')
    firstLibrary(before)
    photoInformation(before)
    versionGraph(before)
    const database = migrated()
    expect(planOf(database)).toEqual(planOf(before))
    expect(planOf(database)[0]).toContain('INDEX articles_by_change')
    expect(
      database
        .prepare(`SELECT name FROM sqlite_schema WHERE type = 'index' AND name LIKE 'articles_by%'`)
        .pluck()
        .all(),
    ).toHaveLength(4)
  })

  it('deletes sign-offs and comments with their story, and entries with their thread', () => {
    const database = migrated()
    const tables = database.pragma('table_list') as { name: string; strict: number }[]
    const made = ['sign_offs', 'comment_threads', 'comment_entries']
    expect(tables.filter(({ name }) => made.includes(name)).map(({ strict }) => strict)).toEqual([
      1, 1, 1,
    ])
    database.exec(`
      INSERT INTO sign_offs VALUES (1, 's', 'a1', 'approve', '{}', '', 'v', '', '');
      INSERT INTO comment_threads VALUES ('a1', 't', '{}', 0), ('a2', 't', '{}', 0), ('a2', 'u', '{}', 0);
      INSERT INTO comment_entries VALUES ('a1', 't', 1, 'e', 'comment', '{}', '', 'Sao?', '[]'),
        ('a2', 't', 1, 'e', 'comment', '{}', '', 'Sao?', '[]'), ('a2', 'u', 1, 'e', 'comment', '{}', '', 'Sao?', '[]');
      DELETE FROM articles WHERE id = 'a1';
      DELETE FROM comment_threads WHERE id = 'u';
    `)
    expect(
      made.map((table) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()),
    ).toEqual([0, 1, 1])
    expect(() =>
      database.exec(
        `INSERT INTO comment_entries VALUES ('a2', 'gone', 1, 'e', 'comment', '{}', '', '', '[]')`,
      ),
    ).toThrow(/FOREIGN KEY/)
  })

  it('makes the author of new stories a reporter with a profile, and keeps all other settings', () => {
    expect(
      settingsOf(migrated({ author: ' Nguyễn Minh Huệ '.normalize('NFD'), theme: 'dark' })),
    ).toEqual({
      profile: { name: 'Nguyễn Minh Huệ', role: 'reporter', initials: 'MH' },
      theme: 'dark',
    })
    expect(settingsOf(migrated({ author: '', source: 'TTXVN' }))).toEqual({ source: 'TTXVN' })
    expect(migrated().prepare('SELECT count(*) FROM settings').pluck().get()).toBe(0)
  })

  it('leaves a profile that is there already', () => {
    const profile = { name: 'Thanh Tùng', role: 'desk', initials: 'TT' }
    expect(settingsOf(migrated({ author: 'Minh Huệ', profile }))).toEqual({ profile })
  })
})
