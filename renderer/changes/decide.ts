import { closeHistory } from '@tiptap/pm/history'
import type { Change } from '#shared/changes/change.ts'
import { composeArticle } from '#shared/changes/difference.ts'
import { isSameValue } from '#shared/article/sameValue.ts'
import { type EditableArticle, editableArticle } from '../article/articleStore.ts'
import { showSettledNotice } from '../editor/settled.ts'
import { t } from '../ui/language.ts'
import { offerUndo, showNotice } from '../ui/notices.ts'
import { putArticle, undoLast } from '../article/putArticle.ts'
import { DecisionStep } from './reviewBase.ts'
import { revealChange } from './goToChange.ts'
import { choose, refresh, type Review } from './review.ts'

export type Decision = 'accept' | 'reject'

/**
 * Accepts or rejects changes as the user saw them. One that is no longer there, or no longer the
 * same, is left alone.
 */
export function decide(decision: Decision, seen: readonly Change[]): void {
  const open = editableArticle()
  const review = refresh()
  if (!open || !review) return
  if (!open.editor.isEditable) return showSettledNotice()
  const ids = new Set(seen.flatMap((change) => sameNow(review, change)?.id ?? []))
  if (ids.size === 0) return
  const place = review.difference.changes.findIndex(({ id }) => ids.has(id))
  const undo = decision === 'accept' ? accept(open, review, ids) : reject(review, ids)
  if (undo)
    offerUndo(
      t(decision === 'accept' ? 'changes:accepted' : 'changes:rejected', { count: ids.size }),
      undo,
    )
  goOnAt(place)
}

/** Ids are numbers within a place, so a change is what it was only where it also says the same. */
function sameNow({ difference }: Review, seen: Change): Change | undefined {
  const isMatch = (change: Change): boolean =>
    isSameValue(change.place, seen.place) && isSameValue(change.edit, seen.edit)
  const known = difference.changes.find(({ id }) => id === seen.id)
  return known && isMatch(known) ? known : difference.changes.find(isMatch)
}

/**
 * Changes that touch what is selected in the text; at a cursor, the one that it stands in or
 * beside.
 */
function selectedChanges(): readonly Change[] {
  const review = refresh()
  const selection = editableArticle()?.editor.state.selection
  if (!review || !selection) return []
  return review.difference.changes.filter(({ id }) => {
    const range = review.ranges.get(id)
    return range && range.from <= selection.to && range.to >= selection.from
  })
}

export function decideSelected(decision: Decision): void {
  const changes = selectedChanges()
  if (changes.length === 0) showNotice(t('changes:noneSelected'))
  else decide(decision, changes)
}

/** The change that the user is at, or the one at the cursor. */
export function decideCurrent(decision: Decision): void {
  const review = refresh()
  const current = review?.difference.changes.find(({ id }) => id === review.current)
  if (current) decide(decision, [current])
  else decideSelected(decision)
}

function accept({ editor }: EditableArticle, review: Review, ids: ReadonlySet<string>): () => void {
  const { articleId, since, base, difference } = review
  const next = composeArticle(difference, (id) => ids.has(id))
  const step = new DecisionStep({ articleId, versionId: since.versionId }, base, next)
  editor.view.dispatch(closeHistory(editor.state.tr.step(step)))
  return undoLast(editor)
}

function reject({ difference }: Review, ids: ReadonlySet<string>): (() => void) | null {
  const undo = putArticle(composeArticle(difference, (id) => !ids.has(id)))
  refresh()
  return undo
}

/** What comes next after the ones that were decided. */
function goOnAt(place: number): void {
  const changes = refresh()?.difference.changes ?? []
  const next = changes[Math.min(place, changes.length - 1)]
  if (next) revealChange(next)
  else choose(null)
}
