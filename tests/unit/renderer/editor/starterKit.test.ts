// @vitest-environment jsdom
import { DOMParser } from '@tiptap/pm/model'
import { describe, expect, test } from 'vitest'
import { article, figure, p } from '#tests/articles.ts'
import { editorOf, press, select, selectNode, sketch, type } from './testEditor.ts'

const story = () => editorOf(article({ headline: 'Lũ về' }, figure('ab'.repeat(32), 'Ghe'), p('n')))
const whole = 'headline(Lũ về) standfirst() figure(Ghe) paragraph(n)'

describe('what the starter kit would do, and a story does not', () => {
  test('Ctrl Alt 0 leaves a caption in its figure', () => {
    const editor = story()
    select(editor, 'Ghe|')
    press(editor, 'Mod-Alt-0')
    expect(sketch(editor)).toBe(whole)
  })

  test('Shift Enter does not replace a selected figure', () => {
    const editor = story()
    selectNode(editor, 'figure')
    press(editor, 'Shift-Enter')
    expect(sketch(editor)).toBe(whole)
  })

  test('underscores stay as they are typed', () => {
    const editor = story()
    select(editor, 'n|')
    type(editor, ' __hai__ _ba_')
    expect(sketch(editor)).toContain('paragraph(n __hai__ _ba_)')
  })

  test('a style that the browser writes is no emphasis', () => {
    const { schema } = story().state
    const dom = document.createElement('div')
    const styles = 'font-weight: 700; font-style: italic; text-decoration: line-through'
    dom.innerHTML = `<p>a<span style="${styles}">b</span></p>`
    const paragraph = DOMParser.fromSchema(schema).parseSlice(dom).content.firstChild
    expect(paragraph?.child(0).text).toBe('ab')
  })
})
