import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Library } from '#electron/newsroom/library/library.ts'
import { exportRendition } from '#electron/newsroom/photos/exportRendition.ts'
import { picturesOf } from '#electron/newsroom/publishing/pictures.ts'
import { exportToZip } from '#electron/newsroom/publishing/exportArticles.ts'
import { type Article, figuresOf } from '#shared/article/article.ts'
import { photoViewOf } from '#shared/article/related.ts'
import { focalPointWithin } from '#shared/article/crop.ts'
import { articleArbitrary } from '#tests/anyArticle.ts'
import { article, p } from '#tests/articles.ts'
import {
  attach,
  exportTo,
  unversionedIn,
  insert,
  plainRequest,
  stateOf,
  temporaryFolder,
  temporaryLibrary,
  updatedAt,
  valueOf,
} from '../publishing/testExports.ts'
import { importFrom } from './takeIn.ts'
import { draftOf, exported, exportedFile, storyId } from './exportedStory.ts'

/** What the window puts into a file where the library cannot take a story. */
function savedToFile(story: Article): string {
  const file = path.join(temporaryFolder(), 'lu-ve-som.json')
  writeFileSync(file, JSON.stringify(story))
  return file
}

/**
 * A story as it looks from outside: its photos by the files that go out, cropped, and no note to
 * the desk.
 */
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
      Object.assign(story.picked, {
        crop: null,
        focalPoint: focalPointWithin(view.focalPoint, view.crop),
      })
  }
  return exported
}

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
    expect(figuresOf(back.article).map(({ attrs }) => attrs.photographer)).toEqual([
      'Thanh Tùng',
      '',
    ])
    const again = temporaryFolder()
    await exportTo(library, again, [storyId])
    expect(unversionedIn(again)).toEqual(unversionedIn(out))
  })

  it('is whole for any story', async () => {
    const source = temporaryLibrary()
    const target = temporaryLibrary()
    const photos = [
      await attach(source, { seed: 4 }),
      await attach(source, { format: 'png', seed: 5 }),
    ]
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
    insert(
      library,
      article({ id: '22222222-2222-4222-8222-222222222222', headline: 'Bài hai' }, p('x')),
    )
    const both = [storyId, '22222222-2222-4222-8222-222222222222']
    const zip = path.join(temporaryFolder(), 'bai.ZIP')
    const target = { path: zip, label: 'bai.ZIP', stays: true }
    valueOf(
      await exportToZip(library, target, { ...plainRequest, articleIds: both, overrides: both }),
    )
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

describe('a story that was saved to a file', () => {
  it('takes the place of the one in the library, photos, edNote and all', async () => {
    const { library, story } = await exported()
    const later = {
      ...story,
      metadata: { ...story.metadata, edNote: 'Đã gọi', section: 'Thời sự' },
    }
    const file = savedToFile(later)
    expect(valueOf(await importFrom(library, file))).toMatchObject([
      { kind: 'exists', articleId: storyId },
    ])
    expect(valueOf(await importFrom(library, file, 'replace'))).toMatchObject([
      { kind: 'imported' },
    ])
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
