import type { Editor } from '@tiptap/core'
import { posToDOMRect } from '@tiptap/core'
import { type RefObject, useLayoutEffect } from 'react'

/** Pixels kept free to the edges of the paper. */
const edge = 8

/**
 * Puts a small panel beside a range of the text: above it, or below where there is no room, inside
 * the scrolled area `within`. Measured when the range changes, never while typing.
 */
export function useAnchor(
  editor: Editor,
  { from, to }: { from: number; to: number },
  panel: RefObject<HTMLElement | null>,
  within: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    if (!within.current || !panel.current || to > editor.state.doc.content.size) return
    const place = placeBeside(posToDOMRect(editor.view, from, to), panel.current, within.current)
    Object.assign(panel.current.style, { left: `${place.left}px`, top: `${place.top}px` })
  }, [editor, from, to, panel, within])
}

function placeBeside(
  text: DOMRect,
  panel: HTMLElement,
  area: HTMLElement,
): { left: number; top: number } {
  const outer = area.getBoundingClientRect()
  const { width, height } = panel.getBoundingClientRect()
  const left = text.left - outer.left + text.width / 2 - width / 2
  const above = text.top - height - edge
  const top = above > outer.top ? above : text.bottom + edge
  return {
    left: Math.max(edge, Math.min(left, area.clientWidth - width - edge)),
    top: Math.min(top, outer.bottom - height - edge) - outer.top + area.scrollTop,
  }
}
