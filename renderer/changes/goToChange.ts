import type { Change } from '#shared/changes/change.ts'
import { editableArticle } from '../article/articleStore.ts'
import { goTo } from '../article/goTo.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { placeOf } from './placeOf.ts'
import { choose, markInSight, refresh } from './review.ts'

/**
 * Shows a change where it is: on the paper, else in its field beside the story. The cursor stays
 * where it is.
 */
export function goToChange(change: Change): void {
  if (showChange(change)) return
  const review = refresh()
  const place = review && placeOf(change, review.difference.after).goTo
  if (place) goTo(place)
}

/**
 * Shows a change to be decided: on the paper, else in the list, which has both states; its field
 * has only what it is now.
 */
export function revealChange(change: Change): void {
  if (!showChange(change)) useNavigation.getState().showInspectorTab('changes')
}

function showChange(change: Change): boolean {
  choose(change.id)
  const range = refresh()?.ranges.get(change.id)
  if (range) showOnPaper(change.id, range.from)
  return range !== undefined
}

function showOnPaper(changeId: string, position: number): void {
  const view = editableArticle()?.editor.view
  if (!view) return
  const mark = (): Element | null =>
    view.dom.querySelector(`[data-change="${CSS.escape(changeId)}"]`)
  if (!mark()) {
    const { node } = view.domAtPos(position)
    ;(node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' })
    markInSight()
  }
  mark()?.scrollIntoView({ block: 'center' })
}

/**
 * Goes to the next (1) or the previous (-1) change, round at the ends; without one, to the first
 * after the cursor.
 */
export function stepToChange(step: 1 | -1): void {
  const review = refresh()
  const changes = review?.difference.changes ?? []
  if (!review || changes.length === 0) return
  const at = changes.findIndex(({ id }) => id === review.current)
  const next = at < 0 ? besideCursor(step) : (at + step + changes.length) % changes.length
  revealChange(changes[next]!)
}

function besideCursor(step: 1 | -1): number {
  const review = refresh()
  const cursor = editableArticle()?.editor.state.selection.head ?? 0
  if (!review) return 0
  const { difference, ranges } = review
  const isPast = ({ id }: Change): boolean => (ranges.get(id)?.from ?? Infinity) >= cursor
  const first = difference.changes.findIndex(isPast)
  if (step === 1) return Math.max(0, first)
  return first < 0
    ? difference.changes.length - 1
    : (first - 1 + difference.changes.length) % difference.changes.length
}
