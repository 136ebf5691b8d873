import { type Article, figuresOf } from '../../../shared/article/article.ts'
import type { Crop, Figure } from '../../../shared/article/document.ts'
import { teaserOf } from '../../../shared/article/related.ts'
import type { Result } from '../../../shared/contract/errors.ts'
import type { Library } from '../library/library.ts'
import { type ExportRendition, exportRendition } from '../photos/exportRendition.ts'

/** A picture of an article. A teaser's has no figure, and so no words of its own. */
export interface Picture {
  photoId: string
  crop: Crop | null
  figure: Figure | null
}

/** The pictures of an article, in the order in which their files are numbered. */
export interface Pictures {
  figures: readonly (Picture & { figure: Figure })[]
  /** One for each related story; null where it has none. */
  teasers: readonly (Picture | null)[]
}

export function picturesOf(article: Article): Pictures {
  return {
    figures: figuresOf(article).map((figure) => {
      const { photoId, crop } = figure.attrs
      return { photoId, crop, figure }
    }),
    teasers: article.related.map((story) => {
      const { photoId } = teaserOf(story)
      return photoId === null ? null : { photoId, crop: null, figure: null }
    }),
  }
}

/** The bytes that go out for a picture: what its crop leaves of the photo. Fails as `exportRendition` does. */
export async function pictureFile(library: Library, picture: Picture): Promise<Result<ExportRendition>> {
  return exportRendition(library, picture.photoId, picture.crop)
}
