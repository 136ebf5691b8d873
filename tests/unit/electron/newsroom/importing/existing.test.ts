import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { saveDraft } from '#electron/newsroom/library/drafts.ts'
import { articleRow } from '#electron/newsroom/library/rows.ts'
import { bringTo } from '#tests/bringTo.ts'
import { trashArticles } from '#electron/newsroom/library/trash.ts'
import { readVersion } from '#electron/newsroom/library/versions/versionRecords.ts'
import { versionsOf } from '#electron/newsroom/library/versions/versions.ts'
import { picturesOf } from '#electron/newsroom/publishing/pictures.ts'
import { photoOf } from '#electron/newsroom/photos/photos.ts'
import { canonicalText } from '#shared/article/canonical.ts'
import { figuresOf } from '#shared/article/article.ts'
import type { Block } from '#shared/article/document.ts'
import { article, p } from '#tests/articles.ts'
import { now, stateOf, updatedAt, valueOf } from '../publishing/testExports.ts'
import { importFrom } from './takeIn.ts'
import { draftOf, exported, exportedFile, storyId } from './exportedStory.ts'

describe('an article that is there already', () => {
  const changed = async () => {
    const { library, story, folder } = await exported()
    const text = JSON.stringify({
      ...story,
      document: article({ headline: 'Viết lại' }, p('Mới')).document,
    })
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
    expect(articleRow(library.database, storyId)).toMatchObject({
      headline: 'Lũ về sớm',
      trashedAt: null,
    })
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
    expect(valueOf(await importFrom(library, folder, 'replace'))).toMatchObject([
      { kind: 'imported' },
    ])
    const back = figuresOf(draftOf(library, storyId).article)
    expect(back.map(({ attrs }) => attrs.crop)).toEqual([crop, crop])
    for (const [at, picture] of picturesOf(story).figures.entries()) {
      const exportedId = (await exportedFile(library, picture)).sha256
      expect(back[at]?.attrs.photoId).toBe(exportedId)
      expect(photoOf(library, exportedId)).not.toBeNull()
    }
  })
})
