import { isDeepStrictEqual } from 'node:util'
import type { Article } from '#shared/article/article.ts'
import { focalPointOutside, focalPointWithin } from '#shared/article/crop.ts'
import type { Block } from '#shared/article/document.ts'
import type { PhotoView, RelatedStory } from '#shared/article/related.ts'
import { readDraft } from '../library/drafts.ts'
import type { Library } from '../library/library.ts'
import { exportRendition } from '../photos/exportRendition.ts'
import { type Picture, picturesOf } from './pictures.ts'

/** What a picture of the library's own article went out as: the hash of its rendition. */
interface OwnPicture extends Picture {
  sha256: string
}

/**
 * The pictures of the library's own article, so that what went out from here finds its originals
 * and their crops again.
 */
export async function ownPictures(library: Library, articleId: string): Promise<OwnPicture[]> {
  const draft = readDraft(library.database, articleId)
  if (!draft.ok) return []
  const { figures, teasers } = picturesOf(draft.value.article)
  const own: OwnPicture[] = []
  for (const picture of [...figures, ...teasers]) {
    if (picture === null) continue
    const rendition = await exportRendition(library, picture.photoId, picture.crop)
    if (rendition.ok) own.push({ ...picture, sha256: rendition.value.sha256 })
  }
  return own
}

/**
 * An article that comes in, with the library's own pictures in the place of the files that were
 * made of them. `hashes` says of each file what its rendition hashes to.
 */
export function withOwnPictures(
  article: Article,
  own: readonly OwnPicture[],
  hashes: ReadonlyMap<string, string>,
): Article {
  const ownOf: OwnOf = (photoId) =>
    photoId === null ? [] : own.filter(({ sha256 }) => sha256 === (hashes.get(photoId) ?? photoId))
  const related = article.related.map((story): RelatedStory =>
    story.kind === 'address'
      ? { ...story, teaser: withOwnPhoto(story.teaser, ownOf) }
      : { ...story, picked: withOwnView(story.picked, ownOf) },
  )
  const content = article.document.content.map((block) =>
    block.type === 'figure' ? { ...block, attrs: withOwnView(block.attrs, ownOf) } : block,
  ) as Block[]
  return {
    ...article,
    related,
    document: { type: 'doc', content: content as Article['document']['content'] },
  }
}

type OwnOf = (photoId: string | null) => OwnPicture[]

/** Where no crop can be said, only a whole photo is the same picture. */
function withOwnPhoto<Shown extends { photoId: string | null }>(shown: Shown, ownOf: OwnOf): Shown {
  const own = ownOf(shown.photoId).find(({ crop }) => !crop)
  return own ? { ...shown, photoId: own.photoId } : shown
}

/** A file that somebody cropped further stays the photo that it is. */
function withOwnView<Shown extends PhotoView & { photoId: string | null }>(
  shown: Shown,
  ownOf: OwnOf,
): Shown {
  const own = ownOf(shown.photoId)
  const [first] = own
  if (!first || shown.crop) return shown
  const { focalPoint } = shown
  // Where nobody changed it, it is restored to the last digit.
  const unchanged = own.find((picture) =>
    isDeepStrictEqual(focalPointWithin(picture.focalPoint, picture.crop), focalPoint),
  )
  const { photoId, crop } = unchanged ?? first
  const restored = unchanged ? unchanged.focalPoint : focalPointOutside(focalPoint, crop)
  return { ...shown, photoId, crop, focalPoint: restored }
}
