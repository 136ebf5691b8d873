import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { load } from 'exifreader'
import { parseHTML } from 'linkedom'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { readDraft, saveDraft } from '../../../../../electron/newsroom/library/drafts.ts'
import type { Library } from '../../../../../electron/newsroom/library/library.ts'
import { originalPath } from '../../../../../electron/newsroom/photos/photos.ts'
import { exportToZip } from '../../../../../electron/newsroom/publishing/exportArticles.ts'
import { unzip } from '../../../../../electron/newsroom/importing/unzip.ts'
import { exportHistory } from '../../../../../electron/newsroom/publishing/records.ts'
import { articleRow } from '../../../../../electron/newsroom/library/rows.ts'
import { bringTo } from '../../../../bringTo.ts'
import { type Article, figuresOf } from '../../../../../shared/article/article.ts'
import type { Figure } from '../../../../../shared/article/document.ts'
import { readExportedArticle } from '../../../../../shared/render/json/read.ts'
import { article, elsewhere, figure, p, sibling } from '../../../../articles.ts'
import { makePhoto } from '../../../../photos.ts'
import {
  attach,
  exportTo,
  filesIn,
  insert,
  now,
  plainRequest,
  temporaryFolder,
  temporaryLibrary,
  updatedAt,
  valueOf,
} from './desk.ts'

type Said = [file: string, width: number, height: number]

/** The files of an image, and how large the page says that they are. */
function sizesOf(image: Element): Said[] {
  const [width, height] = ['width', 'height'].map((name) => Number(image.getAttribute(name)))
  const srcset = image.getAttribute('srcset') ?? `${image.getAttribute('src')} ${width}w`
  return srcset.split(', ').map((candidate) => {
    const [file = '', wide = ''] = candidate.split(' ')
    return [file, parseInt(wide), Math.round((parseInt(wide) * height!) / width!)]
  })
}

/** The files made of photos, each with what tells it from one made later. */
function renditionsOf(library: Library): [string, number][] {
  const folder = path.join(library.folder, 'renditions')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => [name, statSync(path.join(folder, name)).ino])
}

/** Mean red, green and blue of each cell of a coarse grid. */
async function colours(picture: Sharp): Promise<number[]> {
  const plain = sharp(await picture.png().toBuffer()).removeAlpha()
  return [...(await plain.resize(6, 4, { fit: 'fill' }).raw().toBuffer())]
}

const id = (digit: number) => `${String(digit).repeat(8)}-1111-4111-8111-111111111111`

async function illustrated() {
  const library = temporaryLibrary()
  const photos = [
    await attach(library, { revealing: true, orientation: 6 }),
    await attach(library, { format: 'png', seed: 2 }),
    await attach(library, { format: 'avif', seed: 3 }),
  ] as const
  const story = article(
    {
      id: id(1),
      headline: 'Lũ về sớm',
      related: [elsewhere('https://vidu.vn/', 'Khác', { photoId: photos[2] })],
    },
    figure(photos[0], 'Một'),
    p('Nước lên.'),
    figure(photos[1], 'Hai'),
    figure(photos[0], 'Lại một'),
  )
  insert(library, story)
  return { library, story, out: temporaryFolder() }
}

const change = (
  library: Awaited<ReturnType<typeof illustrated>>['library'],
  story: Article,
  headline: string,
) => {
  const draft = readDraft(library.database, story.id)
  if (!draft.ok) throw new Error(draft.error.code)
  const changed = JSON.stringify(article({ id: story.id, headline, urlSlug: 'lu-ve-som' }, p('Khác')))
  return saveDraft(library.database, {
    articleId: story.id,
    baseRevision: draft.value.revision,
    text: changed,
    now,
  })
}

