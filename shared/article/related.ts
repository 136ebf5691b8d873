import { z } from 'zod'
import { isWebAddress } from '../text/address.ts'
import { articleIdSchema } from './articleId.ts'
import { cropSchema, focalPointSchema, photoIdSchema } from './document.ts'

/** UTF-16 units of a teaser's texts. */
export const teaserLimits = { headline: 2_000, summary: 10_000 } as const

/** What a reader sees of a related story. */
export const teaserSchema = z.strictObject({
  headline: z.string().max(teaserLimits.headline),
  summary: z.string().max(teaserLimits.summary),
  photoId: photoIdSchema.nullable(),
})
export type Teaser = z.infer<typeof teaserSchema>

/** How another article shows its leading photo, as its figure's attributes say it. */
export const photoViewSchema = z.strictObject({
  crop: cropSchema.nullable(),
  focalPoint: focalPointSchema.nullable(),
})
export type PhotoView = z.infer<typeof photoViewSchema>

export const wholePhoto: PhotoView = { crop: null, focalPoint: null }

const id = z.string().min(1).max(64)

export const relatedStorySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('article'),
    id,
    articleId: articleIdSchema,
    /**
     * The other article as it stood when it was picked, or when the user last took over its
     * changes.
     */
    picked: teaserSchema.extend({ urlSlug: z.string().max(200), ...photoViewSchema.shape }),
    /** What the user wrote instead; null follows `picked`. */
    override: z.strictObject({
      headline: teaserSchema.shape.headline.nullable(),
      summary: teaserSchema.shape.summary.nullable(),
    }),
  }),
  z.strictObject({
    kind: z.literal('address'),
    id,
    url: z.string().max(4_000).refine(isWebAddress, 'unsafeLink'),
    teaser: teaserSchema,
  }),
])
export type RelatedStory = z.infer<typeof relatedStorySchema>

/** What is shown of a related story's photo. */
export function photoViewOf(related: RelatedStory): PhotoView {
  if (related.kind === 'address') return wholePhoto
  const { crop, focalPoint } = related.picked
  return { crop, focalPoint }
}

export function teaserOf(related: RelatedStory): Teaser {
  if (related.kind === 'address') return related.teaser
  const { picked, override } = related
  return {
    headline: override.headline ?? picked.headline,
    summary: override.summary ?? picked.summary,
    photoId: picked.photoId,
  }
}

/** The other article's own words where `text` says the same or, for a headline, nothing. */
export function withTeaserText(
  story: RelatedStory,
  field: 'headline' | 'summary',
  text: string,
): RelatedStory {
  if (story.kind === 'address') return { ...story, teaser: { ...story.teaser, [field]: text } }
  const follows = text === story.picked[field] || (field === 'headline' && text.trim() === '')
  return { ...story, override: { ...story.override, [field]: follows ? null : text } }
}
