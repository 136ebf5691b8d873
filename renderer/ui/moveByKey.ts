import type { KeyboardEvent } from 'react'

/**
 * Alt and an arrow move the item of a list at which they are pressed up or down, and reach nothing
 * else.
 */
export function moveByKey(event: KeyboardEvent, move: (by: -1 | 1) => void): void {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
  event.preventDefault()
  event.stopPropagation()
  move(event.key === 'ArrowUp' ? -1 : 1)
}
