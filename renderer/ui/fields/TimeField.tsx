import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { readTime } from './typedTime.ts'

interface TimeFieldProps {
  label: string
  /** `HH:mm`, or empty. */
  value: string
  commit: (time: string) => void
}

/**
 * A time of day on the 24-hour clock, whatever clock the system keeps; typed as `6:30` or `6h30`.
 */
export function TimeField({ label, value, commit }: TimeFieldProps) {
  /** What is typed while the field is being written in. */
  const [typed, setTyped] = useState<string | null>(null)

  function type(text: string): void {
    const time = text.trim() === '' ? '' : readTime(text)
    setTyped(text)
    if (time !== null) commit(time)
  }

  return (
    <TextInput
      label={label}
      placeholder="06:00"
      value={typed ?? value}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => setTyped(null)}
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
    />
  )
}
