import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import Database from 'better-sqlite3'
import { describe, expect, it, vi } from 'vitest'
import { articleRowSchema } from '../../../../shared/contract/articles.ts'
import { openLibrary } from '../../../../electron/newsroom/library/library.ts'
import { originalPath, photoOf } from '../../../../electron/newsroom/photos/photos.ts'
import { unzip } from '../../../../electron/newsroom/importing/unzip.ts'
import { savePreset } from '../../../../electron/newsroom/publishing/presets.ts'
import { asOldBytes } from '../../../oldText.ts'
import { unversioned } from '../../../unversioned.ts'
import { addStory, libraryWith, mainFile, run, start, temporaryFolder, valueOf } from './commandLine.ts'

// Each call starts a process, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 })

const small = { width: 300, height: 200 }
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

describe('help', () => {
  it('is there in both languages, by option before the machine, with examples and exit codes', () => {
    const vietnamese = run(['--help'], { LANG: 'vi_VN.UTF-8' })
    expect(vietnamese).toMatchObject({ code: 0, err: '' })
    expect(vietnamese.out).toContain('Cách dùng: toa-soan [tùy chọn] <lệnh>')
    expect(vietnamese.out).toContain('Mã kết thúc:')
    const en = run(['--lang', 'en', 'export', '--help'], { LANG: 'vi_VN.UTF-8' })
    expect(en).toMatchObject({ code: 0, err: '' })
    expect(en.out).toContain('Usage: toa-soan export [options] [id...]')
    expect(en.out).toContain('toa-soan export --all --format json --out ~/json')
    expect(run(['--lang=vi', 'help', 'list']).out).toContain('Liệt kê các bài')
  })

  it('is what a bare call gets, as an error', () => {
    const ended = run([])
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.err).toContain('Usage: toa-soan')
  })

  it.each([
    [['exportt'], 'There is no command exportt.'],
    [['list', '--colour'], 'There is no option --colour.'],
    [['list', '--status', 'done'], 'done does not fit --status <status>.'],
    [['search'], '<text> is missing.'],
    [['backup', 'a.zip', 'b.zip'], 'There is an argument too many.'],
    [['export', '--all'], 'The option --out <dir> is needed.'],
    [['export', '--all', '--out'], 'The option --out <dir> needs a value.'],
    [['export', '--out', 'x'], 'Choose one: ids, --all or --status.'],
    [['export', 'abc', '--all', '--out', 'x'], 'Choose one: ids, --all or --status.'],
    [['export', '--all', '--out', 'x', '--format', 'html,doc'], 'html,doc does not fit --format <formats>.'],
    [
      ['export', '--all', '--out', 'x', '--format', 'template'],
      'The format template and the option --template <name> go together.',
    ],
  ])('follows a mistake: %o', (args, sentence) => {
    expect(run(args)).toEqual({ code: 2, out: '', err: `${sentence}\nFor help: toa-soan --help\n` })
  })

  it('comes with the version of the package', () => {
    const packageFile = join(dirname(mainFile), '../../package.json')
    const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }
    expect(run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })
})

