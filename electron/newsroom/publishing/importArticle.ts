import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type Article, headlineOf, photoIdsOf } from '../../../shared/article/article.ts'
import { limits } from '../../../shared/article/limits.ts'
import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts'
import { fail, type Failure, type Result, succeed } from '../../../shared/contract/errors.ts'
import { readArticle } from '../../../shared/article/read.ts'
import { type ImportedArticle, readExportedArticle } from '../../../shared/render/json/read.ts'
import { copyOf } from '../library/copies.ts'
import { insertArticle, readDraft, saveDraft } from '../library/drafts.ts'
import { guarded, guardedAsync } from '../library/faults.ts'
import { sha256Of } from '../library/hash.ts'
import type { Library } from '../library/library.ts'
import { prepared } from '../library/prepared.ts'
import { articleRow } from '../library/rows.ts'
import { restoreArticles } from '../library/trash.ts'
import { makeVersion } from '../library/versions.ts'
import { inspectPhoto } from '../photos/inspect.ts'
import { attachPhoto, photoOf } from '../photos/photos.ts'
import { isWebFormat, stripped } from '../photos/strip/strip.ts'
import { ownPictures, withOwnPictures } from './ownPictures.ts'
import type { ImportFile } from './unzip.ts'

export type OnExisting = CallInput<'imports.run'>['onExisting']
export type ImportOutcome = CallOutput<'imports.run'>['outcomes'][number]
type Reason = Extract<Failure, { code: 'importRefused' }>['reason']

export interface ImportContext {
  library: Library
  now: () => Date
}

/**
 * Takes one `article.json`, or a story that was saved to a file because the library could not take it, into the library; `files`
 * are all that came with it, by path. Everything is checked before anything is
 * stored, and the article comes in by one transaction. An article whose id the library has is, as `onExisting` says, left, put
 * beside it as a copy, or given the file's content, the old one being kept as a version and its edNote staying.
 * Where that changes the content, the article is a draft again: nobody has approved what came in.
 */
export async function importArticle(
  context: ImportContext,
  file: ImportFile,
  files: ReadonlyMap<string, ImportFile>,
  onExisting: OnExisting,
): Promise<ImportOutcome> {
  const done = await guardedAsync(() => tryImport(context, file, files, onExisting))
  return done.ok ? done.value : { kind: 'failed', fileName: file.path, error: done.error }
}

async function tryImport(
  context: ImportContext,
  file: ImportFile,
  files: ReadonlyMap<string, ImportFile>,
  onExisting: OnExisting,
): Promise<Result<ImportOutcome>> {
  const read = await readFileAsArticle(context, file)
  if (!read.ok) return read
  const { article, updatedAt, photos } = read.value
  const { library, now } = context
  const existing = articleRow(library.database, article.id)
  const named = { articleId: article.id, headline: headlineOf(article) }
  if (existing && onExisting === 'ask') return succeed({ kind: 'exists', ...named })
  if (existing && onExisting === 'skip') return succeed({ kind: 'skipped', ...named })
  const found = await findPhotos(file, files, photos)
  if (!found.ok) return found
  const own = existing && photos.length > 0 ? await ownPictures(library, article.id) : []
  const hashes = new Map(found.value.map(({ photoId, renditionSha256 }) => [photoId, renditionSha256]))
  const arrived = withOwnPictures(article, own, hashes)
  const shown = new Set(photoIdsOf(arrived))
  for (const photo of found.value) {
    if (!shown.has(photo.photoId)) continue
    const attached = await attachPhoto(library, { ...photo, now: now() })
    if (!attached.ok) return attached
  }
  if (!existing) return imported(arrived, insertArticle(library.database, arrived, { updatedAt, now: now() }))
  if (onExisting === 'replace') return imported(arrived, replaceDraft(context, arrived, updatedAt))
  const copy = copyOf(arrived, now())
  return imported(copy, insertArticle(library.database, copy, { updatedAt: copy.createdAt, now: now() }))
}

function imported(article: Article, stored: Result<unknown>): Result<ImportOutcome> {
  if (!stored.ok) return stored
  return succeed({ kind: 'imported', articleId: article.id, headline: headlineOf(article) })
}

async function readFileAsArticle(context: ImportContext, file: ImportFile): Promise<Result<ImportedArticle>> {
  const { size } = await stat(file.diskPath)
  if (size > limits.articleTextLength * 3) return refuse(file, 'tooLarge', String(size))
  const text = decode(await readFile(file.diskPath))
  if (text === null) return refuse(file, 'damaged', 'UTF-8')
  const read = readExportedArticle(text)
  if (read.ok) return succeed(read.value)
  const saved = read.problem.reason === 'notOurs' ? readArticle(text) : null
  if (saved?.ok) return savedElsewhere(context, file, saved.article)
  return refuse(file, read.problem.reason, read.problem.detail)
}

/** A story that was saved to a file holds no photos: its own have to be in the library, which had taken them. */
function savedElsewhere(
  { library, now }: ImportContext,
  file: ImportFile,
  article: Article,
): Result<ImportedArticle> {
  const missing = photoIdsOf(article).find((photoId) => photoOf(library, photoId) === null)
  if (missing !== undefined) return refuse(file, 'photoMissing', missing)
  return succeed({ article, updatedAt: now().toISOString(), photos: [] })
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
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
    found.push({ photoId, path: there.diskPath, fileName: path.posix.basename(name), renditionSha256 })
  }
  return succeed(found)
}

function replaceDraft({ library, now }: ImportContext, article: Article, updatedAt: string): Result<unknown> {
  const { database } = library
  const replace = database.transaction((): Result<unknown> => {
    const draft = readDraft(database, article.id)
    if (!draft.ok) return draft
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
      prepared<[string]>(database, "UPDATE articles SET status = 'draft' WHERE id = ?").run(article.id)
    return saved
  })
  return guarded(() => replace.immediate())
}

function refuse(file: ImportFile, reason: Reason, detail: string): { ok: false; error: Failure } {
  return fail({ code: 'importRefused', fileName: file.path, reason, detail })
}
