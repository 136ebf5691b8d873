import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { firstLibrary } from '#electron/newsroom/library/migrations/0001-first-library.ts'

function migrated(): Database.Database {
  const database = new Database(':memory:')
  database.pragma('foreign_keys = ON')
  firstLibrary(database)
  return database
}

const insertArticle = `INSERT INTO articles (id, status, created_at, updated_at, headline, headline_key, standfirst, section,
  slugline, url_slug, authors, source, language, word_count, photo_count) VALUES (?, ?, '', '', '', '', '', '', '', '', '[]', '', 'vi', 0, 0)`

describe('migration 0001', () => {
  it('makes strict tables with the columns that the newsroom reads', () => {
    const database = migrated()
    const tables = database.pragma('table_list') as { name: string; strict: number; type: string }[]
    const ours = tables.filter(({ name, type }) => type === 'table' && !name.startsWith('sqlite_'))
    expect(ours.every(({ strict }) => strict === 1)).toBe(true)
    const columns = (name: string) =>
      (database.pragma(`table_xinfo(${name})`) as { name: string }[]).map((column) => column.name)
    expect(Object.fromEntries(ours.map(({ name }) => [name, columns(name)]))).toEqual({
      articles:
        'number id status created_at updated_at trashed_at trashed headline headline_key standfirst section slugline url_slug authors source language word_count photo_count lead_photo_id'.split(
          ' ',
        ),
      article_authors: ['article_number', 'position', 'name'],
      article_photos: ['article_number', 'photo_id'],
      damaged_drafts: ['number', 'article_id', 'set_aside_at', 'sha256', 'content'],
      drafts: ['article_id', 'revision', 'sha256', 'head_version_id', 'content'],
      exports: ['id', 'article_id', 'made_at', 'formats', 'place', 'folder', 'hash', 'version_id'],
      photos: ['id', 'file_name', 'format', 'byte_length', 'width', 'height', 'attached_at'],
      search_pending: ['article_number'],
      search_texts: ['article_number', 'texts'],
      settings: ['key', 'value'],
      versions: ['id', 'article_id', 'parents', 'reason', 'author', 'made_at', 'sha256', 'content'],
    })
  })

  it('deletes what belongs to an article with it', () => {
    const database = migrated()
    database.prepare(insertArticle).run('a', 'draft')
    database.exec(`
      INSERT INTO drafts VALUES ('a', 1, 'x', NULL, '{}');
      INSERT INTO versions VALUES ('v', 'a', '[]', 'writing', '', '', 'x', x'00');
      INSERT INTO damaged_drafts VALUES (1, 'a', '', '', x'00');
      INSERT INTO article_authors VALUES (1, 0, 'Minh Huệ');
      INSERT INTO article_photos VALUES (1, 'p');
      INSERT INTO exports VALUES ('e', 'a', '', '[]', '', NULL, '', 'v');
      INSERT INTO search_texts VALUES (1, '{}');
      INSERT INTO search_pending VALUES (1);
      DELETE FROM articles;
    `)
    const tables =
      'drafts versions damaged_drafts article_authors article_photos exports search_texts search_pending'
    for (const table of tables.split(' '))
      expect(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0)
  })

  it('refuses a status that is none, an id twice, and a draft of no article', () => {
    const database = migrated()
    expect(() => database.prepare(insertArticle).run('a', 'lost')).toThrow('CHECK')
    database.prepare(insertArticle).run('a', 'draft')
    expect(() => database.prepare(insertArticle).run('a', 'draft')).toThrow('UNIQUE')
    expect(() => database.exec(`INSERT INTO drafts VALUES ('b', 1, 'x', NULL, '{}')`)).toThrow(
      'FOREIGN KEY',
    )
  })

  it('knows from trashed_at what lies in the trash', () => {
    const database = migrated()
    database.prepare(insertArticle).run('a', 'draft')
    const trashed = database.prepare('SELECT trashed FROM articles').pluck()
    expect(trashed.get()).toBe(0)
    database.exec("UPDATE articles SET trashed_at = '2023-02-14T03:00:00.000Z'")
    expect(trashed.get()).toBe(1)
  })

  it('replaces and removes rows of the search index without their old words', () => {
    const database = migrated()
    const insert = database.prepare('INSERT INTO search_folded (rowid, headline) VALUES (?, ?)')
    const find = database
      .prepare('SELECT rowid FROM search_folded WHERE search_folded MATCH ?')
      .pluck()
    insert.run(1, 'cho noi')
    insert.run(2, 'cho lon')
    database.exec('DELETE FROM search_folded WHERE rowid = 1')
    expect(find.all('cho')).toEqual([2])
  })
})
