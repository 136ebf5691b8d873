import { z } from 'zod'
import { articleIdSchema as articleId } from '../article/articleId.ts'
import {
  anchorSchema,
  entrySchema,
  longestComment,
  mostThreads,
  threadSchema,
} from '../comments/thread.ts'

const text = z.string().max(longestComment)
const answered = z.strictObject({ thread: threadSchema })

export const commentCalls = {
  /** All threads of a story, resolved ones too. */
  'comments.list': {
    in: z.strictObject({ articleId }),
    out: z.strictObject({
      threads: z.array(threadSchema),
      /** What comments made here have as their author's. */
      device: z.string(),
    }),
  },
  /** `threadId` is what its place in the text goes by since it was begun. */
  'comments.start': {
    in: z.strictObject({ articleId, threadId: z.uuid(), anchor: anchorSchema, text }),
    out: answered,
  },
  /** Returns, resolves or reopens a thread; `text` may be empty unless it is a comment. */
  'comments.add': {
    in: z.strictObject({ articleId, threadId: z.uuid(), kind: entrySchema.shape.kind, text }),
    out: answered,
  },
  /** Where threads stand after edits; a thread that is gone is passed over. */
  'comments.place': {
    in: z.strictObject({
      articleId,
      anchors: z
        .array(z.strictObject({ threadId: z.uuid(), anchor: anchorSchema }))
        .max(mostThreads),
    }),
    out: z.strictObject({}),
  },
} as const
