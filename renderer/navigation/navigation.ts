import { create } from 'zustand'
import type { Move } from '#shared/article/status.ts'
import type { ArticleRow } from '#shared/contract/articles.ts'
import { leaveField } from '../ui/focus.ts'
import type { ImportFile } from '../newsroom/droppedFiles.ts'

/** Which stories the library shows. */
export const views = ['work', 'review', 'ready', 'all', 'trash'] as const
export type View = (typeof views)[number]

export const inspectorTabs = [
  'story',
  'photos',
  'related',
  'findings',
  'comments',
  'versions',
  'changes',
] as const
export type InspectorTab = (typeof inspectorTabs)[number]

/** What lies over the desk, and what it is about. */
type Dialog =
  | { kind: 'settings' }
  | { kind: 'shortcuts' }
  | { kind: 'palette' }
  | { kind: 'verify' }
  | { kind: 'photoLibrary' }
  | { kind: 'repairEncoding' }
  | { kind: 'import'; files: readonly ImportFile[] }
  | { kind: 'export'; articleIds: readonly string[] }
  | { kind: 'handOver'; articleIds: readonly string[] }
  | { kind: 'receive'; from: ReceiveFrom | null }
  | { kind: 'conflicts' }
  | { kind: 'photoInfo'; photoId: string }
  | {
      kind: 'move'
      move: Move
      story: Pick<ArticleRow, 'id' | 'headline' | 'status' | 'openThreads'>
    }

/** A hand-off package: one that the user chose or dropped, or one that lies on the machine. */
export type ReceiveFrom = { kind: 'file'; file: File } | { kind: 'arrival'; arrivalId: string }

interface Navigation {
  openArticleId: string | null
  libraryShown: boolean
  inspectorShown: boolean
  inspectorTab: InspectorTab
  previewShown: boolean
  view: View
  dialog: Dialog | null
  /** The article layer shows a story; this only remembers which one. */
  setOpenArticle: (articleId: string | null) => void
  showView: (view: View) => void
  showLibrary: (shown: boolean) => void
  showInspector: (shown: boolean) => void
  showInspectorTab: (tab: InspectorTab) => void
  showPreview: (shown: boolean) => void
  showDialog: (dialog: Dialog | null) => void
}

const rememberedUnder = 'toa-soan.openArticle'

/** Where the user is: the open story, the panes, the view of the library, the dialog. */
export const useNavigation = create<Navigation>()((set, get) => ({
  openArticleId: null,
  libraryShown: true,
  inspectorShown: true,
  inspectorTab: 'story',
  previewShown: false,
  view: 'all',
  dialog: null,
  setOpenArticle(articleId) {
    set({ openArticleId: articleId })
    if (articleId === null) localStorage.removeItem(rememberedUnder)
    else localStorage.setItem(rememberedUnder, articleId)
  },
  showView: (view) => set({ view }),
  showLibrary: (libraryShown) => set({ libraryShown }),
  showInspector(inspectorShown) {
    if (!inspectorShown) leaveField()
    set({ inspectorShown })
  },
  showInspectorTab(inspectorTab) {
    if (inspectorTab !== get().inspectorTab) leaveField()
    set({ inspectorTab, inspectorShown: true })
  },
  showPreview: (previewShown) => set({ previewShown }),
  showDialog: (dialog) => set({ dialog }),
}))

/** The story that was open when the program was last left. */
export function rememberedArticle(): string | null {
  return localStorage.getItem(rememberedUnder)
}
