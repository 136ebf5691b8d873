// @vitest-environment jsdom
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { canToggleList, toggleList } from '#renderer/editor/structure/blocks.ts'
import {
  factBox,
  figure,
  h2,
  ol,
  p,
  pullQuote,
  quote,
  rule,
  table,
  td,
  ul,
} from '#tests/articles.ts'
import {
  blockIds,
  photoId,
  press,
  select,
  selectBetween,
  selectEmpty,
  sketch,
  storyHead,
  storyWith,
  type,
} from '../testEditor.ts'

describe('moving', () => {
  test('a block takes its place among the others and keeps the cursor', () => {
    const editor = storyWith(p('Một'), figure(photoId, 'Hai'), p('Ba'))
    const [one, two, three] = blockIds(editor)
    select(editor, 'B|a')
    press(editor, 'Alt-ArrowUp')
    press(editor, 'Alt-ArrowUp')
    press(editor, 'Alt-ArrowUp')
    type(editor, '-')
    expect(sketch(editor)).toBe(`${storyHead}paragraph(B-a) paragraph(Một) figure(Hai)`)
    expect(blockIds(editor)).toEqual([three, one, two])
    press(editor, 'Alt-ArrowDown')
    expect(blockIds(editor)).toEqual([one, three, two])
  })

  test('several selected blocks move together', () => {
    const editor = storyWith(p('Một'), p('Hai'), p('Ba'))
    selectBetween(editor, 'Mộ', 'ai')
    press(editor, 'Alt-ArrowDown')
    expect(sketch(editor)).toBe(`${storyHead}paragraph(Ba) paragraph(Một) paragraph(Hai)`)
    press(editor, 'Alt-ArrowUp')
    expect(sketch(editor)).toBe(`${storyHead}paragraph(Một) paragraph(Hai) paragraph(Ba)`)
  })

  test('an item moves in its list, a list with it at its end', () => {
    const editor = storyWith(p('Đầu'), ol(1, 'a', 'b'))
    select(editor, 'b|')
    press(editor, 'Alt-ArrowUp')
    expect(sketch(editor)).toContain('orderedList(listItem(paragraph(b)) listItem(paragraph(a)))')
    press(editor, 'Alt-ArrowUp')
    expect(sketch(editor)).toBe(
      `${storyHead}orderedList(listItem(paragraph(b)) listItem(paragraph(a))) paragraph(Đầu)`,
    )
  })

  test('headline and standfirst stay where they are', () => {
    const editor = storyWith(p('Một'))
    const before = sketch(editor)
    select(editor, 'Lũ| về')
    press(editor, 'Alt-ArrowDown')
    select(editor, 'Một|')
    press(editor, 'Alt-ArrowUp')
    expect(sketch(editor)).toBe(before)
  })
})

describe('the kind of a block', () => {
  test('changes by Alt and a digit and keeps its id', () => {
    const editor = storyWith(p('Một'))
    const ids = blockIds(editor)
    select(editor, 'Một|')
    press(editor, 'Alt-2')
    expect(sketch(editor)).toBe(`${storyHead}subheading(Một)`)
    expect(blockIds(editor)).toEqual(ids)
    press(editor, 'Alt-3')
    expect(sketch(editor)).toBe(`${storyHead}bulletList(listItem(paragraph(Một)))`)
    press(editor, 'Alt-4')
    expect(sketch(editor)).toBe(`${storyHead}quote(paragraph(Một))`)
    press(editor, 'Alt-4')
    expect(sketch(editor)).toBe(`${storyHead}paragraph(Một)`)
    press(editor, 'Alt-1')
    expect(sketch(editor)).toBe(`${storyHead}paragraph(Một)`)
  })

  test('stays where the part takes no other', () => {
    const editor = storyWith(table([td('a')]))
    select(editor, 'a|')
    press(editor, 'Alt-2')
    select(editor, 'Lũ| về')
    press(editor, 'Alt-2')
    press(editor, 'Alt-4')
    expect(sketch(editor)).toBe(`${storyHead}table(tableRow(tableCell(paragraph(a))))`)
  })
})

describe('signs at the start of a paragraph', () => {
  test.each([
    ['## ', 'subheading(x)'],
    ['### ', 'subheading(x)'],
    ['- ', 'bulletList(listItem(paragraph(x)))'],
    ['* ', 'bulletList(listItem(paragraph(x)))'],
    ['3. ', 'orderedList(listItem(paragraph(x)))'],
    ['> ', 'quote(paragraph(x))'],
    ['---', 'rule() paragraph(x)'],
  ])('"%s" makes %s', (signs, expected) => {
    const editor = storyWith()
    selectEmpty(editor, 'paragraph')
    type(editor, `${signs}x`)
    expect(sketch(editor)).toBe(`${storyHead}${expected}`)
  })

  test('and around words set marks, but not in the headline', () => {
    const editor = storyWith()
    selectEmpty(editor, 'paragraph')
    type(editor, 'a **đậm** *nghiêng* ~~gạch~~')
    select(editor, 'Lũ về|')
    type(editor, ' **x** ## ')
    expect(sketch(editor)).toBe(
      'headline(Lũ về **x** ## ) standfirst(Nước lên nhanh.) paragraph(a <bold:đậm> <italic:nghiêng> <strike:gạch>)',
    )
  })

  test('come back by one Backspace', () => {
    const editor = storyWith()
    selectEmpty(editor, 'paragraph')
    type(editor, '- ')
    press(editor, 'Backspace')
    expect(sketch(editor)).toBe(`${storyHead}paragraph(- )`)
  })
})

test('lists do not grow deeper than a stored story may be', () => {
  const editor = storyWith(ul('0', '1'))
  for (let depth = 1; depth < 12; depth++) {
    select(editor, `${depth}|`)
    press(editor, 'Tab')
    press(editor, 'Enter')
    type(editor, String(depth + 1))
  }
  expect(sketch(editor).match(/bulletList/g)).toHaveLength(6)
})

describe('whether a list can be made', () => {
  const editor = storyWith(
    p('một'),
    h2('hai'),
    ul('ba', [p('bốn'), ol(1, 'năm')]),
    quote('sáu'),
    pullQuote('bảy', 'tám'),
    factBox('chín', p('mười'), ul('mười một')),
    table([td('mười hai'), td('mười ba')]),
    figure(photoId, 'mười bốn'),
    rule(),
    p('mười lăm'),
  )
  const { state } = editor
  const places = Array.from({ length: state.doc.content.size + 1 }, (_, at) => at)
  const inText = places.filter((at) => state.doc.resolve(at).parent.inlineContent)

  test.each(['bulletList', 'orderedList'] as const)('is what making a %s says', (kind) => {
    for (const from of inText)
      for (const to of inText.filter((at) => at >= from)) {
        const selection = TextSelection.create(state.doc, from, to)
        const there = EditorState.create({ doc: state.doc, selection })
        expect([from, to, canToggleList(kind)(there)]).toEqual([from, to, toggleList(kind)(there)])
      }
  })
})
