import { type RelatedStory, teaserOf, withTeaserText } from '../article/related.ts'
import type { Mend } from './finding.ts'

/** The least of a rewriting, so that what stays the same keeps its marks; offsets are in `was`. */
export function leanRewrite(was: string, text: string): { from: number; to: number; text: string } {
  const shorter = Math.min(was.length, text.length)
  let same = 0
  while (same < shorter && was[same] === text[same]) same++
  let sameAtEnd = 0
  while (sameAtEnd < shorter - same && was.at(-1 - sameAtEnd) === text.at(-1 - sameAtEnd))
    sameAtEnd++
  return { from: same, to: was.length - sameAtEnd, text: text.slice(same, text.length - sameAtEnd) }
}

type TeaserRewrite = Extract<Mend, { kind: 'rewriteTeaser' }>

/** The list after a teaser was rewritten; as it was where the words stand there no more. */
export function rewrittenTeaser(
  related: readonly RelatedStory[],
  mend: TeaserRewrite,
): RelatedStory[] {
  return related.map((story) => {
    const words = teaserOf(story)[mend.field]
    const { from, was, text } = mend
    if (story.id !== mend.relatedId || words.slice(from, from + was.length) !== was) return story
    return withTeaserText(
      story,
      mend.field,
      words.slice(0, from) + text + words.slice(from + was.length),
    )
  })
}
