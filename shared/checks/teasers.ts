import { type RelatedStory, teaserOf, withTeaserText } from '../article/related.ts'
import type { Mend } from './finding.ts'

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
