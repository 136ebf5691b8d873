// @vitest-environment jsdom
import { undo } from '@tiptap/pm/history'
import { describe, expect, test } from 'vitest'
import { factBox, figure, h2, p, pullQuote, rule, table, td } from '#tests/articles.ts'
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

describe('Backspace', () => {
  test.each([
    ['the standfirst', '|Nước lên nhanh.'],
    ['the body', '|Thân bài'],
    ['the headline', '|Lũ về'],
  ])('at the start of %s changes nothing', (_name, place) => {
    const editor = storyWith(p('Thân bài'), p('Hai'))
    const before = sketch(editor)
    select(editor, place)
    expect(press(editor, 'Backspace')).toBe(true)
    expect(sketch(editor)).toBe(before)
  })

  test('takes an empty first paragraph away where another follows', () => {
    const editor = storyWith(p(), p('Hai'))
    selectEmpty(editor, 'paragraph')
    press(editor, 'Backspace')
    type(editor, '!')
    expect(sketch(editor)).toBe('headline(Lũ về) standfirst(Nước lên nhanh.!) paragraph(Hai)')
  })

  test('at the start of a caption selects the figure, and again takes it away', () => {
    const editor = storyWith(p('Một'), figure(photoId, 'Chợ nổi'), p('Hai'))
    select(editor, '|Chợ nổi')
    press(editor, 'Backspace')
    expect(sketch(editor)).toContain('figure(Chợ nổi)')
    press(editor, 'Backspace')
    expect(sketch(editor)).toBe(`${storyHead}paragraph(Một) paragraph(Hai)`)
    undo(editor.state, editor.view.dispatch)
    expect(sketch(editor)).toContain('figure(Chợ nổi)')
  })

  test('makes a paragraph of a subheading and keeps its id', () => {
    const editor = storyWith(p('Một'), h2('Bến cũ'))
    const ids = blockIds(editor)
    select(editor, '|Bến cũ')
    press(editor, 'Backspace')
    expect(sketch(editor)).toBe(`${storyHead}paragraph(Một) paragraph(Bến cũ)`)
    expect(blockIds(editor)).toEqual(ids)
  })

  test('makes a paragraph of a pull quote or fact box in which nothing stands', () => {
    const editor = storyWith(pullQuote(''), factBox('', p()))
    selectEmpty(editor, 'pullQuoteText')
    press(editor, 'Backspace')
    selectEmpty(editor, 'factBoxTitle')
    press(editor, 'Backspace')
    expect(sketch(editor)).toBe(`${storyHead}paragraph() paragraph()`)
  })

  test('in a cell stays in the cell', () => {
    const editor = storyWith(table([td('a'), td('b')]))
    select(editor, '|b')
    expect(press(editor, 'Backspace')).toBe(true)
    expect(sketch(editor)).toBe(
      `${storyHead}table(tableRow(tableCell(paragraph(a)) tableCell(paragraph(b))))`,
    )
  })

  test('after a rule takes the rule away, and undo brings it back', () => {
    const editor = storyWith(p('Một'), rule(), p('Hai'))
    select(editor, '|Hai')
    press(editor, 'Backspace')
    expect(sketch(editor)).toBe(`${storyHead}paragraph(Một) paragraph(Hai)`)
    undo(editor.state, editor.view.dispatch)
    expect(sketch(editor)).toBe(`${storyHead}paragraph(Một) rule() paragraph(Hai)`)
  })
})

describe('deleting what goes across parts of the story', () => {
  test.each<[string, string, string, string]>([
    ['Lũ', 'lên nhanh.', 'headline(Lũ) standfirst(lên nhanh.)', ''],
    ['Lũ', 'hai ba', 'headline(Lũ) standfirst() paragraph(hai ba)', 'Một '],
    ['Nước', 'hai ba', 'headline(Lũ về) standfirst(Nước) paragraph(hai ba)', 'Một '],
  ])('from "%s" to "%s" lets each keep its rest', (start, end, expected) => {
    const editor = storyWith(p('Một hai ba'), p('Bốn'))
    selectBetween(editor, start, end)
    press(editor, 'Backspace')
    expect(sketch(editor)).toBe(
      `${expected}${expected.includes('paragraph') ? '' : ' paragraph(Một hai ba)'} paragraph(Bốn)`,
    )
  })

  test('from a paragraph into a caption keeps the photo', () => {
    const editor = storyWith(p('Một hai'), figure(photoId, 'Chợ nổi'), p('Ba'))
    selectBetween(editor, 'Một', 'nổi')
    press(editor, 'Delete')
    expect(sketch(editor)).toBe(`${storyHead}paragraph(Một) figure(nổi) paragraph(Ba)`)
  })

  test('takes blocks in between away, photos among them, and undo brings them back', () => {
    const editor = storyWith(
      p('Một hai'),
      figure(photoId, 'Chợ nổi'),
      table([td('a')]),
      p('Ba bốn'),
    )
    const before = sketch(editor)
    selectBetween(editor, 'Lũ', 'bốn')
    press(editor, 'Backspace')
    expect(sketch(editor)).toBe('headline(Lũ) standfirst() paragraph(bốn)')
    undo(editor.state, editor.view.dispatch)
    expect(sketch(editor)).toBe(before)
  })

  test('clears the cells that are touched and leaves the table whole', () => {
    const editor = storyWith(p('Một hai'), table([td('a'), td('b'), td('cd')]))
    selectBetween(editor, 'Một', 'd')
    press(editor, 'Backspace')
    expect(sketch(editor)).toBe(
      `${storyHead}paragraph(Một) table(tableRow(tableCell(paragraph()) tableCell(paragraph()) tableCell(paragraph(d))))`,
    )
  })

  test('happens before a letter is typed over it', () => {
    const editor = storyWith(p('Một hai'))
    selectBetween(editor, 'Lũ', 'hai')
    type(editor, 'Ă')
    expect(sketch(editor)).toBe('headline(LũĂ) standfirst() paragraph(hai)')
  })

  test('everything leaves an empty story', () => {
    const editor = storyWith(p('Một hai'), figure(photoId, 'Chợ nổi'))
    editor.commands.selectAll()
    press(editor, 'Backspace')
    expect(sketch(editor)).toBe('headline() standfirst() paragraph()')
  })
})
