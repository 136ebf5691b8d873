import { type Article, figuresOf, type Language, leadFigureOf } from '#shared/article/article.ts'
import type { Crop, Figure, FocalPoint } from '#shared/article/document.ts'
import { creditLineOf } from '#shared/article/photo.ts'
import { inlineText } from '#shared/article/plainText.ts'
import { photoViewOf, teaserOf } from '#shared/article/related.ts'
import { type Result, succeed } from '#shared/contract/errors.ts'
import type { MadePicture, PhotoUse } from '#shared/render/shapes.ts'
import { sha256Of } from '../library/hash.ts'
import type { Library } from '../library/library.ts'
import { exportRendition } from '../photos/exportRendition.ts'
import { photoInfos } from '../photos/info/info.ts'
import type { ExportRendition } from '../photos/kept.ts'
import { madeRendition } from '../photos/madeRendition.ts'
import type { PictureWords } from '../photos/write/words.ts'
import { withWords } from '../photos/write/write.ts'

/** A picture of an article. A teaser's has no figure, and so no words of its own. */
export interface Picture {
  photoId: string
  crop: Crop | null
  /** In shares of the whole photo. */
  focalPoint: FocalPoint | null
  figure: Figure | null
  language: Language
  use: PhotoUse
}

/** The pictures of an article, in the order in which their files are numbered. */
export interface Pictures {
  figures: readonly (Picture & { figure: Figure })[]
  /** One for each related story; null where it has none. */
  teasers: readonly (Picture | null)[]
}

/** Returns all pictures that an article shows, in the order of the article. */
export function picturesOf(article: Article): Pictures {
  const { language } = article
  const lead = leadFigureOf(article)
  return {
    figures: figuresOf(article).map((figure) => {
      const { photoId, crop, focalPoint } = figure.attrs
      const use = { inline: true, lead: figure === lead, teaser: false }
      return { photoId, crop, focalPoint, figure, language, use }
    }),
    teasers: article.related.map((story) => {
      const { photoId } = teaserOf(story)
      const use = { inline: false, lead: false, teaser: true }
      const { crop, focalPoint } = photoViewOf(story)
      return photoId === null ? null : { photoId, crop, focalPoint, figure: null, language, use }
    }),
  }
}

/** What a file of an export is made of. */
export interface PictureSource {
  picture: Picture
  /** Null for the picture itself. */
  made: MadePicture | null
}

/** What the crop of a picture leaves of its photo. Fails as `exportRendition` does. */
export function renditionOf(
  library: Library,
  { photoId, crop }: Picture,
): Promise<Result<ExportRendition>> {
  return exportRendition(library, photoId, crop)
}

/**
 * The file that goes out: `rendition`, which is the picture's, or what is made of it, with the
 * words of its figure inside and nothing else of what the original says of itself.
 */
export async function fileOf(
  library: Library,
  { picture, made }: PictureSource,
  rendition: ExportRendition,
): Promise<Result<ExportRendition>> {
  const plain = made ? await madeRendition(library, rendition, made) : succeed(rendition)
  if (!plain.ok || picture.figure === null) return plain
  const words = await wordsOf(library, picture.figure, picture.language)
  const bytes = withWords(plain.value.extension, plain.value.bytes, words)
  return succeed({ ...plain.value, bytes, sha256: sha256Of(bytes) })
}

async function wordsOf(
  library: Library,
  figure: Figure,
  language: Language,
): Promise<PictureWords> {
  const { photoId, photographer, altText, publishesPosition } = figure.attrs
  const [info] = await photoInfos(library, [photoId])
  return {
    caption: inlineText(figure.content).trim(),
    creditLine: creditLineOf(figure.attrs, language),
    photographer: photographer.trim(),
    copyright: info?.copyright ?? '',
    altText: altText.trim(),
    position: publishesPosition ? (info?.position ?? null) : null,
  }
}
