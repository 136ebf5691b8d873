import './host/connect.ts'
import './shell/policy.ts'
import './theme/theme.css'
import { flushSync } from 'react-dom'
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

/** Milliseconds for which the window waits for the story that was open last, so that it is drawn once. */
const patience = 250

async function start(root: Element): Promise<void> {
  const articleId = rememberedArticle()
  const opened = articleId === null ? Promise.resolve() : useNavigation.getState().open(articleId)
  await Promise.race([opened, new Promise((resolve) => setTimeout(resolve, patience))])
  const storyShown = opened.then(focusStory)
  flushSync(() => createRoot(root).render(<App storyShown={storyShown} />))
  await storyShown
  // `npm run bench` reads how long it took until a person could see the story and write on.
  if (articleId !== null) requestAnimationFrame(() => setTimeout(() => performance.mark('editor-usable')))
}

const root = document.querySelector('#root')
if (root) void start(root)
