import { z } from 'zod'
import { articleIdSchema as articleId } from '../article/articleId.ts'
import { roleSchema } from '../article/profile.ts'

/** Why a version was made. `status` is of older libraries; nothing makes it any more. */
const versionReasons = [
  'writing',
  'named',
  'handover',
  'return',
  'approval',
  'export',
  'restore',
  'merge',
  'import',
  'status',
] as const
export type VersionReason = (typeof versionReasons)[number]

/**
 * Who made a version. The role and device of those in older libraries are not known: null and
 * empty.
 */
export const versionAuthorSchema = z.strictObject({
  name: z.string().max(200),
  role: roleSchema.nullable(),
  device: z.string().max(64),
})
export type VersionAuthor = z.infer<typeof versionAuthorSchema>

export const versionIdSchema = z.string().regex(/^[0-9a-f]{64}$/)

/** UTF-16 units of what the user says of a version. */
export const versionLimits = { name: 120, note: 2_000 } as const

/**
 * An immutable state of an article, all but its content. The id is the hash of all that is here,
 * the content's own hash among it; `versionId` in the newsroom's library says how.
 */
export const versionRecordSchema = z.strictObject({
  id: versionIdSchema,
  /**
   * 1 in libraries from before versions had roles, devices and notes; its id is made in another
   * way.
   */
  format: z.union([z.literal(1), z.literal(2)]),
  articleId,
  /** The first is the one that was gone on with. */
  parents: z.array(versionIdSchema).max(8),
  reason: z.enum(versionReasons),
  author: versionAuthorSchema,
  /** By the clock of the laptop that it was made on, which may be wrong: nothing but a label. */
  madeAt: z.iso.datetime(),
  note: z.string().max(versionLimits.note),
  /** Of the article's canonical JSON text; in format 1 of the text as it was. */
  sha256: versionIdSchema,
})
export type VersionRecord = z.infer<typeof versionRecordSchema>

const listedVersionSchema = z.strictObject({
  versionId: z.string(),
  /**
   * Versions of the list: where one that it was made of has no text here, the nearest before that
   * has.
   */
  parents: z.array(z.string()),
  madeAt: z.iso.datetime(),
  reason: z.enum(versionReasons),
  author: versionAuthorSchema,
  note: z.string(),
  /** What the user called it; empty where nobody did. */
  name: z.string(),
  /** Words that came and went since the version before; null while nobody has counted. */
  words: z.strictObject({ came: z.number().int(), went: z.number().int() }).nullable(),
})
export type ListedVersion = z.infer<typeof listedVersionSchema>

export const versionCalls = {
  /** Newest first: no version stands before one that it came before, whatever the clocks said. */
  'versions.list': {
    in: z.strictObject({ articleId }),
    out: z.strictObject({
      versions: z.array(listedVersionSchema),
      /** The version that the draft goes on from; null while there is none. */
      headId: z.string().nullable(),
      /** What versions made here have as their author's. */
      device: z.string(),
    }),
  },
  /** The article's JSON text as the version keeps it, its hashes verified. */
  'versions.read': {
    in: z.strictObject({ articleId, versionId: z.string() }),
    out: z.strictObject({ text: z.string() }),
  },
  /**
   * Names a version, or with null the draft as it stands, of which a version is kept then. An empty
   * name takes it away.
   */
  'versions.name': {
    in: z.strictObject({
      articleId,
      versionId: z.string().nullable(),
      name: z.string().trim().max(versionLimits.name),
    }),
    out: z.strictObject({ versionId: z.string() }),
  },
} as const
