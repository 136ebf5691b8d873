import type { Node } from '@tiptap/pm/model'
import {
  type Command,
  type EditorState,
  NodeSelection,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state'
import { bodyStart, isWalled, positionOf } from './parts.ts'

/**
 * Where a part of the story must keep its own text: joining across its edge would pour a paragraph
 * into the headline.
 */
function wallAround(state: EditorState, side: '$from' | '$to'): Node | null {
  const $place = state.selection[side]
  for (let depth = $place.depth; depth > 0; depth--) {
    if (isWalled($place.node(depth).type)) return $place.node(depth)
  }
  return null
}

/**
 * Whether the selection goes across the edge of the headline, the standfirst, a figure, a box or a
 * cell.
 */
export function crossesWall(state: EditorState): boolean {
  const { selection } = state
  if (selection.empty || selection instanceof NodeSelection || selection.ranges.length > 1)
    return false
  return wallAround(state, '$from') !== wallAround(state, '$to')
}

/**
 * Deletes what is selected and lets every part that is not wholly selected keep its place and the
 * rest of its text.
 */
export const deleteAcrossWalls: Command = (state, dispatch) => {
  if (!crossesWall(state)) return false
  dispatch?.(withoutSelection(state).scrollIntoView())
  return true
}

export function withoutSelection(state: EditorState): Transaction {
  const { tr, doc, selection } = state
  const { from, to } = selection
  for (let index = doc.childCount - 1; index >= 0; index--) {
    const start = positionOf(doc, index)
    const block = doc.child(index)
    if (start < to && start + block.nodeSize > from)
      deletePart(tr, block, start, from, to, index >= bodyStart)
  }
  if (tr.doc.childCount <= bodyStart)
    tr.insert(tr.doc.content.size, state.schema.nodes['paragraph']!.create())
  return tr.setSelection(
    TextSelection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size)), -1),
  )
}

function deletePart(
  tr: Transaction,
  node: Node,
  start: number,
  from: number,
  to: number,
  removable: boolean,
): void {
  const whole = from <= start + 1 && to >= start + node.nodeSize - 1
  // The block where the selection begins or ends stays, so that the cursor has its place.
  if (removable && whole && from < start && to > start + node.nodeSize) {
    tr.delete(start, start + node.nodeSize)
  } else if (node.inlineContent) {
    tr.delete(Math.max(from, start + 1), Math.min(to, start + node.nodeSize - 1))
  } else if (removable && from <= start && to >= start + node.nodeSize) {
    tr.delete(start, start + node.nodeSize)
  } else {
    deleteInside(tr, node, start, from, to)
  }
}

function deleteInside(tr: Transaction, node: Node, start: number, from: number, to: number): void {
  for (let index = node.childCount - 1; index >= 0; index--) {
    let at = start + 1
    for (let before = 0; before < index; before++) at += node.child(before).nodeSize
    const child = node.child(index)
    if (at >= to || at + child.nodeSize <= from) continue
    const covered = from <= at && to >= at + child.nodeSize
    const canGo =
      covered && node.canReplace(index, index + 1) && tr.doc.nodeAt(start)!.childCount > 1
    if (canGo && child.isBlock && node.type.name !== 'tableRow' && node.type.name !== 'table')
      tr.delete(at, at + child.nodeSize)
    else deletePart(tr, child, at, from, to, false)
  }
}
