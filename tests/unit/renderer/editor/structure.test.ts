// @vitest-environment jsdom
import { undo } from '@tiptap/pm/history'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, test, describe } from 'vitest'
import type { Block } from '#shared/article/document.ts'
import { canToggleList, toggleList } from '#renderer/editor/structure/blocks.ts'
import {
  article,
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
  editorOf,
  press,
  select,
  selectBetween,
  selectEmpty,
  selectNode,
  sketch,
  type,
} from './testEditor.ts'

const photo = 'ab'.repeat(32)
const story = (...blocks: Block[]) =>
  editorOf(article({ headline: 'Lũ về', standfirst: 'Nước lên nhanh.' }, ...blocks))
const head = 'headline(Lũ về) standfirst(Nước lên nhanh.) '

describe('Enter', () => {
  test('goes from the headline to the standfirst and from there to the body', () => {
    const editor = editorOf(article())
    type(editor, 'Lũ về')
    press(editor, 'Enter')
    type(editor, 'Nước lên.')
    press(editor, 'Enter')
    type(editor, 'Sáng nay')
    press(editor, 'Enter')
    type(editor, 'chợ đông.')
    expect(sketch(editor)).toBe(
      'headline(Lũ về) standfirst(Nước lên.) paragraph(Sáng nay) paragraph(chợ đông.)',
    )
  })

  test('does not part a headline', () => {
    const editor = story()
    select(editor, 'Lũ| về')
    press(editor, 'Enter')
    type(editor, 'X')
    expect(sketch(editor)).toBe('headline(Lũ về) standfirst(XNước lên nhanh.) paragraph()')
  })

  test('in the standfirst carries the rest into a body of its own', () => {
    const editor = story(p('Thân bài'))
    select(editor, 'Nước lên |nhanh.')
    press(editor, 'Enter')
    expect(sketch(editor)).toBe(
      'headline(Lũ về) standfirst(Nước lên ) paragraph(nhanh.) paragraph(Thân bài)',
    )
  })

  test('in a caption goes on after the figure', () => {
    const editor = story(figure(photo, 'Chợ nổi'), p('Sau ảnh'))
    select(editor, 'Chợ| nổi')
    press(editor, 'Enter')
    type(editor, 'Mới')
    expect(sketch(editor)).toBe(`${head}figure(Chợ nổi) paragraph(Mới) paragraph(Sau ảnh)`)
  })

  test('leads through a pull quote and out of it', () => {
    const editor = story(pullQuote('Chợ còn ghe'))
    select(editor, 'Chợ còn ghe|')
    press(editor, 'Enter')
    type(editor, 'Ông Ba')
    press(editor, 'Enter')
    type(editor, 'Tiếp')
    expect(sketch(editor)).toBe(
      `${head}pullQuote(pullQuoteText(Chợ còn ghe) pullQuoteAttribution(Ông Ba)) paragraph(Tiếp)`,
    )
  })

  test('twice at the end of a fact box leaves it', () => {
    const editor = story(factBox('Số liệu', p('Một')))
    select(editor, 'Một|')
    press(editor, 'Enter')
    press(editor, 'Enter')
    type(editor, 'Tiếp')
    expect(sketch(editor)).toBe(
      `${head}factBox(factBoxTitle(Số liệu) paragraph(Một)) paragraph(Tiếp)`,
    )
  })

  test('twice at the end of a list or a quote leaves it', () => {
    const editor = story(ul('Một'), quote('Hai'))
    select(editor, 'Một|')
    press(editor, 'Enter')
    press(editor, 'Enter')
    type(editor, 'A')
    select(editor, 'Hai|')
    press(editor, 'Enter')
    press(editor, 'Enter')
    type(editor, 'B')
    expect(sketch(editor)).toBe(
      `${head}bulletList(listItem(paragraph(Một))) paragraph(A) quote(paragraph(Hai)) paragraph(B)`,
    )
  })

  test('with Ctrl goes on after a table, with Shift breaks the line', () => {
    const editor = story(table([td('A')]))
    select(editor, 'A|')
    press(editor, 'Shift-Enter')
    type(editor, 'b')
    press(editor, 'Mod-Enter')
    type(editor, 'c')
    expect(sketch(editor)).toBe(`${head}table(tableRow(tableCell(paragraph(A/b)))) paragraph(c)`)
  })
})

