import { z } from 'zod'
import { teaserSchema } from '../article/related.ts'
import { failureSchema } from './failureSchema.ts'

export const teaserCalls = {
  /**
   * Reads saved web pages as related stories. `files` are finished uploads with the paths they had
   * beside each other: the pages, and the pictures that lie beside them. The picture of each teaser
   * is taken into the library.
   */
  'imports.teasers': {
    in: z.strictObject({
      files: z
        .array(z.strictObject({ path: z.string().min(1).max(2_000), uploadId: z.string() }))
        .min(1)
        .max(2_000),
    }),
    out: z.strictObject({
      /** One for each page, in the order of their paths. */
      teasers: z.array(
        z.discriminatedUnion('kind', [
          z.strictObject({
            kind: z.literal('read'),
            fileName: z.string(),
            url: z.string(),
            teaser: teaserSchema,
          }),
          z.strictObject({ kind: z.literal('failed'), fileName: z.string(), error: failureSchema }),
        ]),
      ),
    }),
  },
} as const
