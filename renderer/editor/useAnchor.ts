import type { Editor } from '@tiptap/core'
import { posToDOMRect } from '@tiptap/core'
import { type RefObject, useLayoutEffect, useState } from 'react'

export interface Anchor {
  left: number
  top: number
}

/** Pixels kept free to the edges of the paper. */
const edge = 8

/**
 * Where a small panel stands that belongs to a range of the text: above it, or below where there is no room, inside the
 * scrolled area `within`. Null while `range` is null. Measured when the range changes, never while typing.
 */
export function useAnchor(
  editor: Editor,
  range: { from: number; to: number } | null,
  panel: RefObject<HTMLElement | null>,
  within: RefObject<HTMLElement | null>,
): Anchor | null {
  const [anchor, setAnchor] = useState<Anchor | null>(null)
  const from = range?.from ?? -1
  const to = range?.to ?? -1
  useLayoutEffect(() => {
    if (from < 0 || !within.current || to > editor.state.doc.content.size) return setAnchor(null)
    const text = posToDOMRect(editor.view, from, to)
    const area = within.current.getBoundingClientRect()
    const { width, height } = panel.current?.getBoundingClientRect() ?? { width: 240, height: 40 }
    const left = text.left - area.left + text.width / 2 - width / 2
    const above = text.top - height - edge
    const top = above > area.top ? above : text.bottom + edge
    setAnchor({
      left: Math.max(edge, Math.min(left, within.current.clientWidth - width - edge)),
      top: Math.min(top, area.bottom - height - edge) - area.top + within.current.scrollTop,
    })
    return undefined
  }, [editor, from, to, panel, within])
  return anchor
}
