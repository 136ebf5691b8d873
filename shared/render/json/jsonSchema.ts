import { z } from 'zod'
import * as document from '../../article/document.ts'
import { exportedArticleSchema } from './exportedArticle.ts'

/** The blocks of the body by name, so that the schema says each once and says what it is. */
const blocks: [z.ZodType, string, string][] = [
  [document.markSchema, 'mark', 'How a piece of text stands out, or where it links to.'],
  [
    document.inlineSchema,
    'inline',
    'A piece of text with the same marks throughout, or a line break.',
  ],
  [document.paragraphSchema, 'paragraph', 'A paragraph.'],
  [document.subheadingSchema, 'subheading', 'A heading within the story.'],
  [
    document.bulletListSchema.shape.content.element,
    'listItem',
    'An item: a paragraph, then more paragraphs and lists.',
  ],
  [document.bulletListSchema, 'bulletList', 'A list with bullets.'],
  [document.orderedListSchema, 'orderedList', 'A numbered list.'],
  [document.quoteSchema, 'quote', 'A longer quotation.'],
  [document.pullQuoteSchema, 'pullQuote', 'A sentence lifted out of the story, and who said it.'],
  [
    document.factBoxSchema,
    'factBox',
    'A box with facts beside the story: a title, then paragraphs and lists.',
  ],
  [document.tableSchema, 'table', 'A table.'],
  [document.figureSchema, 'figure', 'A photo placed in the story; its content is the caption.'],
  [document.embedSchema, 'embed', 'A card that links to another page.'],
  [document.ruleSchema, 'rule', 'A line between two parts.'],
]

/** What the fields within blocks mean; they have the same meaning wherever they stand. */
const fields: ReadonlyMap<string, string> = new Map(
  Object.entries({
    type: 'What it is.',
    attrs: 'Its properties.',
    content: 'What is in it, in order; absent where it is empty.',
    id: 'Tells the block from all others of the story.',
    level: '2 for a heading below the headline, 3 for one below that.',
    start: 'The number of the first item.',
    text: 'Plain text.',
    marks: 'Outermost first; absent where there are none.',
    href: 'An http, https or mailto address.',
    colspan: 'Columns that the cell spans.',
    rowspan: 'Rows that the cell spans.',
    colwidth: 'Widths in CSS pixels of the columns it spans, or null.',
    photoId: 'SHA-256 of the exported file, as in photos.',
    photographer: 'Who took the photo.',
    source: 'Whose the photo is.',
    altText: 'What is read aloud; may be empty.',
    crop: 'The part of the file that is shown; null for all of it, as in every file that is exported.',
    focalPoint:
      'The point of the file that every shape of it keeps in view, or null for the middle.',
    publishesPosition: 'True where the file may say where the photo was taken.',
    x: 'A share of the file’s width, from the left.',
    y: 'A share of the file’s height, from the top.',
    width: 'A share of the file’s width.',
    height: 'A share of the file’s height.',
    correctedAt: 'When (ISO 8601, UTC).',
    note: 'What readers are told.',
    url: 'An http or https address.',
    title: 'What the card says; may be empty.',
  }),
)

/**
 * JSON Schema (draft 2020-12) of `article.json`, made from the very type that writes and reads it.
 */
export function exportedArticleJsonSchema(): z.core.JSONSchema.JSONSchema {
  const names = z.registry<{ id?: string; description?: string }>()
  for (const [schema, id, description] of blocks) names.add(schema, { id, description })
  return z.toJSONSchema(exportedArticleSchema, {
    metadata: names,
    override({ zodSchema, jsonSchema, path }) {
      const field = path.at(-2) === 'properties' ? fields.get(String(path.at(-1))) : undefined
      const description = z.globalRegistry.get(zodSchema)?.description ?? field
      if (description !== undefined) jsonSchema.description ??= description
    },
  })
}
