import './shell/policy.ts'
import './theme/theme.css'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { keepSaved } from './article/keepSaved.ts'
import { connect } from './host/connect.ts'
import { focusShownStory } from './shell/focus.ts'
import { endStart } from './shell/later.tsx'
import { rememberedArticle, useNavigation } from './shell/navigation.ts'
import { followArticles } from './shell/queryClient.ts'
import { followSettings } from './settings/useSettings.ts'

/** Milliseconds for which the window waits for the story that was open last, so that it is drawn once. */
const patience = 250
/** Milliseconds after which the rest of the window waits no longer for that story. */
const latestEnd = 400

async function start(root: Element): Promise<void> {
  await connect()
  followSettings()
  followArticles()
  keepSaved()
  const articleId = rememberedArticle()
  const opened = articleId === null ? Promise.resolve() : useNavigation.getState().open(articleId)
  await Promise.race([opened, pause(patience)])
  let drawn = (): void => {}
  const storyShown = new Promise<void>((resolve) => {
    drawn = resolve
  })
    .then(() => opened)
    .then(focusShownStory)
    .then(nextFrame)
  flushSync(() => createRoot(root).render(<App />))
  drawn()
  void Promise.race([storyShown, pause(latestEnd)]).then(endStart)
  await storyShown
  // `npm run bench` reads how long it took until a person could see the story and write on.
  if (articleId !== null) performance.mark('editor-usable')
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** Ends when the frame that is due has been drawn. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => resolve(), { once: true })
    port1.start()
    requestAnimationFrame(() => port2.postMessage(null))
  })
}

const root = document.querySelector('#root')
if (root) void start(root)
