import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { unzip } from '#electron/newsroom/files/unzip.ts'
import { savePreset } from '#electron/newsroom/publishing/presets.ts'
import { asOldBytes } from '#tests/oldText.ts'
import { unversioned } from '#tests/unversioned.ts'
import {
  addStory,
  libraryWith,
  mainFile,
  run,
  small,
  start,
  temporaryFolder,
  valueOf,
} from './commandLine.ts'

describe('export and import', () => {
  it('take a story out and back, whole', async () => {
    const library = await libraryWith(async (library) => {
      await addStory(library, 'Chợ nổi Cái Răng', [small, { ...small, seed: 2, revealing: true }])
      await addStory(library, 'Lũ về')
    })
    const out = temporaryFolder()
    const exported = run([
      'export',
      '--all',
      '--format',
      'html,json',
      '--out',
      out,
      '--library',
      library,
    ])
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
    const imported = run([
      'import',
      join(out, 'cho-noi-cai-rang/article.json'),
      '--library',
      another,
    ])
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
    const written = (place: string, file: string) =>
      unversioned(readFileSync(join(place, file), 'utf8'))
    for (const file of [
      'cho-noi-cai-rang/index.html',
      'cho-noi-cai-rang/article.json',
      'lu-ve/article.json',
    ])
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
    expect(
      run(['export', '--all', '--out', out, '--on-taken', 'skip', '--library', right!]).code,
    ).toBe(0)
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
    expect(
      run(['export', '--all', '--out', out, '--on-taken', 'replace', '--library', right!]).code,
    ).toBe(0)
  })

  it('say what cannot be taken in, take in the rest, and end with 1', async () => {
    const source = await libraryWith(
      async (library) => void (await addStory(library, 'Lũ về', [small])),
    )
    const out = temporaryFolder()
    run(['export', '--all', '--out', out, '--library', source])
    const text = join(out, 'ghi chú.pdf')
    writeFileSync(text, '%PDF-1.7 ghi chú')
    const empty = join(out, 'rỗng')
    mkdirSync(empty)
    const library = temporaryFolder()
    const missing = join(out, 'không có.json')
    const ended = run([
      'import',
      text,
      missing,
      empty,
      join(out, 'lu-ve'),
      '--json',
      '--library',
      library,
    ])
    expect(ended.code).toBe(1)
    const outcomes = JSON.parse(ended.out) as {
      file: string
      kind: string
      error?: { code: string }
    }[]
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
    writeFileSync(
      old,
      asOldBytes('Người dân đón nước\n\nHai bên bờ sông đã chuẩn bị từ lâu.', 'tcvn3'),
    )
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
    const written = (JSON.parse(ended.out) as { kind: string; folder?: string }[]).flatMap(
      (outcome) => (outcome.kind === 'written' ? [outcome.folder] : []),
    )
    expect(written.length).toBeLessThan(3)
    expect(new Set(readdirSync(out))).toEqual(new Set(written))
    expect(run(['verify', '--library', library]).code).toBe(0)
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

describe('a terminal', () => {
  it('sees progress on its own line, a pipe does not', async () => {
    const library = await libraryWith(
      async (library) => void (await addStory(library, 'Lũ về', [small])),
    )
    const out = temporaryFolder()
    const command = `"${process.execPath}" "${mainFile}" export --all --out "${out}" --library "${library}" --lang en`
    const watched = spawnSync('bash', ['-c', `script -qec '${command}' /dev/null`], {
      encoding: 'utf8',
    })
    if (watched.status === 127)
      return console.warn('no script command here: progress was not watched')
    expect(watched.status).toBe(0)
    expect(watched.stdout).toContain('\r\u001b[KExporting 1/1: Lũ về (photo 1/1)')
    expect(watched.stdout.endsWith(`\r\u001b[K${join(out, 'lu-ve')}\r\n`)).toBe(true)
    const piped = run(['export', '--all', '--out', out, '--library', library])
    expect(piped.err).toBe('')
  })
})
