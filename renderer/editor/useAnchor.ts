import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom'
import { type Editor, posToDOMRect } from '@tiptap/core'
import { type RefObject, useLayoutEffect } from 'react'

/** Pixels between the words and the panel, and kept free to the edges of the paper. */
const gap = 8

/**
 * Puts a small panel beside a range of the text: above it, or below where there is no room, inside
 * the scrolled area `within`. It follows the sizes of panel and paper, and scrolls with the text.
 */
export function useAnchor(
  editor: Editor,
  { from, to }: { from: number; to: number },
  panel: RefObject<HTMLElement | null>,
  within: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const { current: floating } = panel
    const { current: boundary } = within
    if (!floating || !boundary) return undefined
    const room = { boundary, padding: gap }
    const middleware = [offset(gap), flip(room), shift({ ...room, crossAxis: true })]
    const words = {
      contextElement: editor.view.dom,
      getBoundingClientRect: () => posToDOMRect(editor.view, from, to),
    }
    const place = async (): Promise<void> => {
      // The text may be shorter by now; a new range is on its way.
      if (editor.isDestroyed || to > editor.state.doc.content.size) return
      const { x, y } = await computePosition(words, floating, { placement: 'top', middleware })
      Object.assign(floating.style, { left: `${x}px`, top: `${y}px` })
    }
    return autoUpdate(words, floating, () => void place(), {
      ancestorScroll: false,
      layoutShift: false,
    })
  }, [editor, from, to, panel, within])
}
