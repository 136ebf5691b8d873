import { type DragEvent, useRef, useState } from 'react'

/** Marks a drag as one of this list, so that files and text dragged over it are left alone. */
const dragType = 'application/x-toa-soan-related'

interface DragOrder {
  /** For the list itself. */
  listHandlers: {
    onDragOver: (event: DragEvent<HTMLElement>) => void
    onDragLeave: (event: DragEvent<HTMLElement>) => void
    onDrop: (event: DragEvent<HTMLElement>) => void
  }
  /** For the handle of the item with that id. */
  handleFor: (id: string) => {
    draggable: true
    onDragStart: (event: DragEvent<HTMLElement>) => void
    onDragEnd: () => void
  }
  /** Whether what is dragged would land before the item of that index, or after the last. */
  markAt: (index: number) => 'before' | 'after' | null
}

/**
 * Lets the items of a list be dragged into another order; `move` is told the id and the place in
 * the resulting list.
 */
export function useDragOrder(move: (id: string, to: number) => void): DragOrder {
  const dragged = useRef<{ id: string; from: number } | null>(null)
  /** The gap between items that the pointer is nearest to; 0 is before the first. */
  const [gap, setGap] = useState<number | null>(null)
  const [count, setCount] = useState(0)

  function end(): void {
    dragged.current = null
    setGap(null)
  }

  return {
    listHandlers: {
      onDragOver(event) {
        if (!dragged.current || !event.dataTransfer.types.includes(dragType)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
        setCount(event.currentTarget.children.length)
        setGap(gapAt(event))
      },
      onDragLeave(event) {
        if (!event.currentTarget.contains(event.relatedTarget as HTMLElement | null)) setGap(null)
      },
      onDrop(event) {
        if (!dragged.current) return
        event.preventDefault()
        event.stopPropagation()
        const { id, from } = dragged.current
        const to = gapAt(event)
        end()
        const place = to > from ? to - 1 : to
        if (place !== from) move(id, place)
      },
    },
    handleFor: (id) => ({
      draggable: true,
      onDragStart(event) {
        const item = event.currentTarget.closest('li')
        if (!item) return
        dragged.current = { id, from: [...(item.parentElement?.children ?? [])].indexOf(item) }
        event.dataTransfer.setData(dragType, id)
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setDragImage(item, 12, 12)
      },
      onDragEnd: end,
    }),
    markAt: (index) => {
      if (gap === index) return 'before'
      return gap === count && index === count - 1 ? 'after' : null
    },
  }
}

function gapAt(event: DragEvent<HTMLElement>): number {
  const items = [...event.currentTarget.children]
  const below = items.findIndex((item) => {
    const { top, height } = item.getBoundingClientRect()
    return event.clientY < top + height / 2
  })
  return below === -1 ? items.length : below
}
