import * as fc from 'fast-check'
import type { Article } from '#shared/article/article.ts'
import {
  type Block,
  type BulletList,
  cropSchema,
  type Inline,
  type Mark,
  type OrderedList,
  type Paragraph,
} from '#shared/article/document.ts'
import { type RelatedStory, wholePhoto } from '#shared/article/related.ts'
import { article, type Cell, embed, rule, table } from './articles.ts'

/* Any valid story, in the normal form that the editor keeps: no empty texts, none beside another with the same marks. */

const words = [
  'Hội nghị',
  'đường Nguyễn Huệ',
  'ễ ộ ự',
  'TP.HCM',
  '“trích”',
  'a < b && c > d',
  '</script><script>alert(1)</script>',
  '" onload="x',
  "it's",
  '<!-- -->',
  ']]>',
  '👩‍🌾',
  'العربية',
  '\u2028',
  '\t',
]
const textArbitrary = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...words) },
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((pieces) => pieces.join(' ').normalize('NFC'))
const lineArbitrary = fc.oneof(fc.constant(''), textArbitrary)
const nameArbitrary = textArbitrary.filter((text) => text !== '')
const addressArbitrary = fc
  .tuple(fc.constantFrom('http', 'https'), fc.domain(), fc.webPath({ size: 'small' }))
  .map(([scheme, host, path]) => `${scheme}://${host}${path}`)

const markArbitrary: fc.Arbitrary<Mark> = fc.oneof(
  fc.constantFrom<Mark>(
    { type: 'bold' },
    { type: 'italic' },
    { type: 'strike' },
    { type: 'subscript' },
    { type: 'superscript' },
  ),
  addressArbitrary.map((href): Mark => ({ type: 'link', attrs: { href } })),
)
/** The order of marks says nothing. */
function marksKey({ marks = [] }: Inline): string {
  return marks
    .map((mark) => JSON.stringify(mark))
    .sort()
    .join()
}

const marksArbitrary = fc.oneof(
  fc.constant({}),
  fc
    .uniqueArray(markArbitrary, { minLength: 1, maxLength: 3, selector: (mark) => mark.type })
    .map((marks) => ({ marks })),
)
const inlineArbitrary: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(nameArbitrary, marksArbitrary)
      .map(([text, marks]): Inline => ({ type: 'text', text, ...marks })),
  },
  {
    weight: 1,
    arbitrary: marksArbitrary.map((marks): Inline => ({ type: 'hardBreak', ...marks })),
  },
)
const contentArbitrary = fc.array(inlineArbitrary, { maxLength: 4 }).map((pieces) => {
  const apart = pieces.filter((piece, at) => {
    const before = pieces[at - 1]
    return before?.type !== 'text' || piece.type !== 'text' || marksKey(before) !== marksKey(piece)
  })
  return apart.length > 0 ? { content: apart } : {}
})

const id = { id: '' }
const paragraphArbitrary = contentArbitrary.map((content): Paragraph => ({
  type: 'paragraph',
  attrs: id,
  ...content,
}))

const { list: listArbitrary } = fc.letrec<{
  list: BulletList | OrderedList
  item: BulletList['content'][number]
}>((tie) => ({
  list: fc
    .tuple(
      fc.option(fc.integer({ min: -3, max: 99 })),
      fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
    )
    .map(([start, content]) =>
      start === null
        ? { type: 'bulletList', attrs: id, content }
        : { type: 'orderedList', attrs: { ...id, start }, content },
    ),
  item: fc
    .tuple(
      paragraphArbitrary,
      fc.array(
        fc.oneof({ depthSize: 'small', withCrossShrink: true }, paragraphArbitrary, tie('list')),
        {
          maxLength: 2,
        },
      ),
    )
    .map(([first, rest]) => ({ type: 'listItem', content: [first, ...rest] })),
}))

const cellArbitrary = fc
  .tuple(
    fc.constantFrom('tableCell' as const, 'tableHeader' as const),
    fc.array(paragraphArbitrary, { minLength: 1, maxLength: 2 }),
  )
  .map(([type, content]): Cell => ({
    type,
    attrs: { colspan: 1, rowspan: 1, colwidth: null },
    content,
  }))
const tableArbitrary = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cellArbitrary, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .map((rows) => table(...rows))

/** A photo's id is a hash; a test that needs the photos themselves gives theirs. */
const anyPhotoId = fc.stringMatching(/^[0-9a-f]{64}$/)

/** A span of at least a tenth within 0 to 1. */
const spanArbitrary = fc
  .tuple(fc.double({ min: 0, max: 0.9, noNaN: true }), fc.double({ min: 0.1, max: 1, noNaN: true }))
  .map(([start, length]): [number, number] => [start, Math.min(length, 1 - start)])
const cropArbitrary = fc
  .tuple(spanArbitrary, spanArbitrary)
  .map(([[x, width], [y, height]]) => ({ x, y, width, height }))
  .filter((crop) => cropSchema.safeParse(crop).success)
const shareArbitrary = fc.double({ min: 0, max: 1, noNaN: true })
const focalPointArbitrary = fc.record({ x: shareArbitrary, y: shareArbitrary })

