import type { Handlers } from '#shared/contract/contract.ts'
import { succeed } from '#shared/contract/errors.ts'
import type { reviewCalls } from '#shared/contract/reviews.ts'
import { guarded } from '../files/faults.ts'
import { baseOf, keepBase } from '../library/reviews.ts'
import type { Context } from './context.ts'

/** The calls about how far changes since a version were accepted. */
export function reviewHandlers({ library }: Context): Pick<Handlers, keyof typeof reviewCalls> {
  const { database } = library
  return {
    'reviews.base': async (since) => succeed({ text: baseOf(database, since) }),
    'reviews.keepBase': async ({ text, ...since }) => {
      const kept = guarded(() => keepBase(database, since, text))
      return kept.ok ? succeed({}) : kept
    },
  }
}