describe('new, list and search', () => {
  it('make a story, show it and find it without marks', () => {
    const library = temporaryFolder()
    const made = run(['new', '--headline', 'Ho\u0323\u0302i Khuyến học Cần Thơ', '--library', library])
    expect(made).toMatchObject({ code: 0, err: '' })
    const id = made.out.trim()
    expect(id).toMatch(uuid)
    run(['new', '--language', 'en', '--library', library])

    const listed = run(['list', '--library', library])
    expect(listed.code).toBe(0)
    const lines = listed.out.trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(new RegExp(`^${id}  Draft  .*  5  Hội Khuyến học Cần Thơ$`))
    expect(lines[0]).toContain('No headline yet')

    const json: unknown = JSON.parse(run(['list', '--json', '--library', library]).out)
    const rows = articleRowSchema.array().parse(json)
    expect(rows.map((row) => [row.headline, row.language])).toEqual([
      ['', 'en'],
      ['Hội Khuyến học Cần Thơ', 'vi'],
    ])

    const found = run(['search', 'hoi', 'khuyen', '--library', library])
    expect(found).toMatchObject({ code: 0, err: '' })
    expect(found.out).toContain(id)
    const foundJson = JSON.parse(run(['search', 'hoi khuyen', '--json', '--library', library]).out) as unknown
    expect(foundJson).toMatchObject([{ id, match: { field: 'headline' } }])
    expect(run(['search', 'xyz', '--library', library])).toEqual({
      code: 0,
      out: '',
      err: 'No story was found.\n',
    })
    expect(run(['search', 'xyz', '--json', '--library', library]).out).toBe('[]\n')
  })

  it('list by status, past one page, without letting a headline write to the terminal', async () => {
    const library = await libraryWith(async (library) => {
      for (let number = 0; number < 520; number++)
        await addStory(library, `Bài ${number}\u001b]0;x\u0007\u202e`)
      library.database.exec("UPDATE articles SET status = 'approved' WHERE headline LIKE 'Bài 51%'")
    })
    const all = run(['list', '--library', library])
    expect(all.out.trimEnd().split('\n')).toHaveLength(520)
    for (const control of ['\u001b', '\u0007', '\u202e']) expect(all.out).not.toContain(control)
    const approved = run(['list', '--status', 'approved', '--lang', 'vi', '--library', library])
    expect(approved.out.trimEnd().split('\n')).toHaveLength(11)
    expect(approved.out).toContain('Đã duyệt')
    // A reader that has seen enough is no failure.
    const script = `"${process.execPath}" "${mainFile}" list --json --library "${library}" | head -1; echo \${PIPESTATUS[0]}`
    expect(spawnSync('bash', ['-c', script], { encoding: 'utf8' })).toMatchObject({
      stdout: '[\n0\n',
      stderr: '',
    })
  })
})

describe('a preset', () => {
  it('says what is exported and into what; what is typed goes before it', async () => {
    const library = await libraryWith(async (library) => {
      await addStory(library, 'Lũ về')
      const choice = { formats: ['json' as const], place: 'zip' as const }
      valueOf(savePreset(library.database, { presetId: null, name: 'Kho dữ liệu', choice }))
    })
    const out = temporaryFolder()
    const zip = join(out, 'kho.zip')
    const by = ['export', '--all', '--override', '--preset', 'kho DỮ liệu', '--library', library]
    expect(run([...by, '--out', zip])).toEqual({ code: 0, out: `${zip}\n`, err: '' })
    expect(await namesIn(zip)).toEqual(['lu-ve/article.json'])
    const taken = run([...by, '--out', zip])
    expect(taken).toMatchObject({ code: 1, out: '' })
    expect(taken.err).toContain('--on-taken replace')
    expect(run([...by, '--format', 'html', '--on-taken', 'replace', '--out', zip]).code).toBe(0)
    expect(await namesIn(zip)).toEqual(['lu-ve/index.html'])
    const named = run([...by, '--out', out])
    expect(named.out).toMatch(/toa-soan-\d{4}-\d\d-\d\d\.zip\n$/)
  })

  it('that does not exist is said, with those that do', async () => {
    const library = await libraryWith(async (library) => {
      await addStory(library, 'Lũ về')
      const choice = { formats: ['json' as const], place: 'folder' as const }
      valueOf(savePreset(library.database, { presetId: null, name: 'Kho dữ liệu', choice }))
    })
    const refused = run([
      'export',
      '--all',
      '--preset',
      'Báo',
      '--out',
      temporaryFolder(),
      '--library',
      library,
    ])
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toContain('Kho dữ liệu')
  })

  const namesIn = async (zip: string) => {
    const unzipped = await unzip(zip, temporaryFolder())
    return unzipped.ok ? unzipped.files.map((file) => file.path) : []
  }
})

