import { z } from 'zod'
import { metadataSchema } from '../article/metadata.ts'

/** An error keeps a story from going out, a warning should be looked at, a hint may be. */
export const severities = ['error', 'warning', 'hint'] as const
export const severitySchema = z.enum(severities)
export type Severity = z.infer<typeof severitySchema>

/**
 * What the desk made of a check or a rule; one that it said nothing about keeps its own severity.
 */
export const ruleSettingSchema = z.enum([...severities, 'off'])
export type RuleSetting = z.infer<typeof ruleSettingSchema>

const id = z.string().min(1).max(64)

/**
 * Characters of one text of a block: `line` counts the block's paragraphs, items, cells or its
 * caption from 0, empty ones too; `from` and `to` are UTF-16 offsets in it, a line break counting
 * one.
 */
const textRangeSchema = z.strictObject({
  line: z.number().int().min(0),
  from: z.number().int().min(0),
  to: z.number().int().min(0),
})
export type TextRange = z.infer<typeof textRangeSchema>

const headlinePlace = z.strictObject({
  kind: z.literal('headline'),
  range: textRangeSchema.nullable(),
})
const standfirstPlace = z.strictObject({
  kind: z.literal('standfirst'),
  range: textRangeSchema.nullable(),
})
const blockPlace = z.strictObject({
  kind: z.literal('block'),
  blockId: id,
  /** Null where the whole block is meant. */
  range: textRangeSchema.nullable(),
})

/** Text of the story, captions included. */
const textPlaceSchema = z.discriminatedUnion('kind', [headlinePlace, standfirstPlace, blockPlace])
export type TextPlace = z.infer<typeof textPlaceSchema>

const figureParts = ['photo', 'caption', 'photographer', 'source', 'altText'] as const

const metadataFields = metadataSchema.keyof()

/** Where a finding is. */
const placeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('story') }),
  /** What a merge left to decide. */
  z.strictObject({ kind: z.literal('conflicts') }),
  /** What colleagues said beside the story. */
  z.strictObject({ kind: z.literal('comments') }),
  headlinePlace,
  standfirstPlace,
  blockPlace,
  z.strictObject({ kind: z.literal('figure'), figureId: id, part: z.enum(figureParts) }),
  z.strictObject({ kind: z.literal('metadata'), field: metadataFields }),
  z.strictObject({ kind: z.literal('related'), relatedId: id }),
])
export type Place = z.infer<typeof placeSchema>

/**
 * A change that takes a finding away: one step, which can be undone.
 */
const mendSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('authors'), authors: metadataSchema.shape.authors }),
  z.strictObject({ kind: z.literal('source'), source: metadataSchema.shape.source }),
  z.strictObject({ kind: z.literal('removeBlock'), blockId: id }),
  z.strictObject({
    kind: z.literal('credit'),
    figureId: id,
    photographer: z.string(),
    source: z.string(),
  }),
  z.strictObject({ kind: z.literal('keepPosition'), figureId: id }),
  /** Gives the linked words another address; null leaves the words alone. */
  z.strictObject({
    kind: z.literal('relink'),
    place: textPlaceSchema,
    href: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('removeRelated'), relatedId: id }),
  /** Writes `text` where `was` stands, and nothing where it does not stand there any more. */
  z.strictObject({
    kind: z.literal('rewrite'),
    place: textPlaceSchema,
    was: z.string(),
    text: z.string(),
  }),
  /** The same in a related story's teaser; `from` is a UTF-16 offset. */
  z.strictObject({
    kind: z.literal('rewriteTeaser'),
    relatedId: id,
    field: z.enum(['headline', 'summary']),
    from: z.number().int().min(0),
    was: z.string(),
    text: z.string(),
  }),
])
export type Mend = z.infer<typeof mendSchema>

/** What a check has to say. */
export const findingSchema = z.strictObject({
  /** The id of the check; `locales/checks.ts` holds its sentence. */
  check: z.string().min(1).max(64),
  severity: severitySchema,
  place: placeSchema,
  /** What the sentence needs. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  mend: mendSchema.nullable(),
})
export type Finding = z.infer<typeof findingSchema>

/** The `check` of a finding that says of another check, named in `values.rule`, that it failed. */
export const failedCheck = 'failedCheck'

/** Characters on each side by which a place is known again. */
export const acceptedAround = 12

/** Marks kept of a story. */
export const mostAccepted = 5_000

/**
 * What the user found right: the same words everywhere in the story, or only between the same
 * neighbours.
 */
export const acceptedSchema = z.strictObject({
  check: findingSchema.shape.check,
  text: z.string().max(2_000),
  place: z
    .strictObject({ before: z.string().max(acceptedAround), after: z.string().max(acceptedAround) })
    .nullable(),
})
export type Accepted = z.infer<typeof acceptedSchema>
