import { useMediaQuery } from '@mantine/hooks'
import { useEffect } from 'react'
import { useNavigation } from './navigation.ts'

/** Widths (CSS pixels) below which a pane no longer has room of its own and lies over the story instead. */
const inspectorNeeds = '(min-width: 1100px)'
const libraryNeeds = '(min-width: 800px)'

interface Room {
  forInspector: boolean
  forLibrary: boolean
}

export function useRoom(): Room {
  const now = { getInitialValueInEffect: false }
  return {
    forInspector: useMediaQuery(inspectorNeeds, undefined, now),
    forLibrary: useMediaQuery(libraryNeeds, undefined, now),
  }
}

/** Folds panes away where the window gets too narrow for them, and brings them back where there is room again. */
export function useFolding(room: Room): void {
  const showInspector = useNavigation((state) => state.showInspector)
  const showLibrary = useNavigation((state) => state.showLibrary)
  useEffect(() => showInspector(room.forInspector), [room.forInspector, showInspector])
  useEffect(() => {
    // With no story open, the library is all there is to see.
    const nothingOpen = useNavigation.getState().openArticleId === null
    showLibrary(room.forLibrary || nothingOpen)
  }, [room.forLibrary, showLibrary])
}
