import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, startTransition, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StoryPane } from './editor/StoryPane.tsx'
import { StoryFrame } from './preview/StoryFrame.tsx'
import { Banners } from './shell/Banners.tsx'
import { Dialogs } from './shell/Dialogs.tsx'
import { EmptyDesk } from './shell/EmptyDesk.tsx'
import { Guard } from './shell/Guard.tsx'
import { Header } from './shell/Header.tsx'
import { useFolding, useRoom } from './shell/layout.ts'
import { useNavigation } from './shell/navigation.ts'
import { NoticeList } from './shell/NoticeList.tsx'
import { nonce } from './shell/policy.ts'
import { queryClient } from './shell/queryClient.ts'
import { StatusBar } from './shell/StatusBar.tsx'
import { useChosenLanguage, useTheme } from './shell/useAppearance.ts'
import { useKeys } from './shell/useKeys.ts'
import { useShellCommands } from './shell/useShellCommands.ts'
import { cssVariables, theme } from './theme/theme.ts'
import classes from './App.module.css'

/** Both are fetched when the story is on the screen. */
const LibraryPane = lazy(async () => ({ default: (await import('./library/LibraryPane.tsx')).LibraryPane }))
const Inspector = lazy(async () => ({ default: (await import('./inspector/Inspector.tsx')).Inspector }))

/** Milliseconds after which the panes no longer wait for the story. */
const patience = 400

/** The whole window. `storyShown` ends when the story that is to be gone on with takes keys. */
export function App({ storyShown }: { storyShown: Promise<void> }) {
  useChosenLanguage()
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={useTheme()}
      cssVariablesResolver={cssVariables}
      getStyleNonce={() => nonce}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={queryClient}>
        <Desk storyShown={storyShown} />
        <Dialogs />
        <NoticeList />
      </QueryClientProvider>
    </MantineProvider>
  )
}

/** The four parts of the window: what one can do, the library, the open story, and what is known of it. */
function Desk({ storyShown }: { storyShown: Promise<void> }) {
  const { t } = useTranslation()
  const room = useRoom()
  const { libraryShown, inspectorShown, openArticleId } = useNavigation()
  const inspected = inspectorShown && openArticleId !== null
  const panesReady = useLater(storyShown)
  useFolding(room)
  useKeys()
  useShellCommands()
  useEffect(() => {
    document.title = t('appName')
  }, [t])
  return (
    <div className={classes.desk} data-library={libraryShown} data-inspector={inspected}>
      <a className={classes.skip} href="#story">
        {t('skipToStory')}
      </a>
      <Header wide={room.forViews} />
      <Banners />
      {libraryShown && (
        <aside id="library" className={classes.library} aria-label={t('libraryPane')}>
          <Guard mendLabel={t('showAgain')}>
            <Suspense fallback={null}>{panesReady && <LibraryPane withViews={!room.forViews} />}</Suspense>
          </Guard>
        </aside>
      )}
      <main id="story" tabIndex={-1} className={classes.story} aria-label={t('storyPane')}>
        {openArticleId === null ? (
          <EmptyDesk />
        ) : (
          <Guard mendLabel={t('showAgain')}>
            <StoryFrame>
              <StoryPane />
            </StoryFrame>
          </Guard>
        )}
      </main>
      {inspected && (
        <aside id="inspector" className={classes.inspector} aria-label={t('inspectorPane')}>
          <Guard mendLabel={t('showAgain')}>
            <Suspense fallback={null}>{panesReady && <Inspector />}</Suspense>
          </Guard>
        </aside>
      )}
      <StatusBar />
    </div>
  )
}

/** True once the promise has ended, or people should wait no longer. */
function useLater(promise: Promise<void>): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const end = (): void => startTransition(() => setOver(true))
    const timer = setTimeout(end, patience)
    void promise.finally(end)
    return () => clearTimeout(timer)
  }, [promise])
  return over
}
