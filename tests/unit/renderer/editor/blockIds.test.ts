// @vitest-environment jsdom
import { redo, undo } from '@tiptap/pm/history'
import { expect, test } from 'vitest'
import { article, figure, p, ul } from '#tests/articles.ts'
import {
  blockIds,
  copied,
  editorOf,
  pasteHtml,
  press,
  select,
  sketch,
  stored,
} from './testEditor.ts'

const story = () => editorOf(article({ headline: 'Lũ về' }, p('Một hai'), p('Ba')))

test('a parted paragraph keeps its id at the first half', () => {
  const editor = story()
  select(editor, 'Một| hai')
  press(editor, 'Enter')
  const [first, second, third] = blockIds(editor)
  expect([first, third]).toEqual(['b1', 'b2'])
  expect(second).toMatch(/^[0-9a-f-]{36}$/)
})

test('a new paragraph above or below is the new one', () => {
  const editor = story()
  select(editor, '|Một hai')
  press(editor, 'Enter')
  select(editor, 'Một hai|')
  press(editor, 'Enter')
  expect(sketch(editor)).toContain('paragraph() paragraph(Một hai) paragraph() paragraph(Ba)')
  expect(blockIds(editor)[1]).toBe('b1')
  expect(new Set(blockIds(editor)).size).toBe(4)
})

test('joined paragraphs have the id of the first', () => {
  const editor = story()
  select(editor, '|Ba')
  press(editor, 'Backspace')
  expect(blockIds(editor)).toEqual(['b1'])
})

test('cut and pasted elsewhere a block is the same, copied it is another', () => {
  const editor = editorOf(article({}, figure('ab'.repeat(32), 'Ảnh'), p('Một')))
  const figureNode = editor.state.doc.child(2)
  const html = copied(editor, editor.state.doc.slice(4, 4 + figureNode.nodeSize))
  editor.view.dispatch(editor.state.tr.delete(4, 4 + figureNode.nodeSize))
  select(editor, 'Một|')
  pasteHtml(editor, html)
  expect(blockIds(editor)).toContain('b1')
  pasteHtml(editor, html)
  expect(blockIds(editor).filter((id) => id === 'b1')).toHaveLength(1)
  expect(editor.state.doc.children.filter(({ type }) => type.name === 'figure')).toHaveLength(2)
})

test('nested paragraphs and lists have ids of their own', () => {
  const editor = editorOf(article({}, ul('Một')))
  select(editor, 'Một|')
  press(editor, 'Enter')
  const ids = JSON.stringify(stored(editor)).match(/"id":"[^"]+"/g) ?? []
  expect(ids).toHaveLength(3)
  expect(new Set(ids).size).toBe(3)
})

test('undo and redo bring ids back as they were', () => {
  const editor = story()
  select(editor, 'Một| hai')
  press(editor, 'Enter')
  const parted = blockIds(editor)
  undo(editor.state, editor.view.dispatch)
  expect(blockIds(editor)).toEqual(['b1', 'b2'])
  redo(editor.state, editor.view.dispatch)
  expect(blockIds(editor)).toEqual(parted)
})
