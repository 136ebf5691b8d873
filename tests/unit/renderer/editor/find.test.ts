// @vitest-environment jsdom
import { undo } from '@tiptap/pm/history'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  findingIn,
  goToFound,
  replaceAllFound,
  replaceFound,
  search,
} from '#renderer/editor/find/find.ts'
import { findAll } from '#renderer/editor/find/findText.ts'
import { article, b, figure, p, ul } from '#tests/articles.ts'
import { editorOf, select, sketch, type } from './testEditor.ts'

// jsdom lays nothing out and so cannot scroll.
beforeAll(() => void (Element.prototype.scrollIntoView = () => undefined))

const story = () =>
  editorOf(
    article(
      { headline: 'Hội Khuyến học', standfirst: 'Đường về hội' },
      p('Hội ', b('đường'), ' xa'),
      ul('hội'),
      figure('ab'.repeat(32), 'Ảnh hội'),
    ),
  )

function found(text: string, exact = false): string[] {
  const { doc } = story().state
  return findAll(doc, { text, exact }).map(({ from, to }) => doc.textBetween(from, to))
}

describe('what is found', () => {
  test.each([
    ['hoi', ['Hội', 'hội', 'Hội', 'hội', 'hội']],
    ['HỘI', ['Hội', 'hội', 'Hội', 'hội', 'hội']],
    ['duong', ['Đường', 'đường']],
    ['i d', ['i đ']],
    ['khuyến học đ', []],
    ['  ', []],
    ['', []],
  ])('%j without regard to marks', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  test('with regard to them, only the same', () => {
    expect(found('hội', true)).toEqual(['hội', 'hội', 'hội'])
    expect(found('hoi', true)).toEqual([])
    expect(found('ho\u0323\u0302i', true)).toEqual(['hội', 'hội', 'hội'])
  })
})

describe('in the story', () => {
  test('the current place is the next one after the cursor, and goes round', () => {
    const editor = story()
    select(editor, 'Đường |về hội')
    search(editor.view, { text: 'hoi', exact: false })
    expect(findingIn(editor.state)).toMatchObject({ current: 1 })
    goToFound(editor.view, -1)
    goToFound(editor.view, -1)
    expect(findingIn(editor.state)).toMatchObject({ current: 4 })
    goToFound(editor.view, 1)
    expect(findingIn(editor.state)).toMatchObject({ current: 0 })
  })

  test('places follow what is written', () => {
    const editor = story()
    search(editor.view, { text: 'duong', exact: false })
    select(editor, 'Hội| Khuyến học')
    type(editor, ' đường')
    expect(findingIn(editor.state)?.found).toHaveLength(3)
    search(editor.view, null)
    expect(findingIn(editor.state)).toBeNull()
  })

  test('one place is replaced, with its emphasis, and the next is current', () => {
    const editor = story()
    search(editor.view, { text: 'duong', exact: false })
    goToFound(editor.view, 1)
    replaceFound(editor.view, 'lối đi')
    expect(sketch(editor)).toContain('paragraph(Hội <bold:lối đi> xa)')
    expect(findingIn(editor.state)?.found).toHaveLength(1)
  })

  test('all places are replaced in one step of undo', () => {
    const editor = story()
    const before = sketch(editor)
    search(editor.view, { text: 'hoi', exact: false })
    expect(replaceAllFound(editor.view, 'hội hội')).toBe(5)
    expect(sketch(editor)).toContain('headline(hội hội Khuyến học)')
    expect(sketch(editor)).toContain('figure(Ảnh hội hội)')
    undo(editor.state, editor.view.dispatch)
    expect(sketch(editor)).toBe(before)
  })
})
