import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openLibrary } from '#electron/newsroom/library/library.ts'
import { originalPath, photoOf } from '#electron/newsroom/photos/photos.ts'
import { addStory, libraryWith, run, small, temporaryFolder, valueOf } from './commandLine.ts'

describe('verify and backup', () => {
  it('find a damaged photo and a damaged draft, and say where', async () => {
    let photoFile = ''
    const library = await libraryWith(async (library) => {
      const story = await addStory(library, 'Chợ nổi', [small])
      await addStory(library, 'Lũ về')
      const { photoId } = (story.document.content[3] as { attrs: { photoId: string } }).attrs
      expect(photoOf(library, photoId)).not.toBeNull()
      photoFile = originalPath(library, photoId)
    })
    const clean = run(['verify', '--library', library])
    expect(clean).toMatchObject({ code: 0, err: '' })
    expect(clean.out).toMatch(/^The library is sound: \d+ things checked\.\n$/)
    truncateSync(photoFile, 100)
    const database = new Database(join(library, 'library.db'))
    database.exec(
      `UPDATE drafts SET content = replace(content, 'Lũ về', 'Lũ lui') WHERE content LIKE '%Lũ về%'`,
    )
    database.close()
    const damaged = run(['verify', '--library', library])
    expect(damaged.code).toBe(1)
    expect(damaged.out).toMatch(/^Draft [0-9a-f-]{36} "Lũ về": /m)
    expect(damaged.out).toMatch(/^Photo [0-9a-f]{64}/m)
    const json = run(['verify', '--json', '--library', library])
    expect(json.code).toBe(1)
    const { damages } = JSON.parse(json.out) as { damages: { what: string }[] }
    expect(damages.map(({ what }) => what).sort()).toEqual(['draft', 'photo'])
  })

  it('copy the library into a zip that is a library again, and never over a file unasked', async () => {
    const library = await libraryWith(
      async (library) => void (await addStory(library, 'Lũ về', [small])),
    )
    const folder = temporaryFolder()
    const file = join(folder, 'sao lưu/toa-soan.zip')
    expect(run(['backup', file, '--library', library])).toEqual({
      code: 0,
      out: `Backed up to ${file}.\n`,
      err: '',
    })
    expect(readdirSync(dirname(file))).toEqual(['toa-soan.zip'])
    const before = readFileSync(file)
    const again = run(['backup', file, '--library', library])
    expect(again).toMatchObject({ code: 1, out: '' })
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(run(['backup', file, '--replace', '--library', library]).code).toBe(0)
    const restored = join(folder, 'lại')
    const unzipped = spawnSync('python3', ['-m', 'zipfile', '-e', file, restored])
    if (unzipped.error) return console.warn('no python3 here: the zip was not unpacked')
    expect(run(['verify', '--library', restored])).toMatchObject({ code: 0 })
    expect(run(['list', '--library', restored]).out).toContain('Lũ về')
  })
})

describe('a library that cannot be opened', () => {
  it('is not made by a command that only reads', () => {
    const library = join(temporaryFolder(), 'không có')
    for (const command of [
      ['list'],
      ['search', 'a'],
      ['verify'],
      ['backup', join(library, '../a.zip')],
    ])
      expect(run([...command, '--library', library])).toEqual({
        code: 3,
        out: '',
        err: `There is no library at ${library}.\n`,
      })
    expect(existsSync(library)).toBe(false)
  })

  it('ends with 3 where it is newer or damaged, and is left alone', async () => {
    const newer = await libraryWith((library) => void library.database.pragma('user_version = 99'))
    expect(run(['list', '--library', newer])).toMatchObject({ code: 3, out: '' })
    expect(run(['new', '--library', newer]).err).toContain('newer')
    const damaged = await libraryWith(async (library) => void (await addStory(library, 'Lũ về')))
    for (const rest of ['-wal', '-shm']) rmSync(join(damaged, `library.db${rest}`), { force: true })
    writeFileSync(
      join(damaged, 'library.db'),
      'not a database, not even nearly one, however long'.repeat(100),
    )
    const ended = run(['list', '--library', damaged])
    expect(ended).toMatchObject({ code: 3, out: '' })
    expect(ended.err).toContain('damaged')
  })

  it('ends with 3 where somebody else writes; reading and exporting go on beside them', async () => {
    const folder = await libraryWith(
      async (library) => void (await addStory(library, 'Lũ về', [small])),
    )
    const library = valueOf(openLibrary(folder, { mode: 'write', holder: 'Tòa soạn trên máy Lan' }))
    try {
      const locked = run(['new', '--library', folder])
      expect(locked).toMatchObject({ code: 3, out: '' })
      expect(locked.err).toContain('Tòa soạn trên máy Lan')
      expect(run(['list', '--library', folder]).out).toContain('Lũ về')
      expect(run(['search', 'lu ve', '--library', folder]).out).toContain('Lũ về')
      expect(run(['verify', '--library', folder]).code).toBe(0)
      const out = temporaryFolder()
      const exported = run(['export', '--all', '--out', out, '--library', folder])
      expect(exported).toMatchObject({ code: 0, out: `${join(out, 'lu-ve')}\n` })
      expect(exported.err).toContain('is not recorded')
      expect(library.database.prepare('SELECT count(*) FROM exports').pluck().get()).toBe(0)
    } finally {
      library.close()
    }
  })

  it('is the person’s own where none is named', () => {
    const home = temporaryFolder()
    const env = { HOME: home, XDG_DATA_HOME: join(home, 'data'), APPDATA: join(home, 'data') }
    expect(run(['new'], env).code).toBe(0)
    expect(run(['list'], env).out).toContain('No headline yet')
    expect(readdirSync(home)).not.toEqual([])
  })
})
