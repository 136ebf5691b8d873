import { closeHistory } from '@tiptap/pm/history'
import type { EditorView } from '@tiptap/pm/view'
import { figuresIn, placedFigure } from './figures.ts'

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
