import { create } from 'zustand'

interface PreviewDesk {
  width: 'phone' | 'desktop'
  /** Over the whole window, or beside the story. */
  full: boolean
}

/** How the preview is looked at, kept while the window is open. */
export const usePreviewDesk = create<PreviewDesk>()(() => ({ width: 'phone', full: false }))
