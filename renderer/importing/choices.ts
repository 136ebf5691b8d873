import type { ImportPreview } from '#shared/contract/importing.ts'
import type { Choices } from './useImport.ts'

/** What the user wants of one story. */
export interface StoryChoice {
  /**
   * Of a story that the library has, `take` is a decision between the two and is not made for
   * anybody.
   */
  take: 'skip' | 'new' | 'copy' | 'replace'
  repair: boolean
}

export type StoryChoices = Readonly<Record<string, StoryChoice>>

/**
 * New stories are taken, those that are there already are not; a text that seems to be in an old
 * encoding is shown converted.
 */
export function firstChoices(stories: readonly ImportPreview[]): StoryChoices {
  return Object.fromEntries(
    stories.map(({ storyId, existing, repaired }) => [
      storyId,
      { take: existing ? 'skip' : 'new', repair: repaired !== null } satisfies StoryChoice,
    ]),
  )
}

export function chosenOf(choices: StoryChoices): Choices {
  return Object.entries(choices).flatMap(([storyId, { take, repair }]) =>
    take === 'skip' ? [] : [{ storyId, onExisting: take === 'new' ? null : take, repair }],
  )
}
