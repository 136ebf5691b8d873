import type { Article } from '../../../shared/article/article.ts'
import { fail, type Result, succeed } from '../../../shared/contract/errors.ts'
import { type PhotoFile, type PhotoFiles, photoPath } from '../../../shared/render/photoFiles.ts'
import type { Library } from '../library/library.ts'
import type { ExportRendition } from '../photos/exportRendition.ts'
import { type Picture, pictureFile, picturesOf } from './pictures.ts'

interface Collecting {
  signal?: AbortSignal
  /** Called for each distinct file, once, when its name is known; `picture` is the first that it shows. */
  take?: (file: PhotoFile, rendition: ExportRendition, picture: Picture) => Promise<void>
  onPhoto?: (done: number, all: number) => void
}

/**
 * Gives every picture of an article its file in the export, one at a time, so that only one is in memory. Pictures whose
 * exported bytes are the same share a file: so an article that comes back from its export names them alike.
 * Fails with cancelled, or as `pictureFile` does.
 */
export async function collectPhotos(
  library: Library,
  article: Article,
  collecting: Collecting = {},
): Promise<Result<PhotoFiles>> {
  const pictures = picturesOf(article)
  const shown: Picture[] = [...pictures.figures, ...pictures.teasers].filter((picture) => picture !== null)
  const files = new Map<Picture, PhotoFile>()
  const bySha256 = new Map<string, PhotoFile>()
  for (const [done, picture] of shown.entries()) {
    collecting.onPhoto?.(done, shown.length)
    if (collecting.signal?.aborted) return fail({ code: 'cancelled' })
    const rendition = await pictureFile(library, picture)
    if (!rendition.ok) return rendition
    const { bytes, extension, ...size } = rendition.value
    let file = bySha256.get(size.sha256)
    if (!file) {
      file = { path: photoPath(bySha256.size + 1, extension), ...size, byteLength: bytes.byteLength }
      bySha256.set(file.sha256, file)
      await collecting.take?.(file, rendition.value, picture)
    }
    files.set(picture, file)
  }
  collecting.onPhoto?.(shown.length, shown.length)
  return succeed({
    figures: new Map(pictures.figures.map((picture) => [picture.figure.attrs.id, files.get(picture)!])),
    teasers: pictures.teasers.map((picture) => picture && files.get(picture)!),
  })
}
