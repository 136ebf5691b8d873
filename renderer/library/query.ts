import { type Status, statuses } from '#shared/article/status.ts'
import { type ArticleQuery, everyArticle } from '#shared/contract/articles.ts'
import type { View } from '../navigation/navigation.ts'

/** What the user narrows the library's list by. Empty dates say "any". */
export interface Filters {
  status: Status | null
  section: string | null
  author: string | null
  changedFrom: string
  changedTo: string
}

export const noFilters: Filters = {
  status: null,
  section: null,
  author: null,
  changedFrom: '',
  changedTo: '',
}

/** Views that say themselves which stories they hold, so that there is no status to choose. */
export const statusesOfView: Partial<Record<View, readonly Status[]>> = {
  work: ['draft', 'returned'],
  review: ['inReview'],
  ready: ['approved'],
}

/** What the user may choose of in a view. */
export function statusesIn(view: View): readonly Status[] {
  return statusesOfView[view] ? [] : statuses
}

export type ListQuery = Omit<ArticleQuery, 'offset' | 'limit'>

/** The question to the newsroom that a view, the words searched for and the filters come to. */
export function queryOf(
  view: View,
  text: string,
  filters: Filters,
  sort: ArticleQuery['sort'],
): ListQuery {
  const chosen = filters.status ? [filters.status] : []
  const { offset: _offset, limit: _limit, ...everything } = everyArticle
  return {
    ...everything,
    text: text.trim().normalize('NFC'),
    statuses: [...(statusesOfView[view] ?? chosen)],
    section: filters.section,
    author: filters.author,
    changedFrom: filters.changedFrom || null,
    changedTo: filters.changedTo || null,
    trashed: view === 'trash',
    mine: view === 'work',
    sort,
  }
}

/** How many filters narrow the list in this view. */
export function countFilters(view: View, filters: Filters): number {
  const { status, ...others } = filters
  const counted = statusesOfView[view] ? Object.values(others) : [status, ...Object.values(others)]
  return counted.filter(Boolean).length
}
