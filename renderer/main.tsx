import './ui/policy.ts'
import './ui/theme/theme.css'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { App } from './window/App.tsx'
import { keepSaved } from './window/keepSaved.ts'
import { connect } from './newsroom/connect.ts'
import { focusShownStory } from './article/focus.ts'
import { endStart } from './ui/later.tsx'
import { rememberedArticle } from './navigation/navigation.ts'
import { followArticles } from './newsroom/queries.ts'
import { followSettings } from './newsroom/useSettings.ts'
import { openArticle } from './article/opening.ts'

/**
 * Milliseconds for which the window waits for the story that was open last, so that it is drawn
 * once.
 */
const patience = 250
/** Milliseconds after which the rest of the window waits no longer for that story. */
const latestEnd = 400

async function start(root: Element): Promise<void> {
  await connect()
  followSettings()
  followArticles()
  keepSaved()
  const articleId = rememberedArticle()
  const opened = articleId === null ? Promise.resolve() : openArticle(articleId)
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
  // `npm run bench` reads how long it took until the user could see the story and write on.
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
