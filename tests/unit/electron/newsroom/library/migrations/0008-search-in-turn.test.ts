import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { firstLibrary } from '#electron/newsroom/library/migrations/0001-first-library.ts'
import { searchInTurn } from '#electron/newsroom/library/migrations/0008-search-in-turn.ts'

it('migration 0008 keeps which stories wait to be indexed, the one changed last as the last', () => {
  const database = new Database(':memory:')
  database.pragma('foreign_keys = ON')
  firstLibrary(database)
  const insert = database.prepare(
    `INSERT INTO articles (number, id, status, created_at, updated_at, headline, headline_key, standfirst, section,
       slugline, url_slug, authors, source, language, word_count, photo_count)
     VALUES (?, ?, 'draft', '', ?, '', '', '', '', '', '', '[]', '', 'vi', 0, 0)`,
  )
  for (const [number, updatedAt] of [
    [1, '2023-02-16'],
    [2, '2023-02-14'],
    [3, '2023-02-15'],
    [4, '2023-02-17'],
  ] as const)
    insert.run(number, `a${number}`, updatedAt)
  database.exec('INSERT INTO search_pending VALUES (1), (2), (3)')
  database.transaction(searchInTurn)(database)
  const waiting = database
    .prepare('SELECT article_number FROM search_pending ORDER BY turn DESC')
    .pluck()
  expect(waiting.all()).toEqual([1, 3, 2])
  expect(() => database.exec('INSERT INTO search_pending (article_number) VALUES (9)')).toThrow(
    /FOREIGN KEY/,
  )
  database.exec('INSERT OR REPLACE INTO search_pending (article_number) VALUES (2)')
  expect(waiting.all()).toEqual([2, 1, 3])
  database.exec('DELETE FROM articles WHERE number = 1')
  expect(waiting.all()).toEqual([2, 3])
})