const viewArbitrary = fc.record({
  crop: fc.option(cropArbitrary),
  focalPoint: fc.option(focalPointArbitrary),
})

function blockArbitrary(photoId: fc.Arbitrary<string>): fc.Arbitrary<Block> {
  return fc.oneof(
    { weight: 4, arbitrary: paragraphArbitrary },
    fc
      .tuple(fc.constantFrom(2 as const, 3 as const), contentArbitrary)
      .map(([level, content]): Block => ({
        type: 'subheading',
        attrs: { ...id, level },
        ...content,
      })),
    listArbitrary,
    fc
      .array(paragraphArbitrary, { minLength: 1, maxLength: 2 })
      .map((content): Block => ({ type: 'quote', attrs: id, content })),
    fc.tuple(contentArbitrary, contentArbitrary).map(([text, attribution]): Block => ({
      type: 'pullQuote',
      attrs: id,
      content: [
        { type: 'pullQuoteText', ...text },
        { type: 'pullQuoteAttribution', ...attribution },
      ],
    })),
    fc
      .tuple(
        contentArbitrary,
        paragraphArbitrary,
        fc.array(fc.oneof(paragraphArbitrary, listArbitrary), { maxLength: 2 }),
      )
      .map(([title, first, rest]): Block => ({
        type: 'factBox',
        attrs: id,
        content: [{ type: 'factBoxTitle', ...title }, first, ...rest],
      })),
    tableArbitrary,
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          photoId,
          fc.record({
            photographer: lineArbitrary,
            source: lineArbitrary,
            altText: lineArbitrary,
            crop: fc.option(cropArbitrary),
            focalPoint: fc.option(focalPointArbitrary),
            publishesPosition: fc.boolean(),
          }),
          contentArbitrary,
        )
        .map(([photo, attrs, content]): Block => ({
          type: 'figure',
          attrs: { ...id, photoId: photo, ...attrs },
          ...content,
        })),
    },
    fc.tuple(addressArbitrary, lineArbitrary).map(([url, title]) => embed(url, title)),
    fc.constant(rule()),
  )
}

function relatedArbitrary(photoId: fc.Arbitrary<string>): fc.Arbitrary<RelatedStory[]> {
  const teaser = fc.record({
    headline: lineArbitrary,
    summary: lineArbitrary,
    photoId: fc.option(photoId),
  })
  const story = fc.oneof(
    fc.record({
      kind: fc.constant('address' as const),
      id: fc.uuid(),
      url: addressArbitrary,
      teaser,
    }),
    fc.record({
      kind: fc.constant('article' as const),
      id: fc.uuid(),
      articleId: fc.uuid({ version: 4 }),
      picked: fc
        .tuple(teaser, fc.constantFrom('', 'lu-ve-som', '../len-tren'), viewArbitrary)
        .map(([given, urlSlug, view]) => ({
          ...given,
          urlSlug,
          ...(given.photoId === null ? wholePhoto : view),
        })),
      override: fc.record({
        headline: fc.option(lineArbitrary),
        summary: fc.option(lineArbitrary),
      }),
    }),
  )
  return fc.uniqueArray(story, { maxLength: 4, selector: (one) => one.id })
}

const metadataArbitrary = fc.record({
  slugline: lineArbitrary,
  urlSlug: fc.constantFrom('', 'phoi-hop-lien-nganh', 'bai-1'),
  section: lineArbitrary,
  keywords: fc.array(nameArbitrary, { maxLength: 4 }),
  authors: fc.array(nameArbitrary, { maxLength: 3 }),
  byline: lineArbitrary,
  source: lineArbitrary,
  dateline: fc.record({
    place: lineArbitrary,
    date: fc.constantFrom('', '2023-02-14', '2024-02-29'),
  }),
  edNote: lineArbitrary,
  embargo: fc.constantFrom(null, '2030-01-01T07:00:00+07:00'),
  urgency: fc.constantFrom(null, 1, 9),
  corrections: fc.array(
    fc.record({ correctedAt: fc.constant('2023-03-01T00:00:00.000Z'), note: nameArbitrary }),
    { maxLength: 2 },
  ),
})

const instantArbitrary = fc
  .date({
    min: new Date('2000-01-01T00:00:00Z'),
    max: new Date('2100-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString())

/**
 * Any valid story, hostile texts included. `photoIds` are the photos that its figures and related
 * stories may show; invented where absent.
 */
export function articleArbitrary(photoIds?: readonly string[]): fc.Arbitrary<Article> {
  const photoId = photoIds ? fc.constantFrom(...photoIds) : anyPhotoId
  return fc
    .record({
      id: fc.uuid({ version: 4 }),
      language: fc.constantFrom('vi' as const, 'en' as const),
      createdAt: instantArbitrary,
      headline: lineArbitrary,
      standfirst: contentArbitrary.map(({ content }) => content ?? []),
      blocks: fc.array(blockArbitrary(photoId), { minLength: 1, maxLength: 6 }),
      metadata: metadataArbitrary,
      leadFigureId: fc.constantFrom(null, 'b1', 'b2', 'gone'),
      related: relatedArbitrary(photoId),
    })
    .map(({ blocks, metadata, ...given }) => article({ ...metadata, ...given }, ...blocks))
}
