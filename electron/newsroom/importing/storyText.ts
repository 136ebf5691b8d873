import { blockLines, inlineText } from '#shared/article/plainText.ts'
import type { ReadStory } from './readStory.ts'

/** Fields that hold no words of the user. */
const unread = new Set([
  'type',
  'id',
  'photoId',
  'href',
  'url',
  'leadFigureId',
  'urlSlug',
  'embargo',
  'date',
  'kind',
  'parentId',
  'madeAt',
])

/**
 * The story with every text in it, in document and metadata alike, made anew; addresses and ids
 * stay.
 */
export function withTexts(story: ReadStory, change: (text: string) => string): ReadStory {
  const { headline, standfirst, body, metadata, related, comments } = story
  const texts = changed(
    { headline, standfirst, body, metadata, related, comments },
    change,
  ) as typeof story
  return { ...story, ...texts }
}

function changed(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((item) => changed(item, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      unread.has(key) ? inner : changed(inner, change),
    ]),
  )
}

/** Headline, standfirst, body and captions, a line each. */
export function textOfStory({ headline, standfirst, body }: ReadStory): string {
  const lines = [headline, inlineText(standfirst), ...body.flatMap(blockLines)]
  return lines.filter(Boolean).join('\n')
}
