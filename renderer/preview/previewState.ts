import { create } from 'zustand'
import { useEffect, useState } from 'react'
import { useSaving, flushOpenArticle } from '../article/saving.ts'

interface PreviewState {
  width: 'phone' | 'desktop'
  /** Over the whole window, or beside the story. */
  full: boolean
}

/** How the preview is looked at, kept while the window is open. */
export const usePreviewState = create<PreviewState>()(() => ({ width: 'phone', full: false }))

/**
 * Milliseconds without a change before the page is made anew; while one types it stays as it is.
 */
const pause = 500

export interface SavedRevision {
  /** The revision to show; null until the first is on disk. */
  revision: number | null
  /** The newest changes could not be saved, so the page lacks them. */
  isBehind: boolean
}

/** The newest revision on disk, once typing pauses. What is not saved yet is saved first. */
export function useSavedRevision(): SavedRevision {
  const saving = useSaving(({ state }) => state)
  const saved = saving?.kind === 'saved' ? saving.revision : null
  const [shown, setShown] = useState(saved)
  useEffect(() => void flushOpenArticle(), [])
  useEffect(() => {
    if (saved === null) return undefined
    const timer = setTimeout(() => setShown(saved), pause)
    return () => clearTimeout(timer)
  }, [saved])
  return { revision: shown ?? saved, isBehind: saving?.kind === 'failed' }
}
