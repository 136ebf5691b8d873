import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { saveDraft } from '#electron/newsroom/library/drafts.ts'
import type { Library } from '#electron/newsroom/library/library.ts'
import { searchArticles } from '#electron/newsroom/library/search/search.ts'
import { bringTo } from '#tests/bringTo.ts'
import { deleteArticles, restoreArticles, trashArticles } from '#electron/newsroom/library/trash.ts'
import { type ArticleQuery, everyArticle } from '#shared/contract/articles.ts'
import { article, factBox, figure, p, table, td, ul } from '#tests/articles.ts'
import { articleId, now, put, temporaryLibrary, valueOf } from '../testLibrary.ts'

function search(library: Library, text: string, query: Partial<ArticleQuery> = {}) {
  return searchArticles(library, { ...everyArticle, text, ...query }).rows
}

function numbers(library: Library, text: string, query: Partial<ArticleQuery> = {}): number[] {
  return search(library, text, query).map((row) => Number(row.id.slice(-3)))
}

describe('a search', () => {
  it('finds words without their marks', () => {
    const library = temporaryLibrary()
    put(library, 1, { headline: 'Hội Khuyến học trao học bổng' })
    put(library, 2, { headline: 'Con đường lúa' })
    expect(numbers(library, 'hoi khuyen hoc')).toEqual([1])
    expect(numbers(library, 'duong')).toEqual([2])
    expect(numbers(library, 'DUONG LUA')).toEqual([2])
  })

  it('looks in every text of a story', () => {
    const library = temporaryLibrary()
    const photoId = 'cd'.repeat(32)
    put(
      library,
      1,
      {
        headline: 'Tít',
        standfirst: 'Sapo',
        authors: ['Nguyễn Văn An'],
        byline: 'Bút Danh',
        keywords: ['thủy lợi'],
      },
      p('Thân bài'),
      ul('Gạch đầu dòng'),
      factBox('Hộp', p('Dữ kiện')),
      table([td('Ô bảng')]),
      figure(photoId, 'Chú thích', { photographer: 'Thanh Tùng', source: 'TTXVN' }),
    )
    const fields = [
      'tít',
      'sapo',
      'thân',
      'gạch',
      'kiện',
      'bảng',
      'chú',
      'ttxvn',
      'an',
      'danh',
      'thủy',
    ].map((word) => search(library, word)[0]?.match?.field)
    expect(fields).toEqual([
      'headline',
      'standfirst',
      ...Array<string>(4).fill('body'),
      'caption',
      'credit',
      'author',
      'author',
      'keyword',
    ])
  })

  it('wants every word, the last one begun', () => {
    const library = temporaryLibrary()
    put(library, 1, { headline: 'Giá lúa tăng' })
    put(library, 2, { headline: 'Giá cà phê giảm' })
    expect(numbers(library, 'gia')).toHaveLength(2)
    expect(numbers(library, 'gia lua')).toEqual([1])
    expect(numbers(library, 'gia lu')).toEqual([1])
    expect(numbers(library, 'lu gia')).toEqual([])
    expect(numbers(library, 'gia lua giam')).toEqual([])
  })

  it('puts the words as typed first, and the headline before the body', () => {
    const library = temporaryLibrary()
    put(library, 1, { headline: 'Dương Minh' })
    put(library, 2, { headline: 'Tin vắn' }, p('Một đường dài'))
    put(library, 3, { headline: 'Đường sắt' })
    expect(numbers(library, 'đường')).toEqual([3, 2, 1])
    expect(numbers(library, 'dương')).toEqual([1, 3, 2])
  })

  it('takes decomposed letters for what they are, in the query and in the story', () => {
    const library = temporaryLibrary()
    put(library, 1, { headline: 'Đường về'.normalize('NFD') })
    put(library, 2, { headline: 'Đường đi' })
    for (const form of ['NFC', 'NFD'])
      expect(new Set(numbers(library, 'Đường'.normalize(form)))).toEqual(new Set([1, 2]))
    expect(search(library, 've')[0]?.match?.excerpt).toBe('Đường về')
  })

  it.each([
    ...['"', '*', '(', '\\', '%', 'AND', 'lúa AND', 'NEAR(lúa giá)', 'headline:lúa'].map(
      (text) => [text, []] as const,
    ),
    ...['-lúa', '^lúa', 'lúa"', "lúa'", '"lúa', 'lúa*', '{lúa}', 'lúa;--'].map(
      (text) => [text, [1]] as const,
    ),
  ])('takes %s for text, never for a command', (text, found) => {
    const library = temporaryLibrary()
    put(library, 1, { headline: 'Giá lúa' })
    expect(numbers(library, text)).toEqual(found)
  })

  it('takes whatever is typed', () => {
    const library = temporaryLibrary()
    put(library, 1, { headline: 'Giá lúa' })
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1_000 }), (text) => {
        expect(search(library, text).length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 300 },
    )
    expect(numbers(library, 'lúa '.repeat(250))).toEqual([1])
    expect(numbers(library, Array.from({ length: 250 }, (_, at) => `từ${at}`).join(' '))).toEqual(
      [],
    )
  })

  it('never lags behind a save, a rename or a deletion', () => {
    const library = temporaryLibrary()
    put(library, 1, { headline: 'Lũ về' })
    expect(numbers(library, 'lũ')).toEqual([1])
    const text = JSON.stringify(article({ id: articleId(1), headline: 'Nắng lên' }))
    valueOf(saveDraft(library.database, { articleId: articleId(1), baseRevision: 1, text, now }))
    expect(numbers(library, 'lũ')).toEqual([])
    expect(numbers(library, 'nắng')).toEqual([1])
    trashArticles(library.database, [articleId(1)], now)
    expect(numbers(library, 'nắng')).toEqual([])
    expect(numbers(library, 'nắng', { trashed: true })).toEqual([1])
    restoreArticles(library.database, [articleId(1)])
    expect(numbers(library, 'nắng')).toEqual([1])
    trashArticles(library.database, [articleId(1)], now)
    deleteArticles(library.database, [articleId(1)])
    expect(numbers(library, 'nắng', { trashed: true })).toEqual([])
  })

  it('is right beside a writer whose last saves are not indexed yet', () => {
    const library = temporaryLibrary()
    put(library, 1, { headline: 'Lũ về' })
    put(library, 2, { headline: 'Lũ rút' })
    expect(numbers(library, 'lu')).toHaveLength(2)
    const text = JSON.stringify(article({ id: articleId(1), headline: 'Nắng lên' }))
    valueOf(saveDraft(library.database, { articleId: articleId(1), baseRevision: 1, text, now }))
    put(library, 3, { headline: 'Nắng hạn', section: 'Kinh tế' })
    const reader = temporaryLibrary(library.folder, 'read')
    expect(numbers(reader, 'lu')).toEqual([2])
    expect(new Set(numbers(reader, 'nang'))).toEqual(new Set([1, 3]))
    expect(numbers(reader, 'nang', { section: 'Kinh tế' })).toEqual([3])
    expect(numbers(reader, 'na', { limit: 1, offset: 1 })).toHaveLength(1)
    expect(search(reader, 'nang len')[0]?.match).toEqual({ field: 'headline', excerpt: 'Nắng lên' })
  })

  it('keeps to the filters', () => {
    const library = temporaryLibrary()
    put(library, 1, { headline: 'Lũ một', section: 'Thời sự', authors: ['Minh Huệ'] })
    put(library, 2, { headline: 'Lũ hai', section: 'Kinh tế', authors: ['Thu Hà'] })
    bringTo(library.database, { articleId: articleId(2), status: 'approved', now })
    expect(numbers(library, 'lũ', { section: 'Kinh tế' })).toEqual([2])
    expect(numbers(library, 'lũ', { author: 'Minh Huệ' })).toEqual([1])
    expect(numbers(library, 'lũ', { statuses: ['approved'] })).toEqual([2])
    expect(numbers(library, 'lũ', { changedFrom: '2030-01-01' })).toEqual([])
  })

  it('gives pages across exact and folded hits without a gap or a double', () => {
    const library = temporaryLibrary()
    for (let number = 1; number <= 30; number++)
      put(library, number, { headline: number % 3 === 0 ? 'Đường' : 'Dương' })
    const paged = [0, 7, 14, 21, 28].flatMap((offset) =>
      numbers(library, 'đường', { offset, limit: 7 }),
    )
    expect(new Set(paged).size).toBe(30)
    expect(paged.slice(0, 10).every((number) => number % 3 === 0)).toBe(true)
    const page = (offset: number) =>
      searchArticles(library, { ...everyArticle, text: 'đường', offset, limit: 10 }).hasMore
    expect([page(0), page(10), page(20)]).toEqual([true, true, false])
  })

  it('still finds a story that this version cannot open', () => {
    const library = temporaryLibrary()
    put(library, 1, { headline: 'Cũ' })
    const content = JSON.stringify({
      schemaVersion: 99,
      document: [{ text: 'Phóng sự tương lai' }],
    })
    library.database.prepare('UPDATE drafts SET content = ?').run(content)
    expect(search(library, 'tuong lai')[0]?.match).toEqual({
      field: 'body',
      excerpt: 'Phóng sự tương lai',
    })
  })
})
