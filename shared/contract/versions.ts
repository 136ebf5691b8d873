import { z } from 'zod'
import { articleIdSchema as articleId } from '../article/articleId.ts'

/** Why a version was made. */
const versionReasons = ['writing', 'status', 'export', 'import', 'restore'] as const
export type VersionReason = (typeof versionReasons)[number]

const listedVersionSchema = z.strictObject({
  versionId: z.string(),
  madeAt: z.iso.datetime(),
  reason: z.enum(versionReasons),
  /** Who worked here then; may be empty. */
  author: z.string(),
})
export type ListedVersion = z.infer<typeof listedVersionSchema>

export const versionCalls = {
  /** Newest first. */
  'versions.list': {
    in: z.strictObject({ articleId }),
    out: z.strictObject({ versions: z.array(listedVersionSchema) }),
  },
  /** The article's JSON text as the version keeps it, its hashes verified. */
  'versions.read': {
    in: z.strictObject({ articleId, versionId: z.string() }),
    out: z.strictObject({ text: z.string() }),
  },
} as const