describe('Backspace', () => {
  test.each([
    ['the standfirst', '|Nước lên nhanh.'],
    ['the body', '|Thân bài'],
    ['the headline', '|Lũ về'],
  ])('at the start of %s changes nothing', (_name, place) => {
    const editor = story(p('Thân bài'), p('Hai'))
    const before = sketch(editor)
    select(editor, place)
    expect(press(editor, 'Backspace')).toBe(true)
    expect(sketch(editor)).toBe(before)
  })

  test('takes an empty first paragraph away where another follows', () => {
    const editor = story(p(), p('Hai'))
    selectEmpty(editor, 'paragraph')
    press(editor, 'Backspace')
    type(editor, '!')
    expect(sketch(editor)).toBe('headline(Lũ về) standfirst(Nước lên nhanh.!) paragraph(Hai)')
  })

  test('at the start of a caption selects the figure, and again takes it away', () => {
    const editor = story(p('Một'), figure(photo, 'Chợ nổi'), p('Hai'))
    select(editor, '|Chợ nổi')
    press(editor, 'Backspace')
    expect(sketch(editor)).toContain('figure(Chợ nổi)')
    press(editor, 'Backspace')
    expect(sketch(editor)).toBe(`${head}paragraph(Một) paragraph(Hai)`)
    undo(editor.state, editor.view.dispatch)
    expect(sketch(editor)).toContain('figure(Chợ nổi)')
  })

  test('makes a paragraph of a subheading and keeps its id', () => {
    const editor = story(p('Một'), h2('Bến cũ'))
    const ids = blockIds(editor)
    select(editor, '|Bến cũ')
    press(editor, 'Backspace')
    expect(sketch(editor)).toBe(`${head}paragraph(Một) paragraph(Bến cũ)`)
    expect(blockIds(editor)).toEqual(ids)
  })

  test('makes a paragraph of a pull quote or fact box in which nothing stands', () => {
    const editor = story(pullQuote(''), factBox('', p()))
    selectEmpty(editor, 'pullQuoteText')
    press(editor, 'Backspace')
    selectEmpty(editor, 'factBoxTitle')
    press(editor, 'Backspace')
    expect(sketch(editor)).toBe(`${head}paragraph() paragraph()`)
  })

  test('in a cell stays in the cell', () => {
    const editor = story(table([td('a'), td('b')]))
    select(editor, '|b')
    expect(press(editor, 'Backspace')).toBe(true)
    expect(sketch(editor)).toBe(
      `${head}table(tableRow(tableCell(paragraph(a)) tableCell(paragraph(b))))`,
    )
  })

  test('after a rule takes the rule away, and undo brings it back', () => {
    const editor = story(p('Một'), rule(), p('Hai'))
    select(editor, '|Hai')
    press(editor, 'Backspace')
    expect(sketch(editor)).toBe(`${head}paragraph(Một) paragraph(Hai)`)
    undo(editor.state, editor.view.dispatch)
    expect(sketch(editor)).toBe(`${head}paragraph(Một) rule() paragraph(Hai)`)
  })
})