describe('an export', () => {
  it('is a folder with the page, the JSON and each picture, which say what the story says and nothing else', async () => {
    const { library, story, out } = await illustrated()
    const [outcome] = await exportTo(library, out, [story.id])
    expect(readdirSync(out)).toEqual(['lu-ve-som'])
    const folder = path.join(out, 'lu-ve-som')
    const files = filesIn(folder)
    expect(Object.keys(files).sort()).toEqual([
      'article.json',
      'index.html',
      'photos/photo-1-lead-160.jpg',
      'photos/photo-1.jpg',
      'photos/photo-2.png',
      'photos/photo-3.jpg',
      'photos/photo-4-teaser-160.jpg',
      'photos/photo-4.jpg',
    ])
    expect(outcome).toMatchObject({ kind: 'written', articleId: story.id, folder: 'lu-ve-som', files: 8 })
    const captions = {
      'photo-1.jpg': 'Một',
      'photo-1-lead-160.jpg': 'Một',
      'photo-2.png': 'Hai',
      'photo-3.jpg': 'Lại một',
      'photo-4.jpg': '',
    }
    for (const [name, caption] of Object.entries(captions)) {
      const tags = load(readFileSync(path.join(folder, 'photos', name)), { expanded: true })
      expect([tags.exif, tags.gps], name).toEqual([undefined, undefined])
      const words = Object.keys(tags.xmp ?? {}).filter((name) => name !== '_raw' && name !== 'about')
      expect(words, name).toEqual(caption ? ['description'] : [])
      expect(tags.xmp?.['description']?.description ?? '', name).toBe(caption)
    }
    const read = readExportedArticle(readFileSync(path.join(folder, 'article.json'), 'utf8'))
    if (!read.ok) throw new Error(read.problem.detail)
    for (const { file, photoId, byteLength } of read.value.photos) {
      const bytes = readFileSync(path.join(folder, file))
      expect(bytes.byteLength).toBe(byteLength)
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(photoId)
    }
    expect(read.value.updatedAt).toBe(updatedAt)
  })

  it('shows of each figure what its crop leaves, and where its focal point is in that', async () => {
    const { library, story, out } = await illustrated()
    const [first, , second, third] = story.document.content.slice(2) as Figure[]
    const crop = { x: 0.25, y: 0.5, width: 0.5, height: 0.5 }
    Object.assign(first!.attrs, { crop, focalPoint: { x: 0.375, y: 0.75 } })
    Object.assign(second!.attrs, { focalPoint: { x: 0.1, y: 0.2 } })
    const cropped = { ...story, id: id(2) }
    insert(library, cropped)
    await exportTo(library, out, [cropped.id], { formats: ['json'] })
    const read = readExportedArticle(readFileSync(path.join(out, 'lu-ve-som', 'article.json'), 'utf8'))
    if (!read.ok) throw new Error(read.problem.detail)
    expect(figuresOf(read.value.article).map(({ attrs }) => [attrs.crop, attrs.focalPoint])).toEqual([
      [null, { x: 0.25, y: 0.5 }],
      [null, { x: 0.1, y: 0.2 }],
      [null, null],
    ])
    expect(third?.attrs.photoId).toBe(first?.attrs.photoId)
    const sizes = []
    for (const { file } of read.value.photos) {
      const { width, height } = await sharp(path.join(out, 'lu-ve-som', file)).metadata()
      sizes.push([file, width, height])
    }
    expect(sizes).toEqual([
      ['photos/photo-1.jpg', 80, 60],
      ['photos/photo-2.png', 160, 120],
      ['photos/photo-3.jpg', 160, 120],
      ['photos/photo-4.jpg', 160, 120],
    ])
  })

  it('is the same, byte for byte, when it is made again, here or elsewhere', async () => {
    const { library, story, out } = await illustrated()
    const [first] = await exportTo(library, out, [story.id])
    const files = filesIn(out)
    rmSync(path.join(library.folder, 'renditions'), { recursive: true })
    const [second] = await exportTo(library, out, [story.id])
    const other = temporaryFolder()
    const [third] = await exportTo(library, other, [story.id])
    expect(filesIn(out)).toEqual(files)
    expect(filesIn(other)).toEqual(files)
    expect([second, third]).toEqual([first, first])
  })

  it('has the photos in sizes to choose from, all of the size that the page says', async () => {
    const library = temporaryLibrary()
    const photo = await attach(library, { width: 1_800, height: 1_200 })
    const upright = await attach(library, { format: 'png', width: 500, height: 900 })
    const moving = await attach(library, { format: 'gif', width: 600, height: 300, frames: 2 })
    const related = [elsewhere('https://vidu.vn/', 'Khác', { photoId: moving })]
    const focalPoint = { x: 0.1, y: 0.9 }
    const story = article(
      { headline: 'Lũ về', related },
      figure(photo, '', { focalPoint }),
      figure(upright),
      figure(moving),
    )
    insert(library, story)
    const out = temporaryFolder()
    await exportTo(library, out, [story.id])
    const folder = path.join(out, 'lu-ve')
    const { document } = parseHTML(readFileSync(path.join(folder, 'index.html'), 'utf8'))
    const said = [...document.querySelectorAll('img')].map(sizesOf)
    const lead = (name: string) =>
      document.querySelector(`meta[property="og:image${name}"]`)?.getAttribute('content') ?? ''
    said.push([[lead(''), Number(lead(':width')), Number(lead(':height'))]])
    const sizes: unknown[] = []
    for (const [file, saidWidth, saidHeight] of said.flat()) {
      const { width, height, pages } = await sharp(path.join(folder, file)).metadata()
      expect([file, width, height]).toEqual([file, saidWidth, saidHeight])
      sizes.push([file, width, height, pages ?? 1])
    }
    expect(sizes).toEqual([
      ['photos/photo-1-480.jpg', 480, 320, 1],
      ['photos/photo-1-960.jpg', 960, 640, 1],
      ['photos/photo-1-1600.jpg', 1600, 1067, 1],
      ['photos/photo-1.jpg', 1800, 1200, 1],
      ['photos/photo-2-480.png', 480, 864, 1],
      ['photos/photo-2.png', 500, 900, 1],
      ['photos/photo-3.gif', 600, 300, 2],
      ['photos/photo-3-teaser-360.gif', 360, 240, 1],
      ['photos/photo-3-teaser-450.gif', 450, 300, 1],
      ['photos/photo-1-lead-1200.jpg', 1200, 630, 1],
    ])
    expect(readdirSync(path.join(folder, 'photos'))).toHaveLength(10)
  })

  it('shows of a related story what that story shows of its photo', async () => {
    const library = temporaryLibrary()
    const photo = await attach(library, { width: 800, height: 400, revealing: true })
    const view = { crop: { x: 0.5, y: 0, width: 0.5, height: 1 }, focalPoint: { x: 0.5, y: 0.5 } }
    const related = [sibling(id(2), 'Khác', { photoId: photo, ...view })]
    const story = article({ headline: 'Lũ về', related }, p('x'))
    insert(library, story)
    const out = temporaryFolder()
    await exportTo(library, out, [story.id])
    const photos = path.join(out, 'lu-ve', 'photos')
    expect(readdirSync(photos).sort()).toEqual([
      'photo-1-teaser-360.jpg',
      'photo-1-teaser-400.jpg',
      'photo-1.jpg',
    ])
    const whole = sharp(await makePhoto({ width: 800, height: 400, revealing: true }))
    const shown = await colours(whole.extract({ left: 400, top: 66, width: 400, height: 267 }))
    const teaser = await colours(sharp(path.join(photos, 'photo-1-teaser-400.jpg')))
    for (const [at, colour] of shown.entries()) expect(teaser[at]).toBeCloseTo(colour, -1)
    const exported = readExportedArticle(readFileSync(path.join(out, 'lu-ve', 'article.json'), 'utf8'))
    if (!exported.ok) throw new Error(exported.problem.detail)
    expect(exported.value.article.related[0]).toMatchObject({
      picked: { crop: null, focalPoint: { x: 0, y: 0.5 } },
    })
  })

  it('makes its pictures once: a second one does no picture work', async () => {
    const library = temporaryLibrary()
    const photos = [
      await attach(library, { width: 1_000, height: 700, orientation: 6 }),
      await attach(library, { revealing: true }),
    ]
    const crop = { x: 0.2, y: 0.2, width: 0.6, height: 0.7 }
    const related = [elsewhere('https://vidu.vn/', 'Khác', { photoId: photos[1]! })]
    const story = article(
      { headline: 'Lũ về', related },
      figure(photos[0]!),
      figure(photos[0]!, '', { crop }),
    )
    insert(library, story)
    const out = temporaryFolder()
    await exportTo(library, out, [story.id])
    const before = filesIn(out)
    const kept = renditionsOf(library)
    expect(kept).not.toEqual([])
    // Whatever was made anew would be kept anew, and could not be made without an original.
    for (const photo of photos) writeFileSync(originalPath(library, photo), 'hỏng')
    rmSync(path.join(library.folder, 'photos'), { recursive: true })
    expect(await exportTo(library, out, [story.id])).toMatchObject([{ kind: 'written' }])
    expect(filesIn(out)).toEqual(before)
    expect(renditionsOf(library)).toEqual(kept)
  })

  it('has the hash that sha256sum would give for its list of files', async () => {
    const { library, story, out } = await illustrated()
    const [outcome] = await exportTo(library, out, [story.id])
    const folder = path.join(out, 'lu-ve-som')
    const sums = Object.keys(filesIn(folder))
      .sort()
      .map(
        (name) =>
          `${createHash('sha256')
            .update(readFileSync(path.join(folder, name)))
            .digest('hex')}  ${name}\n`,
      )
    expect(outcome).toMatchObject({ hash: createHash('sha256').update(sums.join('')).digest('hex') })
  })

  it('holds only the formats asked for, and nothing of an earlier export', async () => {
    const { library, story, out } = await illustrated()
    await exportTo(library, out, [story.id])
    change(library, story, 'Lũ về rồi')
    await exportTo(library, out, [story.id], { formats: ['html'] })
    expect(Object.keys(filesIn(out))).toEqual(['lu-ve-som/index.html'])
    expect(readFileSync(path.join(out, 'lu-ve-som/index.html'), 'utf8')).toContain(
      '<h1 class="headline">Lũ về rồi</h1>',
    )
  })

  it('makes the destination where it is missing', async () => {
    const { library, story, out } = await illustrated()
    await exportTo(library, path.join(out, 'mới', 'đây'), [story.id])
    expect(readdirSync(path.join(out, 'mới', 'đây'))).toEqual(['lu-ve-som'])
  })
})

