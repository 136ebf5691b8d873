import { type Authorship, unknown } from '#shared/changes/authorship.ts'
import type { Difference } from '#shared/changes/difference.ts'

/** Who changed what, as far as it is known by now. */
export interface Authors {
  /** Names; the numbers in `of` are indexes into them. */
  names: readonly string[]
  /** Of the same people, in the same order. */
  initials: readonly string[]
  of: Authorship
}

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
export function shownAuthors(
  { authors, difference }: { authors: Authors; difference: Difference },
  nameless: string,
): ShownAuthor[] {
  const present = new Set(difference.changes.map(({ id }) => authors.of.get(id)?.main ?? unknown))
  return [...present]
    .filter((author) => author !== unknown)
    .sort((one, other) => one - other)
    .map((author) => {
      const name = authors.names[author] ?? ''
      return { author, name: name || nameless, initials: authors.initials[author] || '?' }
    })
}
