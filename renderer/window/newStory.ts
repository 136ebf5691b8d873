import { call } from '../newsroom/newsroom.ts'
import { currentLanguage } from '../ui/language.ts'
import { focusStory } from '../article/focus.ts'
import { showFailure } from '../ui/notices.ts'
import { dropKeys, holdKeys } from '../ui/typedAhead.ts'
import { openArticle } from '../article/opening.ts'

/**
 * Starts a story in the interface's language and opens it; what is typed at once is its headline.
 */
export async function startStory(): Promise<void> {
  holdKeys()
  const created = await call('articles.create', { language: currentLanguage() })
  if (!created.ok) {
    dropKeys()
    return showFailure(created.error)
  }
  await openArticle(created.value.row.id)
  await focusStory()
}
