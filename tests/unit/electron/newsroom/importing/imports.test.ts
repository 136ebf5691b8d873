import { existsSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createImports } from '#electron/newsroom/importing/imports.ts'
import { readDraft } from '#electron/newsroom/library/drafts.ts'
import type { Library } from '#electron/newsroom/library/library.ts'
import { articleRow } from '#electron/newsroom/library/rows.ts'
import { readVersion } from '#electron/newsroom/library/versions/versionRecords.ts'
import { versionsOf } from '#electron/newsroom/library/versions/versions.ts'
import { figuresOf, headlineOf } from '#shared/article/article.ts'
import { blockLines } from '#shared/article/plainText.ts'
import type { Block } from '#shared/article/document.ts'
import { oldEncodings } from '#shared/text/encodings/encodings.ts'
import { makeZip } from '#tests/makeZip.ts'
import { asOldBytes } from '#tests/oldText.ts'
import { makePhoto } from '#tests/photos.ts'
import {
  now,
  stateOf,
  temporaryFolder,
  temporaryLibrary,
  valueOf,
} from '../publishing/testExports.ts'
import { makeWord, para } from '#tests/makeWord.ts'
import { importFrom, quietJob, readParcel } from './takeIn.ts'

type Files = Record<string, Buffer | string>

function written(files: Files) {
  const folder = temporaryFolder()
  return Object.entries(files).map(([name, content], number) => {
    const diskPath = path.join(folder, String(number))
    writeFileSync(diskPath, content)
    return { path: name, diskPath }
  })
}

function importsInto(library: Library = temporaryLibrary()) {
  const imports = createImports({ library, now: () => now })
  return { library, imports, read: (files: Files) => readParcel(imports, written(files)) }
}

function storyOf(library: Library, articleId: string) {
  const { article } = valueOf(readDraft(library.database, articleId))
  const body = article.document.content.slice(2) as Block[]
  return { article, headline: headlineOf(article), lines: body.flatMap(blockLines) }
}

const story =
  'Người dân đón nước\n\nHai bên bờ sông Hậu đã chuẩn bị từ lâu cho mùa nước nổi.\n\nNhững chiếc ghe chở trái cây vẫn cập chợ.\n'

