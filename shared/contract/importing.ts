import { z } from 'zod'
import { articleIdSchema as articleId } from '../article/articleId.ts'
import { oldEncodings } from '../text/encodings/encodings.ts'
import { failureSchema } from './failureSchema.ts'

const importId = z.string().min(1).max(64)
const storyId = z.string().min(1).max(64)
const jobId = z.string().min(1).max(64)

/** What a story can be read from; `article` is our own JSON with its photos. */
const importKinds = ['article', 'word', 'page', 'ninjs', 'markdown', 'text'] as const
export type ImportKind = (typeof importKinds)[number]

const encodingSchema = z.enum(oldEncodings)

const leftOutKinds = [
  'script',
  'remotePicture',
  'unreadablePicture',
  'comment',
  'footnote',
  'embed',
  'link',
  'unknown',
] as const

const leftOutSchema = z.strictObject({
  kind: z.enum(leftOutKinds),
  count: z.number().int(),
  example: z.string(),
})

/** The beginning of a story, as it would stand in the editor. */
const beginningSchema = z.strictObject({
  headline: z.string(),
  standfirst: z.string(),
  /** The first lines of the body, shortened. */
  lines: z.array(z.string()),
})
export type StoryBeginning = z.infer<typeof beginningSchema>

const importPreviewSchema = z.strictObject({
  storyId,
  /** The path that the file had beside the others. */
  fileName: z.string(),
  kind: z.enum(importKinds),
  asRead: beginningSchema,
  words: z.number().int(),
  figures: z.number().int(),
  /** Threads of comments that come along. */
  comments: z.number().int(),
  /**
   * Where the text seems to be in an old encoding, or one was named: what it would be in Unicode.
   */
  repaired: z
    .strictObject({
      encoding: encodingSchema,
      /** From 0 to 1; null where the user named the encoding. */
      confidence: z.number().nullable(),
      beginning: beginningSchema,
    })
    .nullable(),
  leftOut: z.array(leftOutSchema),
  /**
   * The library's own story of the same id, or the one that came out of the very same file before.
   */
  existing: z
    .strictObject({
      articleId,
      by: z.enum(['id', 'file']),
      headline: z.string(),
      updatedAt: z.iso.datetime(),
      trashed: z.boolean(),
    })
    .nullable(),
})
export type ImportPreview = z.infer<typeof importPreviewSchema>

const importOutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('imported'),
    storyId,
    fileName: z.string(),
    articleId,
    headline: z.string(),
    /** Pictures that could not be taken in, by name: the story came without them. */
    picturesLeftOut: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.literal('failed'),
    storyId,
    fileName: z.string(),
    error: failureSchema,
  }),
])
export type ImportOutcome = z.infer<typeof importOutcomeSchema>

export const importingCalls = {
  /**
   * Reads stories out of files and keeps them beside the library until they are taken or given up;
   * nothing is in the library yet. `files` are finished uploads with the paths they had beside each
   * other: what is no story itself (pictures) is there for those that are. `importProgress` tells
   * meanwhile.
   */
  'imports.read': {
    in: z.strictObject({
      jobId,
      files: z
        .array(z.strictObject({ path: z.string().min(1).max(2_000), uploadId: z.string() }))
        .min(1)
        .max(2_000),
      /** The encoding to repair every text from; null where the newsroom is to recognise it. */
      encoding: encodingSchema.nullable(),
    }),
    out: z.strictObject({
      importId,
      /** In the order of their paths. */
      stories: z.array(importPreviewSchema),
      refused: z.array(z.strictObject({ fileName: z.string(), error: failureSchema })),
    }),
  },
  /**
   * Takes in what the user chose of it, each story whole or not at all, as a draft. What was not
   * reached when the job is cancelled has no outcome and can still be taken.
   */
  'imports.take': {
    in: z.strictObject({
      jobId,
      importId,
      choices: z
        .array(
          z.strictObject({
            storyId,
            /** Needed where the library has the story. */
            onExisting: z.enum(['copy', 'replace']).nullable(),
            /** Whether the text is taken as it was repaired. */
            repair: z.boolean(),
          }),
        )
        .min(1)
        .max(2_000),
    }),
    out: z.strictObject({ outcomes: z.array(importOutcomeSchema) }),
  },
  'imports.cancel': { in: z.strictObject({ jobId }), out: z.strictObject({}) },
  /** Gives up what was read and not taken. */
  'imports.discard': { in: z.strictObject({ importId }), out: z.strictObject({}) },
} as const
