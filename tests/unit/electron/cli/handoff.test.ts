import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openPackage } from '#electron/newsroom/handoff/openPackage.ts'
import { readDraft, saveDraft } from '#electron/newsroom/library/drafts.ts'
import { openLibrary } from '#electron/newsroom/library/library.ts'
import { schemaVersion } from '#shared/article/article.ts'
import { packageOf, withNewerSchema } from '#tests/handoffPackages.ts'
import { addStory, libraryWith, run, temporaryFolder, valueOf } from './commandLine.ts'

const [first, second] = [
  '52ec98ef-2b52-4c2e-8b1e-000000000001',
  '0f0e0d0c-0b0a-4908-8706-050403020100',
]

/** A reporter's library with two stories, a copy editor's with none, and where packages go. */
async function librariesThatHandOver() {
  const reporter = await libraryWith(async (library) => {
    await addStory(library, 'Chợ nổi', [{ width: 300, height: 200, revealing: true }], first)
    await addStory(library, 'Lũ về', [], second)
  })
  const editor = await libraryWith(() => undefined)
  const folder = temporaryFolder()
  return { reporter, editor, folder, file: join(folder, 'tin.toasoan') }
}

/** Headlines by the stories' ids. */
function headlines(folder: string): Record<string, string> {
  const listed = run(['--library', folder, 'list', '--json'])
  const rows = JSON.parse(listed.out) as { id: string; headline: string }[]
  return Object.fromEntries(rows.map(({ id, headline }) => [id, headline]))
}

function rewrite(folder: string, articleId: string, from: string, to: string): void {
  const library = valueOf(openLibrary(folder, { mode: 'write', holder: 'test' }))
  const { article, revision } = valueOf(readDraft(library.database, articleId))
  const text = JSON.stringify(article).replace(from, to)
  const now = new Date('2023-02-15T08:00:00.000Z')
  valueOf(saveDraft(library.database, { articleId, baseRevision: revision, text, now }))
  library.close()
}

/** Every row of every table, as text. */
function rowsOf(folder: string): string {
  const library = valueOf(openLibrary(folder, { mode: 'read', holder: 'test' }))
  const names = library.database
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
    )
    .all()
  const rows = names.map(({ name }) =>
    library.database.prepare(`SELECT * FROM "${name}"`).raw().all(),
  )
  library.close()
  return JSON.stringify(rows)
}

