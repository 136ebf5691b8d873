import { type Article, figuresOf, photoIdsOf } from '#shared/article/article.ts'
import { focalPointWithin } from '#shared/article/crop.ts'
import { photoViewOf, teaserOf } from '#shared/article/related.ts'
import type { PhotoFile, PhotoFiles } from '#shared/render/photoFiles.ts'
import { photoPath } from '#shared/render/photoFiles.ts'

/**
 * Files for the pictures of a story that is only to be rendered: the hash of each is its photo's id
 * with the halves swapped.
 */
export function inventedPhotoFiles(article: Article): PhotoFiles {
  const photoIds = photoIdsOf(article)
  const fileOf = (photoId: string): PhotoFile => {
    const at = photoIds.indexOf(photoId)
    return {
      path: photoPath(at + 1, 'jpg'),
      sha256: photoId.slice(32) + photoId.slice(0, 32),
      byteLength: 1_000 + at,
      width: at % 2 === 0 ? 1600 : 900,
      height: 1200,
      moves: false,
      focalPoint: null,
    }
  }
  return {
    figures: new Map(
      figuresOf(article).map(({ attrs }) => {
        const focalPoint = focalPointWithin(attrs.focalPoint, attrs.crop)
        return [attrs.id, { ...fileOf(attrs.photoId), focalPoint }]
      }),
    ),
    teasers: article.related.map((story) => {
      const { photoId } = teaserOf(story)
      const { crop, focalPoint } = photoViewOf(story)
      if (photoId === null) return null
      return { ...fileOf(photoId), focalPoint: focalPointWithin(focalPoint, crop) }
    }),
  }
}
