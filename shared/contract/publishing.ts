import { z } from 'zod'
import { articleIdSchema as articleId } from '../article/articleId.ts'
import { signOffSchema } from '../article/signOff.ts'
import { findingSchema } from '../checks/finding.ts'
import { failureSchema } from './failureSchema.ts'
import { templateNameSchema, templateSchema } from './templates.ts'
import { versionIdSchema } from './versions.ts'

const jobId = z.string().min(1).max(64)

/**
 * In the order in which they are offered: the whole page, the bare article, plain text, a PDF
 * (where the host can print), our JSON, ninjs, and the desk's own template.
 */
export const exportFormats = [
  'html',
  'fragment',
  'text',
  'pdf',
  'json',
  'ninjs',
  'template',
] as const
const exportFormatSchema = z.enum(exportFormats)
export type ExportFormat = z.infer<typeof exportFormatSchema>

/** `zip` is one file; `folder` gets a folder for each article. */
const exportPlaceSchema = z.enum(['folder', 'zip'])
export type ExportPlace = z.infer<typeof exportPlaceSchema>

/** What the user chooses for an export, as a preset remembers it. */
const exportChoiceSchema = z.strictObject({
  formats: z.array(exportFormatSchema).min(1),
  /** Which of the settings' templates, where `template` is among the formats. */
  templateName: templateNameSchema.optional(),
  place: exportPlaceSchema,
})
export type ExportChoice = z.infer<typeof exportChoiceSchema>

/** A choice under a name that no other preset of the library has. */
export const presetSchema = z.strictObject({
  presetId: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(100),
  choice: exportChoiceSchema,
})
export type Preset = z.infer<typeof presetSchema>

/** What was chosen for the last export, and the preset that it was chosen by. */
export const lastChoiceSchema = z.strictObject({
  choice: exportChoiceSchema,
  presetId: presetSchema.shape.presetId.nullable(),
})

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
  /**
   * Nothing written: the folder belongs to another article (`headline` says which) or to something
   * else (empty).
   */
  z.strictObject({ kind: z.literal('taken'), articleId, folder: z.string(), headline: z.string() }),
  z.strictObject({ kind: z.literal('skipped'), articleId }),
  /** Nothing written: these errors keep the story from going out; of very many, the first. */
  z.strictObject({
    kind: z.literal('blocked'),
    articleId,
    findings: z.array(findingSchema).min(1).max(200),
  }),
  z.strictObject({ kind: z.literal('failed'), articleId, error: failureSchema }),
])
export type ExportOutcome = z.infer<typeof exportOutcomeSchema>

const namedDestinationSchema = z.strictObject({ destinationId: z.string(), label: z.string() })

export const publishingCalls = {
  /**
   * Desktop: asks for a folder, or where to put the zip. Browser: the zip download is the only
   * place, so it answers at once.
   */
  'exports.chooseDestination': {
    in: z.strictObject({
      place: exportPlaceSchema,
      articleIds: z.array(articleId).min(1).max(10_000),
    }),
    out: namedDestinationSchema,
  },
  /** The folder used last, where it still exists, and what this host can export to. */
  'exports.lastDestination': {
    in: z.strictObject({}),
    out: z.strictObject({
      destination: namedDestinationSchema.nullable(),
      places: z.array(exportPlaceSchema).min(1),
    }),
  },
  /** The formats that this host can make, in their order; the templates are in the settings. */
  'exports.offered': {
    in: z.strictObject({}),
    out: z.strictObject({ formats: z.array(exportFormatSchema) }),
  },
  /**
   * Returns when all is done; `exportProgress` tells meanwhile. The caller names the job, so that
   * it can cancel it.
   */
  'exports.run': {
    in: z.strictObject({
      jobId,
      articleIds: z.array(articleId).min(1).max(10_000),
      formats: z.array(exportFormatSchema).min(1),
      templateName: exportChoiceSchema.shape.templateName,
      destinationId: z.string(),
      /** The preset that all this was chosen by, for the record. */
      presetId: presetSchema.shape.presetId.nullable(),
      /**
       * By article id; an article without a decision answers `taken`, or goes beside the other in a
       * zip.
       */
      decisions: z.record(z.string(), takenDecisionSchema),
      /** Articles that the user lets out in spite of their errors, which is recorded. */
      overrides: z.array(articleId).max(10_000),
    }),
    out: z.strictObject({
      outcomes: z.array(exportOutcomeSchema),
      /** In the browser, the address of the zip to download. */
      download: z.string().nullable(),
    }),
  },
  /**
   * What a template makes of a stored article. Fails with templateFailed, also where it cannot be
   * read at all.
   */
  'templates.try': {
    in: z.strictObject({ articleId, template: templateSchema }),
    out: z.strictObject({ text: z.string() }),
  },
  /** What would be said of these articles if they went out now. */
  'exports.check': {
    in: z.strictObject({ articleIds: z.array(articleId).max(1_000) }),
    out: z.strictObject({
      /** In the order asked for. */
      checked: z.array(
        z.discriminatedUnion('kind', [
          z.strictObject({
            kind: z.literal('checked'),
            articleId,
            headline: z.string(),
            findings: z.array(findingSchema),
          }),
          z.strictObject({ kind: z.literal('failed'), articleId, error: failureSchema }),
        ]),
      ),
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
          /**
           * The version's content hash, as sign-offs and the exported files name it; null where the
           * version is gone.
           */
          versionHash: versionIdSchema.nullable(),
          /** Who had approved that version, and when; null where nobody had. */
          approval: signOffSchema.pick({ person: true, madeAt: true }).nullable(),
          /** Name of the preset, as it was then; empty where there was none. */
          preset: z.string(),
          /** The ids of the checks that had found errors in what went out all the same. */
          overridden: z.array(z.string()),
          /** The story is no longer as it went out. */
          changedSince: z.boolean(),
          /** `exports.reveal` can show it here. */
          revealable: z.boolean(),
        }),
      ),
    }),
  },
  /**
   * Those of the articles that went out before and were changed since: what a correction note may
   * be due for.
   */
  'exports.changed': {
    in: z.strictObject({ articleIds: z.array(articleId).max(10_000) }),
    out: z.strictObject({
      changed: z.array(
        z.strictObject({
          articleId,
          headline: z.string(),
          exportedAt: z.iso.datetime(),
          /** A note that is added has to be approved with the story. */
          approved: z.boolean(),
        }),
      ),
    }),
  },
  /**
   * Shows the folder or the zip of a finished export in the system's file manager, where the host
   * has one.
   */
  'exports.reveal': { in: z.strictObject({ exportId: z.string() }), out: z.strictObject({}) },
  /** By name; `last` is what the next export begins with. */
  'presets.list': {
    in: z.strictObject({}),
    out: z.strictObject({ presets: z.array(presetSchema), last: lastChoiceSchema.nullable() }),
  },
  /**
   * Makes one where `presetId` is null, else changes it. A name that another one has is refused.
   */
  'presets.save': {
    in: presetSchema.extend({ presetId: presetSchema.shape.presetId.nullable() }),
    out: presetSchema,
  },
  'presets.delete': { in: presetSchema.pick({ presetId: true }), out: z.strictObject({}) },
  /** Remembers a choice for the next export. */
  'presets.use': { in: lastChoiceSchema, out: z.strictObject({}) },
} as const