describe('deleting what goes across parts of the story', () => {
  test.each<[string, string, string, string]>([
    ['Lũ', 'lên nhanh.', 'headline(Lũ) standfirst(lên nhanh.)', ''],
    ['Lũ', 'hai ba', 'headline(Lũ) standfirst() paragraph(hai ba)', 'Một '],
    ['Nước', 'hai ba', 'headline(Lũ về) standfirst(Nước) paragraph(hai ba)', 'Một '],
  ])('from "%s" to "%s" lets each keep its rest', (start, end, expected) => {
    const editor = story(p('Một hai ba'), p('Bốn'))
    selectBetween(editor, start, end)
    press(editor, 'Backspace')
    expect(sketch(editor)).toBe(
      `${expected}${expected.includes('paragraph') ? '' : ' paragraph(Một hai ba)'} paragraph(Bốn)`,
    )
  })

  test('from a paragraph into a caption keeps the photo', () => {
    const editor = story(p('Một hai'), figure(photo, 'Chợ nổi'), p('Ba'))
    selectBetween(editor, 'Một', 'nổi')
    press(editor, 'Delete')
    expect(sketch(editor)).toBe(`${head}paragraph(Một) figure(nổi) paragraph(Ba)`)
  })

  test('takes blocks in between away, photos among them, and undo brings them back', () => {
    const editor = story(p('Một hai'), figure(photo, 'Chợ nổi'), table([td('a')]), p('Ba bốn'))
    const before = sketch(editor)
    selectBetween(editor, 'Lũ', 'bốn')
    press(editor, 'Backspace')
    expect(sketch(editor)).toBe('headline(Lũ) standfirst() paragraph(bốn)')
    undo(editor.state, editor.view.dispatch)
    expect(sketch(editor)).toBe(before)
  })

  test('clears the cells that are touched and leaves the table whole', () => {
    const editor = story(p('Một hai'), table([td('a'), td('b'), td('cd')]))
    selectBetween(editor, 'Một', 'd')
    press(editor, 'Backspace')
    expect(sketch(editor)).toBe(
      `${head}paragraph(Một) table(tableRow(tableCell(paragraph()) tableCell(paragraph()) tableCell(paragraph(d))))`,
    )
  })

  test('happens before a letter is typed over it', () => {
    const editor = story(p('Một hai'))
    selectBetween(editor, 'Lũ', 'hai')
    type(editor, 'Ă')
    expect(sketch(editor)).toBe('headline(LũĂ) standfirst() paragraph(hai)')
  })

  test('everything leaves an empty story', () => {
    const editor = story(p('Một hai'), figure(photo, 'Chợ nổi'))
    editor.commands.selectAll()
    press(editor, 'Backspace')
    expect(sketch(editor)).toBe('headline() standfirst() paragraph()')
  })
})

