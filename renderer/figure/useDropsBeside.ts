import { useWindowEvent } from '@mantine/hooks'
import type { Editor } from '@tiptap/core'
import { attachPhotos } from '../editor/figure/attach.ts'
import { placeAtPoint } from '../editor/figure/places.ts'

/**
 * Files dropped on the desk beside the text land at the nearest place in the story. Dropped
 * anywhere else they do nothing; a browser would leave the page for the file.
 */
export function useDropsBeside(editor: Editor): void {
  useWindowEvent('dragover', (event) => {
    if (!bringsFiles(event)) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = isOnDesk(event) ? 'copy' : 'none'
  })
  useWindowEvent('drop', (event) => {
    if (!bringsFiles(event)) return
    event.preventDefault()
    const files = [...(event.dataTransfer?.files ?? [])]
    if (!isOnDesk(event) || files.length === 0 || editor.isDestroyed) return
    const point = { left: event.clientX, top: event.clientY }
    void attachPhotos(editor, files, placeAtPoint(editor.view, point))
  })
}

/** Not where the text itself, the library or a dialog has already taken the drag. */
function bringsFiles(event: DragEvent): boolean {
  return !event.defaultPrevented && (event.dataTransfer?.types.includes('Files') ?? false)
}

function isOnDesk(event: DragEvent): boolean {
  return event.target instanceof Element && event.target.closest('main') !== null
}