describe('export and import', () => {
  it('take a story out and back, whole', async () => {
    const library = await libraryWith(async (library) => {
      await addStory(library, 'Chợ nổi Cái Răng', [small, { ...small, seed: 2, revealing: true }])
      await addStory(library, 'Lũ về')
    })
    const out = temporaryFolder()
    const exported = run(['export', '--all', '--format', 'html,json', '--out', out, '--library', library])
    expect(exported.err).toBe('')
    expect(exported.code).toBe(0)
    const folders = exported.out.trimEnd().split('\n')
    expect(folders.sort()).toEqual([join(out, 'cho-noi-cai-rang'), join(out, 'lu-ve')])
    expect(readdirSync(join(out, 'cho-noi-cai-rang')).sort()).toEqual([
      'article.json',
      'index.html',
      'photos',
    ])

    const another = temporaryFolder()
    const imported = run(['import', join(out, 'cho-noi-cai-rang/article.json'), '--library', another])
    expect(imported).toMatchObject({ code: 0, err: '' })
    expect(imported.out).toMatch(/^Imported [0-9a-f-]{36} {2}Chợ nổi Cái Răng\n$/)
    const rest = run(['import', out, '--on-existing', 'skip', '--json', '--library', another])
    expect(rest.code).toBe(0)
    expect(JSON.parse(rest.out)).toMatchObject([
      { kind: 'skipped', headline: 'Chợ nổi Cái Răng' },
      { kind: 'imported', headline: 'Lũ về' },
    ])
    expect(run(['verify', '--library', another])).toMatchObject({ code: 0 })
    expect(readdirSync(join(another, 'incoming'))).toEqual([])

    const again = temporaryFolder()
    run(['export', '--all', '--out', again, '--library', another])
    const written = (place: string, file: string) => unversioned(readFileSync(join(place, file), 'utf8'))
    for (const file of ['cho-noi-cai-rang/index.html', 'cho-noi-cai-rang/article.json', 'lu-ve/article.json'])
      expect(written(again, file)).toBe(written(out, file))
  })

  it('take the beginning of an id, and say which is unknown or stands for several', async () => {
    const library = await libraryWith(async (library) => {
      await addStory(library, 'Một', [], 'aaaa1111-0000-4000-8000-000000000000')
      await addStory(library, 'Hai', [], 'aaaa2222-0000-4000-8000-000000000000')
    })
    const out = temporaryFolder()
    const args = ['--out', out, '--format', 'json', '--library', library]
    expect(run(['export', 'aaaa', 'ffff', "'; --", ...args])).toEqual({
      code: 1,
      out: '',
      err: "Several stories begin with aaaa. Give more of it.\nNo story has the id ffff.\nNo story has the id '; --.\n",
    })
    expect(readdirSync(out)).toEqual([])
    const exported = run(['export', 'AAAA1', 'aaaa1111', ...args])
    expect(exported).toMatchObject({ code: 0, out: `${join(out, 'mot')}\n` })
  })

  it('never overwrite a different story unasked', async () => {
    const [left, right] = await Promise.all(
      [1, 2].map(() => libraryWith(async (library) => void (await addStory(library, 'Lũ về')))),
    )
    const out = temporaryFolder()
    run(['export', '--all', '--out', out, '--library', left!])
    const before = readFileSync(join(out, 'lu-ve/article.json'), 'utf8')
    const taken = run(['export', '--all', '--out', out, '--library', right!])
    expect(taken).toMatchObject({ code: 1, out: '' })
    expect(taken.err).toContain('The folder lu-ve holds the story "Lũ về"')
    expect(run(['export', '--all', '--out', out, '--on-taken', 'skip', '--library', right!]).code).toBe(0)
    expect(readFileSync(join(out, 'lu-ve/article.json'), 'utf8')).toBe(before)
    const renamed = run([
      'export',
      '--all',
      '--out',
      out,
      '--on-taken',
      'rename',
      '--json',
      '--library',
      right!,
    ])
    expect(renamed.code).toBe(0)
    expect(JSON.parse(renamed.out)).toMatchObject([
      { kind: 'written', folder: 'lu-ve-2', path: join(out, 'lu-ve-2') },
    ])
    expect(readFileSync(join(out, 'lu-ve/article.json'), 'utf8')).toBe(before)
    expect(run(['export', '--all', '--out', out, '--on-taken', 'replace', '--library', right!]).code).toBe(0)
  })

  it('say what cannot be taken in, take in the rest, and end with 1', async () => {
    const source = await libraryWith(async (library) => void (await addStory(library, 'Lũ về', [small])))
    const out = temporaryFolder()
    run(['export', '--all', '--out', out, '--library', source])
    const text = join(out, 'ghi chú.pdf')
    writeFileSync(text, '%PDF-1.7 ghi chú')
    const empty = join(out, 'rỗng')
    mkdirSync(empty)
    const library = temporaryFolder()
    const missing = join(out, 'không có.json')
    const ended = run(['import', text, missing, empty, join(out, 'lu-ve'), '--json', '--library', library])
    expect(ended.code).toBe(1)
    const outcomes = JSON.parse(ended.out) as { file: string; kind: string; error?: { code: string } }[]
    expect(outcomes.map(({ file, kind, error }) => [file, kind, error?.code])).toEqual([
      [missing, 'failed', 'fileUnreadable'],
      [empty, 'failed', 'importRefused'],
      [text, 'failed', 'importRefused'],
      [expect.stringContaining('lu-ve'), 'imported', undefined],
    ])
    const again = run(['import', join(out, 'lu-ve'), '--library', library])
    expect(again).toMatchObject({ code: 1, out: '' })
    expect(again.err).toContain('The library already has the story "Lũ về"')
  })

  it('take in other kinds of files, say what was left out, and convert old encodings where that is asked', () => {
    const folder = temporaryFolder()
    const library = temporaryFolder()
    const old = join(folder, 'nuoc.txt')
    writeFileSync(old, asOldBytes('Người dân đón nước\n\nHai bên bờ sông đã chuẩn bị từ lâu.', 'tcvn3'))
    const markdown = join(folder, 'bai.md')
    writeFileSync(markdown, '# Chợ nổi\n\nGhe đông.\n\n![](https://vidu.example/a.jpg)\n')
    const asIs = run(['import', old, markdown, '--library', library])
    expect(asIs.code).toBe(0)
    expect(asIs.err).toContain('seems to be in TCVN3 (ABC)')
    expect(asIs.err).toContain('1 picture that is not in the file (https://vidu.example/a.jpg)')
    const again = ['import', old, '--encoding', 'auto', '--json', '--library', library]
    const known = run(again)
    expect([known.code, JSON.parse(known.out)]).toMatchObject([1, [{ kind: 'exists' }]])
    expect(known.err).toContain('--on-existing')
    const converted = run([...again, '--on-existing', 'replace'])
    expect(JSON.parse(converted.out)).toMatchObject([
      { kind: 'imported', headline: 'Người dân đón nước', encoding: 'tcvn3' },
    ])
    expect(converted.err).toBe('')
    expect(run(['import', old, '--encoding', 'viscii', '--library', library]).code).toBe(2)
  })

  it('stop at Ctrl-C with nothing half done', async () => {
    const library = await libraryWith(async (library) => {
      for (let number = 0; number < 3; number++)
        await addStory(library, `Bài ${number}`, [
          { format: 'gif', width: 3_000, height: 2_000, seed: number },
        ])
    })
    const out = join(temporaryFolder(), 'web')
    const exporting = start(['export', '--all', '--json', '--out', out, '--library', library])
    while (!existsSync(out)) await new Promise((resolve) => setTimeout(resolve, 5))
    exporting.kill('SIGINT')
    const ended = await exporting.ended
    expect(ended.code).toBe(130)
    expect(ended.err).toContain('Stopping after what is under way')
    const written = (JSON.parse(ended.out) as { kind: string; folder?: string }[]).flatMap((outcome) =>
      outcome.kind === 'written' ? [outcome.folder] : [],
    )
    expect(written.length).toBeLessThan(3)
    expect(new Set(readdirSync(out))).toEqual(new Set(written))
    expect(run(['verify', '--library', library]).code).toBe(0)
  })
})

