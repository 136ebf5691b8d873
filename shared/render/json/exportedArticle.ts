import { z } from 'zod'
import { articleSchema } from '../../article/article.ts'
import { blockSchema, inlineSchema, photoIdSchema } from '../../article/document.ts'
import { metadataSchema } from '../../article/metadata.ts'
import { photoViewSchema, relatedStorySchema, teaserSchema } from '../../article/related.ts'
import { photoPathPattern } from '../photoFiles.ts'

/*
 * `article.json`, the format in which a finished article leaves the newsroom and comes back. This type is the whole of it:
 * what is written, what is accepted, and the JSON Schema that `cli schema` prints.
 *
 * Fields that say "derived" are there for readers and are composed anew at the next export; taking an article back in uses the others.
 * edNote, status, versions and comments stay in the newsroom: all else comes back whole. `versionHash` only says which version it was.
 */

export const articleFormat = 'toa-soan/article'
export const articleFormatVersion = 3

const sha256 = photoIdSchema.describe(
  'SHA-256 of the file, lower-case hexadecimal; also the photo’s id.',
)
const fileShape = {
  file: z
    .string()
    .regex(photoPathPattern)
    .describe('The photo’s file, relative to article.json, e.g. photos/photo-1.jpg.'),
  width: z.number().int().positive().describe('In pixels, as a person sees it.'),
  height: z.number().int().positive().describe('In pixels, as a person sees it.'),
  byteLength: z.number().int().positive().describe('Size of the file in bytes.'),
}
const photoFileSchema = z.strictObject({ photoId: sha256, ...fileShape })

const figurePhotoSchema = z
  .strictObject({
    figureId: z
      .string()
      .min(1)
      .max(64)
      .describe('The id of the figure in body that shows the photo.'),
    photoId: sha256,
    ...fileShape,
    caption: z.string().describe('What is read below the photo, as plain text. Derived from body.'),
    photographer: z.string().describe('Who took it, e.g. Thanh Tùng. Derived from body.'),
    source: z.string().describe('Whose it is, e.g. TTXVN. Derived from body.'),
    creditLine: z.string().describe('As printed, e.g. Ảnh: Thanh Tùng - TTXVN. Derived.'),
    altText: z
      .string()
      .describe('What is read aloud; empty where nobody wrote it. Derived from body.'),
    lead: z
      .boolean()
      .describe('True for the one photo that stands for the story. Derived from leadFigureId.'),
  })
  .describe(
    'A photo placed in the story, cropped as it is shown. Two figures may show the same file.',
  )

const shown = {
  headline: z.string().describe('As readers see it. Derived.'),
  summary: z.string().describe('As readers see it; may be empty. Derived.'),
}
const relatedId = z.string().min(1).max(64).describe('Tells this related story from the others.')
const teaserPhoto = photoFileSchema.nullable().describe('The picture beside it, or null.')
const articlePhoto = photoFileSchema
  .extend({
    focalPoint: photoViewSchema.shape.focalPoint.describe(
      'The point of the file that every shape of it keeps in view, or null for the middle.',
    ),
  })
  .nullable()
  .describe('The picture beside it, cropped as that article shows it, or null.')
const [relatedArticle, relatedAddress] = relatedStorySchema.options

const exportedRelatedSchema = z
  .discriminatedUnion('kind', [
    z
      .strictObject({
        kind: z.literal('article').describe('Another article of the newsroom.'),
        id: relatedId,
        ...shown,
        articleId: relatedArticle.shape.articleId.describe(
          'The id in that article’s own article.json.',
        ),
        urlSlug: z.string().max(200).describe('Its folder beside this one; may be empty.'),
        photo: articlePhoto,
        picked: z
          .strictObject({
            headline: teaserSchema.shape.headline.describe('Its own headline.'),
            summary: teaserSchema.shape.summary.describe('Its own standfirst.'),
          })
          .describe('The other article as it stood when it was picked.'),
        override: z
          .strictObject({
            headline: teaserSchema.shape.headline.nullable().describe('Shown instead, or null.'),
            summary: teaserSchema.shape.summary.nullable().describe('Shown instead, or null.'),
          })
          .describe('What a person wrote for this place.'),
      })
      .describe('A related story of the newsroom.'),
    z
      .strictObject({
        kind: z.literal('address').describe('A page elsewhere.'),
        id: relatedId,
        headline: teaserSchema.shape.headline.describe('As readers see it.'),
        summary: teaserSchema.shape.summary.describe('As readers see it; may be empty.'),
        url: relatedAddress.shape.url.describe('An http or https address.'),
        photo: teaserPhoto,
      })
      .describe('A related story at an address.'),
  ])
  .describe('A teaser to another story, in the order of the list.')

