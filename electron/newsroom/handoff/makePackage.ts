import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type Article, photoIdsOf } from '#shared/article/article.ts'
import { canonicalText } from '#shared/article/canonical.ts'
import { limits } from '#shared/article/limits.ts'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import { placeDurably } from '../files/disk.ts'
import { guardedAsync } from '../files/faults.ts'
import { sha256Of } from '../library/hash.ts'
import type { Library } from '../library/library.ts'
import { personHere } from '../library/device.ts'
import { rehearse } from '../library/rehearse.ts'
import { handoverPicture } from '../photos/handoverPicture.ts'
import { incomingFolder } from '../files/incoming.ts'
import { photoInfos } from '../photos/info/info.ts'
import { originalPathOf, photoOf, storedSha256Of } from '../photos/originals.ts'
import { sha256OfFile } from '../files/files.ts'
import { type Part, writeContainer } from './container.ts'
import {
  formatVersion,
  handoffFormat,
  type Manifest,
  manifestName,
  type PackedPhoto,
  partPaths,
} from './format.ts'
import { advance, type HandoffJob, stoppable, unwatched } from './job.ts'
import { packStory } from './packStory.ts'
import { tooManyBytes, whyTooLarge } from './packageSize.ts'
import { seal } from './seal.ts'

export interface PackageOrder {
  articleIds: readonly string[]
  photos: boolean
  /** With all that cameras wrote into them. */
  wholePhotos: boolean
  password: string | null
  note: string
}

/**
 * Writes stories into one package at `file`, which is there whole or not at all and replaces what
 * was there. What of a story no version has yet is kept as one first. The same library, order and
 * time give the same bytes, where no password is set. Fails with notFound, articleUnreadable,
 * photoRefused (an original is damaged), packageTooLarge, cancelled, or as the disk does.
 */
export function makePackage(
  context: { library: Library; appVersion: string; now: Date },
  order: PackageOrder,
  file: string,
  job: HandoffJob = unwatched,
): Promise<Result<{ stories: number; photos: number }>> {
  return guardedAsync(() => stoppable(job, () => make(context, order, file, job)))
}

async function make(
  context: { library: Library; appVersion: string; now: Date },
  order: PackageOrder,
  file: string,
  job: HandoffJob,
): Promise<Result<{ stories: number; photos: number }>> {
  const { library } = context
  const { database } = library
  const folder = path.join(incomingFolder(library.folder), `handoff-${randomUUID()}`)
  const unfinished = `${file}.${randomUUID()}.part`
  await mkdir(folder, { recursive: true })
  try {
    // Kept only once the package is there, so that who stops it here leaves no trace.
    const stories = rehearse(database, () => packStories(context, order))
    if (!stories.ok) return stories
    const photoIds = [...new Set(stories.value.articles.flatMap(photoIdsOf))].sort()
    const wanted = order.photos ? photoIds : []
    const photos = await packPhotos(library, wanted, { whole: order.wholePhotos, folder, job })
    if (!photos.ok) return photos
    const parts = [...stories.value.parts, ...photos.value.parts]
    const manifest = manifestOf(context, order, {
      photoIds,
      photos: photos.value.photos,
      parts: await list(parts, job),
    })
    const text = canonicalText(manifest)
    const tooLarge = whyTooLarge([
      { path: manifestName, byteLength: Buffer.byteLength(text) },
      ...manifest.parts,
    ])
    if (tooLarge) return fail(tooLarge)
    const plain = order.password === null ? unfinished : path.join(folder, 'container')
    await writeContainer(plain, [{ path: manifestName, text }, ...parts], job)
    if (order.password !== null) await seal(plain, unfinished, order.password, job)
    job.signal.throwIfAborted()
    const kept = packStories(context, order)
    if (!kept.ok) return kept
    // Somebody wrote on meanwhile.
    if (!isDeepStrictEqual(kept, stories)) return await make(context, order, file, job)
    await placeDurably(unfinished, file)
    return succeed({ stories: order.articleIds.length, photos: photos.value.photos.length })
  } finally {
    await rm(folder, { recursive: true, force: true })
    await rm(unfinished, { force: true })
  }
}

