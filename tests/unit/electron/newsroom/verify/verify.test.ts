import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Library } from '#electron/newsroom/library/library.ts'
import { indexAll } from '#tests/indexAll.ts'
import { searchArticles } from '#electron/newsroom/library/search/search.ts'
import { verifyLibrary } from '#electron/newsroom/verify/verify.ts'
import { makeVersion } from '#electron/newsroom/library/versions/versions.ts'
import { attachPhoto, originalPath } from '#electron/newsroom/photos/photos.ts'
import { everyArticle } from '#shared/contract/articles.ts'
import { figure } from '#tests/articles.ts'
import { makePhoto } from '#tests/photos.ts'
import {
  articleId,
  now,
  put,
  tearPage,
  temporaryFolder,
  temporaryLibrary,
  valueOf,
} from '../library/testLibrary.ts'

/** A library with one story that has a photo and a version, and a second story. */
async function libraryToVerify(): Promise<{
  library: Library
  photoId: string
  versionId: string
}> {
  const library = temporaryLibrary()
  const path = join(temporaryFolder(), 'photo')
  writeFileSync(path, await makePhoto({ width: 60, height: 40 }))
  const photo = valueOf(await attachPhoto(library, { path, fileName: 'chợ-nổi.jpg', now }))
  put(library, 1, { headline: 'Lũ về' }, figure(photo.id))
  put(library, 2, { headline: 'Nắng lên' })
  const versionId = makeVersion(library.database, {
    articleId: articleId(1),
    reason: 'status',
    now,
  })
  indexAll(library.database)
  return { library, photoId: photo.id, versionId }
}

const damagesOf = async (library: Library) => (await verifyLibrary(library, () => {})).damages

describe('verifyLibrary', () => {
  it('finds nothing in a sound library, and tells how far it is', async () => {
    const { library } = await libraryToVerify()
    const steps: [number, number][] = []
    const { checked, damages } = await verifyLibrary(library, (done, total) =>
      steps.push([done, total]),
    )
    expect(damages).toEqual([])
    expect(checked).toBeGreaterThan(5)
    expect(steps[0]).toEqual([0, checked])
    expect(steps.at(-1)).toEqual([checked, checked])
  })

  it('does not call work that waits to be indexed damage', async () => {
    const { library } = await libraryToVerify()
    put(library, 3)
    expect(await damagesOf(library)).toEqual([])
  })

  it('works beside a writer', async () => {
    const { library } = await libraryToVerify()
    expect(await damagesOf(temporaryLibrary(library.folder, 'read'))).toEqual([])
  })

  it('names the story whose draft changed by a letter', async () => {
    const { library } = await libraryToVerify()
    library.database.exec("UPDATE drafts SET content = replace(content, 'Lũ', 'Lu')")
    expect(await damagesOf(library)).toEqual([
      { what: 'draft', id: articleId(1), headline: 'Lũ về', detail: 'SHA-256 differs' },
    ])
  })

  it('names the story whose version is not what it was', async () => {
    const { library, versionId } = await libraryToVerify()
    library.database.exec('UPDATE version_contents SET content = zeroblob(30)')
    expect(await damagesOf(library)).toEqual([
      { what: 'version', id: versionId, headline: 'Lũ về', detail: 'SHA-256 differs' },
    ])
  })

  it('names the photo that has a byte too many, or is gone', async () => {
    const { library, photoId } = await libraryToVerify()
    appendFileSync(originalPath(library, photoId), ' ')
    const damage = { what: 'photo', id: photoId, headline: 'Lũ về' }
    expect(await damagesOf(library)).toEqual([
      { ...damage, detail: 'chợ-nổi.jpg: SHA-256 differs' },
    ])
    rmSync(originalPath(library, photoId))
    expect(await damagesOf(library)).toEqual([
      { ...damage, detail: expect.stringContaining('ENOENT') as string },
    ])
  })

  it('names the story that shows a photo which the library does not have', async () => {
    const { library } = await libraryToVerify()
    const photoId = 'cd'.repeat(32)
    put(library, 3, { headline: 'Ảnh đâu' }, figure(photoId))
    expect(await damagesOf(library)).toEqual([
      { what: 'photo', id: photoId, headline: 'Ảnh đâu', detail: 'photo missing' },
    ])
  })

  it('names the story that a search would pass over, and the draft that is missing', async () => {
    const { library } = await libraryToVerify()
    library.database.exec('DELETE FROM search_folded WHERE rowid = 1')
    library.database.prepare('DELETE FROM drafts WHERE article_id = ?').run(articleId(2))
    expect(await damagesOf(library)).toEqual([
      { what: 'draft', id: articleId(2), headline: 'Nắng lên', detail: 'draft missing' },
      { what: 'search', id: articleId(1), headline: 'Lũ về', detail: 'not in the search index' },
    ])
  })

  it('has the next search find again what it would have passed over, where it may write', async () => {
    const { library } = await libraryToVerify()
    library.database.exec(
      'DELETE FROM search_folded WHERE rowid = 1; DELETE FROM search_exact WHERE rowid = 1',
    )
    const found = () =>
      searchArticles(library, { ...everyArticle, text: 'lũ về' }).rows.map(({ id }) => id)
    const reader = temporaryLibrary(library.folder, 'read')
    expect(await damagesOf(reader)).toHaveLength(1)
    expect(found()).toEqual([])
    expect(await damagesOf(library)).toHaveLength(1)
    expect(found()).toEqual([articleId(1)])
    expect(await damagesOf(library)).toEqual([])
  })

  it('reports torn pages of the database and goes on with the rest', async () => {
    const { library } = await libraryToVerify()
    for (let number = 3; number < 60; number++) put(library, number, { headline: `Bài ${number}` })
    tearPage(library, 'article_authors_by_name')
    const again = temporaryLibrary(library.folder)
    const damages = await damagesOf(again)
    expect(damages.length).toBeGreaterThan(0)
    expect(new Set(damages.map(({ what }) => what))).toEqual(new Set(['database']))
  })
})
