import { TagsInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { distinct, suggestionFilter } from './suggestions.ts'

interface WordsFieldProps {
  label: string
  description?: string
  values: readonly string[]
  commit: (values: string[]) => void
  suggestions?: string[]
  most: number
}

/** Several short texts, each its own: names, keywords. */
export function WordsField({
  label,
  description,
  values,
  commit,
  suggestions = [],
  most,
}: WordsFieldProps) {
  return (
    <TagsInput
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description']}
      data={suggestions}
      filter={suggestionFilter}
      value={[...values]}
      onChange={(words) =>
        commit(distinct(words.map((word) => word.normalize('NFC').slice(0, 500))))
      }
      onKeyDown={holdWhileComposing}
      maxTags={most}
      splitChars={[',', ';']}
      openOnFocus={false}
      spellCheck={false}
      autoComplete="off"
    />
  )
}

/** A comma or Enter that belongs to an input method ends no word. */
function holdWhileComposing(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) event.stopPropagation()
}
