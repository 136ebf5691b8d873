import { type Article, photoIdsOf } from '../../../shared/article/article.ts'
import { fail, type Result, succeed } from '../../../shared/contract/errors.ts'
import { type PhotoFile, type PhotoFiles, photoPath } from '../../../shared/render/photoFiles.ts'
import type { Library } from '../library/library.ts'
import { type ExportRendition, exportRendition } from '../photos/exportRendition.ts'

interface Collecting {
  signal?: AbortSignal
  /** Called for each distinct file, once, when its name is known. */
  take?: (file: PhotoFile, rendition: ExportRendition) => Promise<void>
  onPhoto?: (done: number, all: number) => void
}

/**
 * Gives every photo that an article shows its file in the export, one at a time, so that only one is in memory. Photos whose
 * exported bytes are the same share a file: so an article that comes back from its export names them alike.
 * Fails with cancelled, or as `exportRendition` does.
 */
export async function collectPhotos(
  library: Library,
  article: Article,
  collecting: Collecting = {},
): Promise<Result<PhotoFiles>> {
  const photoIds = photoIdsOf(article)
  const photoFiles = new Map<string, PhotoFile>()
  const bySha256 = new Map<string, PhotoFile>()
  for (const [done, photoId] of photoIds.entries()) {
    collecting.onPhoto?.(done, photoIds.length)
    if (collecting.signal?.aborted) return fail({ code: 'cancelled' })
    const rendition = await exportRendition(library, photoId)
    if (!rendition.ok) return rendition
    const { bytes, extension, ...size } = rendition.value
    let file = bySha256.get(size.sha256)
    if (!file) {
      file = { path: photoPath(bySha256.size + 1, extension), ...size, byteLength: bytes.byteLength }
      bySha256.set(file.sha256, file)
      await collecting.take?.(file, rendition.value)
    }
    photoFiles.set(photoId, file)
  }
  collecting.onPhoto?.(photoIds.length, photoIds.length)
  return succeed(photoFiles)
}
