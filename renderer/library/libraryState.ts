import { create } from 'zustand'
import type { ArticleQuery } from '../../shared/contract/articles.ts'
import { type Filters, noFilters } from './query.ts'
import { noSelection, type Selection } from './selection.ts'

interface LibraryState {
  /** Words searched for. */
  text: string
  filters: Filters
  sort: ArticleQuery['sort']
  filtersShown: boolean
  selection: Selection
}

/** How the library is being looked at. It outlives the pane, which can be folded away. */
export const useLibraryState = create<LibraryState>()(() => ({
  text: '',
  filters: noFilters,
  sort: 'changed',
  filtersShown: false,
  selection: noSelection,
}))

export function changeFilters(change: Partial<Filters>): void {
  useLibraryState.setState(({ filters }) => ({ filters: { ...filters, ...change } }))
}

export function select(selection: Selection): void {
  useLibraryState.setState({ selection })
}
