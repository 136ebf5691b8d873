import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { load } from 'exifreader'
import { describe, expect, it } from 'vitest'
import { readDraft, saveDraft } from '#electron/newsroom/library/drafts.ts'
import { exportHistory } from '#electron/newsroom/publishing/records.ts'
import { articleRow } from '#electron/newsroom/library/rows.ts'
import { bringTo } from '#tests/bringTo.ts'
import { type Article } from '#shared/article/article.ts'
import { readExportedArticle } from '#shared/render/json/read.ts'
import { article, p } from '#tests/articles.ts'
import { exportTo, filesIn, now, temporaryFolder, updatedAt } from './testExports.ts'
import { illustrated } from './illustrated.ts'

const change = (
  library: Awaited<ReturnType<typeof illustrated>>['library'],
  story: Article,
  headline: string,
) => {
  const draft = readDraft(library.database, story.id)
  if (!draft.ok) throw new Error(draft.error.code)
  const changed = JSON.stringify(
    article({ id: story.id, headline, urlSlug: 'lu-ve-som' }, p('Khác')),
  )
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
    expect(outcome).toMatchObject({
      kind: 'written',
      articleId: story.id,
      folder: 'lu-ve-som',
      files: 8,
    })
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
      const words = Object.keys(tags.xmp ?? {}).filter(
        (name) => name !== '_raw' && name !== 'about',
      )
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
    expect(outcome).toMatchObject({
      hash: createHash('sha256').update(sums.join('')).digest('hex'),
    })
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
