import { create } from 'zustand'

/** Which stories the library shows. */
export const views = ['work', 'review', 'ready', 'all', 'trash'] as const
export type View = (typeof views)[number]

export const inspectorTabs = ['story', 'photos', 'related'] as const
export type InspectorTab = (typeof inspectorTabs)[number]

/** What lies over the desk, and what it is about. */
export type Dialog =
  | { kind: 'settings' }
  | { kind: 'shortcuts' }
  | { kind: 'palette' }
  | { kind: 'verify' }
  | { kind: 'import'; files: readonly File[] }
  | { kind: 'export'; articleIds: readonly string[] }

interface Navigation {
  openArticleId: string | null
  libraryShown: boolean
  inspectorShown: boolean
  inspectorTab: InspectorTab
  previewShown: boolean
  view: View
  dialog: Dialog | null
  /** Opens a story, or none; what was open is saved first. */
  open(articleId: string | null): Promise<void>
  showView(view: View): void
  showLibrary(shown: boolean): void
  showInspector(shown: boolean): void
  showInspectorTab(tab: InspectorTab): void
  showPreview(shown: boolean): void
  showDialog(dialog: Dialog | null): void
}

/** Where a person is: the open story, the panes, the view of the library, the dialog. */
export const useNavigation = create<Navigation>()((set) => ({
  openArticleId: null,
  libraryShown: true,
  inspectorShown: true,
  inspectorTab: 'story',
  previewShown: false,
  view: 'all',
  dialog: null,
  open(articleId) {
    set({ openArticleId: articleId })
    return Promise.resolve()
  },
  showView: (view) => set({ view }),
  showLibrary: (libraryShown) => set({ libraryShown }),
  showInspector: (inspectorShown) => set({ inspectorShown }),
  showInspectorTab: (inspectorTab) => set({ inspectorTab, inspectorShown: true }),
  showPreview: (previewShown) => set({ previewShown }),
  showDialog: (dialog) => set({ dialog }),
}))
