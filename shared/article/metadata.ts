import { z } from 'zod'
import { isUrlSlug } from '../text/urlSlug.ts'

const line = z.string().max(500)

/** What a corrected story tells its readers. */
export const correctionSchema = z.strictObject({
  /** ISO 8601, UTC. */
  correctedAt: z.iso.datetime(),
  note: z.string().min(1).max(2_000),
})
export type Correction = z.infer<typeof correctionSchema>

const datelineSchema = z.strictObject({
  place: line,
  /** `YYYY-MM-DD`, or empty where the story names no day. */
  date: z.union([z.literal(''), z.iso.date()]),
})

/** What the desk knows of a story beside its text. Empty strings and lists say "not given". */
export const metadataSchema = z.strictObject({
  /** The desk's short name of the story. */
  slugline: line,
  /** The address part; empty while it follows the headline. */
  urlSlug: z.string().refine((value) => value === '' || isUrlSlug(value), 'urlSlug'),
  section: line,
  keywords: z.array(line.min(1)).max(100),
  authors: z.array(line.min(1)).max(50),
  /** The printed line; empty while it is composed of authors and source. */
  byline: line,
  /** The agency or newsroom, e.g. TTXVN. */
  source: line,
  dateline: datelineSchema,
  /** A note to the desk, never published. */
  edNote: z.string().max(20_000),
  /** Not to be published before this instant (ISO 8601 with offset), or null. */
  embargo: z.iso.datetime({ offset: true }).nullable(),
  /** From 1, the most urgent, to 9, as the wires count it; null where nobody said. */
  urgency: z.number().int().min(1).max(9).nullable(),
  /** Printed with the story, in the order in which they were made. */
  corrections: z.array(correctionSchema).max(50),
})

export type Metadata = z.infer<typeof metadataSchema>

export const emptyMetadata: Metadata = {
  slugline: '',
  urlSlug: '',
  section: '',
  keywords: [],
  authors: [],
  byline: '',
  source: '',
  dateline: { place: '', date: '' },
  edNote: '',
  embargo: null,
  urgency: null,
  corrections: [],
}

/** The printed line: `Minh Huệ, Thanh Tùng (TTXVN)`, unless the user wrote another. */
export function bylineOf(metadata: Pick<Metadata, 'authors' | 'source' | 'byline'>): string {
  if (metadata.byline) return metadata.byline
  const authors = metadata.authors.join(', ')
  if (!metadata.source) return authors
  return authors ? `${authors} (${metadata.source})` : `(${metadata.source})`
}
