import { z } from 'zod'
import { articleIdSchema as articleId } from '../article/articleId.ts'
import { versionIdSchema } from './versions.ts'

const since = { articleId, versionId: versionIdSchema }

export const reviewCalls = {
  /**
   * What a story is compared with where changes since that version were accepted; null where none
   * were.
   */
  'reviews.base': {
    in: z.strictObject(since),
    out: z.strictObject({ text: z.string().nullable() }),
  },
  /**
   * Null forgets what was accepted: all changes since the version are there to be decided again.
   */
  'reviews.keepBase': {
    in: z.strictObject({ ...since, text: z.string().nullable() }),
    out: z.strictObject({}),
  },
} as const