describe('what is read', () => {
  it('is previewed, and nothing of it is in the library until it is taken', async () => {
    const { library, imports, read } = importsInto()
    const before = stateOf(library)
    const { stories, refused, importId } = valueOf(
      await read({
        'bai.docx': await makeWord({
          body: [para('Lũ về sớm', 'Title'), para('Nước lên nhanh.')].join(''),
        }),
        'bai.md': '---\ntitle: Chợ nổi\nauthor: Minh Huệ\n---\n\nGhe **đông**.\n',
        'bai.txt': story,
      }),
    )
    expect(refused).toEqual([])
    expect(
      stories.map(({ kind, asRead, words }) => [kind, asRead.headline, asRead.lines, words]),
    ).toEqual([
      ['word', 'Lũ về sớm', ['Nước lên nhanh.'], 6],
      ['markdown', 'Chợ nổi', ['Ghe đông.'], 4],
      [
        'text',
        'Người dân đón nước',
        [
          'Hai bên bờ sông Hậu đã chuẩn bị từ lâu cho mùa nước nổi.',
          'Những chiếc ghe chở trái cây vẫn cập chợ.',
        ],
        27,
      ],
    ])
    expect(stateOf(library)).not.toEqual(before)
    await imports.discard(importId)
    expect(stateOf(library)).toEqual(before)
  })

  it('is taken as a draft with a version that says where it is from', async () => {
    const { library, imports, read } = importsInto()
    const { stories, importId } = valueOf(await read({ 'bai.txt': story }))
    const choices = [{ storyId: stories[0]!.storyId, onExisting: null, repair: false }]
    const [taken] = valueOf(await imports.take(importId, choices, quietJob()))
    if (taken?.kind !== 'imported') throw new Error(JSON.stringify(taken))
    expect(articleRow(library.database, taken.articleId)).toMatchObject({
      status: 'draft',
      headline: 'Người dân đón nước',
      language: 'vi',
    })
    const [version] = versionsOf(library.database, taken.articleId)
    expect(
      valueOf(readVersion(library.database, taken.articleId, version!.versionId)).record.reason,
    ).toBe('import')
    // What was taken is not there to be taken again.
    expect(valueOf(await imports.take(importId, choices, quietJob()))).toEqual([])
    await imports.discard(importId)
    expect(readdirSync(path.join(library.folder, 'incoming'))).toEqual([])
    expect(await imports.take(importId, choices, quietJob())).toEqual({
      ok: false,
      error: { code: 'notFound', what: 'import' },
    })
  })

  it('goes with its files when nobody takes it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const { library, imports, read } = importsInto()
    const { importId } = valueOf(await read({ 'bai.txt': story }))
    const incoming = path.join(library.folder, 'incoming')
    expect(readdirSync(incoming)).toHaveLength(1)
    vi.advanceTimersByTime(61 * 60 * 1_000)
    vi.useRealTimers()
    await vi.waitFor(() => expect(readdirSync(incoming)).toEqual([]))
    expect((await imports.take(importId, [], quietJob())).ok).toBe(false)
  })

  it('stops where it is told to, and what was not reached can still be taken', async () => {
    const { imports, read } = importsInto()
    const { stories, importId } = valueOf(await read({ 'a.txt': story, 'b.txt': story }))
    const stop = new AbortController()
    const job = { signal: stop.signal, onProgress: () => stop.abort() }
    const choices = stories.map(({ storyId }) => ({ storyId, onExisting: null, repair: false }))
    expect(valueOf(await imports.take(importId, choices, job))).toHaveLength(1)
    expect(valueOf(await imports.take(importId, choices, quietJob()))).toHaveLength(1)

    const files = written({ 'a.txt': story })
    const gone = new AbortController()
    gone.abort()
    const order = {
      files,
      language: 'vi',
      encoding: null,
      job: { ...quietJob(), signal: gone.signal },
    } as const
    expect(await imports.read(order)).toEqual({ ok: false, error: { code: 'cancelled' } })
  })

  it('is stopped also in the midst of one that takes long, while the newsroom goes on', async () => {
    const { library, imports } = importsInto()
    const before = stateOf(library)
    const files = written({ 'a.html': `<h1>Bài</h1>${'<p>Nước <b>lên</b> nhanh.'.repeat(20_000)}` })
    const stop = new AbortController()
    const job = { signal: stop.signal, onProgress: () => void setTimeout(() => stop.abort(), 20) }
    expect(await imports.read({ files, language: 'vi', encoding: null, job })).toEqual({
      ok: false,
      error: { code: 'cancelled' },
    })
    expect(stateOf(library)).toEqual(before)
  })
})

