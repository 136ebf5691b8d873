import { useEffect } from 'react'
import { registerCommand } from '../ui/commands.ts'
import { focusSearch, focusStory } from '../article/focus.ts'
import { selectedTogether, useSelectedTogether } from '../library/libraryState.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { call } from '../newsroom/newsroom.ts'
import { currentLanguage } from '../ui/language.ts'
import { showFailure } from '../ui/notices.ts'
import { dropKeys, holdKeys } from '../ui/typedAhead.ts'
import { openArticle } from '../article/opening.ts'

/** What can always be done, whatever is on the screen. */
export function useShellCommands(): void {
  const openArticleId = useNavigation((state) => state.openArticleId)
  useEffect(() => {
    const { showDialog, showLibrary, showInspector } = useNavigation.getState()
    const endings = [
      registerCommand('newArticle', () => void startStory()),
      registerCommand('import', () => showDialog({ kind: 'import', files: [] })),
      registerCommand('receive', () => showDialog({ kind: 'receive', from: null })),
      registerCommand('search', () => {
        showLibrary(true)
        void focusSearch()
      }),
      registerCommand('photoLibrary', () => showDialog({ kind: 'photoLibrary' })),
      registerCommand('palette', () => showDialog({ kind: 'palette' })),
      registerCommand('settings', () => showDialog({ kind: 'settings' })),
      registerCommand('shortcuts', () => showDialog({ kind: 'shortcuts' })),
      registerCommand('toggleLibrary', () => showLibrary(!useNavigation.getState().libraryShown)),
      registerCommand('toggleInspector', () =>
        showInspector(!useNavigation.getState().inspectorShown),
      ),
    ]
    return () => endings.forEach((end) => end())
  }, [])
  const together = useSelectedTogether()
  useEffect(() => {
    if (openArticleId === null && !together) return undefined
    const { showDialog } = useNavigation.getState()
    // Those that are selected in the list are what the user has in hand, before the open story.
    const inHand = (): readonly string[] => {
      const selected = selectedTogether()
      return selected.length > 0 || openArticleId === null ? selected : [openArticleId]
    }
    const endings = [
      registerCommand('export', () => showDialog({ kind: 'export', articleIds: inHand() })),
      registerCommand('handOver', () => showDialog({ kind: 'handOver', articleIds: inHand() })),
    ]
    return () => endings.forEach((end) => end())
  }, [openArticleId, together])
  useEffect(() => {
    if (openArticleId === null) return undefined
    const { showPreview } = useNavigation.getState()
    return registerCommand('preview', () => showPreview(!useNavigation.getState().previewShown))
  }, [openArticleId])
}

/**
 * Starts a story in the interface's language and opens it; what is typed at once is its headline.
 */
async function startStory(): Promise<void> {
  holdKeys()
  const created = await call('articles.create', { language: currentLanguage() })
  if (!created.ok) {
    dropKeys()
    return showFailure(created.error)
  }
  await openArticle(created.value.row.id)
  await focusStory()
}
