import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { firstLibrary } from '#electron/newsroom/library/migrations/0001-first-library.ts'
import { importedFiles } from '#electron/newsroom/library/migrations/0006-imported-files.ts'

it('migration 0006 keeps which story came out of which file, as long as there is the story', () => {
  const database = new Database(':memory:')
  database.pragma('foreign_keys = ON')
  firstLibrary(database)
  importedFiles(database)
  database.exec(`
    INSERT INTO articles (number, id, status, created_at, updated_at, headline, headline_key, standfirst, section, slugline,
      url_slug, authors, source, language, word_count, photo_count)
      VALUES (7, 'a', 'draft', '', '', '', '', '', '', '', '', '[]', '', 'vi', 0, 0);
    INSERT INTO imported_files VALUES ('f', 'a');
  `)
  expect(() => database.exec("INSERT INTO imported_files VALUES ('f', 'a')")).toThrow()
  expect(() => database.exec("INSERT INTO imported_files VALUES ('f', 'b')")).toThrow()
  database.exec('DELETE FROM articles')
  expect(database.prepare('SELECT count(*) FROM imported_files').pluck().get()).toBe(0)
})
