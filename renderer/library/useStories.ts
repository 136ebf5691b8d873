import { useQueries, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { CallOutput } from '#shared/contract/contract.ts'
import type { LoadedRows } from '../ui/activeRow.ts'
import { articleList, untilIndexed } from '../newsroom/queries.ts'
import type { ListQuery } from './query.ts'

type Page = CallOutput<'articles.list'>
export type StoryOfList = Page['rows'][number]

export const pageLength = 50

export interface Stories extends LoadedRows {
  /**
   * The question that `storyAt` answers; it follows the one asked as soon as its first page is
   * here.
   */
  query: ListQuery
  /** More stories follow than were counted. */
  hasMore: boolean
  /** Undefined while the story's page is on its way. */
  storyAt: (index: number) => StoryOfList | undefined
  /** Stories that a search does not know yet; it is asked again until there are none. */
  unindexed: number
  /** When a page was last read, in milliseconds. */
  readAt: number
  isLoading: boolean
  error: Error | null
  retry: () => void
  /** Says which pages have come into sight and are to be read. */
  show: (pages: readonly number[]) => void
}

interface Shown {
  query: ListQuery
  pages: readonly number[]
}

function pageOptions(query: ListQuery, page: number) {
  return {
    ...articleList({ ...query, offset: page * pageLength, limit: pageLength }),
    ...untilIndexed,
  }
}

/** The stories that a question finds, read page by page as they come into sight. */
export function useStories(asked: ListQuery): Stories {
  const first = useQuery(pageOptions(asked, 0))
  const [{ query, pages }, setShown] = useState<Shown>({ query: asked, pages: [0] })
  if (first.data && query !== asked) setShown({ query: asked, pages: [0] })
  const show = useCallback(
    (next: readonly number[]) => setShown((shown) => ({ ...shown, pages: next })),
    [],
  )

  const results = useQueries({ queries: pages.map((page) => pageOptions(query, page)) })
  const loaded = new Map<number, Page>()
  pages.forEach((page, index) => {
    const data = results[index]?.data
    if (data) loaded.set(page, data)
  })
  const reach = useReach(query, loaded)
  const storyAt = (index: number): StoryOfList | undefined =>
    loaded.get(Math.floor(index / pageLength))?.rows[index % pageLength]
  return {
    query,
    count: reach.end,
    hasMore: reach.hasMore,
    unindexed: first.data?.unindexed ?? 0,
    storyAt,
    idAt: (index) => storyAt(index)?.id,
    indexOf: (id) => indexIn(loaded, id),
    readAt: Math.max(first.dataUpdatedAt, ...results.map((result) => result.dataUpdatedAt)),
    isLoading: first.isPending,
    error: first.error,
    retry: () => void first.refetch(),
    show,
  }
}

/** Returns the place of a story among the loaded pages, or -1. */
function indexIn(loaded: ReadonlyMap<number, Page>, id: string): number {
  for (const [page, { rows }] of loaded) {
    const at = rows.findIndex((row) => row.id === id)
    if (at >= 0) return page * pageLength + at
  }
  return -1
}

interface Reach {
  end: number
  hasMore: boolean
}

/**
 * How far the list is known to go. A search does not say how much it finds, so its end moves on as
 * pages come in.
 */
function useReach(query: ListQuery, loaded: ReadonlyMap<number, Page>): Reach {
  const [known, setKnown] = useState({ query, end: 0, hasMore: false })
  const before: Reach = known.query === query ? known : { end: 0, hasMore: false }
  const now = reachOf(loaded, before)
  if (known.query !== query || now.end !== before.end || now.hasMore !== before.hasMore)
    setKnown({ query, ...now })
  return now
}

/** The furthest of the loaded pages decides, unless one before it turns out to be the last. */
export function reachOf(loaded: ReadonlyMap<number, Page>, before: Reach): Reach {
  let reach = before
  for (const [page, { rows, total, hasMore }] of [...loaded].sort(([a], [b]) => a - b)) {
    if (total !== null) return { end: total, hasMore: false }
    const end = page * pageLength + rows.length
    if (!hasMore) return { end, hasMore: false }
    // One row more stands for the next page; coming into sight, it fetches it.
    if (end + 1 > reach.end) reach = { end: end + 1, hasMore: true }
  }
  return reach
}
