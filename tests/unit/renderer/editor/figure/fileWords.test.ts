import { getSchema } from '@tiptap/core'
import { history, undo } from '@tiptap/pm/history'
import { Node } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { describe, expect, it } from 'vitest'
import { storySchemaExtensions } from '#renderer/editor/extensions.ts'
import { changePhoto, returnPhoto } from '#renderer/editor/figure/changeFigure.ts'
import { creditOfferFor } from '#renderer/editor/figure/creditOffer.ts'
import {
  fieldOrigins,
  figureOf,
  moveCredit,
  publishPosition,
  returnWord,
  splitField,
  takeFileWord,
} from '#renderer/editor/figure/fileWords.ts'
import { type FigureEntry, figuresIn } from '#renderer/editor/figure/figures.ts'
import { figureSchema } from '#shared/article/document.ts'
import type { PhotoInfo } from '#shared/article/photoInfo.ts'

const schema = getSchema(storySchemaExtensions())
const old = 'a'.repeat(64)
const fresh = 'b'.repeat(64)

const info: PhotoInfo = {
  photoId: fresh,
  caption: 'Chợ nổi\nCái Răng',
  headline: '',
  photographer: 'Thanh Tùng',
  credit: 'Thanh Tùng/TTXVN',
  source: '',
  copyright: '',
  rightsUsage: '',
  takenAt: '',
  sublocation: '',
  city: '',
  province: '',
  country: '',
  altText: 'Ghe chở hoa',
  extendedDescription: '',
  camera: '',
  keywords: [],
  position: null,
  hasSerialNumber: false,
  hasOwnerName: false,
  hasMakerNote: false,
  hasThumbnail: false,
  origins: {},
  disagreeing: {},
}
const fileWords = {
  caption: 'Chợ nổi Cái Răng',
  photographer: 'Thanh Tùng',
  source: 'TTXVN',
  altText: 'Ghe chở hoa',
}
const typed = {
  caption: 'Lời của tôi',
  photographer: 'Minh Huệ',
  source: 'Báo Cần Thơ',
  altText: 'Tôi tả',
}
const nothing = { caption: '', photographer: '', source: '', altText: '' }

function viewOfFigure(words: typeof nothing, content?: object[]) {
  const { caption, ...attrs } = words
  const text = caption ? [{ type: 'text', text: caption }] : []
  const figure = {
    type: 'figure',
    attrs: { ...attrs, id: 'a', photoId: old },
    content: content ?? text,
  }
  const doc = Node.fromJSON(schema, {
    type: 'doc',
    content: [{ type: 'headline' }, { type: 'standfirst' }, figure],
  })
  const view = {
    state: EditorState.create({ doc, plugins: [history()] }),
    dispatch(tr: Transaction) {
      tr.doc.check()
      view.state = view.state.apply(tr)
    },
  }
  return view as unknown as EditorView & typeof view
}

const figureIn = (view: EditorView): FigureEntry => figuresIn(view.state.doc)[0]!
const wordsIn = (view: EditorView) => {
  const { caption, photographer, source, altText } = figureIn(view)
  return { caption, photographer, source, altText }
}
const back = (view: EditorView): boolean => undo(view.state, (tr) => view.dispatch(tr))

describe('a new figure', () => {
  it('has the words of its photo’s file', () => {
    const node = figureOf(schema, fresh, info)
    expect(figureSchema.safeParse(node.toJSON()).success).toBe(true)
    expect({ ...node.attrs, caption: node.textContent }).toMatchObject({
      ...fileWords,
      photoId: fresh,
    })
  })

  it('is empty where nothing is known of its photo', () => {
    const node = figureOf(schema, fresh, null)
    expect(figureSchema.safeParse(node.toJSON()).success).toBe(true)
    expect({ ...node.attrs, caption: node.textContent }).toMatchObject(nothing)
  })
})

describe('a photo that replaces another', () => {
  it('leaves every word that the user wrote', () => {
    const view = viewOfFigure(typed)
    changePhoto(view, 'a', fresh, info)
    expect(figureIn(view).photoId).toBe(fresh)
    expect(wordsIn(view)).toEqual(typed)
  })

  it('fills what was empty, by one step of undo, and takes it away when it is taken back', () => {
    const view = viewOfFigure({ ...nothing, source: 'AFP' })
    const before = changePhoto(view, 'a', fresh, info)!
    expect(wordsIn(view)).toEqual({ ...fileWords, source: 'AFP' })
    back(view)
    expect([figureIn(view).photoId, wordsIn(view)]).toEqual([old, { ...nothing, source: 'AFP' }])
    changePhoto(view, 'a', fresh, info)
    takeFileWord(view, 'a', 'altText', 'Viết sau')
    returnPhoto(view, 'a', before)
    expect([figureIn(view).photoId, wordsIn(view)]).toEqual([
      old,
      { ...nothing, source: 'AFP', altText: 'Viết sau' },
    ])
  })

  it('does not inherit the permission to publish a position', () => {
    const view = viewOfFigure(typed)
    publishPosition(view, 'a', true)
    const before = changePhoto(view, 'a', fresh, info)!
    expect(figureIn(view).publishesPosition).toBe(false)
    returnPhoto(view, 'a', before)
    expect(figureIn(view).publishesPosition).toBe(true)
  })
})

