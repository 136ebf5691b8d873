import { deflateSync } from 'node:zlib'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { readAccepted } from '#electron/newsroom/library/accepted.ts'
import {
  deviceHere,
  exportFolder,
  hasSeenPackage,
  watchedFolder,
} from '#electron/newsroom/library/device.ts'
import { sha256Of } from '#electron/newsroom/library/hash.ts'
import { migrations } from '#electron/newsroom/library/migrations/migrations.ts'
import { settingsApart } from '#electron/newsroom/library/migrations/0007-settings-apart.ts'
import { photosLeft } from '#electron/newsroom/photos/originals.ts'
import { baseOf } from '#electron/newsroom/library/reviews.ts'
import { readSettings } from '#electron/newsroom/library/settings.ts'
import { readStyle } from '#electron/newsroom/library/style.ts'
import { lastChoice, listPresets } from '#electron/newsroom/publishing/presets.ts'
import { article } from '#tests/articles.ts'
import { articleId, temporaryFolder, temporaryLibrary } from '../testLibrary.ts'

/** A database of the sixth schema with two stories, a version of the first, and settings. */
function sixth(file: string, settings: Record<string, unknown>): Database.Database {
  const database = new Database(file)
  database.pragma('foreign_keys = ON')
  for (const migrate of migrations.slice(0, 6)) migrate(database)
  for (const number of [1, 2])
    database
      .prepare(
        `INSERT INTO articles (number, id, status, created_at, updated_at, headline, headline_key, standfirst, section,
           slugline, url_slug, authors, source, language, word_count, photo_count)
         VALUES (?, ?, 'draft', '', '', '', '', '', '', '', '', '[]', '', 'vi', 0, 0)`,
      )
      .run(number, articleId(number))
  database
    .prepare(
      `INSERT INTO versions (id, format, article_id, parents, reason, author, made_at, sha256)
       VALUES (?, 2, ?, '[]', 'writing', '{}', '', '')`,
    )
    .run(version, articleId(1))
  const insert = database.prepare('INSERT INTO settings VALUES (?, ?)')
  for (const [key, value] of Object.entries(settings)) insert.run(key, JSON.stringify(value))
  database.pragma('application_id = 0x746f6173')
  database.pragma('user_version = 6')
  return database
}

const version = 'e'.repeat(64)
const photo = 'ab'.repeat(32)
const accepted = [
  { check: 'styleSpelling', text: 'nghờn', place: null },
  { check: 'styleSpelling', text: 'hoà', place: { before: 'thật ', after: ' bình' } },
]
const text = JSON.stringify(article({ id: articleId(1), headline: 'Lũ về' }))
const review = { sha256: sha256Of(text), content: deflateSync(text).toString('base64') }
const profile = { name: 'Minh Huệ', role: 'desk', initials: 'MH' }
const preset = { presetId: 'p', name: 'Báo điện tử', choice: { formats: ['html'], place: 'zip' } }
const newerPreset = {
  presetId: 'n',
  name: 'Sách nói',
  choice: { formats: ['audio'], place: 'zip' },
}

const kept = {
  settings: { profile, sections: ['Thời sự'], fontSize: 3 },
  style: { tone: 'new', words: ['Đắk Lắk'] },
  [`accepted.${articleId(1)}`]: accepted,
  [`review ${articleId(1)} ${version}`]: review,
  photosLeft: [photo],
  exportPresets: [newerPreset, preset],
  lastExportChoice: { choice: preset.choice, presetId: 'p' },
  lastDestination: { kind: 'folder', path: '/home/hue/Xuất bản' },
  device: 'c0ffee0123',
  watchedFolder: '/home/hue/Gói tin',
  seenPackages: ['một.toasoan 7 1.5', 'hai.toasoan 8 2.5'],
}

