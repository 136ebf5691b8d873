import { type KeyboardEvent, type RefObject, useCallback, useLayoutEffect, useRef } from 'react'
import { editableArticle } from '../article/articleStore.ts'
import type { Decision } from './decide.ts'

/**
 * The arrows lead from row to row, the keys of undo to the story: there is nothing else here that
 * they could mean.
 */
export function moveInList(event: KeyboardEvent<HTMLElement>): void {
  const button = event.currentTarget
  const row = button.closest('li')
  const rows = [...(row?.parentElement?.children ?? [])]
  const at = row ? rows.indexOf(row) : -1
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
  if (to !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const column = buttonsOf(rows[at]).indexOf(button)
    buttonsOf(rows[to])[column]?.focus()
    event.preventDefault()
  } else if (event.ctrlKey || event.metaKey) undoByKey(event)
}

function undoByKey(event: KeyboardEvent<HTMLElement>): void {
  const { editor } = editableArticle() ?? {}
  const key = event.key.toLowerCase()
  if (!editor || (key !== 'z' && key !== 'y')) return
  event.preventDefault()
  if (key === 'y' || event.shiftKey) editor.commands.redo()
  else editor.commands.undo()
}

function buttonsOf(row: Element | undefined): HTMLElement[] {
  return row ? [...row.querySelectorAll<HTMLElement>('button')] : []
}

/**
 * Where the focus goes when a row has gone with its change: to the same button of the row that is
 * in its place, at the end to the last, and where none is left to the button that ends it.
 */
export function useFocusAfter(
  tab: RefObject<HTMLElement | null>,
): (place: number, decision: Decision) => void {
  const wanted = useRef<{ place: number; decision: Decision } | null>(null)
  useLayoutEffect(() => {
    if (!wanted.current || !tab.current) return
    const { place, decision } = wanted.current
    wanted.current = null
    const buttons = [...tab.current.querySelectorAll<HTMLElement>(`[data-decision="${decision}"]`)]
    const next = buttons[Math.min(place, buttons.length - 1)]
    ;(next ?? tab.current.querySelector<HTMLElement>('[data-last]'))?.focus({ preventScroll: true })
  })
  return useCallback((place, decision) => {
    wanted.current = { place, decision }
    // Where nothing was decided after all, no row goes.
    setTimeout(() => (wanted.current = null))
  }, [])
}
