import type { KeyboardEvent } from 'react'
import type { ListQuery } from './query.ts'
import { selectAll, trashStories } from './storyActions.ts'
import { extendTo, noSelection, type Selection, toggle } from './selection.ts'

interface ListKeys {
  count: number
  active: number
  /** Rows that fit into the list at a time. */
  page: number
  selection: Selection
  query: ListQuery
  idAt: (index: number) => string | undefined
  moveTo: (index: number) => void
  select: (selection: Selection) => void
  openStory: (index: number) => void
  rename: (index: number) => void
  openMenu: (index: number) => void
  askToDelete: (articleIds: readonly string[]) => void
}

/** Where each moving key leads from `active`; null for other keys. */
export function movedBy(
  key: string,
  list: Pick<ListKeys, 'active' | 'count' | 'page'>,
): number | null {
  const last = list.count - 1
  const to = {
    ArrowDown: list.active + 1,
    ArrowUp: list.active - 1,
    PageDown: list.active + list.page,
    PageUp: list.active - list.page,
    Home: 0,
    End: last,
  }[key]
  return to === undefined ? null : Math.max(0, Math.min(last, to))
}

/** The list of stories by keyboard; true where the key was one of its own. */
export function pressInList(event: KeyboardEvent, list: ListKeys): boolean {
  const moved = movedBy(event.key, list)
  if (moved !== null) {
    list.moveTo(moved)
    if (event.shiftKey) list.select(extendTo(list.selection, moved, list.idAt))
    else list.select({ ...list.selection, anchor: moved })
    return true
  }
  const id = list.idAt(list.active)
  if (id === undefined) return false
  switch (event.key) {
    case 'Enter':
      list.openStory(list.active)
      return true
    case ' ':
      list.select(toggle(list.selection, id, list.active))
      return true
    case 'Escape':
      if (list.selection.ids.size === 0) return false
      list.select(noSelection)
      return true
    case 'F2':
      list.rename(list.active)
      return true
    case 'ContextMenu':
      list.openMenu(list.active)
      return true
    case 'F10':
      if (!event.shiftKey) return false
      list.openMenu(list.active)
      return true
    case 'Delete': {
      const articleIds = list.selection.ids.size > 0 ? [...list.selection.ids] : [id]
      if (list.query.trashed) list.askToDelete(articleIds)
      else void trashStories(articleIds)
      return true
    }
    case 'a':
      if (!event.ctrlKey && !event.metaKey) return false
      void selectAll(list.query)
      return true
    default:
      return false
  }
}
