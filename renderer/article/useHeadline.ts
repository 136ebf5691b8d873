import type { Editor } from '@tiptap/core'
import { useCallback, useSyncExternalStore } from 'react'

/** The headline as it now stands on the paper. */
export function useHeadline(editor: Editor): string {
  const subscribe = useCallback(
    (changed: () => void) => {
      editor.on('update', changed)
      return () => void editor.off('update', changed)
    },
    [editor],
  )
  return useSyncExternalStore(subscribe, () => editor.state.doc.child(0).textContent)
}
