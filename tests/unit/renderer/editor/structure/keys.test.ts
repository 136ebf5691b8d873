// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import {
  article,
  factBox,
  figure,
  p,
  pullQuote,
  quote,
  rule,
  table,
  td,
  ul,
} from '#tests/articles.ts'
import {
  editorOf,
  photoId,
  press,
  select,
  selectNode,
  sketch,
  storyHead,
  storyWith,
  type,
} from '../testEditor.ts'

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
    const editor = storyWith()
    select(editor, 'Lũ| về')
    press(editor, 'Enter')
    type(editor, 'X')
    expect(sketch(editor)).toBe('headline(Lũ về) standfirst(XNước lên nhanh.) paragraph()')
  })

  test('in the standfirst carries the rest into a body of its own', () => {
    const editor = storyWith(p('Thân bài'))
    select(editor, 'Nước lên |nhanh.')
    press(editor, 'Enter')
    expect(sketch(editor)).toBe(
      'headline(Lũ về) standfirst(Nước lên ) paragraph(nhanh.) paragraph(Thân bài)',
    )
  })

  test('in a caption goes on after the figure', () => {
    const editor = storyWith(figure(photoId, 'Chợ nổi'), p('Sau ảnh'))
    select(editor, 'Chợ| nổi')
    press(editor, 'Enter')
    type(editor, 'Mới')
    expect(sketch(editor)).toBe(`${storyHead}figure(Chợ nổi) paragraph(Mới) paragraph(Sau ảnh)`)
  })

  test('leads through a pull quote and out of it', () => {
    const editor = storyWith(pullQuote('Chợ còn ghe'))
    select(editor, 'Chợ còn ghe|')
    press(editor, 'Enter')
    type(editor, 'Ông Ba')
    press(editor, 'Enter')
    type(editor, 'Tiếp')
    expect(sketch(editor)).toBe(
      `${storyHead}pullQuote(pullQuoteText(Chợ còn ghe) pullQuoteAttribution(Ông Ba)) paragraph(Tiếp)`,
    )
  })

  test('twice at the end of a fact box leaves it', () => {
    const editor = storyWith(factBox('Số liệu', p('Một')))
    select(editor, 'Một|')
    press(editor, 'Enter')
    press(editor, 'Enter')
    type(editor, 'Tiếp')
    expect(sketch(editor)).toBe(
      `${storyHead}factBox(factBoxTitle(Số liệu) paragraph(Một)) paragraph(Tiếp)`,
    )
  })

  test('twice at the end of a list or a quote leaves it', () => {
    const editor = storyWith(ul('Một'), quote('Hai'))
    select(editor, 'Một|')
    press(editor, 'Enter')
    press(editor, 'Enter')
    type(editor, 'A')
    select(editor, 'Hai|')
    press(editor, 'Enter')
    press(editor, 'Enter')
    type(editor, 'B')
    expect(sketch(editor)).toBe(
      `${storyHead}bulletList(listItem(paragraph(Một))) paragraph(A) quote(paragraph(Hai)) paragraph(B)`,
    )
  })

  test('with Ctrl goes on after a table, with Shift breaks the line', () => {
    const editor = storyWith(table([td('A')]))
    select(editor, 'A|')
    press(editor, 'Shift-Enter')
    type(editor, 'b')
    press(editor, 'Mod-Enter')
    type(editor, 'c')
    expect(sketch(editor)).toBe(
      `${storyHead}table(tableRow(tableCell(paragraph(A/b)))) paragraph(c)`,
    )
  })
})

test('Escape leaves a selected block for the text', () => {
  const editor = storyWith(rule(), p('Hai'))
  selectNode(editor, 'rule')
  press(editor, 'Escape')
  type(editor, 'x')
  expect(sketch(editor)).toBe(`${storyHead}rule() paragraph(xHai)`)
})

test('Tab goes on to the next cell, into a list, and is left to the browser elsewhere', () => {
  const editor = storyWith(p('Một'), table([td('A'), td('B')]), ul('C', 'D'))
  select(editor, 'Một|')
  expect(press(editor, 'Tab')).toBe(false)
  select(editor, 'A|')
  press(editor, 'Tab')
  type(editor, 'x')
  select(editor, 'D|')
  press(editor, 'Tab')
  expect(sketch(editor)).toBe(
    `${storyHead}paragraph(Một) table(tableRow(tableCell(paragraph(A)) tableCell(paragraph(x)))) bulletList(listItem(paragraph(C) bulletList(listItem(paragraph(D)))))`,
  )
})
