import { z } from 'zod'
import { articleIdSchema as articleId } from '../article/articleId.ts'
import { longestNote, signOffSchema } from '../article/signOff.ts'
import { moveSchema } from '../article/status.ts'
import { articleRowSchema } from './articles.ts'

export const workflowCalls = {
  /**
   * Moves a story on and signs for it as the user of the settings' profile; the text as it stands
   * is kept as a version.
   */
  'workflow.move': {
    in: z.strictObject({ articleId, move: moveSchema, note: z.string().max(longestNote) }),
    out: z.strictObject({ row: articleRowSchema, signOff: signOffSchema }),
  },
  /** Newest first. */
  'workflow.signOffs': {
    in: z.strictObject({ articleId }),
    out: z.strictObject({ signOffs: z.array(signOffSchema) }),
  },
} as const
