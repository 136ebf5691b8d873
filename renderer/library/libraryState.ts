import { create } from 'zustand'
import type { ArticleQuery } from '#shared/contract/articles.ts'
import { type Filters, type ListQuery, noFilters } from './query.ts'
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
  | { kind: 'trash'; articleIds: readonly string[] }
  | { kind: 'delete'; articleIds: readonly string[] }

interface LibraryState {
  /** Words searched for. */
  text: string
  filters: Filters
  sort: ArticleQuery['sort']
  filtersShown: boolean
  /** The question whose stories the list shows; null while there is no list. */
  listed: ListQuery | null
  selection: Selection
  task: StoryTask | null
}

/** How the library is being looked at. It outlives the pane, which can be folded away. */
export const useLibraryState = create<LibraryState>()(() => ({
  text: '',
  filters: noFilters,
  sort: 'changed',
  filtersShown: false,
  listed: null,
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

/** What commands act on instead of the open story: several stories selected in a list that shows. */
export function selectedTogether(): readonly string[] {
  const { listed, selection } = useLibraryState.getState()
  return listed !== null && !listed.trashed && selection.ids.size > 1 ? [...selection.ids] : []
}

export function useSelectedTogether(): boolean {
  return useLibraryState(
    ({ listed, selection }) => listed !== null && !listed.trashed && selection.ids.size > 1,
  )
}