describe('handoff and receive', () => {
  it('have help in both languages, with examples', () => {
    const handoff = run(['handoff', '--help'])
    expect(handoff).toMatchObject({ code: 0, err: '' })
    for (const said of [
      '--out <file>',
      '--no-photos',
      '--whole-photos',
      '--note',
      '--password-file',
    ])
      expect(handoff.out).toContain(said)
    expect(handoff.out).toContain('toa-soan handoff 52ec98ef --out ~/usb/cho-noi.toasoan')
    const receive = run(['--lang', 'vi', 'receive', '--help'])
    expect(receive).toMatchObject({ code: 0, err: '' })
    for (const said of ['--dry-run', '--json', 'Nhận bài từ những gói'])
      expect(receive.out).toContain(said)
  })

  it('carry one story, by the beginning of its id, with its photo and not where that was taken', async () => {
    const { reporter, editor, folder } = await librariesThatHandOver()
    const file = join(folder, 'not', 'there', 'tin.toasoan')
    const made = run([
      '--library',
      reporter,
      'handoff',
      '52ec',
      '--out',
      file,
      '--note',
      'Nhờ chị xem.',
    ])
    expect(made).toMatchObject({ code: 0, err: '' })
    const received = run(['--library', editor, 'receive', file])
    expect(received).toEqual({ code: 0, out: `New story ${first}  Chợ nổi\n`, err: '' })
    expect(headlines(editor)).toEqual({ [first]: 'Chợ nổi' })
    expect(run(['--library', editor, 'verify']).code).toBe(0)
  })

  it('carry many stories, and say as JSON what became of each', async () => {
    const { reporter, editor, file } = await librariesThatHandOver()
    expect(run(['--library', reporter, 'handoff', first, second, '--out', file]).code).toBe(0)
    const seen = run(['--library', editor, 'receive', file, '--dry-run', '--json'])
    expect(JSON.parse(seen.out)).toEqual([
      { file, kind: 'would', articleId: second, headline: 'Lũ về', fate: 'new' },
      { file, kind: 'would', articleId: first, headline: 'Chợ nổi', fate: 'new' },
    ])
    expect(headlines(editor)).toEqual({})
    const received = run(['--library', editor, 'receive', file, file, '--json'])
    expect(received).toMatchObject({ code: 0, err: '' })
    const kinds = (JSON.parse(received.out) as { kind: string }[]).map(({ kind }) => kind)
    expect(kinds).toEqual(['new', 'new', 'nothing', 'nothing'])
    expect(headlines(editor)).toEqual({ [first]: 'Chợ nổi', [second]: 'Lũ về' })
  })

  it('merge where both sides went on, and say what is left to decide', async () => {
    const { reporter, editor, folder, file } = await librariesThatHandOver()
    run(['--library', reporter, 'handoff', second, '--out', file])
    run(['--library', editor, 'receive', file])
    rewrite(editor, second, 'Lũ về', 'Lũ lớn')
    rewrite(reporter, second, 'Lũ về', 'Lũ sớm')
    const back = join(folder, 'back.toasoan')
    expect(run(['--library', editor, 'handoff', second, '--out', back]).code).toBe(0)
    expect(run(['--library', reporter, 'receive', back, '--dry-run']).out).toContain(
      'Would be merged',
    )
    const merged = run(['--library', reporter, 'receive', back])
    expect(merged.code).toBe(0)
    expect(merged.out).toContain(`Merged ${second}`)
    expect(merged.out).toContain('(1 place left to decide in the program)')
    expect(headlines(reporter)[second]).toMatch(/lớn/)
    expect(headlines(reporter)[second]).toMatch(/sớm/)
  })

  it('keep a package that is there unless it is to be replaced', async () => {
    const { reporter, file } = await librariesThatHandOver()
    writeFileSync(file, 'mine')
    const kept = run(['--library', reporter, 'handoff', first, '--out', file])
    expect(kept).toMatchObject({ code: 1, out: '' })
    expect(kept.err).toContain('--replace')
    expect(readFileSync(file, 'utf8')).toBe('mine')
    expect(run(['--library', reporter, 'handoff', first, '--out', file, '--replace']).code).toBe(0)
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
  })

  it('protect a package by the password in the first line of a file', async () => {
    const { reporter, editor, folder, file } = await librariesThatHandOver()
    const [right, wrong, empty] = ['right', 'wrong', 'empty'].map((name) => join(folder, name))
    writeFileSync(right!, '\ufeffchợ nổi\r\nmore')
    writeFileSync(wrong!, 'chợ chìm')
    writeFileSync(empty!, '\n')
    const handoff = ['--library', reporter, 'handoff', first, '--out', file, '--password-file']
    const receive = ['--library', editor, 'receive', file]
    expect(run([...handoff, empty!])).toMatchObject({ code: 1, out: '' })
    expect(run([...handoff, join(folder, 'none')])).toMatchObject({ code: 1, out: '' })
    expect(existsSync(file)).toBe(false)
    expect(run([...handoff, right!]).code).toBe(0)
    const before = rowsOf(editor)
    const asked = run(receive)
    expect(asked).toMatchObject({ code: 1, out: '' })
    expect(asked.err).toContain('is protected by a password')
    const refused = run([...receive, '--password-file', wrong!])
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toContain('This is not the password of tin.toasoan')
    expect(rowsOf(editor)).toBe(before)
    expect(run([...receive, '--password-file', right!]).code).toBe(0)
    expect(headlines(editor)).toEqual({ [first]: 'Chợ nổi' })
  })

  it('refuse a story that is not there, and a package that is none, and go on with the next', async () => {
    const { reporter, editor, folder, file } = await librariesThatHandOver()
    expect(run(['--library', reporter, 'handoff', 'abcdef', '--out', file])).toMatchObject({
      code: 1,
      out: '',
    })
    expect(existsSync(file)).toBe(false)
    run(['--library', reporter, 'handoff', second, '--out', file])
    const [none, text] = [join(folder, 'none.toasoan'), join(folder, 'text.toasoan')]
    writeFileSync(text, 'Chợ nổi')
    const received = run(['--library', editor, 'receive', none, text, file])
    expect(received).toMatchObject({ code: 1, out: `New story ${second}  Lũ về\n` })
    expect(received.err).toContain('none.toasoan')
    expect(received.err).toContain('text.toasoan is no hand-off package')
    const said = run(['--library', editor, 'receive', text, '--json'])
    expect(said.code).toBe(1)
    expect(JSON.parse(said.out)).toMatchObject([
      { file: text, kind: 'refusedPackage', error: { code: 'handoffRefused', reason: 'notOurs' } },
    ])
  })

  it('refuse what a newer program wrote, with the library unchanged', async () => {
    const { reporter, editor, folder, file } = await librariesThatHandOver()
    run(['--library', reporter, 'handoff', second, '--out', file])
    run(['--library', editor, 'receive', file])
    const opened = valueOf(await openPackage({ file, fileName: 'a', password: null, folder }))
    const parts = new Map([...opened.parts].map(([name, place]) => [name, readFileSync(place)]))
    const newer = join(folder, 'newer.toasoan')
    writeFileSync(newer, packageOf(withNewerSchema(parts, second, schemaVersion + 1)))
    const before = rowsOf(editor)
    const refused = run(['--library', editor, 'receive', newer])
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toContain('newer.toasoan holds a story that a newer Tòa soạn wrote.')
    expect(refused.err).toContain('The library is unchanged')
    expect(rowsOf(editor)).toBe(before)
    expect(headlines(editor)[second]).toBe('Lũ về')
  })
})