describe('each export', () => {
  it('is recorded with the version that went out', async () => {
    const { library, story, out } = await illustrated()
    const [outcome] = await exportTo(library, out, [story.id])
    const [record] = exportHistory(library, story.id)
    expect(record).toMatchObject({
      madeAt: now.toISOString(),
      formats: ['html', 'json'],
      place: 'out/lu-ve-som',
      hash: outcome?.kind === 'written' ? outcome.hash : '',
    })
    const version = library.database
      .prepare('SELECT reason FROM versions WHERE id = ?')
      .get(record?.versionId)
    expect(version).toEqual({ reason: 'export' })
    await exportTo(library, out, [story.id])
    expect(exportHistory(library, story.id).map(({ versionId }) => versionId)).toEqual([
      record?.versionId,
      record?.versionId,
    ])
  })

  it('makes an approved article exported, and no other', async () => {
    const { library, story, out } = await illustrated()
    const told: string[] = []
    const request = { onStatus: (articleId: string) => told.push(articleId) }
    await exportTo(library, out, [story.id], request)
    expect(articleRow(library.database, story.id)?.status).toBe('draft')
    bringTo(library.database, { articleId: story.id, status: 'approved', now })
    await exportTo(library, out, [story.id], request)
    expect(articleRow(library.database, story.id)).toMatchObject({ status: 'exported', updatedAt })
    expect(told).toEqual([story.id])
  })
})

