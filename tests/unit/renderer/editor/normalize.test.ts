// @vitest-environment jsdom
import { undo } from '@tiptap/pm/history'
import { expect, test, vi } from 'vitest'
import { normalizeStory } from '#renderer/editor/normalize.ts'
import { a, article, b, p, table, td } from '#tests/articles.ts'
import { editorOf, select, sketch, type } from './testEditor.ts'

const apart = (text: string): string => text.normalize('NFD')

test('text whose marks were typed apart is composed, with its emphasis', () => {
  const editor = editorOf(
    article(
      { headline: apart('Lũ về'), standfirst: apart('Nước lên') },
      p(apart('Hội '), b(apart('khuyến học')), apart(' tỉnh')),
      table([td(apart('Ghế'))]),
    ),
  )
  normalizeStory(editor.view)
  expect(sketch(editor)).toBe(
    'headline(Lũ về) standfirst(Nước lên) paragraph(Hội <bold:khuyến học> tỉnh) table(tableRow(tableCell(paragraph(Ghế))))',
  )
})

test('the block that is being written waits until it is left', () => {
  const editor = editorOf(article({ headline: apart('Lũ') }, p(apart('Hội'))))
  vi.spyOn(editor.view, 'hasFocus').mockReturnValue(true)
  select(editor, `${apart('Hội')}|`)
  normalizeStory(editor.view)
  expect(sketch(editor)).toBe(`headline(Lũ) standfirst() paragraph(${apart('Hội')})`)
  normalizeStory(editor.view, true)
  expect(sketch(editor)).toBe('headline(Lũ) standfirst() paragraph(Hội)')
})

test('nothing is touched during a composition', () => {
  const editor = editorOf(article({ headline: apart('Lũ') }))
  Object.defineProperty(editor.view, 'composing', { value: true })
  normalizeStory(editor.view, true)
  expect(editor.state.doc.child(0).textContent).toBe(apart('Lũ'))
})

test('it is no step of undo', () => {
  const editor = editorOf(article({}, p('x')))
  select(editor, 'x|')
  type(editor, apart('ộ'))
  normalizeStory(editor.view, true)
  expect(sketch(editor)).toContain('paragraph(xộ)')
  undo(editor.state, editor.view.dispatch)
  expect(sketch(editor)).toContain('paragraph(x)')
})

test('addresses of links stay as they are', () => {
  const href = `https://vidu.vn/${apart('ộ')}`
  const editor = editorOf(article({}, p(a(href, apart('ộ')))))
  normalizeStory(editor.view)
  expect(sketch(editor)).toContain(`paragraph(<${href}:ộ>)`)
})
