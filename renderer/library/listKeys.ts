import type { KeyboardEvent } from 'react'
import type { ActiveRow } from '../ui/activeRow.ts'
import { noSelection, type Selection, toggle } from './selection.ts'

interface ListKeys {
  count: number
  active: ActiveRow
  /** Rows that fit into the list at a time. */
  page: number
  selection: Selection
  moveTo: (index: number) => void
  select: (selection: Selection) => void
  selectAll: () => void
  /** Moves to the row and selects everything from the anchor to there. */
  extendTo: (index: number) => void
  openStory: (id: string) => void
  rename: (id: string) => void
  openMenu: (id: string) => void
  /** Into the trash, or out of it for good. */
  remove: (articleIds: readonly string[]) => void
}

/** Where each moving key leads from `from`; null for other keys. */
export function movedBy(
  key: string,
  list: { from: number; count: number; page: number },
): number | null {
  const last = list.count - 1
  const to = {
    ArrowDown: list.from + 1,
    ArrowUp: list.from - 1,
    PageDown: list.from + list.page,
    PageUp: list.from - list.page,
    Home: 0,
    End: last,
  }[key]
  return to === undefined ? null : Math.max(0, Math.min(last, to))
}

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey'>

/** The list of stories by keyboard; true where the key was one of its own. */
export function pressInList(event: Press, list: ListKeys): boolean {
  const moved = movedBy(event.key, { ...list, from: list.active.index })
  if (moved !== null) {
    if (event.shiftKey) list.extendTo(moved)
    else list.moveTo(moved)
    return true
  }
  if (event.key === 'Escape') {
    if (list.selection.ids.size === 0) return false
    list.select(noSelection)
    return true
  }
  if (event.key === 'a') {
    if (!event.ctrlKey && !event.metaKey) return false
    list.selectAll()
    return true
  }
  const act = actionOf(event, list)
  if (act === null) return false
  act()
  return true
}

/**
 * What a key does with the active story. Where that has left the list, the key only makes the row
 * in its place active, so that what is acted on was seen before.
 */
function actionOf(event: Press, list: ListKeys): (() => void) | null {
  const { active, selection } = list
  if (event.key === 'Delete' && selection.ids.size > 0) return () => list.remove([...selection.ids])
  const action = new Map<string, (id: string) => void>([
    ['Enter', list.openStory],
    [' ', (id) => list.select(toggle(selection, { id, index: active.index }))],
    ['F2', list.rename],
    ['ContextMenu', list.openMenu],
    ...(event.shiftKey ? [['F10', list.openMenu] as const] : []),
    ['Delete', (id) => list.remove([id])],
  ]).get(event.key)
  if (!action || list.count === 0) return null
  const { id } = active
  return id === null ? () => list.moveTo(active.index) : () => action(id)
}
