import { describe, expect, it } from 'vitest'
import { openNewsroom } from '#electron/newsroom/newsroom.ts'
import { article } from '#tests/articles.ts'
import { articleId, put, temporaryLibrary, valueOf } from './library/testLibrary.ts'
import { temporaryNewsroom } from './testNewsroom.ts'

describe('openNewsroom', () => {
  it('says what was saved last before it closes, and lets go of the library', async () => {
    const { newsroom, host } = temporaryNewsroom()
    put(newsroom.library, 1)
    const text = JSON.stringify(article({ id: articleId(1), headline: 'Lũ về' }))
    valueOf(
      await newsroom.handlers['articles.save']({ articleId: articleId(1), baseRevision: 1, text }),
    )
    newsroom.close()
    expect(host.emitted).toEqual([
      {
        name: 'articlesChanged',
        payload: { articles: [{ articleId: articleId(1), savedRevision: 2 }] },
      },
    ])
    temporaryLibrary(newsroom.library.folder)
  })

  it('hands on why a library does not open', () => {
    const { newsroom, host } = temporaryNewsroom()
    expect(openNewsroom(newsroom.library.folder, { mode: 'write', holder: 'sau', host })).toEqual({
      ok: false,
      error: { code: 'libraryLocked', holder: 'thử' },
    })
  })

  it('knows no picture of a photo that is not there', async () => {
    const { newsroom } = temporaryNewsroom()
    expect(await newsroom.photoFile('ab'.repeat(32), 'view')).toMatchObject({
      ok: false,
      error: { code: 'notFound', what: 'photo' },
    })
  })

  it('shows the page of a story', async () => {
    const { newsroom } = temporaryNewsroom()
    put(newsroom.library, 1, { headline: 'Lũ về' })
    const page = valueOf(await newsroom.previewFile(articleId(1), 'index.html'))
    expect(page.contentType).toContain('text/html')
    expect(new TextDecoder().decode(page.bytes)).toContain('Lũ về')
  })
})