describe('a name that is taken', () => {
  const two = async () => {
    const library = temporaryLibrary()
    insert(library, article({ id: id(1), headline: 'Lũ về sớm' }, p('Một')))
    insert(library, article({ id: id(2), headline: 'Lũ về sớm!' }, p('Hai')))
    const out = temporaryFolder()
    await exportTo(library, out, [id(1)])
    return { library, out, before: filesIn(out) }
  }

  it.each(['html', 'json'] as const)('by another article is asked about (%s)', async (format) => {
    const { library, out } = await two()
    await exportTo(library, out, [id(1)], { formats: [format] })
    const before = filesIn(out)
    expect(await exportTo(library, out, [id(2)])).toEqual([
      { kind: 'taken', articleId: id(2), folder: 'lu-ve-som', headline: 'Lũ về sớm' },
    ])
    expect(filesIn(out)).toEqual(before)
    expect(exportHistory(library, id(2))).toEqual([])
  })

  it('is taken over, left, or avoided as decided', async () => {
    const { library, out, before } = await two()
    expect(await exportTo(library, out, [id(2)], { decisions: { [id(2)]: 'skip' } })).toEqual([
      { kind: 'skipped', articleId: id(2) },
    ])
    expect(filesIn(out)).toEqual(before)
    const [renamed] = await exportTo(library, out, [id(2)], { decisions: { [id(2)]: 'rename' } })
    expect(renamed).toMatchObject({ kind: 'written', folder: 'lu-ve-som-2' })
    expect(filesIn(out)).toMatchObject(before)
    rmSync(path.join(out, 'lu-ve-som-2'), { recursive: true })
    const [replaced] = await exportTo(library, out, [id(2)], { decisions: { [id(2)]: 'replace' } })
    expect(replaced).toMatchObject({ kind: 'written', folder: 'lu-ve-som' })
    expect(filesIn(out)['lu-ve-som/index.html']).toContain(id(2))
    expect(readdirSync(out)).toEqual(['lu-ve-som'])
  })

  it('is asked about once: the article finds the folder beside it again', async () => {
    const { library, out } = await two()
    await exportTo(library, out, [id(2)], { decisions: { [id(2)]: 'rename' } })
    const [again] = await exportTo(library, out, [id(2)])
    expect(again).toMatchObject({ kind: 'written', folder: 'lu-ve-som-2' })
    expect(readdirSync(out).sort()).toEqual(['lu-ve-som', 'lu-ve-som-2'])
  })

  it.each([
    [
      'a folder of somebody’s',
      (at: string) => (mkdirSync(at), writeFileSync(path.join(at, 'luận văn.docx'), 'x')),
    ],
    [
      'a page of somebody’s',
      (at: string) => (mkdirSync(at), writeFileSync(path.join(at, 'index.html'), '<title>x</title>')),
    ],
    ['a file', (at: string) => writeFileSync(at, 'x')],
    ['a link', (at: string) => symlinkSync('/etc', at)],
  ])('by %s is asked about', async (_, make) => {
    const library = temporaryLibrary()
    insert(library, article({ id: id(1), headline: 'Lũ về sớm' }, p('Một')))
    const out = temporaryFolder()
    make(path.join(out, 'lu-ve-som'))
    const before = filesIn(out)
    expect(await exportTo(library, out, [id(1)])).toEqual([
      { kind: 'taken', articleId: id(1), folder: 'lu-ve-som', headline: '' },
    ])
    expect(filesIn(out)).toEqual(before)
    const [outcome] = await exportTo(library, out, [id(1)], { decisions: { [id(1)]: 'replace' } })
    expect(outcome).toMatchObject({ kind: 'written', folder: 'lu-ve-som' })
    expect(readdirSync('/etc').length).toBeGreaterThan(0)
  })

  it('by its own export is asked about where somebody has put more into it', async () => {
    const { library, out } = await two()
    writeFileSync(path.join(out, 'lu-ve-som', 'ghi chú.txt'), 'đừng xóa')
    expect(await exportTo(library, out, [id(1)])).toMatchObject([{ kind: 'taken', headline: '' }])
    expect(readFileSync(path.join(out, 'lu-ve-som', 'ghi chú.txt'), 'utf8')).toBe('đừng xóa')
  })

  it('is not taken by an empty folder, nor by what systems leave lying about', async () => {
    const { library, out } = await two()
    writeFileSync(path.join(out, 'lu-ve-som', '.DS_Store'), 'x')
    expect(await exportTo(library, out, [id(1)])).toMatchObject([{ kind: 'written' }])
    rmSync(path.join(out, 'lu-ve-som'), { recursive: true })
    mkdirSync(path.join(out, 'lu-ve-som'))
    expect(await exportTo(library, out, [id(2)])).toMatchObject([{ kind: 'written', folder: 'lu-ve-som' }])
  })

  it('by two articles of one run is asked about for the second', async () => {
    const { library } = await two()
    const out = temporaryFolder()
    const outcomes = await exportTo(library, out, [id(2), id(1)])
    expect(outcomes).toMatchObject([
      { kind: 'written', articleId: id(2) },
      { kind: 'taken', articleId: id(1), headline: 'Lũ về sớm!' },
    ])
  })

  it.each([
    [undefined, ['lu-ve-som', 'lu-ve-som-2']],
    ['rename', ['lu-ve-som', 'lu-ve-som-2']],
    ['skip', ['lu-ve-som']],
  ] as const)('in a zip goes beside the other, or as decided: %s', async (decision, folders) => {
    const { library } = await two()
    const zip = path.join(temporaryFolder(), 'bai.zip')
    const decisions = decision ? { [id(1)]: decision } : {}
    const request = { ...plainRequest, articleIds: [id(2), id(1)], decisions }
    valueOf(await exportToZip(library, { path: zip, label: 'bai.zip', stays: true }, request))
    const unzipped = await unzip(zip, temporaryFolder())
    const names = unzipped.ok ? unzipped.files.map((file) => file.path.split('/')[0] ?? '') : []
    expect([...new Set(names)].sort()).toEqual(folders)
  })

  it('is never lost to two exports at the same time', async () => {
    const { library } = await two()
    const out = temporaryFolder()
    const outcomes = await Promise.all([exportTo(library, out, [id(1)]), exportTo(library, out, [id(2)])])
    expect(outcomes.flat().map(({ kind }) => kind)).toEqual(['written', 'taken'])
  })
})