function manifestOf(
  { library, appVersion, now }: { library: Library; appVersion: string; now: Date },
  { articleIds, note }: PackageOrder,
  {
    photoIds,
    photos,
    parts,
  }: { photoIds: readonly string[]; photos: PackedPhoto[]; parts: Manifest['parts'] },
): Manifest {
  return {
    format: handoffFormat,
    formatVersion,
    appVersion,
    madeAt: now.toISOString(),
    madeBy: personHere(library.database),
    note: note.normalize('NFC').trim(),
    articleIds: [...new Set(articleIds)].sort(),
    photos,
    photosLeft: photoIds.filter((id) => !photos.some(({ photoId }) => photoId === id)),
    parts,
  }
}

/** Parts and heads of the stories, by id, in one transaction. */
function packStories(
  { library, now }: { library: Library; now: Date },
  { articleIds, note }: PackageOrder,
): Result<{ articles: Article[]; parts: Part[] }> {
  const { database } = library
  const pack = database.transaction((): Result<{ articles: Article[]; parts: Part[] }> => {
    const articles: Article[] = []
    const parts: Part[] = []
    for (const articleId of [...new Set(articleIds)].sort()) {
      const packed = packStory(database, { articleId, note, now })
      if (!packed.ok) return packed
      articles.push(packed.value.article)
      parts.push(...packed.value.parts)
    }
    return succeed({ articles, parts })
  })
  return pack.immediate()
}

async function packPhotos(
  library: Library,
  photoIds: readonly string[],
  { whole, folder, job }: { whole: boolean; folder: string; job: HandoffJob },
): Promise<Result<{ photos: PackedPhoto[]; parts: Part[] }>> {
  const photos: PackedPhoto[] = []
  const parts: Part[] = []
  let bytes = 0
  for (const [done, photoId] of photoIds.entries()) {
    advance(job, { doing: 'photos', done, total: photoIds.length })
    const packed = await packPhoto(library, photoId, whole, folder)
    if (packed === null) continue
    if (!packed.ok) return packed
    photos.push(packed.value.photo)
    parts.push({ path: partPaths.photo(packed.value.photo), file: packed.value.file })
    bytes += (await stat(packed.value.file)).size
    // Said before the rest is made.
    if (bytes > limits.zipBytes) return fail(tooManyBytes)
  }
  return succeed({ photos, parts })
}

/** Null for a photo that this library never had either. */
async function packPhoto(
  library: Library,
  photoId: string,
  whole: boolean,
  folder: string,
): Promise<Result<{ photo: PackedPhoto; file: string }> | null> {
  const known = photoOf(library, photoId)
  if (!known) return null
  const { fileName, format } = known
  const original = originalPathOf(library, known)
  const stored = storedSha256Of(library, photoId)
  const damaged = fail({ code: 'photoRefused', fileName, reason: 'damaged' })
  if ((await sha256OfFile(original)) !== stored) return damaged
  // A copy that was handed to us has nothing hidden in it any more.
  if (whole || stored !== photoId)
    return succeed({ photo: { photoId, fileName, format, sha256: stored }, file: original })
  const [info] = await photoInfos(library, [photoId])
  const made = info && (await handoverPicture(await readFile(original), format, info))
  if (!made) return damaged
  const file = path.join(folder, `${photoId}.picture`)
  await writeFile(file, made.bytes)
  return succeed({
    photo: { photoId, fileName, format: made.format, sha256: sha256Of(made.bytes) },
    file,
  })
}

/** One after the other: a package may have more photos than a process may have files open. */
async function list(parts: readonly Part[], job: HandoffJob): Promise<Manifest['parts']> {
  const listed: Manifest['parts'] = []
  for (const part of parts) {
    job.signal.throwIfAborted()
    if ('file' in part) {
      const { size } = await stat(part.file)
      listed.push({ path: part.path, sha256: await sha256OfFile(part.file), byteLength: size })
    } else
      listed.push({
        path: part.path,
        sha256: sha256Of(part.text),
        byteLength: Buffer.byteLength(part.text),
      })
  }
  return listed
}
