import {
  type Article,
  figuresOf,
  headlineOf,
  leadFigureOf,
  standfirstOf,
  urlSlugOf,
} from '../../article/article.ts'
import type { Block, Figure } from '../../article/document.ts'
import { bylineOf } from '../../article/metadata.ts'
import { creditLineOf } from '../../article/photo.ts'
import { inlineText } from '../../article/plainText.ts'
import { type RelatedStory, teaserOf } from '../../article/related.ts'
import { type PhotoFile, type PhotoFiles, photoFileOf } from '../photoFiles.ts'
import {
  articleFormat,
  articleFormatVersion,
  type ExportedArticle,
  type ExportedRelated,
  exportedArticleSchema,
} from './exportedArticle.ts'

/**
 * What an article needs to be written as `article.json`; `updatedAt` is ISO 8601, and `photoFiles`
 * holds every picture it shows.
 */
interface Input {
  article: Article
  updatedAt: string
  versionHash?: string | undefined
  photoFiles: PhotoFiles
}

/**
 * The text of `article.json`: two blanks of indentation, keys in the schema's order, a line feed at
 * the end.
 */
export function renderJson(input: Input): string {
  return `${JSON.stringify(exportedArticle(input), null, 2)}\n`
}

/** The value of `article.json`. */
export function exportedArticle(input: Input): ExportedArticle {
  // Parsing puts the keys of the blocks, too, in the order of the schema, whatever order they were
  // stored in.
  return exportedArticleSchema.parse(unordered(input))
}

function unordered({ article, updatedAt, versionHash, photoFiles }: Input): ExportedArticle {
  const { edNote: _, ...metadata } = article.metadata
  const [, standfirst, ...body] = article.document.content
  return {
    format: articleFormat,
    formatVersion: articleFormatVersion,
    id: article.id,
    language: article.language,
    createdAt: article.createdAt,
    updatedAt,
    versionHash: versionHash ?? null,
    headline: headlineOf(article),
    standfirst: standfirstOf(article),
    byline: bylineOf(metadata),
    urlSlug: urlSlugOf(article),
    metadata,
    standfirstContent: standfirst.content ?? [],
    body: body.map((block) => withExportedPhoto(block, photoFiles)) as ExportedArticle['body'],
    leadFigureId: article.leadFigureId,
    photos: figuresOf(article).map((figure) => figurePhoto(article, figure, photoFiles)),
    related: article.related.map((story, at) =>
      exportedRelated(story, photoFiles.teasers[at] ?? null),
    ),
  }
}

/**
 * Outside the newsroom a photo is known by the hash of the file that goes out, which holds what the
 * figure's crop leaves.
 */
function withExportedPhoto(block: Block, photoFiles: PhotoFiles): Block {
  if (block.type !== 'figure') return block
  const { sha256, focalPoint } = photoFileOf(photoFiles, block)
  return { ...block, attrs: { ...block.attrs, photoId: sha256, crop: null, focalPoint } }
}

function figurePhoto(
  article: Article,
  figure: Figure,
  photoFiles: PhotoFiles,
): ExportedArticle['photos'][number] {
  const { id, photographer, source, altText } = figure.attrs
  return {
    figureId: id,
    ...fileFields(photoFileOf(photoFiles, figure)),
    caption: inlineText(figure.content),
    photographer,
    source,
    creditLine: creditLineOf(figure.attrs, article.language),
    altText,
    lead: leadFigureOf(article) === figure,
  }
}

function exportedRelated(story: RelatedStory, file: PhotoFile | null): ExportedRelated {
  const { headline, summary } = teaserOf(story)
  if (story.kind === 'address')
    return {
      kind: 'address',
      id: story.id,
      headline,
      summary,
      url: story.url,
      photo: file && fileFields(file),
    }
  const { urlSlug } = story.picked
  const picked = { headline: story.picked.headline, summary: story.picked.summary }
  const photo = file && { ...fileFields(file), focalPoint: file.focalPoint }
  const { id, articleId, override } = story
  return { kind: 'article', id, headline, summary, articleId, urlSlug, photo, picked, override }
}

function fileFields({ path, sha256, ...size }: PhotoFile) {
  const { width, height, byteLength } = size
  return { photoId: sha256, file: path, width, height, byteLength }
}
