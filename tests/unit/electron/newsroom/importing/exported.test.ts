import { createHash } from 'node:crypto'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createImports } from '../../../../../electron/newsroom/importing/imports.ts'
import { readDraft, saveDraft } from '../../../../../electron/newsroom/library/drafts.ts'
import type { Library } from '../../../../../electron/newsroom/library/library.ts'
import { articleRow } from '../../../../../electron/newsroom/library/rows.ts'
import { bringTo } from '../../../../bringTo.ts'
import { trashArticles } from '../../../../../electron/newsroom/library/trash.ts'
import { readVersion } from '../../../../../electron/newsroom/library/versionRecords.ts'
import { versionsOf } from '../../../../../electron/newsroom/library/versions.ts'
import { exportRendition } from '../../../../../electron/newsroom/photos/exportRendition.ts'
import {
  fileOf,
  type Picture,
  picturesOf,
  renditionOf,
} from '../../../../../electron/newsroom/publishing/pictures.ts'
import { photoOf } from '../../../../../electron/newsroom/photos/photos.ts'
import { exportToZip } from '../../../../../electron/newsroom/publishing/exportArticles.ts'
import { canonicalText } from '../../../../../shared/article/canonical.ts'
import { type Article, figuresOf } from '../../../../../shared/article/article.ts'
import { photoViewOf } from '../../../../../shared/article/related.ts'
import { focalPointWithin } from '../../../../../shared/article/crop.ts'
import type { Block } from '../../../../../shared/article/document.ts'
import { articleArbitrary } from '../../../../anyArticle.ts'
import { article, elsewhere, figure, p, sibling } from '../../../../articles.ts'
import {
  attach,
  exportTo,
  unversionedIn,
  insert,
  now,
  plainRequest,
  stateOf,
  temporaryFolder,
  temporaryLibrary,
  updatedAt,
  valueOf,
} from '../publishing/desk.ts'
import { makeZip } from '../../../../makeZip.ts'

/** What the window puts into a file where the library cannot take a story. */
function savedToFile(story: Article): string {
  const file = path.join(temporaryFolder(), 'lu-ve-som.json')
  writeFileSync(file, JSON.stringify(story))
  return file
}

const storyId = '11111111-1111-4111-8111-111111111111'

/** A library with an illustrated story, and its export. */
async function exported() {
  const library = temporaryLibrary()
  const photos = [
    await attach(library, { revealing: true, orientation: 8 }),
    await attach(library, { format: 'tiff', seed: 2 }),
    await attach(library, { format: 'webp', seed: 3, transparent: true }),
  ] as const
  const story = article(
    {
      id: storyId,
      headline: 'Lũ về sớm',
      edNote: 'Gọi lại cho trạm đo',
      related: [
        elsewhere('https://vidu.vn/', 'Khác', { photoId: photos[2] }),
        sibling('33333333-3333-4333-8333-333333333333', 'Kia', {
          photoId: photos[0],
          crop: { x: 0.3, y: 0, width: 0.41, height: 1 },
          focalPoint: { x: 0.3141592, y: 1 },
        }),
      ],
    },
    figure(photos[0], 'Một', { photographer: 'Thanh Tùng' }),
    p('Nước lên.'),
    figure(photos[1], 'Hai', {
      crop: { x: 0.1, y: 0.2, width: 0.7, height: 0.31 },
      focalPoint: { x: 0.123456789, y: 0.4 },
    }),
  )
  insert(library, story)
  const out = temporaryFolder()
  await exportTo(library, out, [storyId])
  return { library, story, out, folder: path.join(out, 'lu-ve-som') }
}

async function exportedFile(library: Library, picture: Picture) {
  const rendition = valueOf(await renditionOf(library, picture))
  return valueOf(await fileOf(library, { picture, made: null }, rendition))
}

