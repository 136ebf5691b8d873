import { create } from 'zustand'
import type { Article } from '../../shared/article/article.ts'
import type { Authorship } from '../../shared/changes/authorship.ts'
import { type Difference, differenceOf } from '../../shared/changes/difference.ts'
import { type CompareBlocks, rememberingBlocks } from '../../shared/changes/words.ts'
import type { ListedVersion } from '../../shared/contract/versions.ts'
import { articleNow } from '../article/articleNow.ts'
import { type EditableArticle, editableArticle } from '../article/openArticle.ts'
import { showOnPaper } from './changesPlugin.ts'
import { type Range, shownChanges } from './decorate.ts'

/** The open story beside what it is compared with. */
export interface Review {
  articleId: string
  /** The version that a person chose. */
  since: ListedVersion
  /** What that version said, and what was accepted since. */
  base: Article
  difference: Difference
  ranges: ReadonlyMap<string, Range>
  authors: Authors
  /** The change that a person is at, by its id. */
  current: string | null
}

/** Who changed what, as far as it is known by now. */
interface Authors {
  /** Names; the numbers in `of` are indexes into them. */
  names: readonly string[]
  of: Authorship
}

/** Names the authors of a difference; null while that is not known. */
export type AuthorsOf = (difference: Difference, compare: CompareBlocks) => Authors

const nobody: Authors = { names: [], of: new Map() }

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

/** Goes on comparing with something else: changes were accepted, or an acceptance was taken back. */
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
 * Brings the changes up to date with the text; answers them, null where none are shown. What is being composed is left in
 * peace: its end is heard of.
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

function show({ editor }: EditableArticle, review: Review): Review {
  const authors = authorsOf?.(review.difference, compareWithNewest) ?? nobody
  const { decorations, ranges } = shownChanges(editor.state.doc, review.difference, {
    authorship: authors.of,
    nameOf: (author) => authors.names[author] ?? '',
    current: review.current,
  })
  const shown = { ...review, ranges, authors }
  useReview.setState({ review: shown })
  showOnPaper(editor.view, decorations)
  return shown
}
