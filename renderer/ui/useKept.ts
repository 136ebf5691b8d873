import { useState } from 'react'

const kept = new Map<string, unknown>()

interface Kept<Value> {
  value: Value
  keep: (value: Value) => void
  /** Once it is sent or cancelled. */
  drop: () => void
}

/**
 * What is being written in a dialog, which Escape or a press beside it closes: it is there when the
 * dialog is opened again.
 */
export function useKept<Value>(key: string, begin: Value): Kept<Value> {
  const [value, show] = useState(() => (kept.get(key) as Value | undefined) ?? begin)
  const keep = (value: Value): void => {
    kept.set(key, value)
    show(value)
  }
  return { value, keep, drop: () => kept.delete(key) }
}
