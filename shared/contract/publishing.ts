import { z } from 'zod'
import { articleIdSchema as articleId } from '../article/articleId.ts'
import { failureSchema } from './errors.ts'

const jobId = z.string().min(1).max(64)

export const exportFormats = ['html', 'json'] as const
const exportFormatSchema = z.enum(exportFormats)
export type ExportFormat = z.infer<typeof exportFormatSchema>

/** What to do where the folder of an article's urlSlug holds something else. */
const takenDecisionSchema = z.enum(['replace', 'rename', 'skip'])
export type TakenDecision = z.infer<typeof takenDecisionSchema>

const exportOutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('written'),
    articleId,
    /** The folder inside the destination. */
    folder: z.string(),
    /** SHA-256 over the names and bytes of all files written. */
    hash: z.string(),
    files: z.number().int(),
  }),
  /** Nothing written: the folder belongs to another article (`headline` says which) or to something else (empty). */
  z.strictObject({ kind: z.literal('taken'), articleId, folder: z.string(), headline: z.string() }),
  z.strictObject({ kind: z.literal('skipped'), articleId }),
  z.strictObject({ kind: z.literal('failed'), articleId, error: failureSchema }),
])
export type ExportOutcome = z.infer<typeof exportOutcomeSchema>

export const publishingCalls = {
  /** Desktop: asks for a folder. Browser: the zip download is the only place, so it answers at once. */
  'exports.chooseDestination': {
    in: z.strictObject({}),
    out: z.strictObject({ destinationId: z.string(), label: z.string() }),
  },
  /** The place used last, where it still exists. */
  'exports.lastDestination': {
    in: z.strictObject({}),
    out: z.strictObject({
      destination: z.strictObject({ destinationId: z.string(), label: z.string() }).nullable(),
    }),
  },
  /** Answers when all is done; `exportProgress` tells meanwhile. The caller names the job, so that it can cancel it. */
  'exports.run': {
    in: z.strictObject({
      jobId,
      articleIds: z.array(articleId).min(1).max(10_000),
      formats: z.array(exportFormatSchema).min(1),
      destinationId: z.string(),
      /** By article id; an article without a decision answers `taken`. */
      decisions: z.record(z.string(), takenDecisionSchema),
    }),
    out: z.strictObject({
      outcomes: z.array(exportOutcomeSchema),
      /** In the browser, the address of the zip to download. */
      download: z.string().nullable(),
    }),
  },
  'exports.cancel': { in: z.strictObject({ jobId }), out: z.strictObject({}) },
  'exports.history': {
    in: z.strictObject({ articleId }),
    out: z.strictObject({
      records: z.array(
        z.strictObject({
          exportId: z.string(),
          madeAt: z.iso.datetime(),
          formats: z.array(exportFormatSchema),
          /** The destination's label and the folder in it. */
          place: z.string(),
          hash: z.string(),
          versionId: z.string(),
        }),
      ),
    }),
  },
  /** Shows the folder of a finished export in the system's file manager, where the host has one. */
  'exports.reveal': { in: z.strictObject({ exportId: z.string() }), out: z.strictObject({}) },
  /**
   * Takes in exported articles: an `article.json` with its photos, or a zip of such folders. `files` are finished uploads
   * with the paths they had beside each other.
   */
  'imports.run': {
    in: z.strictObject({
      files: z
        .array(z.strictObject({ path: z.string().min(1).max(2_000), uploadId: z.string() }))
        .min(1)
        .max(2_000),
      onExisting: z.enum(['ask', 'copy', 'replace', 'skip']),
    }),
    out: z.strictObject({
      /** One for each article.json found, in the order of their paths. */
      outcomes: z.array(
        z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('imported'), articleId, headline: z.string() }),
          z.strictObject({ kind: z.literal('exists'), articleId, headline: z.string() }),
          z.strictObject({ kind: z.literal('skipped'), articleId, headline: z.string() }),
          z.strictObject({ kind: z.literal('failed'), fileName: z.string(), error: failureSchema }),
        ]),
      ),
    }),
  },
} as const
