import { call } from '../newsroom.ts'
import { currentLanguage } from './language.ts'
import { focusStory } from './focus.ts'
import { useNavigation } from './navigation.ts'
import { showFailure } from './notices.ts'
import { dropKeys, holdKeys } from './typedAhead.ts'

/** Starts a story in the interface's language and opens it; what is typed at once is its headline. */
export async function startStory(): Promise<void> {
  holdKeys()
  const created = await call('articles.create', { language: currentLanguage() })
  if (!created.ok) {
    dropKeys()
    return showFailure(created.error)
  }
  await useNavigation.getState().open(created.value.row.id)
  await focusStory()
}