/** A story as it looks from outside: its photos by the files that go out, cropped, and no note to the desk. */
async function asExported(library: Library, story: Article): Promise<Article> {
  const exported = structuredClone(story)
  exported.metadata.edNote = ''
  for (const [at, picture] of picturesOf(story).figures.entries()) {
    const { attrs } = figuresOf(exported)[at]!
    attrs.photoId = (await exportedFile(library, picture)).sha256
    attrs.focalPoint = focalPointWithin(attrs.focalPoint, attrs.crop)
    attrs.crop = null
  }
  for (const story of exported.related) {
    const teaser = story.kind === 'address' ? story.teaser : story.picked
    const view = photoViewOf(story)
    if (teaser.photoId !== null)
      teaser.photoId = valueOf(await exportRendition(library, teaser.photoId, view.crop)).sha256
    if (story.kind === 'article')
      Object.assign(story.picked, { crop: null, focalPoint: focalPointWithin(view.focalPoint, view.crop) })
  }
  return exported
}

function draftOf(library: Library, articleId: string) {
  return valueOf(readDraft(library.database, articleId))
}
import { importFrom, readParcel } from './takeIn.ts'

describe('an export that comes back', () => {
  it('into an empty library is the same article, and goes out again as the same files', async () => {
    const { story, out } = await exported()
    const library = temporaryLibrary()
    expect(valueOf(await importFrom(library, out))).toEqual([
      { kind: 'imported', articleId: storyId, headline: 'Lũ về sớm' },
    ])
    const back = draftOf(library, storyId)
    expect(back.updatedAt).toBe(updatedAt)
    expect(back.article.metadata).toEqual({ ...story.metadata, edNote: '' })
    expect(figuresOf(back.article).map(({ attrs }) => attrs.photographer)).toEqual(['Thanh Tùng', ''])
    const again = temporaryFolder()
    await exportTo(library, again, [storyId])
    expect(unversionedIn(again)).toEqual(unversionedIn(out))
  })

  it('is whole for any story', async () => {
    const source = temporaryLibrary()
    const target = temporaryLibrary()
    const photos = [await attach(source, { seed: 4 }), await attach(source, { format: 'png', seed: 5 })]
    const out = temporaryFolder()
    await fc.assert(
      fc.asyncProperty(articleArbitrary(photos), async (story) => {
        insert(source, story)
        const [outcome] = await exportTo(source, out, [story.id])
        if (outcome?.kind !== 'written') throw new Error(JSON.stringify(outcome))
        expect(valueOf(await importFrom(target, out))).toMatchObject([{ kind: 'imported' }])
        expect(draftOf(target, story.id).article).toEqual(await asExported(source, story))
        const again = temporaryFolder()
        await exportTo(target, again, [story.id])
        expect(unversionedIn(again)).toEqual(unversionedIn(out))
        rmSync(path.join(out, outcome.folder), { recursive: true })
      }),
      { numRuns: 8 },
    )
  })

  it.each([
    ['the file itself', (folder: string) => path.join(folder, 'article.json')],
    ['the folder', (folder: string) => folder],
  ])('can be named by %s', async (_, place) => {
    const { folder } = await exported()
    const library = temporaryLibrary()
    expect(valueOf(await importFrom(library, place(folder)))).toMatchObject([{ kind: 'imported' }])
  })

  it('can come as the zip that a browser was given', async () => {
    const { library, out } = await exported()
    insert(library, article({ id: '22222222-2222-4222-8222-222222222222', headline: 'Bài hai' }, p('x')))
    const both = [storyId, '22222222-2222-4222-8222-222222222222']
    const zip = path.join(temporaryFolder(), 'bai.ZIP')
    const target = { path: zip, label: 'bai.ZIP', stays: true }
    valueOf(await exportToZip(library, target, { ...plainRequest, articleIds: both, overrides: both }))
    const other = temporaryLibrary()
    expect(valueOf(await importFrom(other, zip))).toMatchObject([
      { kind: 'imported', headline: 'Bài hai' },
      { kind: 'imported', headline: 'Lũ về sớm' },
    ])
    const again = temporaryFolder()
    await exportTo(other, again, [storyId])
    expect(unversionedIn(again)).toEqual(unversionedIn(out))
  })
})

