import {
  type ChangeEvent,
  type CompositionEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react'

interface TypedText {
  /** What stands in the field. */
  text: string
  setText: (text: string) => void
  /** Tells of what stands in the field without waiting for a pause. */
  settle: () => void
  /** To be given to the `input`. */
  field: {
    value: string
    onChange: (event: ChangeEvent<HTMLInputElement>) => void
    onCompositionStart: () => void
    onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => void
  }
}

/**
 * A search field's text. `onSettled` is told when typing has paused for `pause` milliseconds, and
 * never of the half words that an input method is still composing.
 */
export function useTypedText(
  initial: string,
  pause: number,
  onSettled: (text: string) => void,
): TypedText {
  const [text, setText] = useState(initial)
  const [composing, setComposing] = useState(false)
  const settled = useRef(initial)
  const tell = useRef(onSettled)
  useEffect(() => {
    tell.current = onSettled
  })
  const settle = useCallback((): void => {
    if (text === settled.current) return
    settled.current = text
    tell.current(text)
  }, [text])
  useEffect(() => {
    if (composing || text === settled.current) return undefined
    const timer = setTimeout(settle, pause)
    return () => clearTimeout(timer)
  }, [text, composing, pause, settle])
  const field = {
    value: text,
    onChange: (event: ChangeEvent<HTMLInputElement>) => setText(event.currentTarget.value),
    onCompositionStart: () => setComposing(true),
    onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => {
      setComposing(false)
      setText(event.currentTarget.value)
    },
  }
  return { text, setText, settle, field }
}

/**
 * For a field that looks for what is typed, some time after it is typed: carries `act` out on what
 * belongs to these words, now or as soon as it `isFound`, unless others are typed meanwhile. Call
 * what it answers when Enter is pressed.
 */
export function useEarlyEnter(text: string, isFound: boolean, act: () => void): () => void {
  const awaited = useRef<string | null>(null)
  useEffect(() => {
    if (!isFound || awaited.current === null) return
    const isMeant = awaited.current === text
    awaited.current = null
    if (isMeant) act()
  })
  return () => {
    if (isFound) act()
    else awaited.current = text
  }
}