describe('old encodings', () => {
  it.each(oldEncodings)(
    '%s is recognised and shown both ways, and converted on the reader’s word',
    async (encoding) => {
      const { library, imports, read } = importsInto()
      const bytes = asOldBytes(story, encoding)
      const { stories, importId } = valueOf(
        await read({ 'a.txt': encoding === 'utf-8' ? twice(bytes) : bytes }),
      )
      const [preview] = stories
      expect(preview?.repaired).toMatchObject({ encoding })
      expect(preview?.repaired?.confidence).toBeGreaterThan(0.8)
      expect(preview?.asRead.lines[1]).not.toContain('những')
      expect(preview?.repaired?.beginning.lines[1]?.toLowerCase()).toContain(
        'những chiếc ghe chở trái cây',
      )
      const choice = { storyId: preview!.storyId, onExisting: null, repair: true }
      const [taken] = valueOf(await imports.take(importId, [choice], quietJob()))
      if (taken?.kind !== 'imported') throw new Error(JSON.stringify(taken))
      const { lines, headline, article } = storyOf(library, taken.articleId)
      expect([headline, ...lines].join('\n\n').toLowerCase()).toBe(story.trim().toLowerCase())
      expect(article.language).toBe('vi')
    },
  )

  it('stays as it is where the reader says so, or nothing is recognised', async () => {
    const { imports, read, library } = importsInto()
    const { stories, importId } = valueOf(
      await read({ 'a.txt': asOldBytes(story, 'vni'), 'b.txt': story }),
    )
    expect(stories.map(({ repaired }) => repaired?.encoding)).toEqual(['vni', undefined])
    const choice = { storyId: stories[0]!.storyId, onExisting: null, repair: false }
    const [taken] = valueOf(await imports.take(importId, [choice], quietJob()))
    if (taken?.kind !== 'imported') throw new Error(JSON.stringify(taken))
    expect(storyOf(library, taken.articleId).headline).toContain('Ngöôøi')
  })

  it('can be named', async () => {
    const { imports } = importsInto()
    const files = written({ 'a.txt': asOldBytes('Tin\n\nNước', 'tcvn3') })
    const { stories } = valueOf(await readParcel(imports, files, 'tcvn3'))
    expect(stories[0]?.repaired).toMatchObject({ confidence: null, beginning: { lines: ['Nước'] } })
  })

  it('are recognised in Word files, letter for letter', async () => {
    const { read } = importsInto()
    const old = (text: string): string =>
      new TextDecoder('windows-1252').decode(asOldBytes(text, 'tcvn3'))
    const bytes = await makeWord({
      body: [
        para(old('người dân đón nước'), 'Title'),
        para(old('những ngư dân trên thuyền đã về')),
      ].join(''),
    })
    const { stories } = valueOf(await read({ 'a.docx': bytes }))
    expect(stories[0]?.repaired).toMatchObject({
      encoding: 'tcvn3',
      beginning: { headline: 'người dân đón nước', lines: ['những ngư dân trên thuyền đã về'] },
    })
  })

  it('decomposed letters become whole ones', async () => {
    const { read } = importsInto()
    const { stories } = valueOf(await read({ 'a.txt': story.normalize('NFD') }))
    expect(stories[0]).toMatchObject({ repaired: null, asRead: { headline: 'Người dân đón nước' } })
  })
})

describe('pictures', () => {
  const markdown =
    '# Chợ nổi\n\nGhe đông.\n\n![Ghe](anh/a.jpg "Ghe về")\n\n![Hỏng](anh/b.jpg)\n\n![Xa](https://vidu.example/c.jpg)\n'

  it('beside the story come with it, and what cannot be had is said', async () => {
    const { library, imports, read } = importsInto()
    const photo = await makePhoto({ width: 90, height: 60 })
    const { stories, importId } = valueOf(
      await read({
        'tin/bai.md': markdown,
        'tin/anh/a.jpg': photo,
        'tin/anh/b.jpg': photo.subarray(0, 400),
      }),
    )
    expect(stories).toMatchObject([
      {
        figures: 1,
        comments: 0,
        leftOut: [
          { kind: 'remotePicture', count: 1, example: 'https://vidu.example/c.jpg' },
          { kind: 'unreadablePicture', count: 1, example: 'b.jpg' },
        ],
      },
    ])
    const choice = { storyId: stories[0]!.storyId, onExisting: null, repair: false }
    const [taken] = valueOf(await imports.take(importId, [choice], quietJob()))
    if (taken?.kind !== 'imported') throw new Error(JSON.stringify(taken))
    expect(figuresOf(storyOf(library, taken.articleId).article)).toMatchObject([
      { attrs: { altText: 'Ghe' }, content: [{ text: 'Ghe về' }] },
    ])
  })

  it('that break before they are taken are left out by name, and the story comes', async () => {
    const { library, imports, read } = importsInto()
    const photo = await makePhoto({ width: 90, height: 60 })
    const { stories, importId } = valueOf(
      await read({ 'tin/bai.md': markdown, 'tin/anh/a.jpg': photo }),
    )
    const [folder] = readdirSync(path.join(library.folder, 'incoming'))
    const place = path.join(library.folder, 'incoming', folder!)
    for (const name of readdirSync(place))
      if (name.endsWith('.picture')) truncateSync(path.join(place, name), 300)
    const choice = { storyId: stories[0]!.storyId, onExisting: null, repair: false }
    expect(valueOf(await imports.take(importId, [choice], quietJob()))).toMatchObject([
      { kind: 'imported', picturesLeftOut: ['a.jpg'] },
    ])
  })
})

