import { useState } from 'react'

interface ComposedText {
  /** What the field shows. */
  text: string
  /** To be called with what the field holds after each change. */
  change: (text: string) => void
  /** For the input element, beside its `onChange`. */
  handlers: { onCompositionStart(): void; onCompositionEnd(event: Composed): void; onBlur(): void }
}

type Composed = { target: EventTarget | null }

/**
 * Binds a text field to a stored text. Every change is committed at once, in NFC, except while an
 * input method is putting letters together: then the field keeps what it shows and commits when
 * they are done. A change made elsewhere shows at once.
 */
export function useComposedText(stored: string, commit: (text: string) => void): ComposedText {
  const [typed, setTyped] = useState(stored)
  const [composing, setComposing] = useState(false)

  function take(text: string): void {
    setTyped(text)
    commit(text.normalize('NFC'))
  }

  return {
    text: composing || typed.normalize('NFC') === stored ? typed : stored,
    change(text) {
      if (composing) setTyped(text)
      else take(text)
    },
    handlers: {
      onCompositionStart: () => setComposing(true),
      onCompositionEnd(event) {
        setComposing(false)
        const field = event.target
        if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
          take(field.value)
      },
      onBlur() {
        setComposing(false)
        const trimmed = stored.trim()
        setTyped(trimmed)
        if (trimmed !== stored) commit(trimmed)
      },
    },
  }
}
