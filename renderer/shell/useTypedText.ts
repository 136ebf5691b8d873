import { type ChangeEvent, type CompositionEvent, useEffect, useRef, useState } from 'react'

interface TypedText {
  /** What stands in the field. */
  text: string
  setText: (text: string) => void
  /** To be given to the `input`. */
  field: {
    value: string
    onChange: (event: ChangeEvent<HTMLInputElement>) => void
    onCompositionStart: () => void
    onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => void
  }
}

/**
 * A search field's text. `onSettled` is told when typing has paused for `pause` milliseconds, and never of the half
 * words that an input method is still composing.
 */
export function useTypedText(initial: string, pause: number, onSettled: (text: string) => void): TypedText {
  const [text, setText] = useState(initial)
  const [composing, setComposing] = useState(false)
  const settled = useRef(initial)
  const tell = useRef(onSettled)
  useEffect(() => {
    tell.current = onSettled
  })
  useEffect(() => {
    if (composing || text === settled.current) return undefined
    const timer = setTimeout(() => {
      settled.current = text
      tell.current(text)
    }, pause)
    return () => clearTimeout(timer)
  }, [text, composing, pause])
  const field = {
    value: text,
    onChange: (event: ChangeEvent<HTMLInputElement>) => setText(event.currentTarget.value),
    onCompositionStart: () => setComposing(true),
    onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => {
      setComposing(false)
      setText(event.currentTarget.value)
    },
  }
  return { text, setText, field }
}
