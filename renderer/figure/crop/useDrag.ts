import { type PointerEvent, useRef } from 'react'

/** Pixels of the photo. */
export interface Moved {
  x: number
  y: number
}

interface Drag {
  onPointerDown: (event: PointerEvent<HTMLElement>) => void
  onPointerMove: (event: PointerEvent<HTMLElement>) => void
  onPointerUp: () => void
  onPointerCancel: () => void
}

/**
 * Follows the pointer from where it went down. `begin` is given the point in pixels of the photo
 * and returns what each move, counted from there, does; `scaleOf` says how many pixels of the photo
 * one of the screen is.
 */
export function useDrag(
  measure: () => { rect: DOMRect; scale: number } | null,
  begin: (point: Moved) => (moved: Moved) => void,
): Drag {
  const running = useRef<{
    x: number
    y: number
    scale: number
    move: (moved: Moved) => void
  } | null>(null)
  const end = (): void => {
    running.current = null
  }
  return {
    onPointerDown(event) {
      const measured = measure()
      if (event.button !== 0 || !measured) return
      const { rect, scale } = measured
      const point = {
        x: (event.clientX - rect.left) * scale,
        y: (event.clientY - rect.top) * scale,
      }
      event.currentTarget.setPointerCapture(event.pointerId)
      running.current = { x: event.clientX, y: event.clientY, scale, move: begin(point) }
    },
    onPointerMove(event) {
      const drag = running.current
      if (!drag) return
      drag.move({
        x: (event.clientX - drag.x) * drag.scale,
        y: (event.clientY - drag.y) * drag.scale,
      })
    },
    onPointerUp: end,
    onPointerCancel: end,
  }
}