describe('refused by name with the reason, the library as it was', () => {
  const bomb = (name: string) => ({
    name,
    data: Buffer.alloc(60_000_000),
    declared: 20,
    deflate: true,
  })
  const photo = () => makePhoto({ width: 60, height: 40 })

  it.each<[string, string, () => Buffer | string | Promise<Buffer>]>([
    ['a renamed picture', 'picture', photo],
    [
      'a broken zip',
      'damaged',
      () => makeZip([{ name: 'bai.txt', data: Buffer.from(story) }]).subarray(0, 60),
    ],
    [
      'an encrypted zip',
      'encrypted',
      () => makeZip([{ name: 'a.txt', data: Buffer.from('x'), deflate: true, flags: 1 }]),
    ],
    ['a bomb', 'damaged', () => makeZip([bomb('bai.txt')])],
    ['a slip', 'unsafe', () => makeZip([{ name: '../bai.txt', data: Buffer.from(story) }])],
    ['a PDF', 'unknownKind', () => '%PDF-1.7\n%âãÏÓ'],
    ['RTF', 'unknownKind', () => '{\\rtf1\\ansi Bài}'],
    ['a program', 'unknownKind', () => Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2])],
    ['nothing', 'empty', () => ''],
    ['blanks', 'empty', () => ' \n \n'],
    ['JSON of something else', 'notOurs', () => '{"name": "toa-soan", "version": 1}'],
    ['JSON cut short', 'damaged', () => '{"uri": "urn:x", "headlines": ['],
    ['a protected Word file', 'encrypted', () => compound('EncryptedPackage')],
    ['an old Word file', 'oldWord', () => compound('WordDocument')],
    [
      'a Word file cut short',
      'damaged',
      async () => (await makeWord({ body: [para('Lũ')].join('') })).subarray(0, 700),
    ],
    ['too much text', 'tooLarge', () => Buffer.alloc(26 * 1024 * 1024, 'a ')],
  ])('%s: %s', async (_, reason, content) => {
    const { library, imports, read } = importsInto()
    const before = stateOf(library)
    for (const name of ['bai.docx', 'bai.md']) {
      const { stories, refused, importId } = valueOf(await read({ [name]: await content() }))
      expect(stories).toEqual([])
      expect(refused).toMatchObject([
        { fileName: name, error: { code: 'importRefused', fileName: name, reason } },
      ])
      await imports.discard(importId)
    }
    expect(stateOf(library)).toEqual(before)
  })

  it('what lies in a folder and is no story is not spoken of', async () => {
    const { read } = importsInto()
    const { stories, refused } = valueOf(
      await read({
        'du-an/package.json': '{"name": "x"}',
        'du-an/bai.txt': story,
        'du-an/anh.jpg': await photo(),
        'du-an/hong.docx': 'không phải Word \0',
      }),
    )
    expect(stories.map(({ fileName }) => fileName)).toEqual(['du-an/bai.txt'])
    expect(refused.map(({ fileName }) => fileName)).toEqual(['du-an/hong.docx'])
  })

  it('a folder of several kinds comes in from the disk', async () => {
    const folder = path.join(temporaryFolder(), 'tin')
    mkdirSync(path.join(folder, 'sau'), { recursive: true })
    writeFileSync(path.join(folder, 'a.txt'), story)
    writeFileSync(path.join(folder, 'sau/b.md'), '# Hai\n\nChữ.\n')
    const library = temporaryLibrary()
    expect(valueOf(await importFrom(library, folder))).toMatchObject([
      { kind: 'imported', headline: 'Người dân đón nước' },
      { kind: 'imported', headline: 'Hai' },
    ])
    expect(existsSync(path.join(folder, 'a.txt'))).toBe(true)
  })
})

/** Read as UTF-8, misread UTF-8 is what it became. */
function twice(bytes: Buffer): Buffer {
  return Buffer.from(new TextDecoder('windows-1252').decode(bytes))
}

/** The head of an OLE file with a stream of that name. */
function compound(stream: string): Buffer {
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(64),
  ])
}
