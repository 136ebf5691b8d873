import { getSchema } from '@tiptap/core'
import { Node, type Schema } from '@tiptap/pm/model'
import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { storySchemaExtensions } from '#renderer/editor/extensions.ts'
import {
  type FigureEntry,
  figuresIn,
  leadingId,
  missingOf,
  selectedFigure,
} from '#renderer/editor/figure/figures.ts'
import { movedFigure, moveFigureInList } from '#renderer/editor/figure/moveFigure.ts'
import { blockBoundary, bodyStart, placeAtCursor } from '#renderer/editor/figure/places.ts'

const schema: Schema = getSchema(storySchemaExtensions())

const figure = (id: string, caption = ''): object => ({
  type: 'figure',
  attrs: { id, photoId: id.repeat(64).slice(0, 64), photographer: '', source: '', altText: '' },
  ...(caption ? { content: [{ type: 'text', text: caption }] } : {}),
})
const paragraph = (text: string): object => ({
  type: 'paragraph',
  attrs: { id: `p-${text}` },
  ...(text ? { content: [{ type: 'text', text }] } : {}),
})

function story(...blocks: object[]): Node {
  const head = [
    { type: 'headline', content: [{ type: 'text', text: 'H' }] },
    { type: 'standfirst' },
  ]
  const doc = Node.fromJSON(schema, { type: 'doc', content: [...head, ...blocks] })
  doc.check()
  return doc
}

const outline = (doc: Node): string =>
  Array.from({ length: doc.childCount - 2 }, (_, at) => {
    const block = doc.child(at + 2)
    return block.type.name === 'figure' ? String(block.attrs['id']) : block.textContent
  }).join(' ')

/** A stand-in for the part of a view that commands use: real states, real transactions. */
function viewOf(doc: Node) {
  const view = {
    state: EditorState.create({ doc }),
    dispatch(tr: EditorState['tr']) {
      view.state = view.state.apply(tr)
    },
  }
  return view as unknown as Parameters<typeof moveFigureInList>[0] & typeof view
}

describe('the figures of a story', () => {
  const doc = story(paragraph('một'), figure('a', 'chú thích'), paragraph('hai'), figure('b'))

  it('are listed in order, and an unchanged one stays the same object', () => {
    const [a, b] = figuresIn(doc)
    expect([a?.id, a?.caption, b?.id]).toEqual(['a', 'chú thích', 'b'])
    const typed = EditorState.create({ doc }).apply(
      EditorState.create({ doc }).tr.insertText('x', 6),
    ).doc
    expect(figuresIn(typed)[0]).toBe(a)
  })

  it('are led by the chosen one while it is there, else by the first', () => {
    const figures = figuresIn(doc)
    expect(leadingId(figures, 'b')).toBe('b')
    expect(leadingId(figures, 'gone')).toBe('a')
    expect(leadingId([], 'b')).toBeNull()
  })

  it('say what they lack', () => {
    const whole: FigureEntry = {
      publishesPosition: false,
      id: 'a',
      photoId: '',
      caption: 'c',
      photographer: '',
      source: 'TTXVN',
      altText: 't',
      crop: null,
      focalPoint: null,
    }
    expect(missingOf(whole)).toEqual([])
    expect(missingOf({ ...whole, caption: ' ', source: '', altText: '' })).toEqual([
      'caption',
      'credit',
      'altText',
    ])
    expect(missingOf({ ...whole, source: '', photographer: 'Thanh Tùng' })).toEqual([])
  })

  it('are selected as a whole or by a cursor in the caption', () => {
    const state = EditorState.create({ doc })
    let at = 0
    doc.forEach((block, position) => {
      if (block.attrs['id'] === 'a') at = position
    })
    const whole = state.apply(state.tr.setSelection(NodeSelection.create(doc, at)))
    const inside = state.apply(state.tr.setSelection(TextSelection.create(doc, at + 3)))
    expect(selectedFigure(whole)?.position).toBe(at)
    expect(selectedFigure(inside)?.position).toBe(at)
    expect(selectedFigure(state)).toBeNull()
  })
})

describe('moving a figure', () => {
  const doc = story(figure('a'), paragraph('một'), paragraph('hai'), figure('b'))
  const moved = (id: string, by: -1 | 1): string | null => {
    const tr = movedFigure(EditorState.create({ doc }).tr, id, by)
    return tr && outline(tr.doc)
  }

  it('changes places with its neighbour and never leaves the body', () => {
    expect(moved('a', 1)).toBe('một a hai b')
    expect(moved('b', -1)).toBe('a một b hai')
    expect(moved('a', -1)).toBeNull()
    expect(moved('b', 1)).toBeNull()
    expect(moved('nobody', 1)).toBeNull()
  })

  it('keeps the cursor in the caption where it was', () => {
    const state = EditorState.create({ doc: story(paragraph('một'), figure('a', 'chú thích')) })
    const within = state.apply(
      state.tr.setSelection(TextSelection.create(state.doc, state.doc.content.size - 3)),
    )
    const tr = movedFigure(within.tr, 'a', -1)!
    expect(tr.selection.$from.parent.attrs['id']).toBe('a')
    expect(tr.selection.$from.parentOffset).toBe(within.selection.$from.parentOffset)
  })

  it('in the list goes past the text between figures', () => {
    const view = viewOf(doc)
    expect(moveFigureInList(view, 'b', 0)).toBe(true)
    expect(outline(view.state.doc)).toBe('b a một hai')
    expect(moveFigureInList(view, 'b', 1)).toBe(true)
    expect(outline(view.state.doc)).toBe('a b một hai')
    expect(moveFigureInList(view, 'b', 2)).toBe(false)
    view.state.doc.check()
  })
})

describe('where a photo goes', () => {
  const doc = story(paragraph('một'), paragraph(''), {
    type: 'quote',
    attrs: { id: 'q' },
    content: [paragraph('hai')],
  })
  const start = bodyStart(doc)
  const placeWithCursor = (position: number): number => {
    const state = EditorState.create({ doc })
    return placeAtCursor(state.apply(state.tr.setSelection(TextSelection.create(doc, position))))
  }

  it('is after the block with the cursor, and never inside a paragraph', () => {
    expect(placeWithCursor(start + 3)).toBe(start + 5)
    expect(placeWithCursor(start + 4)).toBe(start + 5)
  })

  it('is before the block at whose very start the cursor stands, an empty one too', () => {
    expect(placeWithCursor(start + 1)).toBe(start)
    expect(placeWithCursor(start + 6)).toBe(start + 5)
  })

  it('is after a quote, not in it', () => {
    expect(placeWithCursor(start + 10)).toBe(doc.content.size)
  })

  it('is after the figure before, also while that has no caption', () => {
    const doc = story(figure('a'), paragraph('một'))
    const state = EditorState.create({ doc })
    const inCaption = TextSelection.create(doc, bodyStart(doc) + 1)
    expect(placeAtCursor(state.apply(state.tr.setSelection(inCaption)))).toBe(
      bodyStart(doc) + doc.child(2).nodeSize,
    )
  })

  it('is the beginning of the body for a cursor in headline or standfirst', () => {
    expect(placeWithCursor(1)).toBe(start)
    expect(placeWithCursor(start - 1)).toBe(start)
  })

  it('is always a place between two blocks of the body', () => {
    for (let position = -5; position < doc.content.size + 5; position++) {
      const boundary = blockBoundary(doc, position)
      expect(doc.resolve(boundary).depth).toBe(0)
      expect(boundary).toBeGreaterThanOrEqual(start)
    }
  })
})
