import type { EditorView } from '@tiptap/pm/view'
import { create } from 'zustand'
import type { Article } from '#shared/article/article.ts'
import { type Difference, differenceOf } from '#shared/changes/difference.ts'
import { type CompareBlocks, rememberingBlocks } from '#shared/changes/words.ts'
import type { ListedVersion } from '#shared/contract/versions.ts'
import { articleNow } from '../article/articleNow.ts'
import { type EditableArticle, editableArticle } from '../article/articleStore.ts'
import type { Authors } from './authorLooks.ts'
import { markedOnPaper, showOnPaper } from './changesPlugin.ts'
import { shownChanges } from './decorate.ts'
import { type Range, rangeToMark } from './visibleRange.ts'

/** The open story beside what it is compared with. */
export interface Review {
  articleId: string
  /** The version that the user chose. */
  since: ListedVersion
  /** What that version said, and what was accepted since. */
  base: Article
  difference: Difference
  ranges: ReadonlyMap<string, Range>
  authors: Authors
  /** The change that the user is at, by its id. */
  current: string | null
}

/** Names the authors of a difference; null while that is not known. */
export type AuthorsOf = (difference: Difference, compare: CompareBlocks) => Authors

/**
 * Changes of which only those near the part that is seen are marked: the browser's work for a key
 * grows with every mark.
 */
const many = 60

const nobody: Authors = { names: [], initials: [], of: new Map() }

export const useReview = create<{ review: Review | null }>()(() => ({ review: null }))

export function reviewNow(): Review | null {
  return useReview.getState().review
}

let compare = rememberingBlocks()
let compareWithNewest = rememberingBlocks()
let authorsOf: AuthorsOf | null = null

/** Compares the open story with `base` from now on. */
export function startReview(since: ListedVersion, base: Article): void {
  const open = editableArticle()
  if (!open) return
  compare = rememberingBlocks()
  compareWithNewest = rememberingBlocks()
  authorsOf = null
  const difference = differenceOf(base, articleNow(open), compare)
  const review = { articleId: open.articleId, since, base, difference, current: null }
  show(open, { ...review, authors: nobody, ranges: new Map() })
}

export function endReview(): void {
  useReview.setState({ review: null })
}

/** From now on authors are named by `next`; null until it is known how. */
export function nameAuthors(next: AuthorsOf): void {
  authorsOf = next
  refresh({ anew: true })
}

/**
 * Goes on comparing with something else: changes were accepted, or an acceptance was taken back.
 */
export function moveBase(base: Article): void {
  const review = reviewNow()
  if (!review) return
  useReview.setState({ review: { ...review, base } })
  refresh({ anew: true })
}

export function choose(changeId: string | null): void {
  const review = reviewNow()
  const open = editableArticle()
  if (review && open && review.current !== changeId) show(open, { ...review, current: changeId })
}

/**
 * Brings the changes up to date with the text; returns them, null where none are shown. What is
 * being composed is left in peace: its end is heard of.
 */
export function refresh({ anew = false } = {}): Review | null {
  const review = reviewNow()
  const open = editableArticle()
  if (!review || open?.articleId !== review.articleId || open.editor.isDestroyed) return null
  if (open.editor.view.composing) return review
  const article = articleNow(open)
  if (!anew && isSameStory(review.difference.after, article)) return review
  const difference = differenceOf(review.base, article, compare)
  const current = difference.changes.some(({ id }) => id === review.current) ? review.current : null
  return show(open, { ...review, difference, current })
}

/** The parts of a story that did not change are the same objects. */
function isSameStory(one: Article, other: Article): boolean {
  const [a, b] = [one.document.content, other.document.content]
  return (
    a.length === b.length &&
    a.every((part, at) => part === b[at]) &&
    one.metadata === other.metadata &&
    one.leadFigureId === other.leadFigureId &&
    one.language === other.language &&
    one.related.length === other.related.length &&
    one.related.every((story, at) => story === other.related[at])
  )
}

/** Marks what has come into sight, where a story has too many changes to draw all of them. */
export function markInSight(): void {
  const open = editableArticle()
  const marked = open && !open.editor.isDestroyed && markedOnPaper(open.editor.view)
  if (!marked || isSameRange(rangeToMark(open.editor.view, marked), marked)) return
  const before = reviewNow()
  const review = refresh()
  if (!review || review !== before || open.editor.view.composing) return
  const { decorations, within } = marksOf(open.editor.view, review)
  showOnPaper(open.editor.view, decorations, within)
}

function isSameRange(one: Range, other: Range): boolean {
  return one.from === other.from && one.to === other.to
}

function show(open: EditableArticle, review: Review): Review {
  const authors = authorsOf?.(review.difference, compareWithNewest) ?? nobody
  const { view } = open.editor
  const { decorations, ranges, within } = marksOf(view, { ...review, authors })
  const shown = { ...review, ranges, authors }
  useReview.setState({ review: shown })
  showOnPaper(view, decorations, within)
  return shown
}

function marksOf(view: EditorView, { difference, authors, current }: Review) {
  const within = difference.changes.length > many ? rangeToMark(view, markedOnPaper(view)) : null
  const look = {
    authorship: authors.of,
    nameOf: (author: number) => authors.names[author] ?? '',
    current,
  }
  return { ...shownChanges(view.state.doc, difference, look, within), within }
}
