import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Library } from '#electron/newsroom/library/library.ts'
import { saveDraft } from '#electron/newsroom/library/drafts.ts'
import { indexSlice, slice } from '#electron/newsroom/library/search/indexing.ts'
import { searchArticles } from '#electron/newsroom/library/search/search.ts'
import { everyArticle } from '#shared/contract/articles.ts'
import { article, p } from '#tests/articles.ts'
import { indexAll } from '#tests/indexAll.ts'
import { temporaryNewsroom } from '../../testNewsroom.ts'
import { articleId, minutesLater, put, temporaryLibrary, valueOf } from '../testLibrary.ts'

const many = 3_000

function waiting({ database }: Library): number {
  return database.prepare('SELECT count(*) FROM search_pending').pluck().get() as number
}

function found(library: Library, text: string) {
  const { rows, unindexed } = searchArticles(library, { ...everyArticle, text })
  return { numbers: rows.map(({ id }) => Number(id.slice(-6))), unindexed }
}

function fill(library: Library, stories = many): void {
  library.database.transaction(() => {
    for (let number = 1; number <= stories; number++)
      put(library, number, { headline: `Bài số ${number}` }, p('Nước lên đồng.'))
  })()
}

describe('thousands of stories that wait to be indexed', () => {
  it('are indexed in slices, none with more stories than it may have', () => {
    const library = temporaryLibrary()
    fill(library)
    let slices = 0
    for (let before = many, left = many; left > 0; before = left) {
      left = indexSlice(library.database)
      expect(before - left).toBeLessThanOrEqual(slice.stories)
      expect(left).toBe(waiting(library))
      slices++
    }
    expect(slices).toBe(many / slice.stories)
    expect(found(library, 'bai so 1').unindexed).toBe(0)
  })

  it('do not hold up a search, which says how many it does not know and knows what was saved last', () => {
    const library = temporaryLibrary()
    fill(library)
    const text = JSON.stringify(article({ id: articleId(7), headline: 'Nắng hạn' }))
    valueOf(
      saveDraft(library.database, {
        articleId: articleId(7),
        baseRevision: 1,
        text,
        now: minutesLater(9_000),
      }),
    )
    const first = found(library, 'nang han')
    expect(first).toEqual({ numbers: [7], unindexed: many - 4 * slice.stories })
    expect(found(library, `so ${many}`).numbers).toEqual([many])
    expect(found(library, 'so 8').numbers).not.toContain(8)
    indexAll(library.database)
    expect(found(library, 'so 8').numbers).toContain(8)
    expect(found(library, 'nang han')).toEqual({ numbers: [7], unindexed: 0 })
  })

  it('are indexed when nobody does anything, and calls are answered in between', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const { newsroom } = temporaryNewsroom()
    fill(newsroom.library)
    const left: number[] = []
    await vi.advanceTimersByTimeAsync(2_000)
    for (let at = 0; at < many / slice.stories && waiting(newsroom.library) > 0; at++) {
      left.push(waiting(newsroom.library))
      valueOf(await newsroom.handlers['articles.open']({ articleId: articleId(1) }))
      await vi.advanceTimersByTimeAsync(25)
    }
    expect(waiting(newsroom.library)).toBe(0)
    for (const [at, count] of left.entries()) expect(count).toBe(many - (at + 1) * slice.stories)
  })

  it('are no more than a long one in a slice where they are long', () => {
    const library = temporaryLibrary()
    const long = p('Nước lên đồng. '.repeat(20_000))
    for (let number = 1; number <= 3; number++) put(library, number, {}, long)
    put(library, 4)
    expect([1, 2, 3].map(() => indexSlice(library.database))).toEqual([2, 1, 0])
  })

  it('do not wait for ever where a story has lost its text', () => {
    const library = temporaryLibrary()
    put(library, 1, { headline: 'Lũ về' })
    library.database.exec('DELETE FROM drafts')
    expect(indexSlice(library.database)).toBe(0)
    expect(found(library, 'lu').numbers).toEqual([])
  })
})
