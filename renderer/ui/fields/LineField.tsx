import { Autocomplete, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { offerAll, suggestionFilter } from './suggestions.ts'
import { useComposedText } from './useComposedText.ts'

interface LineFieldProps {
  label: string
  value: string
  commit: (text: string) => void
  description?: ReactNode
  placeholder?: string
  maxLength?: number
}

/** One line of text that is stored as it is typed. */
export function LineField({
  label,
  value,
  commit,
  description,
  placeholder,
  maxLength = 500,
}: LineFieldProps) {
  const { text, change, handlers } = useComposedText(value, commit)
  return (
    <TextInput
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description']}
      placeholder={placeholder ?? ''}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      {...handlers}
      maxLength={maxLength}
      autoComplete="off"
      spellCheck={false}
    />
  )
}

/** Several lines of text that are stored as they are typed. */
export function NoteField({
  label,
  value,
  commit,
  description,
  placeholder,
  maxLength = 20_000,
}: LineFieldProps) {
  const { text, change, handlers } = useComposedText(value, commit)
  return (
    <Textarea
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description']}
      placeholder={placeholder ?? ''}
      autosize
      minRows={2}
      maxRows={10}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      {...handlers}
      maxLength={maxLength}
      spellCheck={false}
    />
  )
}

/** One line of text with the words that were used before. */
export function SuggestedField({
  label,
  value,
  commit,
  suggestions,
}: Pick<LineFieldProps, 'label' | 'value' | 'commit'> & { suggestions: string[] }) {
  const { text, change, handlers } = useComposedText(value, commit)
  return (
    <Autocomplete
      label={label}
      data={suggestions}
      // With the field as it was left, all are offered; while it is being changed, those that fit.
      filter={text === value && suggestions.includes(text) ? offerAll : suggestionFilter}
      value={text}
      onChange={change}
      {...handlers}
      maxLength={500}
      autoComplete="off"
      spellCheck={false}
    />
  )
}