describe('check', () => {
  const bad = 'bbbb2222-0000-4000-8000-000000000000'
  const shelf = () =>
    libraryWith(async (library) => {
      await addStory(library, 'Lũ về', [], 'aaaa1111-0000-4000-8000-000000000000')
      await addStory(library, 'Ông XXX nói', [], bad)
    })

  it('says what is found in stories, and ends with 1 where an error is', async () => {
    const library = await shelf()
    const checked = run(['check', '--all', '--library', library])
    expect(checked).toMatchObject({ code: 1, err: '' })
    expect(checked.out).toContain(`${bad}  Ông XXX nói\n  Error: A note to the desk is left in the story`)
    expect(checked.out).toMatch(/Stories checked: 2\. Errors: 1, warnings: 6, hints: 0\.\n$/)
    expect(run(['check', 'aaaa', '--library', library])).toMatchObject({ code: 0 })
    expect(run(['check', 'cccc', '--library', library])).toMatchObject({ code: 1, out: '' })
    expect(run(['check', '--library', library])).toMatchObject({ code: 2 })
    const json = run(['check', 'bbbb', '--json', '--library', library])
    expect(JSON.parse(json.out)).toMatchObject([
      {
        kind: 'checked',
        articleId: bad,
        findings: [{ check: 'deskNote', place: { kind: 'headline' } }, {}, {}, {}],
      },
    ])
  })

  it('keeps a story with errors from being exported until --override', async () => {
    const library = await shelf()
    const out = temporaryFolder()
    const exporting = ['export', '--all', '--format', 'json', '--out', out, '--library', library]
    const blocked = run(exporting)
    expect(blocked).toMatchObject({ code: 1, out: `${join(out, 'lu-ve')}\n` })
    expect(blocked.err).toContain(`${bad} was not exported because of errors: A note to the desk`)
    expect(blocked.err).toContain('--override')
    expect(readdirSync(out)).toEqual(['lu-ve'])
    expect(run([...exporting, '--override'])).toMatchObject({ code: 0 })
    expect(readdirSync(out).sort()).toEqual(['lu-ve', 'ong-xxx-noi'])
  })
})

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
    const library = await libraryWith(async (library) => void (await addStory(library, 'Lũ về', [small])))
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
    for (const command of [['list'], ['search', 'a'], ['verify'], ['backup', join(library, '../a.zip')]])
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
    const folder = await libraryWith(async (library) => void (await addStory(library, 'Lũ về', [small])))
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

