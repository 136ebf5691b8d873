import { z } from 'zod'
import { isSafeHref, isWebAddress } from '../text/address.ts'

/*
 * The text of a story: what ProseMirror's `doc.toJSON()` gives for the editor's schema, letter for letter.
 * A unit test builds every shape here in the editor's schema and compares, so the two cannot drift.
 */

const id = z.string().min(1).max(64)
const line = z.string().max(2_000)

const bold = z.strictObject({ type: z.literal('bold') })
const italic = z.strictObject({ type: z.literal('italic') })
const strike = z.strictObject({ type: z.literal('strike') })
const subscript = z.strictObject({ type: z.literal('subscript') })
const superscript = z.strictObject({ type: z.literal('superscript') })
const link = z.strictObject({
  type: z.literal('link'),
  attrs: z.strictObject({ href: z.string().max(4_000).refine(isSafeHref, 'unsafeLink') }),
})

export const markSchema = z.discriminatedUnion('type', [
  bold,
  italic,
  strike,
  subscript,
  superscript,
  link,
])

const plainText = z.strictObject({ type: z.literal('text'), text: z.string().min(1) })
const text = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1),
  marks: z.array(markSchema).min(1).max(6).optional(),
})
const hardBreak = z.strictObject({
  type: z.literal('hardBreak'),
  marks: z.array(markSchema).min(1).max(6).optional(),
})
export const inlineSchema = z.discriminatedUnion('type', [text, hardBreak])

/** Absent when empty, as ProseMirror writes it. */
const inlineContent = z.array(inlineSchema).min(1).optional()

const headlineSchema = z.strictObject({
  type: z.literal('headline'),
  content: z.array(plainText).min(1).optional(),
})
const standfirstSchema = z.strictObject({
  type: z.literal('standfirst'),
  content: inlineContent,
})

export const paragraphSchema = z.strictObject({
  type: z.literal('paragraph'),
  attrs: z.strictObject({ id }),
  content: inlineContent,
})
export const subheadingSchema = z.strictObject({
  type: z.literal('subheading'),
  attrs: z.strictObject({ id, level: z.union([z.literal(2), z.literal(3)]) }),
  content: inlineContent,
})

const listItem = z.strictObject({
  type: z.literal('listItem'),
  get content() {
    return z.tuple(
      [paragraphSchema],
      z.union([paragraphSchema, bulletListSchema, orderedListSchema]),
    )
  },
})
export const bulletListSchema = z.strictObject({
  type: z.literal('bulletList'),
  attrs: z.strictObject({ id }),
  get content() {
    return z.array(listItem).min(1)
  },
})
export const orderedListSchema = z.strictObject({
  type: z.literal('orderedList'),
  attrs: z.strictObject({ id, start: z.number().int() }),
  get content() {
    return z.array(listItem).min(1)
  },
})

export const quoteSchema = z.strictObject({
  type: z.literal('quote'),
  attrs: z.strictObject({ id }),
  content: z.array(paragraphSchema).min(1),
})
export const pullQuoteSchema = z.strictObject({
  type: z.literal('pullQuote'),
  attrs: z.strictObject({ id }),
  content: z.tuple([
    z.strictObject({ type: z.literal('pullQuoteText'), content: inlineContent }),
    z.strictObject({ type: z.literal('pullQuoteAttribution'), content: inlineContent }),
  ]),
})
export const factBoxSchema = z.strictObject({
  type: z.literal('factBox'),
  attrs: z.strictObject({ id }),
  content: z.tuple(
    [
      z.strictObject({ type: z.literal('factBoxTitle'), content: inlineContent }),
      z.union([paragraphSchema, bulletListSchema, orderedListSchema]),
    ],
    z.union([paragraphSchema, bulletListSchema, orderedListSchema]),
  ),
})

const cellAttrs = z.strictObject({
  colspan: z.number().int().min(1).max(100),
  rowspan: z.number().int().min(1).max(1_000),
  /** Widths in CSS pixels of the columns that the cell spans. */
  colwidth: z.array(z.number().int().min(0).max(10_000)).nullable(),
})
const cell = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('tableCell'),
    attrs: cellAttrs,
    content: z.array(paragraphSchema).min(1),
  }),
  z.strictObject({
    type: z.literal('tableHeader'),
    attrs: cellAttrs,
    content: z.array(paragraphSchema).min(1),
  }),
])
export const tableSchema = z.strictObject({
  type: z.literal('table'),
  attrs: z.strictObject({ id }),
  content: z
    .array(
      z.strictObject({
        type: z.literal('tableRow'),
        content: z.array(cell).min(1).max(100).optional(),
      }),
    )
    .min(1)
    .max(1_000),
})

export const photoIdSchema = z.string().regex(/^[0-9a-f]{64}$/)

/** From 0 to 1, of the photo's width or height as the user sees it. */
const share = z.number().min(0).max(1)

/** The part of a photo that is shown. */
export const cropSchema = z
  .strictObject({ x: share, y: share, width: share, height: share })
  .refine(
    ({ x, y, width, height }) => width > 0 && height > 0 && x + width <= 1 && y + height <= 1,
    'crop',
  )
export type Crop = z.infer<typeof cropSchema>

/** The point that every shape of a photo keeps in view. */
export const focalPointSchema = z.strictObject({ x: share, y: share })
export type FocalPoint = z.infer<typeof focalPointSchema>

/** A photo placed in the body. Its content is the caption. */
export const figureSchema = z.strictObject({
  type: z.literal('figure'),
  attrs: z.strictObject({
    id,
    /** SHA-256 of the original's bytes. */
    photoId: photoIdSchema,
    photographer: line,
    source: line,
    altText: z.string().max(10_000),
    /** Null while the whole photo is shown. */
    crop: cropSchema.nullable(),
    /** Shares of the whole photo, whatever its crop; null while the middle of the crop is meant. */
    focalPoint: focalPointSchema.nullable(),
    /** True where the user let the photo's position go out with it. */
    publishesPosition: z.boolean(),
  }),
  content: inlineContent,
})

/** A figure of which nothing is known but its photo. */
export const emptyFigureAttrs = {
  photographer: '',
  source: '',
  altText: '',
  crop: null,
  focalPoint: null,
  publishesPosition: false,
} as const

/** A card that points at another address; nothing of it is fetched. */
export const embedSchema = z.strictObject({
  type: z.literal('embed'),
  attrs: z.strictObject({
    id,
    url: z.string().max(4_000).refine(isWebAddress, 'unsafeLink'),
    title: line,
  }),
})

export const ruleSchema = z.strictObject({
  type: z.literal('rule'),
  attrs: z.strictObject({ id }),
})

export const blockSchema = z.discriminatedUnion('type', [
  paragraphSchema,
  subheadingSchema,
  bulletListSchema,
  orderedListSchema,
  quoteSchema,
  pullQuoteSchema,
  factBoxSchema,
  tableSchema,
  figureSchema,
  embedSchema,
  ruleSchema,
])

export const documentSchema = z.strictObject({
  type: z.literal('doc'),
  content: z.tuple([headlineSchema, standfirstSchema, blockSchema], blockSchema),
})

export type Mark = z.infer<typeof markSchema>
export type Inline = z.infer<typeof inlineSchema>
export type Paragraph = z.infer<typeof paragraphSchema>
export type BulletList = z.infer<typeof bulletListSchema>
export type OrderedList = z.infer<typeof orderedListSchema>
export type Table = z.infer<typeof tableSchema>
export type Figure = z.infer<typeof figureSchema>
export type Block = z.infer<typeof blockSchema>
export type StoryDocument = z.infer<typeof documentSchema>
