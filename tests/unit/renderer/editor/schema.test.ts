// @vitest-environment jsdom
import { getSchema } from '@tiptap/core'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, documentSchema, type StoryDocument } from '#shared/article/document.ts'
import { storySchemaExtensions } from '#renderer/editor/extensions.ts'
import { articleArbitrary } from '#tests/anyArticle.ts'
import {
  article,
  embed,
  factBox,
  figure,
  h2,
  h3,
  ol,
  p,
  pullQuote,
  quote,
  rule,
  table,
  td,
  th,
  ul,
} from '#tests/articles.ts'

const schema = getSchema(storySchemaExtensions())
const photoId = 'ab'.repeat(32)

const blocks: Record<string, Block> = {
  paragraph: p('Nước lên'),
  emptyParagraph: p(),
  marks: p(
    {
      type: 'text',
      text: 'một',
      marks: [{ type: 'link', attrs: { href: 'https://vidu.vn' } }, { type: 'bold' }],
    },
    {
      type: 'text',
      text: 'hai',
      marks: [{ type: 'bold' }, { type: 'italic' }, { type: 'strike' }],
    },
    { type: 'hardBreak' },
    { type: 'hardBreak', marks: [{ type: 'italic' }] },
    { type: 'text', text: '2', marks: [{ type: 'subscript' }] },
    { type: 'text', text: '3', marks: [{ type: 'superscript' }] },
  ),
  subheading: h2('Bến cũ'),
  smallSubheading: h3('Bến mới'),
  bulletList: ul('một', [p('hai'), ol(3, 'ba'), p('bốn')]),
  orderedList: ol(1, 'một'),
  quote: quote('một', 'hai'),
  pullQuote: pullQuote('Chợ còn ghe', 'Ông Ba'),
  emptyPullQuote: pullQuote('', ''),
  factBox: factBox('Số liệu', p('một'), ul('hai')),
  table: table([th('Năm'), th('Ghe')], [td('2013'), td('500')]),
  figure: figure(photoId, 'Ghe trái cây'),
  embed: embed('https://vidu.vn/video', 'Đoạn phim'),
  rule: rule(),
}

describe('the schema of the editor and the type of the article', () => {
  test.each(Object.entries(blocks))('agree on %s', (_name, block) => {
    expectSame(article({ headline: 'Lũ về', standfirst: 'Sapo' }, block).document)
  })

  test('agree on every kind of block', () => {
    const kinds = new Set(Object.values(blocks).map(({ type }) => type))
    const bodyBlocks = Object.values(schema.nodes).filter((type) => type.isInGroup('block'))
    expect([...kinds].sort()).toEqual(bodyBlocks.map(({ name }) => name).sort())
  })

  test('agree on any story', () => {
    fc.assert(
      fc.property(articleArbitrary(), ({ document }) => expectSame(document)),
      { numRuns: 300 },
    )
  })
})

describe('the schema refuses', () => {
  test.each<[string, object]>([
    [
      'a body without blocks',
      { type: 'doc', content: [{ type: 'headline' }, { type: 'standfirst' }] },
    ],
    [
      'a story without a standfirst',
      { type: 'doc', content: [{ type: 'headline' }, { type: 'paragraph' }] },
    ],
  ])('%s', (_name, json) => {
    expect(() => schema.nodeFromJSON(json).check()).toThrow(RangeError)
  })

  test('bold in a headline', () => {
    const bold = {
      type: 'headline',
      content: [{ type: 'text', text: 'a', marks: [{ type: 'bold' }] }],
    }
    expect(() => schema.nodeFromJSON(bold).check()).toThrow(RangeError)
  })
})

/**
 * Into the editor's document and out again, letter for letter, but for the order of marks, which
 * says nothing.
 */
function expectSame(document: StoryDocument): void {
  const node = schema.nodeFromJSON(document)
  node.check()
  const out: unknown = JSON.parse(JSON.stringify(node.toJSON()))
  expect(documentSchema.parse(out)).toEqual(out)
  expect(withMarksInOrder(out)).toEqual(withMarksInOrder(document))
}

function withMarksInOrder(json: unknown): unknown {
  return JSON.parse(
    JSON.stringify(json, (key, value: unknown) =>
      key === 'marks' && Array.isArray(value)
        ? value.map((mark: unknown) => JSON.stringify(mark)).sort()
        : value,
    ),
  )
}
