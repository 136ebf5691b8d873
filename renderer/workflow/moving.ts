import type { Role } from '#shared/article/profile.ts'
import { type Move, type Status } from '#shared/article/status.ts'
import type { ArticleRow } from '#shared/contract/articles.ts'
import { editableArticle } from '../article/articleStore.ts'
import { moveOpenArticle } from '../article/statusMoves.ts'
import { call } from '../newsroom/newsroom.ts'
import { useSettings } from '../newsroom/useSettings.ts'
import { focusStory } from '../article/focus.ts'
import { t } from '../ui/language.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { type NoticeAction, showFailure, showNotice } from '../ui/notices.ts'

/** A story that is to be moved on, open or not. */
export type MovedStory = Pick<ArticleRow, 'id' | 'headline' | 'status' | 'openThreads'>

export function useRole(): Role {
  return useSettings(({ profile }) => profile?.role ?? 'reporter')
}

/** What a move is called from where the story stands: only what waits for review is "withdrawn". */
export function moveName(move: Move, status: Status): Move | 'withdraw' {
  return move === 'reopen' && status === 'inReview' ? 'withdraw' : move
}

/** Asks for a note and who signs; editing on needs neither where the user is known. */
export function startMove(story: MovedStory, move: Move): void {
  if (move === 'reopen' && useSettings.getState().profile) void moveOn(story, move, '')
  else useNavigation.getState().showDialog({ kind: 'move', move, story })
}

/** Where the colleague sits at another laptop, the story goes there in a package. */
function offerPackage(articleId: string): NoticeAction {
  return {
    label: t('handoff:make.offer'),
    act: () => useNavigation.getState().showDialog({ kind: 'handOver', articleIds: [articleId] }),
  }
}

/** True once it is done; what failed is said. */
export async function moveOn(story: MovedStory, move: Move, note: string): Promise<boolean> {
  const answer =
    editableArticle()?.articleId === story.id
      ? await moveOpenArticle(move, note)
      : await call('workflow.move', { articleId: story.id, move, note })
  // Null: what is on the screen could not be saved, which a banner says already.
  if (answer === null) return false
  if (!answer.ok) {
    showFailure(answer.error)
    return false
  }
  const { headline, status } = answer.value.row
  if (move === 'reopen' && editableArticle()?.articleId === story.id) void focusStory()
  if (move !== 'reopen' || status !== 'inReview')
    showNotice(
      t(`workflow:done.${move}`, { headline: headline || t('untitled') }),
      move === 'reopen' ? null : offerPackage(story.id),
    )
  return true
}
