import type { ComboboxItem, ComboboxParsedItem, OptionsFilter } from '@mantine/core'
import { fold } from '#shared/text/fold.ts'

/** As many as can be looked over. */
const mostShown = 8

/**
 * Suggestions in which a word begins with what was typed, marks and case aside: `thanh tu` finds
 * "Thanh Tùng".
 */
export function matching(suggestions: readonly string[], typed: string): string[] {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  return suggestions
    .filter((suggestion) => {
      const folded = ` ${fold(suggestion)}`
      return words.every((word) => folded.includes(` ${word}`))
    })
    .slice(0, mostShown)
}

/** The same for Mantine's lists, which here never have groups. */
export const suggestionFilter: OptionsFilter = ({ options, search }) => {
  const items = options.filter(
    (option: ComboboxParsedItem): option is ComboboxItem => 'value' in option,
  )
  const found = new Set(
    matching(
      items.map(({ value }) => value),
      search,
    ),
  )
  return items.filter(({ value }) => found.has(value))
}

/** All that fit in the list, whatever is typed. */
export const offerAll: OptionsFilter = ({ options }) => options.slice(0, mostShown)

/** Each once, without blanks, in the order given. */
export function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter(Boolean))]
}