describe('an article that is there already', () => {
  const changed = async () => {
    const { library, story, folder } = await exported()
    const text = JSON.stringify({ ...story, document: article({ headline: 'Viết lại' }, p('Mới')).document })
    const { revision } = draftOf(library, storyId)
    valueOf(saveDraft(library.database, { articleId: storyId, baseRevision: revision, text, now }))
    return { library, story, folder, text }
  }

  it.each([
    ['ask', 'exists'],
    ['skip', 'skipped'],
  ] as const)('is left as it is on %s', async (onExisting, kind) => {
    const { library, folder } = await changed()
    const before = stateOf(library)
    expect(valueOf(await importFrom(library, folder, onExisting))).toEqual([
      { kind, articleId: storyId, headline: 'Lũ về sớm' },
    ])
    expect(stateOf(library)).toEqual(before)
  })

  it('gets the file’s content on replace; its own is kept as a version, its note to the desk stays', async () => {
    const { library, folder, text } = await changed()
    trashArticles(library.database, [storyId], now)
    expect(valueOf(await importFrom(library, folder, 'replace'))).toMatchObject([
      { kind: 'imported', articleId: storyId },
    ])
    const { article: back, updatedAt: changedAt } = draftOf(library, storyId)
    expect(back.metadata.edNote).toBe('Gọi lại cho trạm đo')
    expect(changedAt).toBe(updatedAt)
    expect(articleRow(library.database, storyId)).toMatchObject({ headline: 'Lũ về sớm', trashedAt: null })
    const kept = versionsOf(library.database, storyId).map(({ versionId }) =>
      valueOf(readVersion(library.database, storyId, versionId)),
    )
    expect(kept.map((version) => [version.record.reason, version.text])).toContainEqual([
      'import',
      canonicalText(JSON.parse(text)),
    ])
  })

  it('is a draft again on replace where that changes it, as nobody has approved what came in', async () => {
    const { library, folder } = await exported()
    const statusAfterReplacing = async (status: 'approved' | 'exported') => {
      bringTo(library.database, { articleId: storyId, status, now })
      await importFrom(library, folder, 'replace')
      return articleRow(library.database, storyId)?.status
    }
    expect(await statusAfterReplacing('approved')).toBe('approved')
    expect(await statusAfterReplacing('exported')).toBe('exported')
    const file = path.join(folder, 'article.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('Nước lên.', 'Nước xuống.'))
    expect(await statusAfterReplacing('exported')).toBe('draft')
    writeFileSync(file, readFileSync(file, 'utf8').replace('Nước xuống.', 'Nước rút.'))
    expect(await statusAfterReplacing('approved')).toBe('draft')
  })

  it('is joined by a copy on copy', async () => {
    const { library, folder } = await changed()
    const before = draftOf(library, storyId)
    const [outcome] = valueOf(await importFrom(library, folder, 'copy'))
    if (outcome?.kind !== 'imported') throw new Error(outcome?.kind)
    expect(outcome.articleId).not.toBe(storyId)
    expect(draftOf(library, storyId)).toEqual(before)
    expect(articleRow(library.database, outcome.articleId)?.headline).toBe('Lũ về sớm')
  })

  it('finds its originals again instead of showing what was made of them', async () => {
    const { library, story, folder } = await exported()
    const photos = () => library.database.prepare('SELECT count(*) FROM photos').pluck().get()
    const before = photos()
    await importFrom(library, folder, 'replace')
    expect(draftOf(library, storyId).article).toEqual(story)
    expect(photos()).toBe(before)
  })

  it('takes a focal point that was moved outside into the whole photo', async () => {
    const { library, folder } = await exported()
    const file = path.join(folder, 'article.json')
    const json = JSON.parse(readFileSync(file, 'utf8')) as { body: Block[] }
    const figures = json.body.filter((block) => block.type === 'figure')
    figures[0]!.attrs.focalPoint = { x: 0.2, y: 0.3 }
    figures[1]!.attrs.focalPoint = { x: 0.5, y: 1 }
    writeFileSync(file, JSON.stringify(json))
    await importFrom(library, folder, 'replace')
    const [first, second] = figuresOf(draftOf(library, storyId).article)
    expect(first?.attrs).toMatchObject({ crop: null, focalPoint: { x: 0.2, y: 0.3 } })
    expect(second?.attrs.crop).toEqual({ x: 0.1, y: 0.2, width: 0.7, height: 0.31 })
    expect(second?.attrs.focalPoint).toEqual({ x: 0.45, y: 0.51 })
  })

  it('keeps the file itself where somebody cropped it further', async () => {
    const { library, story, folder } = await exported()
    const file = path.join(folder, 'article.json')
    const json = JSON.parse(readFileSync(file, 'utf8')) as { body: Block[] }
    const crop = { x: 0, y: 0, width: 0.5, height: 0.5 }
    for (const block of json.body) if (block.type === 'figure') block.attrs.crop = crop
    writeFileSync(file, JSON.stringify(json))
    expect(valueOf(await importFrom(library, folder, 'replace'))).toMatchObject([{ kind: 'imported' }])
    const back = figuresOf(draftOf(library, storyId).article)
    expect(back.map(({ attrs }) => attrs.crop)).toEqual([crop, crop])
    for (const [at, picture] of picturesOf(story).figures.entries()) {
      const exportedId = (await exportedFile(library, picture)).sha256
      expect(back[at]?.attrs.photoId).toBe(exportedId)
      expect(photoOf(library, exportedId)).not.toBeNull()
    }
  })
})

describe('a refusal leaves the library exactly as it was', () => {
  type Change = (folder: string) => void
  const edit = (change: (json: string) => string): Change => {
    return (folder) => {
      const file = path.join(folder, 'article.json')
      writeFileSync(file, change(readFileSync(file, 'utf8')))
    }
  }
  const photo = (folder: string, name = 'photo-2.jpg') => path.join(folder, 'photos', name)
  /** The file says what it holds, so a disguise needs the true hash and size of the false bytes. */
  const disguise =
    (bytes: Buffer): Change =>
    (folder) => {
      const file = path.join(folder, 'article.json')
      const json = JSON.parse(readFileSync(file, 'utf8')) as Article & { photos: { photoId: string }[] }
      const old = json.photos[1]?.photoId ?? ''
      const hash = createHash('sha256').update(bytes).digest('hex')
      const length = readFileSync(photo(folder)).byteLength
      writeFileSync(photo(folder), bytes)
      writeFileSync(
        file,
        JSON.stringify(json)
          .replaceAll(old, hash)
          .replaceAll(`"byteLength":${length}`, `"byteLength":${bytes.byteLength}`),
      )
    }
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')

  it.each<[string, string, Change]>([
    [
      'prototype keys',
      'unsafe',
      edit((json) => json.replace('"metadata": {', '"metadata": {"__proto__": {},')),
    ],
    [
      'nesting without end',
      'unsafe',
      edit((json) => json.replace('"body": [', `"body": [${'['.repeat(5_000)}${']'.repeat(5_000)},`)),
    ],
    [
      'a script for an address',
      'unsafe',
      edit((json) => json.replace('"url": "https://vidu.vn/"', '"url": "javascript:alert(1)"')),
    ],
    ['an unknown block', 'damaged', edit((json) => json.replace('"type": "paragraph"', '"type": "iframe"'))],
    [
      'bytes that are no UTF-8',
      'damaged',
      (folder) => writeFileSync(path.join(folder, 'article.json'), Buffer.from([0x7b, 0xff, 0xfe])),
    ],
    [
      'more than any story',
      'tooLarge',
      (folder) => writeFileSync(path.join(folder, 'article.json'), Buffer.alloc(61_000_000, 0x20)),
    ],
    [
      'a newer format',
      'newerFormat',
      edit((json) => json.replace('"formatVersion": 3', '"formatVersion": 9')),
    ],
    ['another format', 'notOurs', edit((json) => json.replace('toa-soan/article', 'ninjs'))],
    ['a photo outside', 'damaged', edit((json) => json.replaceAll('photos/photo-2.jpg', '../photo-2.jpg'))],
    ['a photo that is missing', 'photoMissing', (folder) => rmSync(photo(folder))],
    ['a photo of other bytes', 'damaged', (folder) => cpSync(photo(folder, 'photo-1.jpg'), photo(folder))],
    ['a drawing named .jpg', 'photoRefused', disguise(svg)],
    [
      'a photo cut short',
      'photoRefused',
      (folder) => disguise(readFileSync(photo(folder)).subarray(0, 900))(folder),
    ],
  ])('%s: %s', async (_, reason, change) => {
    const { folder } = await exported()
    change(folder)
    const library = temporaryLibrary()
    insert(library, article({ headline: 'Bài có sẵn' }, p('x')))
    const before = stateOf(library)
    const outcomes = valueOf(await importFrom(library, folder))
    expect(outcomes).toMatchObject([{ kind: 'failed', error: { code: 'importRefused', reason } }])
    expect(stateOf(library)).toEqual(before)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it.each([
    [
      'a bomb',
      [{ name: 'article.json', data: Buffer.alloc(60_000_000), declared: 20, deflate: true }],
      'damaged',
    ],
    ['a slip', [{ name: '../../article.json', data: Buffer.from('{}') }], 'unsafe'],
    ['nothing of ours', [{ name: 'a.css', data: Buffer.from('x') }], 'notOurs'],
  ])('a zip with %s', async (_, entries, reason) => {
    const library = temporaryLibrary()
    const zip = path.join(temporaryFolder(), 'bai.zip')
    writeFileSync(zip, makeZip(entries))
    const before = stateOf(library)
    expect(valueOf(await importFrom(library, zip))).toMatchObject([
      { kind: 'failed', fileName: 'bai.zip', error: { code: 'importRefused', reason } },
    ])
    expect(stateOf(library)).toEqual(before)
  })

  it('two files under one name, or none of ours', async () => {
    const { folder } = await exported()
    const library = temporaryLibrary()
    const before = stateOf(library)
    const imports = createImports({ library, now: () => now })
    const file = { path: 'article.json', diskPath: path.join(folder, 'article.json') }
    expect(await readParcel(imports, [file, file])).toMatchObject({
      ok: false,
      error: { code: 'importRefused', reason: 'unsafe' },
    })
    const photo = { path: 'photos/photo-1.jpg', diskPath: path.join(folder, 'photos/photo-1.jpg') }
    const read = valueOf(await readParcel(imports, [photo]))
    expect(read).toMatchObject({ stories: [], refused: [{ error: { reason: 'notOurs' } }] })
    await imports.discard(read.importId)
    expect(stateOf(library)).toEqual(before)
  })

  it('and the good ones beside it come in', async () => {
    const { library: source, out, folder } = await exported()
    insert(source, article({ id: '22222222-2222-4222-8222-222222222222', headline: 'Bài hai' }, p('x')))
    await exportTo(source, out, ['22222222-2222-4222-8222-222222222222'])
    rmSync(photo(folder))
    const library = temporaryLibrary()
    expect(valueOf(await importFrom(library, out))).toMatchObject([
      { kind: 'imported', headline: 'Bài hai' },
      { kind: 'failed', error: { reason: 'photoMissing', detail: 'photos/photo-2.jpg' } },
    ])
  })
})

describe('a story that was saved to a file', () => {
  it('takes the place of the one in the library, photos, edNote and all', async () => {
    const { library, story } = await exported()
    const later = { ...story, metadata: { ...story.metadata, edNote: 'Đã gọi', section: 'Thời sự' } }
    const file = savedToFile(later)
    expect(valueOf(await importFrom(library, file))).toMatchObject([{ kind: 'exists', articleId: storyId }])
    expect(valueOf(await importFrom(library, file, 'replace'))).toMatchObject([{ kind: 'imported' }])
    expect(draftOf(library, storyId).article).toEqual(later)
  })

  it('is refused where its photos are not, and leaves nothing', async () => {
    const { story } = await exported()
    const library = temporaryLibrary()
    const before = stateOf(library)
    expect(valueOf(await importFrom(library, savedToFile(story)))).toMatchObject([
      { kind: 'failed', error: { code: 'importRefused', reason: 'photoMissing' } },
    ])
    expect(stateOf(library)).toEqual(before)
  })
})
