import { type Article, photoIdsOf } from '#shared/article/article.ts'
import { limits } from '#shared/article/limits.ts'
import { readArticle } from '#shared/article/read.ts'
import type { Result } from '#shared/contract/errors.ts'
import { succeed } from '#shared/contract/errors.ts'
import { guardedAsync } from '../files/faults.ts'
import { sha256Of } from '../library/hash.ts'
import { type Library } from '../library/library.ts'
import { versionId } from '../library/versions/versionRecords.ts'
import { inspectPhoto } from '../photos/inspect.ts'
import { photoOf } from '../photos/originals.ts'
import {
  handoffLimits,
  type Manifest,
  manifestName,
  type PackedPhoto,
  partPaths,
  type StoryPart,
  storyPartSchema,
} from './format.ts'
import { advance, type HandoffJob } from './job.ts'
import {
  type OpenedPackage,
  openPackage,
  placeOf,
  readJsonPart,
  readTextPart,
} from './openPackage.ts'
import { Refusal, refuse } from './refusal.ts'

/** A package that was read and found to be one in every part. */
export interface ReadPackage {
  manifest: Manifest
  stories: ReadonlyMap<string, ReadStory>
  photos: ReadonlyMap<string, PackedPhoto & { file: string }>
}

export interface ReadStory extends StoryPart {
  article: Article
  /** Texts of the head and of some that came before it, by their SHA-256. */
  texts: ReadonlyMap<string, string>
  /** Photos of it that the package says it does not bring. */
  photosLeft: readonly string[]
}

/**
 * Reads a package into `folder`; the library is only looked at. Fails with handoffRefused or as the
 * disk does.
 */
export function readPackage(
  library: Library,
  order: {
    file: string
    fileName: string
    password: string | null
    folder: string
    job: HandoffJob
  },
): Promise<Result<ReadPackage>> {
  return guardedAsync(async () => {
    const opened = await openPackage(order)
    if (!opened.ok) return opened
    try {
      return succeed(await readAll(library, opened.value, order.job))
    } catch (error) {
      if (error instanceof Refusal) return refuse(order.fileName, error.reason, error.message)
      throw error
    }
  })
}

async function readAll(
  library: Library,
  { manifest, parts }: OpenedPackage,
  job: HandoffJob,
): Promise<ReadPackage> {
  const unread = new Map(parts)
  unread.delete(manifestName)
  const take = (name: string): string => {
    const file = unread.get(name)
    if (file === undefined) throw new Refusal('missingPart', name)
    unread.delete(name)
    return file
  }
  const stories = new Map<string, ReadStory>()
  for (const [done, articleId] of manifest.articleIds.entries()) {
    advance(job, { doing: 'checking', done, total: manifest.articleIds.length })
    if (stories.has(articleId)) throw new Refusal('invalid', `${manifestName}: articleIds`)
    const story = await readStory(articleId, take, unread)
    const shown = new Set(photoIdsOf(story.article))
    stories.set(articleId, {
      ...story,
      photosLeft: manifest.photosLeft.filter((id) => shown.has(id)),
    })
  }
  const photos = await readPhotos(manifest, take, job)
  for (const story of stories.values()) checkPhotos(library, story, photos)
  const [stray] = unread.keys()
  if (stray !== undefined) throw new Refusal('extraPart', stray)
  return { manifest, stories, photos }
}