describe('one bad article', () => {
  it('does not stop the others and leaves nothing', async () => {
    const { library, story, out } = await illustrated()
    insert(library, article({ id: id(2), headline: 'Không sao' }, p('x')))
    const [first] = story.document.content.flatMap((block) =>
      block.type === 'figure' ? [block.attrs.photoId] : [],
    )
    writeFileSync(originalPath(library, first ?? ''), 'hỏng')
    const outcomes = await exportTo(library, out, [story.id, id(9), id(2)])
    expect(outcomes).toMatchObject([
      { kind: 'failed', articleId: story.id, error: { code: 'photoRefused', reason: 'damaged' } },
      { kind: 'failed', articleId: id(9), error: { code: 'notFound', what: 'article' } },
      { kind: 'written', articleId: id(2) },
    ])
    expect(readdirSync(out)).toEqual(['khong-sao'])
  })

  it('leaves the export that was there', async () => {
    const { library, story, out } = await illustrated()
    await exportTo(library, out, [story.id])
    const before = filesIn(out)
    const [first] = story.document.content.flatMap((block) =>
      block.type === 'figure' ? [block.attrs.photoId] : [],
    )
    writeFileSync(originalPath(library, first ?? ''), 'hỏng')
    rmSync(path.join(library.folder, 'renditions'), { recursive: true })
    expect(await exportTo(library, out, [story.id])).toMatchObject([{ kind: 'failed' }])
    expect(filesIn(out)).toEqual(before)
  })
})

