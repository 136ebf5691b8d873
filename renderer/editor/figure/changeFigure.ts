import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Figure } from '#shared/article/document.ts'
import type { FigureWords, PhotoInfo } from '#shared/article/photoInfo.ts'
import { emptyAgain, fillEmpty } from './fileWords.ts'
import { type FigureEntry, placedFigure, type PlacedFigure } from './figures.ts'
import { blockBoundary } from './places.ts'

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
    if (!isSame(before[name], value)) tr.setNodeAttribute(position, name, value)
  return tr
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/**
 * Takes a figure out of the story, whose photo stays in the library; a story always keeps a block.
 * Returns what was taken.
 */
export function removeFigure(view: EditorView, figureId: string): PlacedFigure | null {
  const { state } = view
  const placed = placedFigure(state.doc, figureId)
  if (!placed) return null
  const { position, node } = placed
  const tr = closeHistory(state.tr).delete(position, position + node.nodeSize)
  if (state.doc.childCount === 3) tr.insert(position, state.schema.nodes['paragraph']!.create())
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(position))))
  view.focus()
  return placed
}

/**
 * Puts a figure that was taken out back where it was, as far as that place still exists, unless it
 * is there again.
 */
export function returnFigure(view: EditorView, { node, position }: PlacedFigure): void {
  const { doc, tr } = view.state
  if (placedFigure(doc, String(node.attrs['id']))) return
  view.dispatch(closeHistory(tr).insert(blockBoundary(doc, position), node))
}

/** Lets a figure and the block above or below change places. False at the ends of the body. */
export function moveFigure(view: EditorView, figureId: string, by: -1 | 1): boolean {
  const tr = movedFigure(view.state.tr, figureId, by)
  if (tr) view.dispatch(closeHistory(tr).scrollIntoView())
  return tr !== null
}

/**
 * The neighbour is what moves across, so the figure, its caption's cursor and what is typed there
 * stay as they are.
 */
export function movedFigure(tr: Transaction, figureId: string, by: -1 | 1): Transaction | null {
  const placed = placedFigure(tr.doc, figureId)
  if (!placed) return null
  const { position, node } = placed
  const neighbour = neighbourOf(tr.doc, position, by)
  if (!neighbour) return null
  if (by === -1) {
    tr.insert(position + node.nodeSize, neighbour)
    return tr.delete(position - neighbour.nodeSize, position)
  }
  const after = position + node.nodeSize
  tr.delete(after, after + neighbour.nodeSize)
  return tr.insert(position, neighbour)
}

/** Headline and standfirst are no neighbours: nothing moves above them. */
function neighbourOf(story: Node, position: number, by: -1 | 1): Node | null {
  const index = story.resolve(position).index(0) + by
  return index < 2 || index >= story.childCount ? null : story.child(index)
}

/** Selects the whole figure and brings it into sight. */
export function goToFigure(view: EditorView, figureId: string): void {
  const placed = placedFigure(view.state.doc, figureId)
  if (!placed) return
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, placed.position)))
  view.focus()
  const dom = view.nodeDOM(placed.position)
  if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'center' })
}

/** Puts the cursor at the end of a figure's caption. */
export function goToCaption(view: EditorView, figureId: string): void {
  const placed = placedFigure(view.state.doc, figureId)
  if (!placed) return
  const end = placed.position + 1 + placed.node.content.size
  view.dispatch(
    view.state.tr.setSelection(TextSelection.create(view.state.doc, end)).scrollIntoView(),
  )
  view.focus()
}

/** Puts the cursor into the text after a figure, with a new paragraph where there is none. */
export function goOnAfter(view: EditorView, figureId: string): void {
  const placed = placedFigure(view.state.doc, figureId)
  if (!placed) return
  const { tr, doc, schema } = view.state
  const after = placed.position + placed.node.nodeSize
  if (after === doc.content.size) tr.insert(after, schema.nodes['paragraph']!.create())
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(after), 1)).scrollIntoView())
  view.focus()
}
