import './host/connect.ts'
import './shell/policy.ts'
import './theme/theme.css'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { keepSaved } from './article/keepSaved.ts'
import { focusStory } from './shell/focus.ts'
import { rememberedArticle, useNavigation } from './shell/navigation.ts'
import { followArticles } from './shell/queryClient.ts'
import { followSettings } from './settings/useSettings.ts'

followSettings()
followArticles()
keepSaved()
/** Opens the story that was open when the program was last left; done when it takes keys. */
async function goOnWriting(): Promise<void> {
  const articleId = rememberedArticle()
  if (articleId === null) return
  await useNavigation.getState().open(articleId)
  await focusStory()
  performance.mark('editor-usable')
}

const root = document.querySelector('#root')
if (root) createRoot(root).render(<App storyShown={goOnWriting()} />)
