import { call } from '../newsroom.ts'
import { currentLanguage } from './language.ts'
import { useNavigation } from './navigation.ts'
import { showFailure } from './notices.ts'

/** Starts a story in the interface's language and opens it. */
export async function startStory(): Promise<void> {
  const created = await call('articles.create', { language: currentLanguage() })
  if (!created.ok) return showFailure(created.error)
  await useNavigation.getState().open(created.value.row.id)
}