describe('moving', () => {
  test('a block takes its place among the others and keeps the cursor', () => {
    const editor = story(p('Một'), figure(photo, 'Hai'), p('Ba'))
    const [one, two, three] = blockIds(editor)
    select(editor, 'B|a')
    press(editor, 'Alt-ArrowUp')
    press(editor, 'Alt-ArrowUp')
    press(editor, 'Alt-ArrowUp')
    type(editor, '-')
    expect(sketch(editor)).toBe(`${head}paragraph(B-a) paragraph(Một) figure(Hai)`)
    expect(blockIds(editor)).toEqual([three, one, two])
    press(editor, 'Alt-ArrowDown')
    expect(blockIds(editor)).toEqual([one, three, two])
  })

  test('several selected blocks move together', () => {
    const editor = story(p('Một'), p('Hai'), p('Ba'))
    selectBetween(editor, 'Mộ', 'ai')
    press(editor, 'Alt-ArrowDown')
    expect(sketch(editor)).toBe(`${head}paragraph(Ba) paragraph(Một) paragraph(Hai)`)
    press(editor, 'Alt-ArrowUp')
    expect(sketch(editor)).toBe(`${head}paragraph(Một) paragraph(Hai) paragraph(Ba)`)
  })

  test('an item moves in its list, a list with it at its end', () => {
    const editor = story(p('Đầu'), ol(1, 'a', 'b'))
    select(editor, 'b|')
    press(editor, 'Alt-ArrowUp')
    expect(sketch(editor)).toContain('orderedList(listItem(paragraph(b)) listItem(paragraph(a)))')
    press(editor, 'Alt-ArrowUp')
    expect(sketch(editor)).toBe(
      `${head}orderedList(listItem(paragraph(b)) listItem(paragraph(a))) paragraph(Đầu)`,
    )
  })

  test('headline and standfirst stay where they are', () => {
    const editor = story(p('Một'))
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
    const editor = story(p('Một'))
    const ids = blockIds(editor)
    select(editor, 'Một|')
    press(editor, 'Alt-2')
    expect(sketch(editor)).toBe(`${head}subheading(Một)`)
    expect(blockIds(editor)).toEqual(ids)
    press(editor, 'Alt-3')
    expect(sketch(editor)).toBe(`${head}bulletList(listItem(paragraph(Một)))`)
    press(editor, 'Alt-4')
    expect(sketch(editor)).toBe(`${head}quote(paragraph(Một))`)
    press(editor, 'Alt-4')
    expect(sketch(editor)).toBe(`${head}paragraph(Một)`)
    press(editor, 'Alt-1')
    expect(sketch(editor)).toBe(`${head}paragraph(Một)`)
  })

  test('stays where the part takes no other', () => {
    const editor = story(table([td('a')]))
    select(editor, 'a|')
    press(editor, 'Alt-2')
    select(editor, 'Lũ| về')
    press(editor, 'Alt-2')
    press(editor, 'Alt-4')
    expect(sketch(editor)).toBe(`${head}table(tableRow(tableCell(paragraph(a))))`)
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
    const editor = story()
    selectEmpty(editor, 'paragraph')
    type(editor, `${signs}x`)
    expect(sketch(editor)).toBe(`${head}${expected}`)
  })

  test('and around words set marks, but not in the headline', () => {
    const editor = story()
    selectEmpty(editor, 'paragraph')
    type(editor, 'a **đậm** *nghiêng* ~~gạch~~')
    select(editor, 'Lũ về|')
    type(editor, ' **x** ## ')
    expect(sketch(editor)).toBe(
      'headline(Lũ về **x** ## ) standfirst(Nước lên nhanh.) paragraph(a <bold:đậm> <italic:nghiêng> <strike:gạch>)',
    )
  })

  test('come back by one Backspace', () => {
    const editor = story()
    selectEmpty(editor, 'paragraph')
    type(editor, '- ')
    press(editor, 'Backspace')
    expect(sketch(editor)).toBe(`${head}paragraph(- )`)
  })
})

test('Escape leaves a selected block for the text', () => {
  const editor = story(rule(), p('Hai'))
  selectNode(editor, 'rule')
  press(editor, 'Escape')
  type(editor, 'x')
  expect(sketch(editor)).toBe(`${head}rule() paragraph(xHai)`)
})

test('Tab goes on to the next cell, into a list, and is left to the browser elsewhere', () => {
  const editor = story(p('Một'), table([td('A'), td('B')]), ul('C', 'D'))
  select(editor, 'Một|')
  expect(press(editor, 'Tab')).toBe(false)
  select(editor, 'A|')
  press(editor, 'Tab')
  type(editor, 'x')
  select(editor, 'D|')
  press(editor, 'Tab')
  expect(sketch(editor)).toBe(
    `${head}paragraph(Một) table(tableRow(tableCell(paragraph(A)) tableCell(paragraph(x)))) bulletList(listItem(paragraph(C) bulletList(listItem(paragraph(D)))))`,
  )
})

test('lists do not grow deeper than a stored story may be', () => {
  const editor = story(ul('0', '1'))
  for (let depth = 1; depth < 12; depth++) {
    select(editor, `${depth}|`)
    press(editor, 'Tab')
    press(editor, 'Enter')
    type(editor, String(depth + 1))
  }
  expect(sketch(editor).match(/bulletList/g)).toHaveLength(6)
})

describe('whether a list can be made', () => {
  const editor = story(
    p('một'),
    h2('hai'),
    ul('ba', [p('bốn'), ol(1, 'năm')]),
    quote('sáu'),
    pullQuote('bảy', 'tám'),
    factBox('chín', p('mười'), ul('mười một')),
    table([td('mười hai'), td('mười ba')]),
    figure(photo, 'mười bốn'),
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