describe('migration 0007', () => {
  it('keeps everything that a library of today has in its settings, after a copy was made', () => {
    const folder = temporaryFolder()
    sixth(join(folder, 'library.db'), kept).close()
    const { database } = temporaryLibrary(folder)
    expect(readSettings(database)).toMatchObject({ profile, sections: ['Thời sự'] })
    expect(readStyle(database)).toMatchObject({ tone: 'new', words: ['Đắk Lắk'] })
    expect(readAccepted(database, articleId(1))).toEqual(accepted)
    expect(baseOf(database, { articleId: articleId(1), versionId: version })).toBe(text)
    expect([...photosLeft(database)]).toEqual([photo])
    expect(listPresets(database)).toEqual([preset])
    expect(database.prepare('SELECT id FROM export_presets').pluck().all()).toEqual(['n', 'p'])
    expect(lastChoice(database)).toEqual({ choice: preset.choice, presetId: 'p' })
    expect(exportFolder(database)).toBe('/home/hue/Xuất bản')
    expect(deviceHere(database)).toBe('c0ffee0123')
    expect(watchedFolder(database)).toBe('/home/hue/Gói tin')
    expect(kept.seenPackages.map((mark) => hasSeenPackage(database, mark))).toEqual([true, true])
    // What this program does not know stays for the one that does.
    expect(
      database.prepare(`SELECT value FROM settings WHERE name = 'fontSize'`).pluck().get(),
    ).toBe('3')
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(database.pragma('foreign_key_check')).toEqual([])
    expect(readdirSync(join(folder, 'backups'))).toEqual([expect.stringMatching(/-schema-6\.db$/)])
  })

  it('leaves out what is damaged and what belongs to a story or version that is gone', () => {
    const database = sixth(':memory:', {
      [`accepted.${articleId(9)}`]: accepted,
      [`review ${articleId(9)} ${version}`]: review,
      [`review ${articleId(2)} ${version}`]: review,
      [`review ${articleId(1)} ${version}`]: { sha256: 1 },
      [`accepted.${articleId(2)}`]: 'none',
      exportPresets: [7, { presetId: 'p' }],
      seenPackages: [null, 'một'],
      lastDestination: 'there',
      device: null,
      watchedFolder: null,
      settings: ['none'],
    })
    database.exec(`INSERT INTO settings VALUES ('style', '{"tone":')`)
    database.transaction(settingsApart)(database)
    const counts = [
      'accepted_findings',
      'review_bases',
      'export_presets',
      'settings',
      'style_settings',
    ].map((table) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
    expect(counts).toEqual([0, 0, 0, 0, 0])
    expect(database.prepare('SELECT * FROM device').raw().all()).toEqual([
      [1, '', null, null, null],
    ])
    expect(database.prepare('SELECT mark FROM seen_packages').pluck().all()).toEqual(['một'])
    expect(
      database.prepare(`SELECT name FROM sqlite_schema WHERE name LIKE 'old_%'`).all(),
    ).toEqual([])
  })

  it('makes strict tables whose rows go with their story or version', () => {
    const database = sixth(':memory:', kept)
    database.transaction(settingsApart)(database)
    const tables = database.pragma('table_list') as { name: string; type: string; strict: number }[]
    const made = tables.filter(
      ({ name, type }) => type === 'table' && !/^(sqlite|search)_/.test(name),
    )
    expect(made.filter(({ strict }) => strict === 0)).toEqual([])
    const count = (table: string): unknown =>
      database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
    expect(() =>
      database.exec(`INSERT INTO accepted_findings VALUES ('${articleId(9)}', 0, '{}')`),
    ).toThrow(/FOREIGN KEY/)
    expect([count('review_bases'), count('accepted_findings')]).toEqual([1, 2])
    database.exec('DELETE FROM versions')
    expect([count('review_bases'), count('accepted_findings')]).toEqual([0, 2])
    database.exec('DELETE FROM articles')
    expect(count('accepted_findings')).toBe(0)
  })
})
