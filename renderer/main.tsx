import './shell/policy.ts'
import './theme/theme.css'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { keepSaved } from './article/keepSaved.ts'
import { connect } from './host/connect.ts'
import { focusShownStory } from './shell/focus.ts'
import { rememberedArticle, useNavigation } from './shell/navigation.ts'
import { followArticles } from './shell/queryClient.ts'
import { followSettings } from './settings/useSettings.ts'

/** Milliseconds for which the window waits for the story that was open last, so that it is drawn once. */
const patience = 250

async function start(root: Element): Promise<void> {
  await connect()
  followSettings()
  followArticles()
  keepSaved()
  const articleId = rememberedArticle()
  const opened = articleId === null ? Promise.resolve() : useNavigation.getState().open(articleId)
  await Promise.race([opened, new Promise((resolve) => setTimeout(resolve, patience))])
  let drawn = (): void => {}
  const storyShown = new Promise<void>((resolve) => {
    drawn = resolve
  })
    .then(() => opened)
    .then(focusShownStory)
    .then(nextFrame)
  flushSync(() => createRoot(root).render(<App storyShown={storyShown} />))
  drawn()
  await storyShown
  // `npm run bench` reads how long it took until a person could see the story and write on.
  if (articleId !== null) performance.mark('editor-usable')
}

/** Ends when the frame that is due has been drawn. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
  })
}

const root = document.querySelector('#root')
if (root) void start(root)
