import { useEffect } from 'react'
import { on } from '../newsroom/newsroom.ts'
import { runCommand } from '../ui/commands.ts'
import { commandFor } from '../ui/shortcuts.ts'

/** Carries out commands by their keys and from the native menu. */
export function useKeys(): void {
  useEffect(() => {
    // Before the text sees them: some of these keys mean something else to an editor.
    document.addEventListener('keydown', press, { capture: true })
    const unlisten = on('command', ({ command }) => {
      if (!behindDialog()) runCommand(command)
    })
    return () => {
      document.removeEventListener('keydown', press, { capture: true })
      unlisten()
    }
  }, [])
}

function press(event: KeyboardEvent): void {
  if (event.isComposing || event.keyCode === 229) return
  const asksForHelp = event.key === '?' && !event.ctrlKey && !event.metaKey && !event.altKey
  const command = asksForHelp && !isWriting(event.target) ? 'shortcuts' : commandFor(event)
  if (!command || behindDialog() || !runCommand(command)) return
  event.preventDefault()
  event.stopPropagation()
}

/** While a dialog waits for an answer, what lies behind it rests. */
function behindDialog(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'))
  )
}
