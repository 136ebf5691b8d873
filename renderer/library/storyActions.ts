import type { ArticleRow } from '#shared/contract/articles.ts'
import { isSettled } from '#shared/article/status.ts'
import { changeHeadline } from '../article/edits.ts'
import { editableArticle } from '../article/articleStore.ts'
import { flushOpenArticle } from '../article/saving.ts'
import { call } from '../newsroom/newsroom.ts'
import { t } from '../ui/language.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { offerUndo, showFailure, showNotice } from '../ui/notices.ts'
import { moveOn } from '../workflow/moving.ts'
import { select, setTask, useLibraryState } from './libraryState.ts'
import type { ListQuery } from './query.ts'
import { type Anchor, extendTo, keepListed, noSelection } from './selection.ts'
import { openArticle } from '../article/opening.ts'

type Titled = Pick<ArticleRow, 'id' | 'headline'>

/** As many as can be exported at a time. */
const mostSelected = 10_000

/** Returns the ids of the stories that a question finds from `offset` on, `most` at most; null where that failed, which is said. */
async function idsOf(query: ListQuery, offset: number, most: number): Promise<string[] | null> {
  const ids: string[] = []
  for (let hasMore = true; hasMore && ids.length < most;) {
    const limit = Math.min(500, most - ids.length)
    const answer = await call('articles.list', { ...query, offset: offset + ids.length, limit })
    if (!answer.ok) {
      showFailure(answer.error)
      return null
    }
    ids.push(...answer.value.rows.map(({ id }) => id))
    hasMore = answer.value.hasMore && answer.value.rows.length > 0
  }
  return ids
}

/** The list may have changed to another question while its stories were read. */
function isListed(query: ListQuery): boolean {
  return useLibraryState.getState().listed === query
}

/** Selects everything that a question finds. */
export async function selectAll(query: ListQuery): Promise<void> {
  const ids = await idsOf(query, 0, mostSelected)
  if (ids && isListed(query)) select({ ids: new Set(ids), anchor: null })
}

/** Selects everything from the anchor to the story `to`, whose pages may not be here any more. */
export async function selectRange(query: ListQuery, anchor: Anchor, to: Anchor): Promise<void> {
  const first = Math.min(anchor.index, to.index)
  const ids = await idsOf(query, first, Math.max(anchor.index, to.index) - first + 1)
  if (ids && isListed(query)) select(extendTo(anchor, to.id, ids))
}

/** Takes out of the selection what the list no longer holds: what is not seen is not acted on. */
export async function dropUnlisted(query: ListQuery): Promise<void> {
  const ids = await idsOf(query, 0, mostSelected)
  const { selection } = useLibraryState.getState()
  if (isListed(query)) select(ids ? keepListed(selection, new Set(ids)) : noSelection)
}

/** Trashes a story at once, as that can be taken back; several are asked about by name first. */
export function startTrashing(articleIds: readonly string[]): void {
  if (articleIds.length > 1) setTask({ kind: 'trash', articleIds })
  else void trashStories(articleIds)
}

/**
 * Puts stories into the trash and offers for ten seconds to take them out again; false where they
 * stay.
 */
export async function trashStories(articleIds: readonly string[]): Promise<boolean> {
  if (!(await closeIfAmong(articleIds))) return false
  const headline = await onlyHeadline(articleIds)
  const answer = await call('articles.trash', { articleIds: [...articleIds] })
  if (!answer.ok) {
    showFailure(answer.error)
    return false
  }
  select(noSelection)
  offerUndo(doneText('trashed', articleIds, headline), () => void restoreStories(articleIds))
  return true
}

export async function restoreStories(articleIds: readonly string[]): Promise<void> {
  const headline = await onlyHeadline(articleIds)
  const answer = await call('articles.restore', { articleIds: [...articleIds] })
  if (!answer.ok) return showFailure(answer.error)
  select(noSelection)
  showNotice(doneText('restored', articleIds, headline))
}

export async function deleteStories(articleIds: readonly string[]): Promise<void> {
  if (!(await closeIfAmong(articleIds))) return
  const headline = await onlyHeadline(articleIds)
  const answer = await call('articles.delete', { articleIds: [...articleIds] })
  if (!answer.ok) return showFailure(answer.error)
  select(noSelection)
  showNotice(doneText('deleted', articleIds, headline))
}

/** Returns the headline of a single story; null where there are several. */
async function onlyHeadline(articleIds: readonly string[]): Promise<string | null> {
  if (articleIds.length !== 1) return null
  const answer = await call('articles.teasers', { articleIds: [...articleIds] })
  // The name only says what was done: where it cannot be read, the number does.
  return answer.ok ? (answer.value.teasers[0]?.headline ?? null) : null
}

function doneText(
  done: 'trashed' | 'restored' | 'deleted',
  { length }: readonly string[],
  headline: string | null,
): string {
  return headline === null
    ? t(`library:done.${done}`, { count: length })
    : t(`library:done.${done}One`, { headline: headline || t('untitled') })
}

/** False where the user chose to stay with an open story that could not be saved. */
async function closeIfAmong(articleIds: readonly string[]): Promise<boolean> {
  const { openArticleId } = useNavigation.getState()
  if (openArticleId === null || !articleIds.includes(openArticleId)) return true
  await openArticle(null)
  return useNavigation.getState().openArticleId === null
}

export async function duplicateStory(story: Titled): Promise<void> {
  await flushOpenArticle()
  const answer = await call('articles.duplicate', { articleId: story.id })
  if (!answer.ok) return showFailure(answer.error)
  showNotice(t('library:done.duplicated', { headline: story.headline || t('untitled') }))
  await openArticle(answer.value.row.id)
}

/**
 * True once it has the headline; what failed is said. The open story is changed on the screen, where
 * its autosave and its undo know of it.
 */
export async function renameStory(articleId: string, headline: string): Promise<boolean> {
  const open = editableArticle()
  if (open?.articleId === articleId) {
    const isFree = !isSettled(open.row.status) || (await moveOn(open.row, 'reopen', ''))
    return isFree && changeHeadline(headline)
  }
  const answer = await call('articles.rename', { articleId, headline })
  if (!answer.ok) showFailure(answer.error)
  return answer.ok
}
