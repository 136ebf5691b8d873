import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, type RefObject, useEffect } from 'react'

/**
 * One stop for Tab in the toolbar, arrows inside it. Alt F10 goes there from the text, as in other
 * editors, and Escape back.
 */
export function useRovingFocus(
  bar: RefObject<HTMLDivElement | null>,
  editor: Editor,
): (event: KeyboardEvent) => void {
  useEffect(() => {
    const { dom } = editor.view
    const goThere = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'F10' || !event.altKey) return
      event.preventDefault()
      bar.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus()
    }
    dom.addEventListener('keydown', goThere)
    return () => dom.removeEventListener('keydown', goThere)
  }, [bar, editor])
  return (event) => {
    const buttons = [...(bar.current?.querySelectorAll<HTMLElement>(':scope > button') ?? [])]
    const at = buttons.indexOf(event.target as HTMLElement)
    if (at < 0) return
    const next = nextPlace(event.key, at, buttons.length)
    if (event.key === 'Escape') editor.view.focus()
    else if (next === null) return
    else moveFocus(buttons, buttons[next]!)
    event.preventDefault()
  }
}

function nextPlace(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight') return (at + 1) % count
  if (key === 'ArrowLeft') return (at + count - 1) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

function moveFocus(buttons: readonly HTMLElement[], to: HTMLElement): void {
  for (const button of buttons) button.tabIndex = button === to ? 0 : -1
  to.focus()
}
