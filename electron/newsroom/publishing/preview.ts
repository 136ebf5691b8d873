import { type Article, urlSlugOf } from '#shared/article/article.ts'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import { storyAddress } from '#shared/render/address.ts'
import { renderPage } from '#shared/render/page/page.ts'
import { photoContentTypes } from '#shared/render/photoFiles.ts'
import { readDraft } from '../library/drafts.ts'
import { guardedAsync } from '../files/faults.ts'
import { canonicalJson, sha256Of } from '../library/hash.ts'
import type { Library } from '../library/library.ts'
import { readSettings } from '../library/settings.ts'
import { type Collected, collectPhotos } from './collect.ts'
import { fileOf, type PictureSource, renditionOf } from './pictures.ts'

export interface PreviewFile {
  contentType: string
  bytes: Uint8Array
}

/**
 * A file of the export of an article as it would be now: `index.html` or `photos/photo-1.jpg`; the
 * very bytes that `exportArticle` writes. Fails with notFound, or as reading the draft and its
 * photos does.
 */
export function previewFile(
  library: Library,
  articleId: string,
  path: string,
): Promise<Result<PreviewFile>> {
  return guardedAsync(async () => {
    const draft = readDraft(library.database, articleId)
    if (!draft.ok) return draft
    const { article, text, updatedAt, revision } = draft.value
    const collected = await collectedOf(library, article, revision)
    if (!collected.ok) return collected
    const { photoFiles, sources } = collected.value
    if (path === 'index.html') {
      const address = storyAddress(readSettings(library.database).baseAddress, urlSlugOf(article))
      const versionHash = sha256Of(canonicalJson(text))
      const page = renderPage({ article, updatedAt, versionHash, photoFiles, address })
      return succeed({
        contentType: 'text/html; charset=utf-8',
        bytes: new TextEncoder().encode(page),
      })
    }
    return photoFile(library, sources.get(path))
  })
}

async function photoFile(
  library: Library,
  source: PictureSource | undefined,
): Promise<Result<PreviewFile>> {
  if (!source) return fail({ code: 'notFound', what: 'photo' })
  const rendition = await renditionOf(library, source.picture)
  if (!rendition.ok) return rendition
  const file = await fileOf(library, source, rendition.value)
  if (!file.ok) return file
  const { extension, bytes } = file.value
  return succeed({ contentType: photoContentTypes[extension], bytes })
}

const latest = new WeakMap<Library, Collected & { articleId: string; revision: number }>()

/**
 * Kept for the revision shown last: a page asks for its photos one by one, and each needs the names
 * of all.
 */
async function collectedOf(
  library: Library,
  article: Article,
  revision: number,
): Promise<Result<Collected>> {
  const known = latest.get(library)
  if (known?.articleId === article.id && known.revision === revision) return succeed(known)
  const collected = await collectPhotos(library, article)
  if (collected.ok) latest.set(library, { articleId: article.id, revision, ...collected.value })
  return collected
}
