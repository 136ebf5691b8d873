import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { StoryPane } from '../paper/StoryPane.tsx'
import { StoryFrame } from '../preview/StoryFrame.tsx'
import { Banners } from './Banners.tsx'
import { Dialogs } from './Dialogs.tsx'
import { EmptyDesk } from './EmptyDesk.tsx'
import { Guard } from '../ui/Guard.tsx'
import { Header } from './Header.tsx'
import { later } from '../ui/later.tsx'
import { useFolding, useRoom } from '../navigation/layout.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { NoticeList } from './NoticeList.tsx'
import { nonce } from '../ui/policy.ts'
import { queryClient } from '../newsroom/queryClient.ts'
import { StatusBar } from './StatusBar.tsx'
import { useChosenLanguage, useTheme } from './useAppearance.ts'
import { useKeys } from './useKeys.ts'
import { useShellCommands } from './useShellCommands.ts'
import { cssVariables, theme } from '../ui/theme/theme.ts'
import classes from './App.module.css'

const LibraryPane = later(async () => (await import('../library/LibraryPane.tsx')).LibraryPane)
const FollowHandoff = later(
  async () => (await import('../handoff/FollowHandoff.tsx')).FollowHandoff,
)
const Inspector = later(async () => (await import('./Inspector.tsx')).Inspector)

/** The whole window. */
export function App() {
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
        <Desk />
        <FollowHandoff />
        <Dialogs />
        <NoticeList />
      </QueryClientProvider>
    </MantineProvider>
  )
}

/**
 * The four parts of the window: what one can do, the library, the open story, and what is known of
 * it.
 */
function Desk() {
  const { t } = useTranslation()
  const room = useRoom()
  const { libraryShown, inspectorShown, openArticleId } = useNavigation()
  const inspected = inspectorShown && openArticleId !== null
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
            <LibraryPane withViews={!room.forViews} />
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
            <Inspector />
          </Guard>
        </aside>
      )}
      <StatusBar />
    </div>
  )
}
