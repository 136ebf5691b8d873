import { type Article, photoIdsOf } from '../shared/article/article.ts'
import type { PhotoFiles } from '../shared/render/photoFiles.ts'
import { photoPath } from '../shared/render/photoFiles.ts'

/** Files for the photos of a story that is only to be rendered: the hash of each is its id with the halves swapped. */
export function inventedPhotoFiles(article: Article): PhotoFiles {
  return new Map(
    photoIdsOf(article).map((photoId, at) => [
      photoId,
      {
        path: photoPath(at + 1, 'jpg'),
        sha256: photoId.slice(32) + photoId.slice(0, 32),
        byteLength: 1_000 + at,
        width: at % 2 === 0 ? 1600 : 900,
        height: 1200,
      },
    ]),
  )
}
