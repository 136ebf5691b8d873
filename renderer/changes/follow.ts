import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { type EditableArticle, type OpenArticle, useArticleStore } from '../article/articleStore.ts'
import { changesPlugin, changesKey } from './changesPlugin.ts'
import { keepBase, DecisionStep } from './reviewBase.ts'
import {
  choose,
  endReview,
  markInSight,
  moveBase,
  refresh,
  reviewNow,
  useReview,
} from './review.ts'

/**
 * Milliseconds without a key after which the changes follow the text, and after which they do so
 * all the same; on a machine that is slow for the story, so much later that they take this part of
 * the time while somebody writes.
 */
const quiet = 200
const latest = 1_000
const part = 1 / 50

/**
 * Keeps the changes on the paper true for as long as they are shown; never while a key is being
 * answered.
 */
export function followStory(editor: Editor): () => void {
  const refreshSoon = debounced(() => {
    refresh()
    markInSight()
  })
  const decide = ({ transaction }: { transaction: Transaction }): void =>
    followDecisions(transaction)
  const unfollow = useReview.subscribe(({ review }) => showPlugin(editor, review !== null))
  const unfollowRest = useArticleStore.subscribe(({ article }, before) => {
    if (isRestChanged(article, before.article)) refreshSoon.schedule()
  })
  const dom = editor.view.dom
  editor.on('update', refreshSoon.schedule)
  editor.on('transaction', decide)
  dom.addEventListener('compositionend', refreshSoon.schedule)
  // Scrolling is heard of once in a frame, before it is drawn.
  addEventListener('scroll', markInSight, { capture: true, passive: true })
  addEventListener('resize', markInSight)
  return () => {
    refreshSoon.cancel()
    unfollow()
    unfollowRest()
    editor.off('update', refreshSoon.schedule)
    editor.off('transaction', decide)
    dom.removeEventListener('compositionend', refreshSoon.schedule)
    removeEventListener('scroll', markInSight, { capture: true })
    removeEventListener('resize', markInSight)
    endReview()
  }
}

/** While no changes are shown, the editor has nothing of them to carry along. */
function showPlugin(editor: Editor, shown: boolean): void {
  if (editor.isDestroyed) return
  const isThere = changesKey.get(editor.state) !== undefined
  if (shown && !isThere) editor.registerPlugin(changesPlugin(choose))
  if (!shown && isThere) editor.unregisterPlugin(changesKey)
}

function followDecisions({ steps }: Transaction): void {
  for (const step of steps) {
    if (!(step instanceof DecisionStep)) continue
    const { since, after } = step
    keepBase(since, after)
    const review = reviewNow()
    if (review?.articleId === since.articleId && review.since.versionId === since.versionId)
      moveBase(after)
  }
}

const rest = [
  'metadata',
  'related',
  'leadFigureId',
  'language',
] as const satisfies (keyof EditableArticle)[]

function isRestChanged(now: OpenArticle, before: OpenArticle): boolean {
  if (now?.kind !== 'editable' || before?.kind !== 'editable') return false
  return rest.some((part) => now[part] !== before[part])
}

/**
 * Returns a way to have work done in an idle moment after it was last scheduled; at the latest a
 * while after it was first scheduled.
 */
function debounced(work: () => void): { schedule: () => void; cancel: () => void } {
  let timer = 0
  let idle = 0
  let scheduledAt = 0
  let took = 0
  const workNow = (): void => {
    scheduledAt = 0
    const began = performance.now()
    work()
    took = performance.now() - began
  }
  const workWhenIdle = (): void => {
    idle = requestIdleCallback(workNow, { timeout: latest })
  }
  const cancel = (): void => {
    clearTimeout(timer)
    cancelIdleCallback(idle)
  }
  const schedule = (): void => {
    cancel()
    const now = performance.now()
    scheduledAt ||= now
    const left = scheduledAt + Math.max(latest, took / part) - now
    timer = window.setTimeout(workWhenIdle, Math.max(0, Math.min(quiet, left)))
  }
  return { schedule, cancel }
}
