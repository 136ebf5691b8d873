import { create } from 'zustand'
import type { ArticleQuery } from '#shared/contract/articles.ts'
import { type Filters, noFilters } from './query.ts'
import type { StoryOfList } from './useStories.ts'
import { noSelection, type Selection } from './selection.ts'

/** What the user is about to do with stories of the list. */
export type StoryTask =
  | {
      kind: 'menu'
      story: StoryOfList
      articleIds: readonly string[]
      at: { x: number; y: number }
    }
  | { kind: 'rename'; story: StoryOfList }
  | { kind: 'delete'; articleIds: readonly string[]; headline: string }

interface LibraryState {
  /** Words searched for. */
  text: string
  filters: Filters
  sort: ArticleQuery['sort']
  filtersShown: boolean
  selection: Selection
  task: StoryTask | null
}

/** How the library is being looked at. It outlives the pane, which can be folded away. */
export const useLibraryState = create<LibraryState>()(() => ({
  text: '',
  filters: noFilters,
  sort: 'changed',
  filtersShown: false,
  selection: noSelection,
  task: null,
}))

export function changeFilters(change: Partial<Filters>): void {
  useLibraryState.setState(({ filters }) => ({ filters: { ...filters, ...change } }))
}

export function select(selection: Selection): void {
  useLibraryState.setState({ selection })
}

export function setTask(task: StoryTask | null): void {
  useLibraryState.setState({ task })
}
