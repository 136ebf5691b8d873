import { closeHistory } from '@tiptap/pm/history'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { isSameValue } from '#shared/article/sameValue.ts'
import type { Figure } from '#shared/article/document.ts'
import type { FigureWords, PhotoInfo } from '#shared/article/photoInfo.ts'
import { emptyAgain, fillEmpty } from './fileWords.ts'
import { type FigureEntry, placedFigure } from './figures.ts'

/** What the user writes in the fields of a figure. */
export type FigureField = 'photographer' | 'source' | 'altText'

/** The field that the last change of the story was made in; null after any other change. */
type LastField = { figureId: string; field: FigureField } | null

const key = new PluginKey<LastField>('lastFigureField')

export function lastFieldPlugin(): Plugin<LastField> {
  return new Plugin<LastField>({
    key,
    state: {
      init: () => null,
      apply: (tr, last) =>
        tr.docChanged ? ((tr.getMeta(key) as LastField | undefined) ?? null) : last,
    },
  })
}

/** Writes a field of a figure. What is typed in one field in one go is one step of undo. */
export function changeField(
  view: EditorView,
  figureId: string,
  field: FigureField,
  text: string,
): void {
  const { state } = view
  const placed = placedFigure(state.doc, figureId)
  if (!placed || placed.node.attrs[field] === text) return
  const last = key.getState(state)
  const tr = state.tr
    .setNodeAttribute(placed.position, field, text)
    .setMeta(key, { figureId, field })
  // A change of attributes has no range, so the history would take every letter for a new step: it
  // is told that this one belongs to the change before.
  if (last?.figureId === figureId && last.field === field)
    tr.setMeta('appendedTransaction', state.tr)
  else closeHistory(tr)
  view.dispatch(tr)
}

/** Writes photographer and source of several figures; one step of undo. */
export function creditFigures(
  view: EditorView,
  figureIds: readonly string[],
  credit: { photographer: string; source: string },
): void {
  const tr = closeHistory(view.state.tr)
  for (const figureId of figureIds) {
    const placed = placedFigure(tr.doc, figureId)
    if (!placed) continue
    tr.setNodeAttribute(placed.position, 'photographer', credit.photographer)
    tr.setNodeAttribute(placed.position, 'source', credit.source)
  }
  if (tr.docChanged) view.dispatch(tr)
}

export function isUncredited(figure: FigureEntry): boolean {
  return !figure.photographer.trim() && !figure.source.trim()
}

/** What is chosen for one photo, and says nothing of another. */
type PhotoAttrs = Pick<Figure['attrs'], 'photoId' | 'crop' | 'focalPoint' | 'publishesPosition'>

const nothingChosen = { crop: null, focalPoint: null, publishesPosition: false } as const

/** What a figure was before another photo came into it. */
interface ReplacedPhoto {
  photo: PhotoAttrs
  /** The words that the new photo's file brought where there were none. */
  filled: Partial<FigureWords>
}

/**
 * Puts another photo into a figure, whole: its words stay, and what is empty is filled from the new
 * photo's file. Returns what was there before, null where there is no such figure.
 */
export function changePhoto(
  view: EditorView,
  figureId: string,
  photoId: string,
  info: PhotoInfo | null,
): ReplacedPhoto | null {
  const placed = placedFigure(view.state.doc, figureId)
  if (!placed) return null
  const { photoId: before, crop, focalPoint, publishesPosition } = placed.node.attrs as PhotoAttrs
  const tr = withAttributes(closeHistory(view.state.tr), placed.position, {
    ...nothingChosen,
    photoId,
  })
  const filled = fillEmpty(tr, figureId, info)
  view.dispatch(tr)
  return { photo: { photoId: before, crop, focalPoint, publishesPosition }, filled }
}

/** Takes a change of photo back; what the user wrote since stays. */
export function returnPhoto(view: EditorView, figureId: string, before: ReplacedPhoto): void {
  const placed = placedFigure(view.state.doc, figureId)
  if (!placed) return
  const tr = withAttributes(closeHistory(view.state.tr), placed.position, before.photo)
  emptyAgain(tr, figureId, before.filled)
  view.dispatch(tr)
}

/** Writes what is shown of a figure's photo; one step of undo. */
export function changeShape(
  view: EditorView,
  figureId: string,
  shape: Pick<PhotoAttrs, 'crop' | 'focalPoint'>,
): void {
  const placed = placedFigure(view.state.doc, figureId)
  if (!placed) return
  const tr = withAttributes(closeHistory(view.state.tr), placed.position, shape)
  if (tr.docChanged) view.dispatch(tr)
}

function withAttributes(tr: Transaction, position: number, attrs: object): Transaction {
  const before = tr.doc.nodeAt(position)?.attrs ?? {}
  for (const [name, value] of Object.entries(attrs))
    if (!isSameValue(before[name], value)) tr.setNodeAttribute(position, name, value)
  return tr
}
