import { z } from 'zod'
import { articleIdSchema as articleId } from '../article/articleId.ts'
import { personSchema } from '../article/profile.ts'
import { failureSchema } from './failureSchema.ts'

const jobId = z.string().min(1).max(64)
const packageId = z.string().min(1).max(64)
const arrivalId = z.string().min(1).max(64)
const password = z.string().min(1).max(1_000).nullable()

/** What would become of a story that a package brings. */
const fates = ['new', 'forward', 'merge', 'nothing'] as const
export type Fate = (typeof fates)[number]

const packedStorySchema = z.strictObject({
  articleId,
  headline: z.string(),
  standfirst: z.string(),
  words: z.number().int(),
  figures: z.number().int(),
  versions: z.number().int(),
  comments: z.number().int(),
  /** Of these the ones that the library has not got. */
  newComments: z.number().int(),
  /** What would become of it, or why it would be refused. */
  fate: z.union([z.enum(fates), failureSchema]),
  /**
   * What the story with this id is called in the library, where it is called something else there.
   */
  headlineHere: z.string().nullable(),
  /** Whether the library has it in the trash: taking it in brings it back. */
  trashed: z.boolean(),
})
export type PackedStory = z.infer<typeof packedStorySchema>

const packagePreviewSchema = z.strictObject({
  packageId,
  fileName: z.string(),
  madeBy: personSchema,
  madeAt: z.iso.datetime(),
  note: z.string(),
  photos: z.number().int(),
  /**
   * Photos of the stories that stay with whoever made the package, and that the library has not
   * got.
   */
  photosLeft: z.number().int(),
  stories: z.array(packedStorySchema),
})
export type PackagePreview = z.infer<typeof packagePreviewSchema>

const receivedSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(fates),
    articleId,
    headline: z.string(),
    /** Left to decide; only of merges. */
    conflicts: z.number().int(),
    /** Comments that are new here. */
    comments: z.number().int(),
  }),
  z.strictObject({
    kind: z.literal('refused'),
    articleId,
    headline: z.string(),
    error: failureSchema,
  }),
])
export type Received = z.infer<typeof receivedSchema>

const arrivalSchema = z.strictObject({ arrivalId, fileName: z.string(), isOpened: z.boolean() })
/**
 * A package that lies on this machine: opened from outside (`isOpened`), or found in the watched
 * folder.
 */
export type Arrival = z.infer<typeof arrivalSchema>

export const arrivedSchema = z.strictObject({ arrivals: z.array(arrivalSchema) })

export const handoffProgressSchema = z.strictObject({
  jobId,
  /** `photos` and `taking` count pieces; the others bytes. */
  doing: z.enum(['copying', 'photos', 'writing', 'opening', 'checking', 'taking']),
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
})
export type HandoffProgress = z.infer<typeof handoffProgressSchema>

export const handoffCalls = {
  /**
   * Writes stories into one package. Each is kept as a version first, which says that it was handed
   * over. Desktop: asks where to put it. Browser: answers a download. The caller names the job, so
   * that it can stop it; `handoffProgress` tells meanwhile. Fails with cancelled, also where it was
   * stopped, and then nothing has changed; notFound, or what the disk says.
   */
  'handoff.make': {
    in: z.strictObject({
      jobId,
      articleIds: z.array(articleId).min(1).max(200),
      /** Whether the photos go along. */
      photos: z.boolean(),
      /**
       * Whether they go as they came, with position, serial numbers and all else that a camera
       * writes.
       */
      wholePhotos: z.boolean(),
      password,
      /** A word to whoever receives it. */
      note: z.string().max(4_000),
    }),
    out: z.strictObject({ fileName: z.string(), download: z.string().nullable() }),
  },
  /**
   * Opens a package and keeps it beside the library until it is taken in or given up; nothing is in
   * the library yet. Fails with handoffRefused, and with cancelled where the job was stopped; after
   * passwordNeeded and wrongPassword it can be read again.
   */
  'handoff.read': {
    in: z.strictObject({
      jobId,
      from: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('upload'), uploadId: z.string() }),
        z.strictObject({ kind: z.literal('arrival'), arrivalId }),
        /** One that asked for a password. */
        z.strictObject({ kind: z.literal('waiting'), packageId }),
      ]),
      password,
    }),
    out: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('opened'), preview: packagePreviewSchema }),
      z.strictObject({
        kind: z.literal('locked'),
        packageId,
        fileName: z.string(),
        /** Whether a password was given and is not the one. */
        isWrong: z.boolean(),
      }),
    ]),
  },
  /**
   * Takes in the chosen stories of a package, each whole or not at all; once stopped, those not yet
   * taken answer cancelled.
   */
  'handoff.take': {
    in: z.strictObject({ jobId, packageId, articleIds: z.array(articleId).min(1).max(200) }),
    out: z.strictObject({ received: z.array(receivedSchema) }),
  },
  'handoff.stop': { in: z.strictObject({ jobId }), out: z.strictObject({}) },
  'handoff.discard': { in: z.strictObject({ packageId }), out: z.strictObject({}) },
  /**
   * Packages that wait on this machine: those of the watched folder until they are taken in or put
   * away.
   */
  'handoff.arrivals': { in: z.strictObject({}), out: arrivedSchema },
  'handoff.dismissArrival': { in: z.strictObject({ arrivalId }), out: z.strictObject({}) },
  /**
   * The folder that is watched for packages, as the user would say where it is. `canWatch` is false
   * where no folder can be chosen.
   */
  'handoff.watched': {
    in: z.strictObject({}),
    out: z.strictObject({ canWatch: z.boolean(), place: z.string().nullable() }),
  },
  /** Asks for a folder and watches it from now on. */
  'handoff.watch': { in: z.strictObject({}), out: z.strictObject({ place: z.string() }) },
  'handoff.stopWatching': { in: z.strictObject({}), out: z.strictObject({}) },
} as const
