import { getSchema } from '@tiptap/core'
import { closeHistory, history, redo, undo } from '@tiptap/pm/history'
import { Node } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { describe, expect, it } from 'vitest'
import { storySchemaExtensions } from '#renderer/editor/extensions.ts'
import {
  changeField,
  changePhoto,
  changeShape,
  creditFigures,
  lastFieldPlugin,
} from '#renderer/editor/figure/changeFigure.ts'
import { removeFigure, returnFigure } from '#renderer/editor/figure/moveFigure.ts'
import { figuresIn } from '#renderer/editor/figure/figures.ts'

const schema = getSchema(storySchemaExtensions())
const attrs = { photographer: '', source: '', altText: '' }

function viewOfFigures(...ids: string[]) {
  const figures = ids.map((id) => ({
    type: 'figure',
    attrs: { ...attrs, id, photoId: id.repeat(64) },
  }))
  const doc = Node.fromJSON(schema, {
    type: 'doc',
    content: [{ type: 'headline' }, { type: 'standfirst' }, ...figures],
  })
  const view = {
    state: EditorState.create({ doc, plugins: [history(), lastFieldPlugin()] }),
    dispatch(tr: Transaction) {
      view.state = view.state.apply(tr)
    },
    focus() {},
  }
  return view as unknown as EditorView & typeof view
}

const back = (view: EditorView): boolean => undo(view.state, (tr) => view.dispatch(tr))
const credits = (view: EditorView): string[] =>
  figuresIn(view.state.doc).map(({ photographer, source }) => `${photographer}/${source}`)

function type(view: EditorView, id: string, field: 'photographer' | 'source', text: string): void {
  for (let length = 1; length <= text.length; length++)
    changeField(view, id, field, text.slice(0, length))
}

describe('undoing what was written in the fields of figures', () => {
  it('takes back all of one field at once, however many letters it took', () => {
    const view = viewOfFigures('a')
    type(view, 'a', 'photographer', 'Thanh Tùng')
    type(view, 'a', 'source', 'TTXVN')
    expect(credits(view)).toEqual(['Thanh Tùng/TTXVN'])
    back(view)
    expect(credits(view)).toEqual(['Thanh Tùng/'])
    back(view)
    expect(credits(view)).toEqual(['/'])
    redo(view.state, (tr) => view.dispatch(tr))
    expect(credits(view)).toEqual(['Thanh Tùng/'])
  })

  it('keeps the same field of two figures apart', () => {
    const view = viewOfFigures('a', 'b')
    type(view, 'a', 'source', 'TTXVN')
    type(view, 'b', 'source', 'AP')
    back(view)
    expect(credits(view)).toEqual(['/TTXVN', '/'])
  })

  it('parts what was written before and after another change', () => {
    const view = viewOfFigures('a')
    type(view, 'a', 'source', 'TT')
    view.dispatch(closeHistory(view.state.tr).insertText('Tít', 1))
    type(view, 'a', 'source', 'TTXVN')
    back(view)
    expect(credits(view)).toEqual(['/TT'])
    expect(view.state.doc.child(0).textContent).toBe('Tít')
  })

  it('begins a new step after an undo', () => {
    const view = viewOfFigures('a')
    type(view, 'a', 'source', 'TTXVN')
    back(view)
    type(view, 'a', 'source', 'AP')
    back(view)
    expect(credits(view)).toEqual(['/'])
  })

  it('takes back the crediting of several figures as one', () => {
    const view = viewOfFigures('a', 'b')
    creditFigures(view, ['a', 'b'], { photographer: 'Thanh Tùng', source: 'TTXVN' })
    expect(credits(view)).toEqual(['Thanh Tùng/TTXVN', 'Thanh Tùng/TTXVN'])
    back(view)
    expect(credits(view)).toEqual(['/', '/'])
  })
})

describe('replacing and removing', () => {
  it('keeps the credit when the photo is replaced, and answers the photo before', () => {
    const view = viewOfFigures('a')
    type(view, 'a', 'source', 'TTXVN')
    const shape = { crop: { x: 0, y: 0, width: 0.5, height: 0.5 }, focalPoint: { x: 0.1, y: 0.1 } }
    changeShape(view, 'a', shape)
    const photo = { photoId: 'a'.repeat(64), publishesPosition: false, ...shape }
    expect(changePhoto(view, 'a', 'b'.repeat(64), null)).toEqual({ photo, filled: {} })
    const [figure] = figuresIn(view.state.doc)
    expect([figure?.photoId, figure?.source, figure?.id]).toEqual(['b'.repeat(64), 'TTXVN', 'a'])
    expect([figure?.crop, figure?.focalPoint]).toEqual([null, null])
    back(view)
    expect(figuresIn(view.state.doc)[0]).toMatchObject({ photoId: 'a'.repeat(64), ...shape })
    expect(changePhoto(view, 'gone', 'b'.repeat(64), null)).toBeNull()
  })

  it('takes back a crop and its focal point at a time, and nothing else', () => {
    const view = viewOfFigures('a')
    type(view, 'a', 'source', 'TTXVN')
    changeShape(view, 'a', { crop: null, focalPoint: null })
    const crop = { x: 0.25, y: 0, width: 0.5, height: 1 }
    changeShape(view, 'a', { crop, focalPoint: { x: 0.5, y: 0.25 } })
    type(view, 'a', 'source', 'TTXVN và')
    back(view)
    expect(figuresIn(view.state.doc)[0]).toMatchObject({ source: 'TTXVN', crop })
    back(view)
    expect(figuresIn(view.state.doc)[0]).toMatchObject({
      source: 'TTXVN',
      crop: null,
      focalPoint: null,
    })
    back(view)
    expect(figuresIn(view.state.doc)[0]).toMatchObject({ source: '' })
  })

  it('leaves a block in the story, and puts the figure back once', () => {
    const view = viewOfFigures('a')
    type(view, 'a', 'source', 'TTXVN')
    const removed = removeFigure(view, 'a')!
    expect(view.state.doc.lastChild?.type.name).toBe('paragraph')
    view.state.doc.check()
    returnFigure(view, removed)
    returnFigure(view, removed)
    expect(credits(view)).toEqual(['/TTXVN'])
  })
})
