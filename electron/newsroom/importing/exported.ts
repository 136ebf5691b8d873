import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type Article, photoIdsOf } from '#shared/article/article.ts'
import { readArticle } from '#shared/article/read.ts'
import type { Thread } from '#shared/comments/thread.ts'
import { fail, type Failure, type Result, succeed } from '#shared/contract/errors.ts'
import { articleFormat } from '#shared/render/json/exportedArticle.ts'
import { type ImportedArticle, readExportedArticle } from '#shared/render/json/read.ts'
import { takeInThreads } from '../library/comments.ts'
import { copyOf } from '../library/copies.ts'
import { insertArticle, readDraft, saveDraft } from '../library/drafts.ts'
import { guarded } from '../files/faults.ts'
import { sha256Of } from '../library/hash.ts'
import { rememberFile } from '../library/importedFiles.ts'
import type { Library } from '../library/library.ts'
import { prepared } from '../library/prepared.ts'
import { articleRow } from '../library/rows.ts'
import { restoreArticles } from '../library/trash.ts'
import { makeVersion } from '../library/versions/versions.ts'
import { inspectPhoto } from '../photos/inspect.ts'
import { attachPhoto, photoOf } from '../photos/photos.ts'
import { isWebFormat, stripped } from '../photos/strip/strip.ts'
import { ownPictures, withOwnPictures } from '../publishing/ownPictures.ts'
import { refusal, type RefusalReason } from './readStory.ts'
import type { ImportFile } from '../files/unzip.ts'

export type OnExisting = 'copy' | 'replace'

export interface ImportContext {
  library: Library
  now: () => Date
}

/** An `article.json` that was read and found whole, with the photos that it needs. */
export interface ReadExported {
  /** Its photo ids are the hashes of the files that came. */
  article: Article
  updatedAt: string
  photos: readonly FoundPhoto[]
}

/**
 * Whether a JSON text is meant to be an article of ours: exported, or saved to a file where the
 * library could not take it.
 */
export function isOurs(json: unknown): boolean {
  if (typeof json !== 'object' || json === null) return false
  return (
    ('format' in json && json.format === articleFormat) ||
    ('schemaVersion' in json && 'document' in json)
  )
}

/**
 * Reads one `article.json`, or a story that was saved to a file because the library could not take
 * it; `files` are all that came with it, by path. Every photo that it needs must be there. Nothing
 * is stored.
 */
export async function readExported(
  context: ImportContext,
  file: ImportFile,
  text: string,
  files: ReadonlyMap<string, ImportFile>,
): Promise<Result<ReadExported>> {
  const read = readText(context, file, text)
  if (!read.ok) return read
  const photos = await findPhotos(file, files, read.value.photos)
  return photos.ok ? succeed({ ...read.value, photos: photos.value }) : photos
}

/**
 * Takes it into the library by one transaction, its photos before it. An article whose id the
 * library has is, as `onExisting` says, put beside it as a copy, or given the new content, the old
 * one being kept as a version and its edNote staying. Where that changes the content, the article
 * is a draft again: nobody has approved what came in. Fails with articleExists where nobody
 * decided.
 */
export async function takeExported(
  context: ImportContext,
  { article, updatedAt, photos }: ReadExported,
  onExisting: OnExisting | null,
): Promise<Result<Article>> {
  const { library, now } = context
  const existing = articleRow(library.database, article.id)
  if (existing && onExisting === null)
    return fail({ code: 'articleExists', articleId: article.id, headline: existing.headline })
  const own = existing && photos.length > 0 ? await ownPictures(library, article.id) : []
  const hashes = new Map(photos.map(({ photoId, renditionSha256 }) => [photoId, renditionSha256]))
  const arrived = withOwnPictures(article, own, hashes)
  const shown = new Set(photoIdsOf(arrived))
  for (const photo of photos) {
    if (!shown.has(photo.photoId)) continue
    const attached = await attachPhoto(library, { ...photo, now: now() })
    if (!attached.ok) return attached
  }
  if (!existing) return stored(arrived, insertImported(context, arrived, updatedAt))
  if (onExisting === 'replace') return stored(arrived, replaceDraft(context, arrived, updatedAt))
  const copy = copyOf(arrived, now())
  return stored(copy, insertImported(context, copy, copy.createdAt))
}

function stored(article: Article, result: Result<unknown>): Result<Article> {
  return result.ok ? succeed(article) : result
}

/** What a file brings beside the article itself. */
interface Beside {
  threads: readonly Thread[]
  /** Of the file, by which it is known again. */
  sha256: string
}

