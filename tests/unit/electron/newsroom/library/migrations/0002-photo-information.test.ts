import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { firstLibrary } from '#electron/newsroom/library/migrations/0001-first-library.ts'
import { foldedText } from '#electron/newsroom/library/search/fields.ts'
import { photoInformation } from '#electron/newsroom/library/migrations/0002-photo-information.ts'

/** A library of the first schema with one article, one photo and one export. */
function migrated(): Database.Database {
  const database = new Database(':memory:')
  database.pragma('foreign_keys = ON')
  firstLibrary(database)
  database.exec(`
    INSERT INTO articles (number, id, status, created_at, updated_at, headline, headline_key, standfirst, section, slugline,
      url_slug, authors, source, language, word_count, photo_count)
      VALUES (7, 'a', 'draft', '', '', '', '', '', '', '', '', '[]', '', 'vi', 0, 0);
    INSERT INTO photos VALUES ('p', 'Chợ-Đêm_2.jpg', 'jpeg', 1, 1, 1, '');
    INSERT INTO exports VALUES ('e', 'a', '', '[]', '', NULL, '', 'v');
  `)
  photoInformation(database)
  return database
}

describe('migration 0002', () => {
  it('lets every article be indexed anew, so that its figures are noted', () => {
    expect(migrated().prepare('SELECT article_number FROM search_pending').pluck().all()).toEqual([
      7,
    ])
  })

  it('lets photos that came in before be found by their names', () => {
    const folded = migrated().prepare('SELECT folded FROM photos').pluck().all()
    expect(folded).toEqual([' cho dem 2 jpg'])
    expect(folded).toEqual([foldedText(['Chợ-Đêm_2.jpg'])])
  })

  it('takes exports made before as overriding nothing, and by no preset', () => {
    expect(migrated().prepare('SELECT overridden, preset FROM exports').all()).toEqual([
      { overridden: '[]', preset: '' },
    ])
  })

  it('makes strict tables, and deletes what belongs to a photo or an article with it', () => {
    const database = migrated()
    const tables = database.pragma('table_list') as { name: string; strict: number }[]
    expect(tables.filter(({ name }) => ['photo_info', 'figures'].includes(name))).toMatchObject([
      { strict: 1 },
      { strict: 1 },
    ])
    database.exec(`
      INSERT INTO photo_info (photo_id, info) VALUES ('p', '{}');
      INSERT INTO figures VALUES (7, 0, 'p', 'Chợ nổi', 'Thanh Tùng', 'TTXVN', ' cho noi thanh tung ttxvn');
      DELETE FROM photos;
      DELETE FROM articles;
    `)
    for (const table of ['photo_info', 'figures'])
      expect(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0)
  })
})
