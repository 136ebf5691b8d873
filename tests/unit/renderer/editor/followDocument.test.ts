// @vitest-environment jsdom
import { undo } from '@tiptap/pm/history'
import type { Editor } from '@tiptap/core'
import { describe, expect, test } from 'vitest'
import { followDocument } from '#renderer/editor/followDocument.ts'
import type { StoryDocument } from '#shared/article/document.ts'
import { article, p, ul } from '#tests/articles.ts'
import { editorOf, select, sketch, stored, type } from './testEditor.ts'

const story = () =>
  editorOf(
    article(
      { headline: 'Lũ về', standfirst: '' },
      p('Nước lên nhanh.'),
      p('Ghe neo lại.'),
      ul('chợ'),
    ),
  )

/** What another window makes of the story. */
function follow(editor: Editor, change: (text: string) => string): boolean {
  return followDocument(editor, JSON.parse(change(JSON.stringify(stored(editor)))) as StoryDocument)
}

describe('a story that another window changes', () => {
  test.each<[string, string, string, ...[string, string][]]>([
    ['before', 'Ghe neo| lại.', ' neo+', ['nhanh', 'rất chậm']],
    ['behind', 'Nước| lên nhanh.', 'Nước+', ['neo lại', 'đã đi']],
    ['on both sides of', 'Ghe neo| lại.', ' neo+', ['nhanh', 'chậm'], ['chợ', 'bến']],
    ['around', 'Ghe neo| lại.', 'Phà neo+', ['Ghe', 'Phà'], ['lại.', 'xa.']],
  ])('has the cursor where it was when words %s it change', (_where, at, typed, ...changes) => {
    const changed = (text: string): string =>
      changes.reduce((now, [was, is]) => now.replace(was, is), text)
    const editor = story()
    select(editor, at)
    expect(follow(editor, changed)).toBe(true)
    type(editor, '+')
    expect(sketch(editor)).toContain(typed)
    expect(sketch(editor).replace('+', '')).toBe(changed(sketch(story())))
  })

  test('keeps what can be undone here, and undoes nothing of the other window', () => {
    const editor = story()
    select(editor, 'Ghe neo lại.|')
    type(editor, ' Chờ.')
    follow(editor, (text) => text.replace('nhanh', 'chậm'))
    undo(editor.state, (tr) => editor.view.dispatch(tr))
    expect(sketch(editor)).toContain('Nước lên chậm.')
    expect(sketch(editor)).not.toContain('Chờ.')
  })

  test('can lose the paragraph with the cursor', () => {
    const editor = story()
    select(editor, 'Ghe neo| lại.')
    const { content } = stored(editor)
    const fewer = {
      type: 'doc',
      content: content.filter((_, index) => index !== 3),
    } as StoryDocument
    expect(followDocument(editor, fewer)).toBe(true)
    expect(stored(editor)).toEqual(fewer)
  })

  test('can begin or end with what was there already', () => {
    const editor = story()
    expect(
      follow(editor, (text) => text.replace('Ghe neo lại.', 'Ghe neo lại. Ghe neo lại.')),
    ).toBe(true)
    expect(
      follow(editor, (text) => text.replace('Ghe neo lại. Ghe neo lại.', 'Ghe neo lại.')),
    ).toBe(true)
    expect(sketch(editor)).toBe(sketch(story()))
  })
})
