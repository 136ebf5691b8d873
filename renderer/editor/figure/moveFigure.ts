import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { figuresIn, placedFigure, type PlacedFigure } from './figures.ts'
import { blockBoundary } from './places.ts'

/**
 * Takes a figure out of the story, whose photo stays in the library; a story always keeps a block.
 * Returns what was taken; null where the story is settled and keeps it.
 */
export function removeFigure(view: EditorView, figureId: string): PlacedFigure | null {
  const { state } = view
  const placed = placedFigure(state.doc, figureId)
  if (!placed) return null
  const { position, node } = placed
  const tr = closeHistory(state.tr).delete(position, position + node.nodeSize)
  if (state.doc.childCount === 3) tr.insert(position, state.schema.nodes['paragraph']!.create())
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(position))))
  if (view.state === state) return null
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

/**
 * Makes a figure the one at place `to` (0 is first) of the story's figures: it goes right before or
 * after the figure that stands there now, past the text between them. False where there is no such
 * place.
 */
export function moveFigureInList(view: EditorView, figureId: string, to: number): boolean {
  const { doc, tr } = view.state
  const figures = figuresIn(doc)
  const from = figures.findIndex(({ id }) => id === figureId)
  const target = figures[to]
  const moved = placedFigure(doc, figureId)
  const other = target && placedFigure(doc, target.id)
  if (!moved || !other || from === to) return false
  tr.delete(moved.position, moved.position + moved.node.nodeSize)
  const place = to < from ? other.position : other.position + other.node.nodeSize
  tr.insert(tr.mapping.map(place, to < from ? -1 : 1), moved.node)
  view.dispatch(closeHistory(tr))
  return true
}
