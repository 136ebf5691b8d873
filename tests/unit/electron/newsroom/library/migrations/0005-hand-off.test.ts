import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { firstLibrary } from '#electron/newsroom/library/migrations/0001-first-library.ts'
import { handOff } from '#electron/newsroom/library/migrations/0005-hand-off.ts'

it('migration 0005 takes every photo that is there for an original, and deletes conflicts with their story', () => {
  const database = new Database(':memory:')
  database.pragma('foreign_keys = ON')
  firstLibrary(database)
  database.exec(`
    INSERT INTO articles (number, id, status, created_at, updated_at, headline, headline_key, standfirst, section, slugline,
      url_slug, authors, source, language, word_count, photo_count)
      VALUES (7, 'a', 'draft', '', '', '', '', '', '', '', '', '[]', '', 'vi', 0, 0);
    INSERT INTO photos VALUES ('p', 'cho.jpg', 'jpeg', 1, 1, 1, '');
  `)
  handOff(database)
  expect(database.prepare('SELECT stored_sha256 FROM photos').pluck().all()).toEqual([null])
  database.exec(`
    INSERT INTO conflicts VALUES ('a', 'v', 'c', 0, '{}', NULL);
    DELETE FROM articles;
  `)
  expect(database.prepare('SELECT count(*) FROM conflicts').pluck().get()).toBe(0)
  expect(() =>
    database.exec("INSERT INTO conflicts VALUES ('a', 'v', 'c', 0, '{}', 'mine')"),
  ).toThrow()
})
