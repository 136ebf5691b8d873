import { useQueries, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import type { PhotoFilter } from '#shared/contract/photoFilters.ts'
import type { FoundPhoto } from '#shared/contract/photoLibrary.ts'
import type { LoadedRows } from '../ui/activeRow.ts'
import { call } from '../newsroom/newsroom.ts'
import { photoPage, renewAnswers, untilIndexed } from '../newsroom/queries.ts'

/** Photos of one reading. */
export const pageLength = 60

export interface PhotoQuery {
  text: string
  filter: PhotoFilter
}

export interface FoundPhotos extends LoadedRows {
  /**
   * The question that `photoAt` answers; it follows the one asked as soon as its first page is
   * here.
   */
  query: PhotoQuery
  /** Undefined while the photo's page is on its way. */
  photoAt: (index: number) => FoundPhoto | undefined
  /** Photos whose files are still to be read for what they say of themselves. */
  unread: number
  isLoading: boolean
  error: Error | null
  /** Says which pages have come into sight and are to be read. */
  show: (pages: readonly number[]) => void
}

function pageOptions(query: PhotoQuery, page: number) {
  return {
    ...photoPage({ ...query, offset: page * pageLength, limit: pageLength }),
    ...untilIndexed,
    // Nobody tells when stories change what is said of photos.
    staleTime: 0,
  }
}

/** The photos that a question finds, read page by page as they come into sight. */
export function usePhotos(asked: PhotoQuery): FoundPhotos {
  const first = useQuery(pageOptions(asked, 0))
  const [{ query, pages }, setShown] = useState<{ query: PhotoQuery; pages: readonly number[] }>({
    query: asked,
    pages: [0],
  })
  if (first.data && query !== asked) setShown({ query: asked, pages: [0] })
  const show = useCallback(
    (next: readonly number[]) => setShown((shown) => ({ ...shown, pages: next })),
    [],
  )
  const results = useQueries({ queries: pages.map((page) => pageOptions(query, page)) })
  const loaded = new Map(pages.map((page, at) => [page, results[at]?.data]))
  // The first page knows how many there are while those in sight are on their way.
  const known = results.find(({ data }) => data)?.data ?? (query === asked ? first.data : undefined)
  const photoAt = (index: number): FoundPhoto | undefined =>
    loaded.get(Math.floor(index / pageLength))?.photos[index % pageLength]
  return {
    query,
    count: known?.total ?? 0,
    photoAt,
    idAt: (index) => photoAt(index)?.photo.id,
    indexOf(id) {
      for (const page of loaded.keys()) {
        const at = loaded.get(page)?.photos.findIndex(({ photo }) => photo.id === id) ?? -1
        if (at >= 0) return page * pageLength + at
      }
      return -1
    },
    unread: known?.unread ?? 0,
    isLoading: first.isPending && !known,
    error: first.error,
    show,
  }
}

/** What cannot be read now is tried again when the screen is opened next. */
async function readAll(unread: number, signal: AbortSignal): Promise<void> {
  let left = unread
  for (let before = Infinity; left > 0 && left < before && !signal.aborted;) {
    before = left
    const answer = await call('photos.readMore', {})
    left = answer.ok ? answer.value.unread : 0
  }
  if (!signal.aborted) await renewAnswers('photos', 'photos.find')
}

/**
 * While the screen is open, reads what was never read, some files at a time; then everything is
 * found by it.
 */
export function useReading(unread: number): void {
  useEffect(() => {
    if (unread === 0) return undefined
    const stop = new AbortController()
    void readAll(unread, stop.signal)
    return () => stop.abort()
  }, [unread])
}
