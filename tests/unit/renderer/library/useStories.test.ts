import { describe, expect, it } from 'vitest'
import { pageLength, reachOf, type StoryOfList } from '#renderer/library/useStories.ts'

const nothing = { end: 0, hasMore: false }

/** A page of so many rows; only their number matters here. */
function page(rows: number, total: number | null, hasMore: boolean) {
  return { rows: Array.from<StoryOfList>({ length: rows }), total, hasMore, unindexed: 0 }
}

describe('reachOf', () => {
  it('takes the number that a list tells', () => {
    expect(reachOf(new Map([[0, page(pageLength, 100_000, true)]]), nothing)).toEqual({
      end: 100_000,
      hasMore: false,
    })
  })

  it('leaves room for one row more while a search goes on', () => {
    const first = reachOf(new Map([[0, page(pageLength, null, true)]]), nothing)
    expect(first).toEqual({ end: pageLength + 1, hasMore: true })
    const second = reachOf(
      new Map([
        [0, page(pageLength, null, true)],
        [1, page(7, null, false)],
      ]),
      first,
    )
    expect(second).toEqual({ end: pageLength + 7, hasMore: false })
  })

  it('does not shrink when only earlier pages are in sight', () => {
    const before = { end: 301, hasMore: true }
    expect(reachOf(new Map([[0, page(pageLength, null, true)]]), before)).toEqual(before)
  })

  it('ends with a page that turned out to be the last', () => {
    const before = { end: 301, hasMore: true }
    expect(reachOf(new Map([[1, page(20, null, false)]]), before)).toEqual({
      end: pageLength + 20,
      hasMore: false,
    })
  })
})
