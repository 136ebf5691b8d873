import { z } from 'zod'
import { metadataSchema } from '../article/metadata.ts'
import { longestInitials, personSchema, roleSchema } from '../article/profile.ts'

const id = z.string().min(1).max(64)

/** Characters kept of the text before and after a quotation. */
export const contextLength = 32
const longestQuote = 20_000
export const longestComment = 10_000
/** Beyond these a thread is a novel and a story a forum. */
export const mostThreads = 500
export const mostEntries = 500
export const highestAnchorSeq = 1_000_000_000

/**
 * What is commented on. A caption is text of its figure's block; a figure without a quotation is
 * the photo itself.
 */
const placeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('story') }),
  z.strictObject({ kind: z.literal('headline') }),
  z.strictObject({ kind: z.literal('standfirst') }),
  z.strictObject({ kind: z.literal('block'), blockId: id }),
  z.strictObject({ kind: z.literal('field'), field: metadataSchema.keyof() }),
  z.strictObject({ kind: z.literal('related'), relatedId: id }),
])
export type CommentPlace = z.infer<typeof placeSchema>

/**
 * Where a thread belongs, after the W3C's Web Annotation selectors: never in the text, always
 * beside it.
 */
export const anchorSchema = z.strictObject({
  place: placeSchema,
  /**
   * The words; null where the whole place is meant. They stay as they were last seen when the text
   * is gone.
   */
  quote: z
    .strictObject({
      exact: z.string().min(1).max(longestQuote),
      prefix: z.string().max(contextLength),
      suffix: z.string().max(contextLength),
    })
    .nullable(),
  /** UTF-16 offset of the words in the text of the place, its lines joined by a line break each. */
  start: z.number().int().min(0).nullable(),
})
export type Anchor = z.infer<typeof anchorSchema>

/** One thing said or done in a thread; never changed. */
export const entrySchema = z.strictObject({
  id: z.uuid(),
  /**
   * One more than the highest that the thread had: what somebody answered comes before the answer,
   * whatever the clocks say.
   */
  seq: z.number().int().min(1).max(1_000_000),
  kind: z.enum(['comment', 'resolved', 'reopened']),
  author: personSchema.extend({
    /** As the author wants them beside what they say; absent where they follow from the name. */
    initials: z.string().min(1).max(longestInitials).optional(),
  }),
  madeAt: z.iso.datetime(),
  /** Plain text, NFC; empty where nothing was said with it. */
  text: z.string().max(longestComment),
  mentions: z.array(roleSchema).max(3),
})
export type CommentEntry = z.infer<typeof entrySchema>

export const threadSchema = z.strictObject({
  id: z.uuid(),
  anchor: anchorSchema,
  /** How often the anchor was stored: the later one holds where two laptops have both. */
  anchorSeq: z.number().int().min(0).max(highestAnchorSeq),
  /** By (seq, id). */
  entries: z.array(entrySchema).min(1).max(mostEntries),
})
export type Thread = z.infer<typeof threadSchema>

/** Resolved where nobody said anything since, nor at the same time on another laptop. */
export function isResolved({ entries }: Pick<Thread, 'entries'>): boolean {
  const last = Math.max(...entries.map(({ seq }) => seq))
  return entries.every(({ seq, kind }) => seq < last || kind === 'resolved')
}
