import type { Article } from '../../../shared/article/article.ts'
import { fail, type Result, succeed } from '../../../shared/contract/errors.ts'
import { renderPage } from '../../../shared/render/page/page.ts'
import type { PhotoFiles } from '../../../shared/render/photoFiles.ts'
import { readDraft } from '../library/drafts.ts'
import { guardedAsync } from '../library/faults.ts'
import type { Library } from '../library/library.ts'
import { exportRendition } from '../photos/exportRendition.ts'
import { collectPhotos } from './collect.ts'

const contentTypes: Record<string, string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
}

export interface PreviewFile {
  contentType: string
  bytes: Uint8Array
}

/**
 * A file of the export of an article as it would be now: `index.html` or `photos/photo-1.jpg`; the very bytes that `exportArticle`
 * writes. Fails with notFound, or as reading the draft and its photos does.
 */
export function previewFile(library: Library, articleId: string, path: string): Promise<Result<PreviewFile>> {
  return guardedAsync(async () => {
    const draft = readDraft(library.database, articleId)
    if (!draft.ok) return draft
    const { article, updatedAt, revision } = draft.value
    const photoFiles = await photoFilesOf(library, article, revision)
    if (!photoFiles.ok) return photoFiles
    if (path === 'index.html') {
      const page = renderPage({ article, updatedAt, photoFiles: photoFiles.value })
      return succeed({ contentType: 'text/html; charset=utf-8', bytes: new TextEncoder().encode(page) })
    }
    return photoFile(library, photoFiles.value, path)
  })
}

async function photoFile(
  library: Library,
  photoFiles: PhotoFiles,
  path: string,
): Promise<Result<PreviewFile>> {
  const found = [...photoFiles].find(([, file]) => file.path === path)
  if (!found) return fail({ code: 'notFound', what: 'photo' })
  const rendition = await exportRendition(library, found[0])
  if (!rendition.ok) return rendition
  const { extension, bytes } = rendition.value
  return succeed({ contentType: contentTypes[extension] ?? 'application/octet-stream', bytes })
}

const latest = new WeakMap<Library, { articleId: string; revision: number; photoFiles: PhotoFiles }>()

/** Kept for the revision shown last: a page asks for its photos one by one, and each needs the names of all. */
async function photoFilesOf(
  library: Library,
  article: Article,
  revision: number,
): Promise<Result<PhotoFiles>> {
  const known = latest.get(library)
  if (known?.articleId === article.id && known.revision === revision) return succeed(known.photoFiles)
  const collected = await collectPhotos(library, article)
  if (collected.ok) latest.set(library, { articleId: article.id, revision, photoFiles: collected.value })
  return collected
}