describe('where a word comes from', () => {
  it('is told by comparing it with the file', () => {
    const view = viewOfFigure({ ...fileWords, photographer: 'Minh Huệ', altText: '' })
    expect(fieldOrigins(figureIn(view), info)).toEqual([
      { field: 'caption', value: 'Chợ nổi Cái Răng', origin: 'file', fileWord: '' },
      { field: 'photographer', value: 'Minh Huệ', origin: 'typed', fileWord: 'Thanh Tùng' },
      { field: 'source', value: 'TTXVN', origin: 'file', fileWord: '' },
      { field: 'altText', value: '', origin: 'empty', fileWord: 'Ghe chở hoa' },
    ])
  })

  it('the file’s word is taken by one step, and what was there can be put back with its marks', () => {
    const bold = [
      { type: 'text', text: 'Lời ' },
      { type: 'text', text: 'của tôi', marks: [{ type: 'bold' }] },
    ]
    const view = viewOfFigure(typed, bold)
    const whole = view.state.doc
    const before = takeFileWord(view, 'a', 'caption', fileWords.caption)!
    expect(wordsIn(view)).toEqual({ ...typed, caption: fileWords.caption })
    returnWord(view, 'a', 'caption', before)
    expect(view.state.doc.eq(whole)).toBe(true)
    takeFileWord(view, 'a', 'source', 'TTXVN')
    back(view)
    expect(view.state.doc.eq(whole)).toBe(true)
  })
})

describe('a credit in the wrong place', () => {
  it.each([
    [{ photographer: 'Thanh Tùng/TTXVN' }, { photographer: 'Thanh Tùng', source: 'TTXVN' }],
    [
      { photographer: 'Thanh Tùng/TTXVN', source: 'TTXVN' },
      { photographer: 'Thanh Tùng', source: 'TTXVN' },
    ],
    [{ source: 'Ảnh: Thanh Tùng - TTXVN' }, { photographer: 'Thanh Tùng', source: 'TTXVN' }],
    [{ photographer: '(Ảnh: TTXVN)' }, { photographer: '', source: 'TTXVN' }],
    [
      { photographer: 'Thanh Tùng', source: 'Ảnh: TTXVN' },
      { photographer: 'Thanh Tùng', source: 'TTXVN' },
    ],
  ])('in the fields (%j) is taken apart', (words, names) => {
    const view = viewOfFigure({ ...nothing, ...words })
    const offer = creditOfferFor(figureIn(view))
    if (offer?.kind !== 'split') throw new Error('no offer')
    splitField(view, 'a', offer.field, offer.credit)
    expect(figureIn(view)).toMatchObject(names)
    expect(creditOfferFor(figureIn(view))).toBeNull()
    back(view)
    expect(wordsIn(view)).toEqual({ ...nothing, ...words })
  })

  it('at the end of the caption goes to its fields, and the rest keeps its marks', () => {
    const view = viewOfFigure(nothing, [
      { type: 'text', text: 'Chợ nổi', marks: [{ type: 'bold' }] },
      { type: 'hardBreak' },
      { type: 'text', text: 'sáng mùng 5. Ảnh: Thanh Tùng – TTXVN' },
    ])
    const offer = creditOfferFor(figureIn(view))
    if (offer?.kind !== 'fromCaption') throw new Error('no offer')
    moveCredit(view, 'a', offer.found)
    expect(wordsIn(view)).toEqual({
      ...nothing,
      caption: 'Chợ nổi\nsáng mùng 5.',
      photographer: 'Thanh Tùng',
      source: 'TTXVN',
    })
    expect(view.state.doc.lastChild?.firstChild?.marks[0]?.type.name).toBe('bold')
    back(view)
    expect(figureIn(view).caption).toContain('Ảnh: Thanh Tùng – TTXVN')
  })

  it.each([
    { photographer: 'Thanh Tùng', source: 'TTXVN' },
    { photographer: 'TTXVN' },
    { source: 'Thanh Tùng' },
    { photographer: 'Thanh Tùng/TTXVN', source: 'AFP' },
    { caption: 'Chợ nổi. Ảnh: Thanh Tùng - TTXVN', photographer: 'Minh Huệ' },
  ])('is left alone where nothing is to be offered or a name would be lost: %j', (words) => {
    expect(creditOfferFor(figureIn(viewOfFigure({ ...nothing, ...words })))).toBeNull()
  })
})
