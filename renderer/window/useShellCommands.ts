import { useEffect } from 'react'
import { registerCommand } from '../ui/commands.ts'
import { focusSearch } from '../article/focus.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { startStory } from './newStory.ts'

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
  useEffect(() => {
    if (openArticleId === null) return undefined
    const { showDialog, showPreview } = useNavigation.getState()
    const endings = [
      registerCommand('export', () => showDialog({ kind: 'export', articleIds: [openArticleId] })),
      registerCommand('handOver', () =>
        showDialog({ kind: 'handOver', articleIds: [openArticleId] }),
      ),
      registerCommand('preview', () => showPreview(!useNavigation.getState().previewShown)),
    ]
    return () => endings.forEach((end) => end())
  }, [openArticleId])
}