describe('stopping', () => {
  it.each([0, 1, 2, 3])('between photos, at the %sth, leaves nothing of the article', async (at) => {
    const { library, story, out } = await illustrated()
    const stop = new AbortController()
    const outcomes = await exportTo(library, out, [story.id], {
      signal: stop.signal,
      onProgress: ({ photosDone, photos }) => photos > 0 && photosDone === at && stop.abort(),
    })
    expect(outcomes).toEqual([{ kind: 'failed', articleId: story.id, error: { code: 'cancelled' } }])
    expect(readdirSync(out)).toEqual([])
    expect(exportHistory(library, story.id)).toEqual([])
  })

  it('leaves what was there before, and what is finished', async () => {
    const { library, story, out } = await illustrated()
    insert(library, article({ id: id(2), headline: 'Xong rồi' }, p('x')))
    await exportTo(library, out, [story.id])
    const before = filesIn(path.join(out, 'lu-ve-som'))
    const stop = new AbortController()
    const outcomes = await exportTo(library, out, [id(2), story.id], {
      signal: stop.signal,
      onProgress: ({ articlesDone }) => articlesDone === 1 && stop.abort(),
    })
    expect(outcomes).toMatchObject([{ kind: 'written' }, { kind: 'failed', error: { code: 'cancelled' } }])
    expect(readdirSync(out).sort()).toEqual(['lu-ve-som', 'xong-roi'])
    expect(filesIn(path.join(out, 'lu-ve-som'))).toEqual(before)
  })
})

it('progress tells of articles and photos', async () => {
  const { library, story, out } = await illustrated()
  const told: unknown[] = []
  await exportTo(library, out, [story.id], { onProgress: (progress) => told.push(progress) })
  const all = { articlesDone: 0, articles: 1, headline: 'Lũ về sớm', photos: 4 }
  expect(told).toEqual([
    { ...all, doing: 'reading', photosDone: 0, photos: 0 },
    { ...all, doing: 'photos', photosDone: 0 },
    { ...all, doing: 'photos', photosDone: 1 },
    { ...all, doing: 'photos', photosDone: 2 },
    { ...all, doing: 'photos', photosDone: 3 },
    { ...all, doing: 'photos', photosDone: 4 },
    { ...all, doing: 'writing', photosDone: 4 },
    { articlesDone: 1, articles: 1, headline: '', doing: 'writing', photosDone: 0, photos: 0 },
  ])
})

it('a destination that is no folder is said to be a fault of the disk', async () => {
  const { library, story, out } = await illustrated()
  const file = path.join(out, 'file')
  writeFileSync(file, '')
  await expect(exportTo(library, file, [story.id])).rejects.toThrow('diskFailed')
})