/**
 * A new article with its first version, which says that it was imported, and at most so many
 * comments as one can have.
 */
export function insertImported(
  { library, now }: ImportContext,
  article: Article,
  updatedAt: string,
  beside: Beside | null = null,
): Result<void> {
  const { database } = library
  const insert = database.transaction((): Result<void> => {
    const inserted = insertArticle(database, article, { updatedAt, now: now() })
    if (!inserted.ok) return inserted
    makeVersion(database, { articleId: article.id, reason: 'import', now: now() })
    if (!beside) return inserted
    const taken = takeInThreads(database, article.id, beside.threads)
    if (!taken.ok) throw new Error(`comments of an imported story: ${taken.error.code}`)
    rememberFile(database, beside.sha256, article.id)
    return inserted
  })
  return guarded(() => insert.immediate())
}

function readText(context: ImportContext, file: ImportFile, text: string): Result<ImportedArticle> {
  const read = readExportedArticle(text)
  if (read.ok) return succeed(read.value)
  const saved = read.problem.reason === 'notOurs' ? readArticle(text) : null
  if (saved?.ok) return savedElsewhere(context, file, saved.article)
  return refuse(file, read.problem.reason, read.problem.detail)
}

/**
 * A story that was saved to a file holds no photos: its own have to be in the library, which had
 * taken them.
 */
function savedElsewhere(
  { library, now }: ImportContext,
  file: ImportFile,
  article: Article,
): Result<ImportedArticle> {
  const missing = photoIdsOf(article).find((photoId) => photoOf(library, photoId) === null)
  if (missing !== undefined) return refuse(file, 'photoMissing', missing)
  return succeed({ article, updatedAt: now().toISOString(), photos: [] })
}

interface FoundPhoto {
  photoId: string
  path: string
  fileName: string
  /** Of the picture alone, without what its file says of it. */
  renditionSha256: string
}

/** Every photo is there, is the one that the article means, and is a photo. */
async function findPhotos(
  file: ImportFile,
  files: ReadonlyMap<string, ImportFile>,
  needed: ImportedArticle['photos'],
): Promise<Result<FoundPhoto[]>> {
  const found: FoundPhoto[] = []
  for (const { file: name, photoId, byteLength } of needed) {
    const there = files.get(path.posix.join(path.posix.dirname(file.path), name))
    if (!there) return refuse(file, 'photoMissing', name)
    const { size } = await stat(there.diskPath)
    if (size !== byteLength) return refuse(file, 'damaged', name)
    const bytes = await readFile(there.diskPath)
    if (sha256Of(bytes) !== photoId) return refuse(file, 'damaged', name)
    const inspected = await inspectPhoto(there.diskPath, name)
    if (!inspected.ok) return refuse(file, 'photoRefused', name)
    const { format } = inspected.value
    const plain = isWebFormat(format) ? stripped(format, bytes) : null
    const renditionSha256 = plain ? sha256Of(plain) : photoId
    found.push({
      photoId,
      path: there.diskPath,
      fileName: path.posix.basename(name),
      renditionSha256,
    })
  }
  return succeed(found)
}

/** The one in the library is kept as a version. Fails with tooManyComments, too. */
export function replaceDraft(
  { library, now }: ImportContext,
  article: Article,
  updatedAt: string,
  threads: readonly Thread[] = [],
): Result<unknown> {
  const { database } = library
  const replace = database.transaction((): Result<unknown> => {
    const draft = readDraft(database, article.id)
    if (!draft.ok) return draft
    const taken = threads.length > 0 ? takeInThreads(database, article.id, threads) : succeed({})
    if (!taken.ok) return taken
    makeVersion(database, { articleId: article.id, reason: 'import', now: now() })
    const edNote = article.metadata.edNote || draft.value.article.metadata.edNote
    const replacing = { ...article, metadata: { ...article.metadata, edNote } }
    const text = JSON.stringify(replacing)
    const { revision } = draft.value
    const saved = saveDraft(database, {
      articleId: article.id,
      baseRevision: revision,
      text,
      now: new Date(updatedAt),
    })
    if (!saved.ok) return saved
    restoreArticles(database, [article.id])
    if (!isDeepStrictEqual(replacing, draft.value.article))
      prepared<[string]>(database, "UPDATE articles SET status = 'draft' WHERE id = ?").run(
        article.id,
      )
    return saved
  })
  return guarded(() => replace.immediate())
}

function refuse(
  file: ImportFile,
  reason: RefusalReason,
  detail: string,
): { ok: false; error: Failure } {
  return fail(refusal(file.path, reason, detail))
}
