import { describe, expect, it } from 'vitest'
import type { Library } from '#electron/newsroom/library/library.ts'
import { articleRow } from '#electron/newsroom/library/rows.ts'
import { bringTo } from '#tests/bringTo.ts'
import { teasersOf } from '#electron/newsroom/library/teasers.ts'
import { deleteArticles, restoreArticles, trashArticles } from '#electron/newsroom/library/trash.ts'
import { figure } from '#tests/articles.ts'
import { articleId, minutesLater, now, put, temporaryLibrary } from './desk.ts'

const count = (library: Library, table: string) =>
  library.database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()

describe('the trash', () => {
  it('takes stories in and gives them back, and keeps the first time', () => {
    const { database } = temporaryLibraryWith(2)
    trashArticles(database, [articleId(1)], now)
    trashArticles(database, [articleId(1), articleId(2), articleId(99)], minutesLater(5))
    expect([1, 2].map((number) => articleRow(database, articleId(number))?.trashedAt)).toEqual([
      now.toISOString(),
      minutesLater(5).toISOString(),
    ])
    restoreArticles(database, [articleId(1)])
    expect(articleRow(database, articleId(1))?.trashedAt).toBeNull()
  })

  it('deletes for good only what lies in it, with all that belongs to it', () => {
    const library = temporaryLibraryWith(2)
    const { database } = library
    bringTo(database, { articleId: articleId(1), status: 'approved', now })
    trashArticles(database, [articleId(1)], now)
    deleteArticles(database, [articleId(1), articleId(2)])
    expect(articleRow(database, articleId(1))).toBeNull()
    expect(articleRow(database, articleId(2))).not.toBeNull()
    expect(
      ['articles', 'drafts', 'versions', 'search_pending'].map((table) => count(library, table)),
    ).toEqual([1, 1, 0, 1])
  })

  function temporaryLibraryWith(stories: number): Library {
    const library = temporaryLibrary()
    for (let number = 1; number <= stories; number++)
      put(library, number, { headline: `Bài ${number}` })
    return library
  }
})

describe('teasersOf', () => {
  it('tells how stories stand now, in the order asked for', () => {
    const library = temporaryLibrary()
    const photoId = 'ab'.repeat(32)
    const view = { crop: { x: 0, y: 0, width: 0.5, height: 1 }, focalPoint: { x: 0.1, y: 0.2 } }
    put(library, 1, { headline: 'Lũ về đồng', standfirst: 'Nước lên' }, figure(photoId, '', view))
    put(library, 2, { headline: 'Nắng', urlSlug: 'nang-han' })
    trashArticles(library.database, [articleId(2)], now)
    expect(teasersOf(library.database, [articleId(2), articleId(3), articleId(1)])).toEqual([
      {
        articleId: articleId(2),
        headline: 'Nắng',
        summary: '',
        photoId: null,
        crop: null,
        focalPoint: null,
        urlSlug: 'nang-han',
        status: 'draft',
        trashed: true,
      },
      {
        articleId: articleId(1),
        headline: 'Lũ về đồng',
        summary: 'Nước lên',
        photoId,
        ...view,
        urlSlug: 'lu-ve-dong',
        status: 'draft',
        trashed: false,
      },
    ])
  })
})
