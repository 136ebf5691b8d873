import { describe, expect, it } from 'vitest'
import { offeredFilters } from '#electron/newsroom/library/filters.ts'
import { listArticles } from '#electron/newsroom/library/list.ts'
import { bringTo } from '#tests/bringTo.ts'
import { trashArticles } from '#electron/newsroom/library/trash.ts'
import { type ArticleQuery, everyArticle } from '#shared/contract/articles.ts'
import { articleId, now, put, temporaryLibrary } from './testLibrary.ts'

function libraryOfStories() {
  const library = temporaryLibrary()
  put(library, 1, {
    headline: 'Ông lão đánh cá',
    section: 'Văn hóa',
    authors: ['Minh Huệ', 'Thanh Tùng'],
  })
  put(library, 2, { headline: 'Ăn Tết muộn', section: 'Đời sống', authors: ['Thanh Tùng'] })
  put(library, 3, { headline: '“An cư” ở phố', section: 'Đời sống', authors: ['Minh Huệ'] })
  put(library, 4, { headline: '', section: '', createdAt: '2023-03-01T00:00:00Z' })
  put(library, 5, { headline: 'Đường về', section: 'Đời sống', authors: ['Thu Hà'] })
  bringTo(library.database, { articleId: articleId(2), status: 'inReview', now })
  bringTo(library.database, { articleId: articleId(3), status: 'approved', now })
  trashArticles(library.database, [articleId(5)], now)
  return library.database
}

const found = (database: ReturnType<typeof libraryOfStories>, query: Partial<ArticleQuery>) => {
  const { rows, total, hasMore } = listArticles(database, { ...everyArticle, ...query })
  return { numbers: rows.map((row) => Number(row.id.slice(-3))), total, hasMore }
}

describe('listArticles', () => {
  it('shows the last change first, and nothing from the trash', () => {
    expect(found(libraryOfStories(), {})).toEqual({
      numbers: [4, 3, 2, 1],
      total: 4,
      hasMore: false,
    })
  })

  it('sorts by creation and, as a Vietnamese dictionary does, by headline', () => {
    const database = libraryOfStories()
    expect(found(database, { sort: 'created' }).numbers[0]).toBe(4)
    expect(found(database, { sort: 'headline' }).numbers).toEqual([3, 2, 1, 4])
  })

  it('gives pages that together are the whole list', () => {
    const database = libraryOfStories()
    expect(found(database, { limit: 3 })).toEqual({ numbers: [4, 3, 2], total: 4, hasMore: true })
    expect(found(database, { limit: 3, offset: 3 })).toEqual({
      numbers: [1],
      total: 4,
      hasMore: false,
    })
    expect(found(database, { offset: 9 })).toEqual({ numbers: [], total: 4, hasMore: false })
  })

  it('keeps to the filters, each and together', () => {
    const database = libraryOfStories()
    expect(found(database, { statuses: ['inReview', 'approved'] }).numbers).toEqual([3, 2])
    expect(found(database, { section: 'Đời sống' }).numbers).toEqual([3, 2])
    expect(found(database, { author: 'Thanh Tùng' })).toMatchObject({ numbers: [2, 1], total: 2 })
    expect(
      found(database, { author: 'Thanh Tùng', section: 'Đời sống', statuses: ['inReview'] })
        .numbers,
    ).toEqual([2])
    expect(found(database, { author: "x' OR 1=1 --" }).numbers).toEqual([])
    expect(found(database, { trashed: true }).numbers).toEqual([5])
  })

  it('takes days as they are where the machine stands', () => {
    const library = temporaryLibrary()
    put(library, 1, { headline: 'Đêm' })
    const change = library.database.prepare('UPDATE articles SET updated_at = ?')
    const days = (changedFrom: string | null, changedTo: string | null) =>
      listArticles(library.database, { ...everyArticle, changedFrom, changedTo }).total
    // The last and the first moment of 14 February, by the clock on this wall.
    for (const moment of [new Date(2023, 1, 14, 23, 59, 59, 999), new Date(2023, 1, 14)]) {
      change.run(moment.toISOString())
      expect([
        days('2023-02-14', '2023-02-14'),
        days('2023-02-15', null),
        days(null, '2023-02-13'),
      ]).toEqual([1, 0, 0])
    }
    expect(days('0001-01-01', '9999-12-31')).toBe(1)
  })
})

describe('offeredFilters', () => {
  it('counts what is there, most used first', () => {
    expect(offeredFilters(libraryOfStories())).toEqual({
      sections: ['Đời sống', 'Văn hóa'],
      authors: ['Minh Huệ', 'Thanh Tùng', 'Thu Hà'],
      statusCounts: { draft: 2, inReview: 1, returned: 0, approved: 1, exported: 0 },
      trashedCount: 1,
      returnedToOthers: 0,
    })
  })
})
