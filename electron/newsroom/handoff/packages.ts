import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { photoIdsOf } from '#shared/article/article.ts'
import { summarize } from '#shared/article/summary.ts'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import type { CallOutput } from '#shared/contract/contract.ts'
import type { PackagePreview, PackedStory, Received } from '#shared/contract/handoff.ts'
import { guardedAsync } from '../files/faults.ts'
import type { Library } from '../library/library.ts'
import { articleRow } from '../library/rows.ts'
import { createHeldFolders } from '../files/heldFolders.ts'
import { incomingFolder } from '../files/incoming.ts'
import { photoOf } from '../photos/originals.ts'
import { attachPhoto, releasePhoto } from '../photos/photos.ts'
import { advance, type HandoffJob, stoppable, unwatched } from './job.ts'
import { type ReadPackage, readPackage, type ReadStory } from './readPackage.ts'
import { receiveStory, rehearseStory } from './receive.ts'

/** Packages that were opened and wait to be taken in or given up. */
export interface Packages {
  /** `file` is moved, and gone once the package is discarded. */
  read(
    given: { file: string; fileName: string; password: string | null },
    job?: HandoffJob,
  ): ReadAnswer
  /** One that asked for a password. */
  readAgain(packageId: string, password: string | null, job?: HandoffJob): ReadAnswer
  /** Those not yet taken when the job is stopped answer cancelled. */
  take(
    packageId: string,
    articleIds: readonly string[],
    job?: HandoffJob,
  ): Promise<Result<Received[]>>
  discard(packageId: string): Promise<void>
}

type ReadAnswer = Promise<Result<CallOutput<'handoff.read'>>>

interface Waiting {
  folder: string
  file: string
  fileName: string
  read: ReadPackage | null
}

export function createPackages(context: { library: Library; now: () => Date }): Packages {
  const { library, now } = context
  const packages = createHeldFolders<Waiting>()

  async function open(packageId: string, password: string | null, job: HandoffJob): ReadAnswer {
    const waiting = packages.use(packageId)
    if (!waiting) return fail({ code: 'notFound', what: 'package' })
    const { fileName, file } = waiting
    const folder = path.join(waiting.folder, randomUUID())
    await mkdir(folder)
    const order = { file, fileName, password, folder, job }
    const read = await stoppable(job, async () => {
      const whole = await readPackage(library, order)
      if (!whole.ok) return whole
      const named = { packageId, fileName, now: now() }
      return succeed({
        whole: whole.value,
        preview: await previewOf(library, named, whole.value, job),
      })
    })
    if (read.ok) {
      waiting.read = read.value.whole
      return succeed({ kind: 'opened', preview: read.value.preview })
    }
    await rm(folder, { recursive: true, force: true })
    const reason = read.error.code === 'handoffRefused' ? read.error.reason : null
    if (reason === 'passwordNeeded' || reason === 'wrongPassword')
      return succeed({ kind: 'locked', packageId, fileName, isWrong: reason === 'wrongPassword' })
    await packages.discard(packageId)
    return read
  }

  return {
    read: ({ file, fileName, password }, job = unwatched) =>
      guardedAsync(async () => {
        const packageId = randomUUID()
        const folder = path.join(incomingFolder(library.folder), `package-${packageId}`)
        await mkdir(folder, { recursive: true })
        const given = path.join(folder, 'given')
        await rename(file, given)
        packages.hold(packageId, { folder, file: given, fileName, read: null })
        return open(packageId, password, job)
      }),

    readAgain: (packageId, password, job = unwatched) =>
      guardedAsync(() => open(packageId, password, job)),

    async take(packageId, articleIds, job = unwatched) {
      const waiting = packages.use(packageId)
      if (!waiting?.read) return fail({ code: 'notFound', what: 'package' })
      const received: Received[] = []
      const { read } = waiting
      const stories = [...new Set(articleIds)].flatMap((id) => read.stories.get(id) ?? [])
      const count = counter(job, stories)
      for (const story of stories) {
        // Each is one transaction: between two of them others have their turn, and the user can
        // stop.
        await setImmediate()
        const taken = await guardedAsync(() =>
          stoppable(job, () => takeStory(context, read, story, count)),
        )
        const { headline } = summarize(story.article)
        if (taken.ok) received.push(taken.value)
        else
          received.push({
            kind: 'refused',
            articleId: story.article.id,
            headline,
            error: taken.error,
          })
      }
      return succeed(received)
    },

    discard: (packageId) => packages.discard(packageId),
  }
}

/** Tells of each photo and each story that is now taken in. */
function counter(job: HandoffJob, stories: readonly ReadStory[]): () => void {
  const total = stories.reduce((sum, { article }) => sum + photoIdsOf(article).length + 1, 0)
  let done = 0
  return () => advance(job, { doing: 'taking', done: done++, total })
}

/**
 * Its photos first: a crash in between leaves photos that no story shows yet, and never a story
 * without them. Where it is stopped, they go again.
 */
async function takeStory(
  { library, now }: { library: Library; now: () => Date },
  { photos }: ReadPackage,
  story: ReadStory,
  count: () => void,
): Promise<Result<Received>> {
  const came: string[] = []
  try {
    for (const photoId of photoIdsOf(story.article)) {
      count()
      const photo = photos.get(photoId)
      if (!photo) continue
      const { file, fileName } = photo
      const isNew = photoOf(library, photoId) === null
      const attached = await attachPhoto(library, { path: file, fileName, photoId, now: now() })
      if (!attached.ok) return attached
      if (isNew) came.push(photoId)
    }
    count()
  } catch (error) {
    for (const photoId of came) await releasePhoto(library, photoId)
    throw error
  }
  const received = receiveStory(library.database, story, now())
  return received.ok ? succeed({ articleId: story.article.id, ...received.value }) : received
}

async function previewOf(
  library: Library,
  named: { packageId: string; fileName: string; now: Date },
  { manifest, stories, photos }: ReadPackage,
  job: HandoffJob,
): Promise<PackagePreview> {
  const { packageId, fileName, now } = named
  const { madeBy, madeAt, note } = manifest
  const shown: PackedStory[] = []
  for (const story of stories.values()) {
    await setImmediate()
    advance(job, { doing: 'checking', done: shown.length, total: stories.size })
    shown.push(storyPreview(library, story, now))
  }
  return {
    packageId,
    fileName,
    madeBy,
    madeAt,
    note,
    photos: photos.size,
    photosLeft: manifest.photosLeft.filter((photoId) => !photoOf(library, photoId)).length,
    stories: shown,
  }
}

function storyPreview(library: Library, story: ReadStory, now: Date): PackedStory {
  const { article, versions } = story
  const { headline, standfirst, wordCount, photoCount } = summarize(article)
  const rehearsed = rehearseStory(library.database, story, now)
  const known = articleRow(library.database, article.id)
  return {
    articleId: article.id,
    headline,
    standfirst,
    words: wordCount,
    figures: photoCount,
    versions: versions.length,
    comments: story.threads.reduce((sum, { entries }) => sum + entries.length, 0),
    newComments: rehearsed.ok ? rehearsed.value.comments : 0,
    fate: rehearsed.ok ? rehearsed.value.kind : rehearsed.error,
    headlineHere: known && known.headline !== headline ? known.headline : null,
    trashed: known?.trashedAt != null,
  }
}
