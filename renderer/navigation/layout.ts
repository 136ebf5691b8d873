import { useMediaQuery } from '@mantine/hooks'
import { useEffect } from 'react'
import { useNavigation } from './navigation.ts'

/**
 * Widths (CSS pixels) below which a pane no longer has room of its own and lies over the story
 * instead.
 */
const inspectorNeeds = '(min-width: 1100px)'
const libraryNeeds = '(min-width: 800px)'
/** The width in which story, preview and inspector stand beside each other. */
const previewNeeds = '(min-width: 1500px)'
/** The width in which the header has room for the views. */
const viewsNeed = '(min-width: 960px)'

/** Whether the inspector stands beside the story, not over it. */
export function inspectorHasRoom(): boolean {
  return matchMedia(inspectorNeeds).matches
}

/** Whether the library stands beside the story, not over it. */
export function libraryHasRoom(): boolean {
  return matchMedia(libraryNeeds).matches
}

interface Room {
  forViews: boolean
  forInspector: boolean
  forPreview: boolean
  forLibrary: boolean
}

export function useRoom(): Room {
  const now = { getInitialValueInEffect: false }
  return {
    forViews: useMediaQuery(viewsNeed, undefined, now),
    forInspector: useMediaQuery(inspectorNeeds, undefined, now),
    forPreview: useMediaQuery(previewNeeds, undefined, now),
    forLibrary: useMediaQuery(libraryNeeds, undefined, now),
  }
}

/**
 * Folds panes away where the window gets too narrow for them, and brings them back where there is
 * room again.
 */
export function useFolding({ forInspector, forPreview, forLibrary }: Room): void {
  const previewShown = useNavigation((state) => state.previewShown)
  useEffect(() => useNavigation.getState().showInspector(forInspector), [forInspector])
  useEffect(
    () => (previewShown && forInspector && !forPreview ? lendInspectorsPlace() : undefined),
    [previewShown, forInspector, forPreview],
  )
  useEffect(() => {
    const { openArticleId, showLibrary } = useNavigation.getState()
    // With no story open, the library is all there is to see.
    showLibrary(forLibrary || openArticleId === null)
  }, [forLibrary])
  useEffect(() => (forLibrary ? undefined : keepOneOverlay()), [forLibrary])
  useEffect(
    () => (forInspector ? undefined : closeOverlays({ libraryToo: !forLibrary })),
    [forInspector, forLibrary],
  )
}

/** The preview stands where the inspector was, which comes back after it. */
function lendInspectorsPlace(): () => void {
  const { inspectorShown, showInspector } = useNavigation.getState()
  showInspector(false)
  return () => {
    if (inspectorShown) showInspector(true)
  }
}

/**
 * Two panes over one story would hide it: the newer one stays, and none once a story was chosen.
 */
function keepOneOverlay(): () => void {
  return useNavigation.subscribe((now, before) => {
    const { showLibrary, showInspector } = now
    if (now.inspectorShown && now.libraryShown) {
      if (before.libraryShown) showLibrary(false)
      else showInspector(false)
    }
    if (now.openArticleId !== null && now.openArticleId !== before.openArticleId) showLibrary(false)
  })
}

/** A pane over the story goes with Escape in it, and with a press beside it. */
function closeOverlays({ libraryToo }: { libraryToo: boolean }): () => void {
  const { showLibrary, showInspector } = useNavigation.getState()
  const close = (): void => {
    showInspector(false)
    if (libraryToo && useNavigation.getState().openArticleId !== null) showLibrary(false)
  }
  const press = (event: KeyboardEvent): void => {
    const pane = event.target instanceof Element && event.target.closest('aside')
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !pane) return
    close()
    document.getElementById(`${pane.id}-toggle`)?.focus()
  }
  const point = (event: PointerEvent): void => {
    if (event.target instanceof Element && event.target.closest('main')) close()
  }
  document.addEventListener('keydown', press)
  document.addEventListener('pointerdown', point)
  return () => {
    document.removeEventListener('keydown', press)
    document.removeEventListener('pointerdown', point)
  }
}