describe('schema', () => {
  it('is a JSON Schema that exported articles fit', async () => {
    const printed = run(['schema'])
    expect(printed).toMatchObject({ code: 0, err: '' })
    const ajv = new Ajv2020({ strict: false })
    addFormats.default(ajv)
    const validate = ajv.compile(JSON.parse(printed.out) as object)
    const library = await libraryWith(async (library) => void (await addStory(library, 'Lũ về', [small])))
    const out = temporaryFolder()
    run(['export', '--all', '--out', out, '--library', library])
    const exported = JSON.parse(readFileSync(join(out, 'lu-ve/article.json'), 'utf8')) as {
      headline: unknown
    }
    expect(validate(exported), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...exported, headline: 7 })).toBe(false)
  })
})

describe('a terminal', () => {
  it('sees progress on its own line, a pipe does not', async () => {
    const library = await libraryWith(async (library) => void (await addStory(library, 'Lũ về', [small])))
    const out = temporaryFolder()
    const command = `"${process.execPath}" "${mainFile}" export --all --out "${out}" --library "${library}" --lang en`
    const watched = spawnSync('bash', ['-c', `script -qec '${command}' /dev/null`], { encoding: 'utf8' })
    if (watched.status === 127) return console.warn('no script command here: progress was not watched')
    expect(watched.status).toBe(0)
    expect(watched.stdout).toContain('\r\u001b[KExporting 1/1: Lũ về (photo 1/1)')
    expect(watched.stdout.endsWith(`\r\u001b[K${join(out, 'lu-ve')}\r\n`)).toBe(true)
    const piped = run(['export', '--all', '--out', out, '--library', library])
    expect(piped.err).toBe('')
  })
})
