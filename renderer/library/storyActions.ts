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
import { select } from './libraryState.ts'
import type { ListQuery } from './query.ts'
import { noSelection } from './selection.ts'
import { openArticle } from '../article/opening.ts'

type Titled = Pick<ArticleRow, 'id' | 'headline'>

/** As many as can be exported at a time. */
const mostSelected = 10_000

/** Selects everything that a question finds. */
export async function selectAll(query: ListQuery): Promise<void> {
  const ids = new Set<string>()
  for (let hasMore = true; hasMore && ids.size < mostSelected;) {
    const answer = await call('articles.list', { ...query, offset: ids.size, limit: 500 })
    if (!answer.ok) return showFailure(answer.error)
    for (const { id } of answer.value.rows) ids.add(id)
    hasMore = answer.value.hasMore && answer.value.rows.length > 0
  }
  select({ ids, anchor: 0 })
}

/** Puts stories into the trash and offers for ten seconds to take them out again. */
export async function trashStories(articleIds: readonly string[]): Promise<void> {
  if (!(await closeIfAmong(articleIds))) return
  const answer = await call('articles.trash', { articleIds: [...articleIds] })
  if (!answer.ok) return showFailure(answer.error)
  select(noSelection)
  const count = articleIds.length
  offerUndo(t('library:done.trashed', { count }), () => void restoreStories(articleIds))
}

export async function restoreStories(articleIds: readonly string[]): Promise<void> {
  const answer = await call('articles.restore', { articleIds: [...articleIds] })
  if (!answer.ok) return showFailure(answer.error)
  select(noSelection)
  showNotice(t('library:done.restored', { count: articleIds.length }))
}

export async function deleteStories(articleIds: readonly string[]): Promise<void> {
  if (!(await closeIfAmong(articleIds))) return
  const answer = await call('articles.delete', { articleIds: [...articleIds] })
  if (!answer.ok) return showFailure(answer.error)
  select(noSelection)
  showNotice(t('library:done.deleted', { count: articleIds.length }))
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
