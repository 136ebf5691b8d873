import type { ResolvedPos } from '@tiptap/pm/model'
import type { Command, EditorState, Transaction } from '@tiptap/pm/state'
import { bodyStart, depthOf, topBlocks } from './parts.ts'

/**
 * Moves the selected list item among its siblings, else the selected blocks of the body, by one
 * place.
 */
export function moveSelection(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const tr = moveItem(state, direction) ?? moveBlocks(state, direction)
    if (!tr) return false
    dispatch?.(tr.scrollIntoView())
    return true
  }
}

function moveItem(state: EditorState, direction: -1 | 1): Transaction | null {
  const { $from, $to } = state.selection
  const depth = depthOf($from, 'listItem')
  if (depth === null || $to.depth < depth || $to.before(depth) !== $from.before(depth)) return null
  const list = depth - 1
  return swap(state, $from, list, $from.index(list), $from.index(list), direction, 0)
}

function moveBlocks(state: EditorState, direction: -1 | 1): Transaction | null {
  const { first, last } = topBlocks(state.selection)
  if (first < bodyStart) return null
  return swap(state, state.selection.$from, 0, first, last, direction, bodyStart)
}

/**
 * Takes the neighbour to the other side, so that what is selected is not touched and stays
 * selected.
 */
function swap(
  state: EditorState,
  $place: ResolvedPos,
  depth: number,
  first: number,
  last: number,
  direction: -1 | 1,
  lowest: number,
): Transaction | null {
  const parent = $place.node(depth)
  const neighbour = direction < 0 ? first - 1 : last + 1
  if (neighbour < lowest || neighbour >= parent.childCount) return null
  const from = $place.posAtIndex(neighbour, depth)
  const node = parent.child(neighbour)
  const target =
    direction < 0 ? $place.posAtIndex(last + 1, depth) : $place.posAtIndex(first, depth)
  const tr = state.tr.delete(from, from + node.nodeSize)
  // Mapping the selection over the insertion must not pull its edge along.
  const bookmark = tr.selection.getBookmark()
  const at = tr.mapping.map(target)
  tr.insert(at, node)
  return tr.setSelection(bookmark.map(tr.mapping.slice(1)).resolve(tr.doc))
}
