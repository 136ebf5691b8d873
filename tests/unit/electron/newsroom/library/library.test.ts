import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { backUpBeforeMigration } from '#electron/newsroom/library/backups.ts'
import { openLibrary } from '#electron/newsroom/library/library.ts'
import { migrations } from '#electron/newsroom/library/migrations/migrations.ts'
import { articleRow } from '#electron/newsroom/library/rows.ts'
import {
  articleId,
  minutesLater,
  now,
  put,
  temporaryFolder,
  temporaryLibrary,
} from './testLibrary.ts'

const open = (folder: string, mode: 'write' | 'read' = 'write') =>
  openLibrary(folder, { mode, holder: 'thử' })

describe('openLibrary', () => {
  it('makes a library that is durable, before and after writing', () => {
    const library = temporaryLibrary()
    const durability = () =>
      ['journal_mode', 'synchronous', 'foreign_keys', 'user_version'].map((name) =>
        library.database.pragma(name, { simple: true }),
      )
    expect(durability()).toEqual(['wal', 2, 1, migrations.length])
    put(library, 1, { headline: 'Lũ về' })
    expect(durability()).toEqual(['wal', 2, 1, migrations.length])
    expect(readdirSync(library.folder)).toEqual(
      expect.arrayContaining(['photos', 'renditions', 'backups']),
    )
  })

  it('is durable on the second open, too, and finds what was there', () => {
    const folder = temporaryFolder()
    const first = temporaryLibrary(folder)
    put(first, 1, { headline: 'Lũ về' })
    first.close()
    const second = temporaryLibrary(folder)
    expect(second.database.pragma('synchronous', { simple: true })).toBe(2)
    expect(articleRow(second.database, articleId(1))?.headline).toBe('Lũ về')
  })

  it('leaves no lock and no log behind when it is closed', () => {
    const library = temporaryLibrary()
    library.close()
    expect(readdirSync(library.folder).sort()).toEqual([
      'backups',
      'library.db',
      'library.lock',
      'photos',
      'renditions',
    ])
  })

  it('refuses a second writer and says who the first is', () => {
    const folder = temporaryFolder()
    const first = openLibrary(folder, { mode: 'write', holder: 'Tòa soạn trên máy bàn' })
    expect(open(folder)).toEqual({
      ok: false,
      error: { code: 'libraryLocked', holder: 'Tòa soạn trên máy bàn' },
    })
    if (first.ok) first.value.close()
    const third = open(folder)
    expect(third.ok).toBe(true)
    if (third.ok) third.value.close()
  })

  it('lets readers in beside the writer, who see each commit and cannot write', () => {
    const writer = temporaryLibrary()
    const reader = temporaryLibrary(writer.folder, 'read')
    put(writer, 1, { headline: 'Lũ về' })
    expect(articleRow(reader.database, articleId(1))?.headline).toBe('Lũ về')
    expect(() => reader.database.exec('DELETE FROM articles')).toThrow('readonly')
  })

  it('does not make a library for a reader', () => {
    const folder = temporaryFolder()
    expect(open(folder, 'read')).toMatchObject({ ok: false, error: { code: 'fileUnreadable' } })
    expect(readdirSync(folder)).toEqual([])
  })

  it.each(['write', 'read'] as const)(
    'refuses a newer library to %s it and leaves it alone',
    (mode) => {
      const folder = temporaryFolder()
      temporaryLibrary(folder).close()
      const file = join(folder, 'library.db')
      const newer = new Database(file)
      newer.pragma(`user_version = ${migrations.length + 3}`)
      newer.close()
      const before = readFileSync(file)
      expect(open(folder, mode)).toEqual({
        ok: false,
        error: {
          code: 'libraryNewer',
          version: migrations.length + 3,
          supported: migrations.length,
        },
      })
      expect(readFileSync(file).equals(before)).toBe(true)
      expect(existsSync(join(folder, 'library.holder'))).toBe(false)
    },
  )

  it.each([
    ['text', Buffer.from('Đây không phải thư viện.'.repeat(200))],
    ['zeros', Buffer.alloc(8192)],
  ])('refuses a file of %s and leaves it alone', (_, bytes) => {
    const folder = temporaryFolder()
    const file = join(folder, 'library.db')
    writeFileSync(file, bytes)
    expect(open(folder)).toMatchObject({ ok: false, error: { code: 'libraryDamaged' } })
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it('refuses a database that is somebody else’s', () => {
    const folder = temporaryFolder()
    const other = new Database(join(folder, 'library.db'))
    other.exec('CREATE TABLE songs (title TEXT)')
    other.close()
    expect(open(folder)).toMatchObject({ ok: false, error: { code: 'libraryDamaged' } })
  })

  it('says what is wrong where the folder cannot be', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    expect(open(join(folder, 'file'))).toMatchObject({ ok: false, error: { code: 'diskFailed' } })
  })
})

describe('backUpBeforeMigration', () => {
  it('keeps the newest five copies, each a whole library', () => {
    const library = temporaryLibrary()
    put(library, 1, { headline: 'Lũ về' })
    for (let minute = 0; minute < 7; minute++)
      backUpBeforeMigration(library.folder, library.database, 1, minutesLater(minute, now))
    const folder = join(library.folder, 'backups')
    const copies = readdirSync(folder).sort()
    expect(copies).toEqual(
      [2, 3, 4, 5, 6].map((minute) => `library-2023-02-14T03-0${minute}-00-000Z-schema-1.db`),
    )
    const copy = new Database(join(folder, copies[0]!), { readonly: true })
    expect(articleRow(copy, articleId(1))?.headline).toBe('Lũ về')
    copy.close()
  })
})