async function readStory(
  articleId: string,
  take: (name: string) => string,
  unread: ReadonlyMap<string, string>,
): Promise<Omit<ReadStory, 'photosLeft'>> {
  const name = partPaths.story(articleId)
  const read = storyPartSchema.safeParse(
    await readJsonPart(take(name), name, handoffLimits.recordsBytes),
  )
  if (!read.success) throw new Refusal('invalid', placeOf(name, read.error.issues[0]?.path))
  const story = read.data
  checkRecords(articleId, story)
  checkThreads(story)
  const texts = new Map<string, string>()
  let article: Article | null = null
  for (const { id, sha256 } of story.versions) {
    const textName = partPaths.text(articleId, sha256)
    if (!unread.has(textName)) continue
    const text = await readTextPart(take(textName), textName, limits.articleTextLength * 3)
    if (sha256Of(text) !== sha256) throw new Refusal('damaged', textName)
    texts.set(sha256, text)
    const said = articleIn(text, textName, articleId)
    if (id === story.headId) article = said
  }
  const head = story.versions.find(({ id }) => id === story.headId)
  const headText = head && texts.get(head.sha256)
  if (!head || headText === undefined)
    throw new Refusal('missingPart', partPaths.text(articleId, head?.sha256 ?? ''))
  article ??= articleIn(headText, name, articleId)
  return { ...story, article, texts }
}

/**
 * Each once, of this story, and with the id that its content gives it; what was signed is what the
 * version says.
 */
function checkRecords(articleId: string, { versions, conflicts, signOffs }: StoryPart): void {
  const ids = new Map<string, string>()
  for (const version of versions) {
    if (version.articleId !== articleId || ids.has(version.id))
      throw new Refusal('invalid', version.id)
    if (versionId(version) !== version.id) throw new Refusal('damaged', version.id)
    ids.set(version.id, version.sha256)
  }
  for (const { versionId: merge } of conflicts)
    if (!ids.has(merge)) throw new Refusal('invalid', merge)
  for (const { versionId: signed, sha256 } of signOffs)
    if (ids.has(signed) && ids.get(signed) !== sha256) throw new Refusal('invalid', signed)
}

/**
 * An answer is numbered one above what it answers, so no number is above how many there are: a
 * higher one would leave none for later answers.
 */
function checkThreads({ threads }: StoryPart): void {
  const strange = threads.find(({ entries }) => entries.some(({ seq }) => seq > entries.length))
  if (strange) throw new Refusal('invalid', strange.id)
}

function articleIn(text: string, name: string, articleId: string): Article {
  const read = readArticle(text)
  if (!read.ok) {
    const { problem } = read
    if (problem.kind === 'newerSchema')
      throw new Refusal('newerSchema', String(problem.schemaVersion))
    if (problem.kind === 'tooLarge' || problem.kind === 'tooDeep')
      throw new Refusal('tooLarge', name)
    if (problem.kind === 'forbiddenKey') throw new Refusal('unsafe', name)
    throw new Refusal('invalid', problem.kind === 'invalid' ? `${name}: ${problem.path}` : name)
  }
  if (read.article.id !== articleId) throw new Refusal('invalid', `${name}: id`)
  return read.article
}

async function readPhotos(
  manifest: Manifest,
  take: (name: string) => string,
  job: HandoffJob,
): Promise<Map<string, PackedPhoto & { file: string }>> {
  const photos = new Map<string, PackedPhoto & { file: string }>()
  for (const [done, photo] of manifest.photos.entries()) {
    advance(job, { doing: 'photos', done, total: manifest.photos.length })
    const name = partPaths.photo(photo)
    if (photos.has(photo.photoId)) throw new Refusal('invalid', name)
    const file = take(name)
    const part = manifest.parts.find(({ path }) => path === name)
    if (part?.sha256 !== photo.sha256) throw new Refusal('damaged', name)
    const inspected = await inspectPhoto(file, photo.fileName)
    if (!inspected.ok || inspected.value.format !== photo.format)
      throw new Refusal('photoRefused', photo.fileName)
    photos.set(photo.photoId, { ...photo, file })
  }
  return photos
}

/**
 * A package brings all photos that its stories show, but those of which it says that it does not.
 */
function checkPhotos(
  library: Library,
  { article, photosLeft }: ReadStory,
  photos: ReadonlyMap<string, unknown>,
): void {
  const missing = photoIdsOf(article).find(
    (photoId) =>
      !photos.has(photoId) && !photosLeft.includes(photoId) && !photoOf(library, photoId),
  )
  if (missing !== undefined) throw new Refusal('photoMissing', missing)
}