const { shape } = metadataSchema
const exportedMetadataSchema = z
  .strictObject({
    slugline: shape.slugline.describe('The desk’s short name of the story.'),
    urlSlug: shape.urlSlug.describe(
      'The address part a person chose; empty while it follows the headline.',
    ),
    section: shape.section.describe('Where it runs.'),
    keywords: shape.keywords.describe('What it is about.'),
    authors: shape.authors.describe('The people who wrote it.'),
    byline: shape.byline.describe(
      'The printed line a person wrote; empty while it is composed of authors and source.',
    ),
    source: shape.source.describe('The agency or newsroom, e.g. TTXVN.'),
    dateline: z
      .strictObject({
        place: shape.dateline.shape.place.describe('Where the story is from; may be empty.'),
        date: shape.dateline.shape.date.describe('YYYY-MM-DD, or empty.'),
      })
      .describe('The place and day the story is from.'),
    embargo: shape.embargo.describe(
      'Not to be published before this instant (ISO 8601 with offset), or null.',
    ),
    urgency: shape.urgency.describe('From 1, the most urgent, to 9; null where nobody said.'),
    corrections: shape.corrections.describe(
      'What was corrected after it was published, oldest first.',
    ),
  })
  .describe(
    'What the desk knows of the story beside its text. Empty strings and lists say "not given".',
  )

export const exportedArticleSchema = z
  .strictObject({
    format: z.literal(articleFormat).describe('What this file is.'),
    formatVersion: z
      .literal(articleFormatVersion)
      .describe('Raised when a reader of the old format could go wrong.'),
    id: articleSchema.shape.id.describe('The article’s id; the same in every export of it.'),
    language: articleSchema.shape.language.describe('The language the story is written in.'),
    createdAt: articleSchema.shape.createdAt.describe(
      'When the article was begun (ISO 8601, UTC).',
    ),
    updatedAt: z.iso.datetime().describe('When it was last changed (ISO 8601, UTC).'),
    versionHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable()
      .describe(
        'SHA-256 of the version that this was made from, as sign-offs name it; null in files of older formats. Derived.',
      ),
    headline: z.string().describe('Plain text.'),
    standfirst: z.string().describe('Plain text. Derived from standfirstContent.'),
    byline: z.string().describe('The printed line, e.g. Minh Huệ (TTXVN). Derived from metadata.'),
    urlSlug: z.string().describe('The address part in force. Derived from metadata and headline.'),
    metadata: exportedMetadataSchema,
    standfirstContent: z.array(inlineSchema).describe('The standfirst with its marks.'),
    body: z
      .tuple([blockSchema], blockSchema)
      .describe('The story, block by block. Every block has an id of its own.'),
    leadFigureId: articleSchema.shape.leadFigureId.describe(
      'The id of the figure that was chosen to lead; null while the first one does.',
    ),
    photos: z
      .array(figurePhotoSchema)
      .describe('One entry for each figure in body, in the same order.'),
    related: z
      .array(exportedRelatedSchema)
      .max(200)
      .describe('Teasers to other stories, in order.'),
  })
  .describe('An article as Tòa soạn exports it: article.json beside its photos folder.')

export type ExportedArticle = z.infer<typeof exportedArticleSchema>
export type ExportedRelated = ExportedArticle['related'][number]
