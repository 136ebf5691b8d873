import { unknown } from '../../shared/changes/authorship.ts'
import type { Review } from './review.ts'

/** Authors that can be told apart; further ones begin again with the first look. */
const looks = 6

/** The class that gives an author's marks their colour and their kind of line. */
export function authorClass(author: number): string {
  return `change-by-${author === unknown ? 0 : author % looks}`
}

interface ShownAuthor {
  author: number
  name: string
  initials: string
}

/** Who has part in the changes that are shown; an author without a name is called `nameless`. */
export function shownAuthors({ authors, difference }: Review, nameless: string): ShownAuthor[] {
  const present = new Set(difference.changes.map(({ id }) => authors.of.get(id)?.main ?? unknown))
  return [...present]
    .filter((author) => author !== unknown)
    .sort((one, other) => one - other)
    .map((author) => {
      const name = authors.names[author] ?? ''
      return { author, name: name || nameless, initials: authors.initials[author] || '?' }
    })
}
