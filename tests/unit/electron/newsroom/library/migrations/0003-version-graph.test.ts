import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { firstLibrary } from '#electron/newsroom/library/migrations/0001-first-library.ts'
import { photoInformation } from '#electron/newsroom/library/migrations/0002-photo-information.ts'
import { versionGraph } from '#electron/newsroom/library/migrations/0003-version-graph.ts'
import { readVersion } from '#electron/newsroom/library/versions/versionRecords.ts'
import { valueOf } from '../testLibrary.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const articleId = '0f0e0d0c-0b0a-4908-8706-050403020100'
const madeAt = '2023-02-14T03:00:00.000Z'

/** As a library of the second schema made them. */
function insertOld(database: Database.Database, text: string, parents: string[]): string {
  const row = [articleId, parents, 'status', 'Minh Huệ', madeAt, sha256(text)]
  const id = sha256(JSON.stringify(row))
  database
    .prepare('INSERT INTO versions VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    .run(
      id,
      articleId,
      JSON.stringify(parents),
      'status',
      'Minh Huệ',
      madeAt,
      sha256(text),
      deflateSync(text),
    )
  return id
}

function migrated(): { database: Database.Database; first: string; second: string } {
  const database = new Database(':memory:')
  database.pragma('foreign_keys = ON')
  firstLibrary(database)
  photoInformation(database)
  database
    .prepare(
      `INSERT INTO articles (id, status, created_at, updated_at, headline, headline_key, standfirst, section, slugline, url_slug,
        authors, source, language, word_count, photo_count)
       VALUES (?, 'draft', '', '', '', '', '', '', '', '', '[]', '', 'vi', 0, 0)`,
    )
    .run(articleId)
  const first = insertOld(database, '{"Một":1}', [])
  const second = insertOld(database, '{"Hai":2}', [first])
  database.transaction(() => versionGraph(database))()
  return { database, first, second }
}

describe('the migration to the graph of versions', () => {
  it('keeps every version readable under the id that it had', () => {
    const { database, first, second } = migrated()
    expect(valueOf(readVersion(database, articleId, first)).text).toBe('{"Một":1}')
    expect(valueOf(readVersion(database, articleId, second))).toEqual({
      text: '{"Hai":2}',
      record: {
        id: second,
        format: 1,
        articleId,
        parents: [first],
        reason: 'status',
        author: { name: 'Minh Huệ', role: null, device: '' },
        madeAt,
        note: '',
        sha256: sha256('{"Hai":2}'),
      },
    })
  })

  it('makes strict tables, and deletes contents with their versions and those with their article', () => {
    const { database } = migrated()
    const tables = database.pragma('table_list') as { name: string; strict: number }[]
    const ours = tables.filter(({ name }) =>
      ['versions', 'version_contents', 'old_versions'].includes(name),
    )
    expect(ours.map(({ strict }) => strict)).toEqual([1, 1])
    database.exec(
      'UPDATE version_contents SET base_number = 1 WHERE version_number = 2; DELETE FROM articles',
    )
    for (const table of ['versions', 'version_contents'])
      expect(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0)
    expect(database.pragma('foreign_key_check')).toEqual([])
  })
})
