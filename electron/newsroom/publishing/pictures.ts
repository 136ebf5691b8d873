import { type Article, figuresOf, type Language } from '../../../shared/article/article.ts'
import type { Crop, Figure } from '../../../shared/article/document.ts'
import { creditLineOf } from '../../../shared/article/photo.ts'
import { inlineText } from '../../../shared/article/plainText.ts'
import { teaserOf } from '../../../shared/article/related.ts'
import { type Result, succeed } from '../../../shared/contract/errors.ts'
import { sha256Of } from '../library/hash.ts'
import type { Library } from '../library/library.ts'
import { type ExportRendition, exportRendition } from '../photos/exportRendition.ts'
import { photoInfos } from '../photos/info/info.ts'
import type { PictureWords } from '../photos/write/words.ts'
import { withWords } from '../photos/write/write.ts'

/** A picture of an article. A teaser's has no figure, and so no words of its own. */
export interface Picture {
  photoId: string
  crop: Crop | null
  figure: Figure | null
  language: Language
}

/** The pictures of an article, in the order in which their files are numbered. */
export interface Pictures {
  figures: readonly (Picture & { figure: Figure })[]
  /** One for each related story; null where it has none. */
  teasers: readonly (Picture | null)[]
}

export function picturesOf(article: Article): Pictures {
  const { language } = article
  return {
    figures: figuresOf(article).map((figure) => {
      const { photoId, crop } = figure.attrs
      return { photoId, crop, figure, language }
    }),
    teasers: article.related.map((story) => {
      const { photoId } = teaserOf(story)
      return photoId === null ? null : { photoId, crop: null, figure: null, language }
    }),
  }
}

/**
 * The bytes that go out for a picture: what its crop leaves of the photo, with the words of its figure inside and nothing else of
 * what the original says of itself. Fails as `exportRendition` does.
 */
export async function pictureFile(library: Library, picture: Picture): Promise<Result<ExportRendition>> {
  const rendition = await exportRendition(library, picture.photoId, picture.crop)
  if (!rendition.ok || picture.figure === null) return rendition
  const words = await wordsOf(library, picture.figure, picture.language)
  const bytes = withWords(rendition.value.extension, rendition.value.bytes, words)
  return succeed({ ...rendition.value, bytes, sha256: sha256Of(bytes) })
}

async function wordsOf(library: Library, figure: Figure, language: Language): Promise<PictureWords> {
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
