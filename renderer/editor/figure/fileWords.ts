import { closeHistory } from '@tiptap/pm/history'
import type { Node, Schema } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { emptyFigureAttrs } from '#shared/article/document.ts'
import {
  type FigureWords,
  figureWordsOf,
  type FilledField,
  filledFields,
  originOf,
  type PhotoInfo,
  type ValueOrigin,
} from '#shared/article/photoInfo.ts'
import type { Credit, CreditedCaption } from '#shared/text/credit.ts'
import { captionOf, type FigureEntry, placedFigure } from './figures.ts'

/** A new figure of a photo, with the words that its file brought. */
export function figureOf(schema: Schema, photoId: string, info: PhotoInfo | null): Node {
  const words = info && figureWordsOf(info)
  const { caption, ...attrs } = words ?? { caption: '' }
  return schema.nodes['figure']!.create(
    { ...emptyFigureAttrs, ...attrs, id: crypto.randomUUID(), photoId },
    caption ? schema.text(caption) : null,
  )
}

/**
 * Fills what is empty in a figure with the words of a photo's file, and nothing else. Returns what
 * it filled in.
 */
export function fillEmpty(
  tr: Transaction,
  figureId: string,
  info: PhotoInfo | null,
): Partial<FigureWords> {
  const placed = placedFigure(tr.doc, figureId)
  if (!placed || !info) return {}
  const words = figureWordsOf(info)
  const filled = filledFields.filter((field) => words[field] && !wordsOf(placed.node)[field].trim())
  for (const field of filled) writeWord(tr, figureId, field, words[field])
  return Object.fromEntries(filled.map((field) => [field, words[field]]))
}

/** Empties fields that still hold what was filled in. */
export function emptyAgain(tr: Transaction, figureId: string, filled: Partial<FigureWords>): void {
  const placed = placedFigure(tr.doc, figureId)
  if (!placed) return
  for (const field of filledFields)
    if (filled[field] && wordsOf(placed.node)[field] === filled[field])
      writeWord(tr, figureId, field, '')
}

function wordsOf(figure: Node): FigureWords {
  const { photographer, source, altText } = figure.attrs as Record<
    Exclude<FilledField, 'caption'>,
    string
  >
  return { caption: captionOf(figure), photographer, source, altText }
}

function writeWord(tr: Transaction, figureId: string, field: FilledField, text: string): void {
  const placed = placedFigure(tr.doc, figureId)
  if (!placed) return
  const { position, node } = placed
  if (field !== 'caption') tr.setNodeAttribute(position, field, text)
  else if (text)
    tr.replaceWith(position + 1, position + 1 + node.content.size, tr.doc.type.schema.text(text))
  else tr.delete(position + 1, position + 1 + node.content.size)
}

/**
 * Puts the file's word into a field, in the place of what is there; one step of undo. Returns the
 * figure before.
 */
export function takeFileWord(
  view: EditorView,
  figureId: string,
  field: FilledField,
  text: string,
): Node | null {
  const before = placedFigure(view.state.doc, figureId)?.node ?? null
  const tr = closeHistory(view.state.tr)
  writeWord(tr, figureId, field, text)
  if (tr.docChanged) view.dispatch(tr)
  return before
}

/** Puts back what a field held before, with its marks. */
export function returnWord(
  view: EditorView,
  figureId: string,
  field: FilledField,
  before: Node,
): void {
  const placed = placedFigure(view.state.doc, figureId)
  if (!placed) return
  const { position, node } = placed
  const tr = closeHistory(view.state.tr)
  if (field === 'caption')
    tr.replaceWith(position + 1, position + 1 + node.content.size, before.content)
  else tr.setNodeAttribute(position, field, before.attrs[field])
  view.dispatch(tr)
}

/** Lets the photo's position go out with this figure, or no longer; one step of undo. */
export function publishPosition(view: EditorView, figureId: string, published: boolean): void {
  const placed = placedFigure(view.state.doc, figureId)
  if (!placed) return
  view.dispatch(
    closeHistory(view.state.tr).setNodeAttribute(placed.position, 'publishesPosition', published),
  )
}

/** Takes apart what stands in the field of one name; one step of undo. */
export function splitField(
  view: EditorView,
  figureId: string,
  field: keyof Credit,
  credit: Credit,
): void {
  const tr = closeHistory(view.state.tr)
  writeWord(tr, figureId, field, credit[field])
  writeNames(tr, figureId, credit)
  if (tr.docChanged) view.dispatch(tr)
}

function writeNames(tr: Transaction, figureId: string, { photographer, source }: Credit): void {
  if (photographer) writeWord(tr, figureId, 'photographer', photographer)
  if (source) writeWord(tr, figureId, 'source', source)
}

/** Takes a credit off the end of a caption and writes it where it belongs; one step of undo. */
export function moveCredit(view: EditorView, figureId: string, found: CreditedCaption): void {
  const placed = placedFigure(view.state.doc, figureId)
  if (!placed) return
  const { position, node } = placed
  const tr = closeHistory(view.state.tr)
  tr.delete(position + 1 + found.captionLength, position + 1 + node.content.size)
  writeNames(tr, figureId, found.credit)
  view.dispatch(tr)
}

/** What a figure's field holds, where it comes from, and what the file would say instead. */
export interface FieldOrigin {
  field: FilledField
  value: string
  origin: ValueOrigin
  /** Empty where the file says nothing, or the same. */
  fileWord: string
}

export function fieldOrigins(figure: FigureEntry, info: PhotoInfo): FieldOrigin[] {
  const words = figureWordsOf(info)
  return filledFields.map((field) => {
    const value = figure[field]
    const origin = originOf(value, words[field])
    return { field, value, origin, fileWord: origin === 'file' ? '' : words[field] }
  })
}
