import { z } from 'zod'
import { urlSlugFrom } from '../text/urlSlug.ts'
import { articleIdSchema } from './articleId.ts'
import { documentSchema, type Figure } from './document.ts'
import { emptyMetadata, metadataSchema } from './metadata.ts'
import { inlineText } from './plainText.ts'
import { relatedStorySchema } from './related.ts'

/**
 * 2 since figures have crop and focalPoint and metadata has urgency and corrections; `upgrade.ts`
 * reads the older ones.
 */
export const schemaVersion = 2

export const languageSchema = z.enum(['vi', 'en'])
export type Language = z.infer<typeof languageSchema>

/**
 * A story with all that belongs to it and travels with it. Status, revision and the time of the
 * last change are the library's.
 */
export const articleSchema = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  id: articleIdSchema,
  /** The language the story is written in. */
  language: languageSchema,
  /** ISO 8601, UTC. */
  createdAt: z.iso.datetime(),
  document: documentSchema,
  metadata: metadataSchema,
  /** The figure that leads; null while the first figure does. */
  leadFigureId: z.string().max(64).nullable(),
  related: z.array(relatedStorySchema).max(200),
})
export type Article = z.infer<typeof articleSchema>

export function emptyArticle(identity: {
  id: string
  blockId: string
  language: Language
  createdAt: string
}): Article {
  return {
    schemaVersion,
    id: identity.id,
    language: identity.language,
    createdAt: identity.createdAt,
    document: {
      type: 'doc',
      content: [
        { type: 'headline' },
        { type: 'standfirst' },
        { type: 'paragraph', attrs: { id: identity.blockId } },
      ],
    },
    metadata: emptyMetadata,
    leadFigureId: null,
    related: [],
  }
}

export function headlineOf(article: Article): string {
  return inlineText(article.document.content[0].content)
}

export function standfirstOf(article: Article): string {
  return inlineText(article.document.content[1].content)
}

export function figuresOf(article: Article): Figure[] {
  return article.document.content.filter((block): block is Figure => block.type === 'figure')
}

export function leadFigureOf(article: Article): Figure | undefined {
  const figures = figuresOf(article)
  return figures.find((figure) => figure.attrs.id === article.leadFigureId) ?? figures[0]
}

/**
 * The address part in force: the user's own, or the one made from the headline, or the start of the
 * id.
 */
export function urlSlugOf(article: Article): string {
  return (
    article.metadata.urlSlug || urlSlugFrom(headlineOf(article)) || `bai-${article.id.slice(0, 8)}`
  )
}

/** Every photo that the article shows, figures first, each once. */
export function photoIdsOf(article: Article): string[] {
  const teasers = article.related.map((related) =>
    related.kind === 'article' ? related.picked.photoId : related.teaser.photoId,
  )
  return [
    ...new Set([...figuresOf(article).map((figure) => figure.attrs.photoId), ...teasers]),
  ].filter((photoId) => photoId !== null)
}
