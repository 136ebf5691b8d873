import type { Node } from '@tiptap/pm/model'
import { type EditorState, Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Where the body begins: after headline and standfirst. */
export function bodyStart(story: Node): number {
  return story.child(0).nodeSize + story.child(1).nodeSize
}

/** The place between two blocks of the body that is `position`, or the nearest after it. */
export function blockBoundary(story: Node, position: number): number {
  const $position = story.resolve(Math.max(0, Math.min(position, story.content.size)))
  const boundary = $position.depth === 0 ? $position.pos : $position.after(1)
  return Math.max(boundary, bodyStart(story))
}

/**
 * Where a block asked for at the cursor goes without parting a paragraph: before the block whose
 * very start holds the cursor (an empty one too, so that writing goes on below), else after it.
 * After a figure in any case: the next photo comes next.
 */
export function placeAtCursor({ doc, selection }: EditorState): number {
  const { $from } = selection
  if ($from.depth === 0) return blockBoundary(doc, selection.to)
  const firstText = Selection.findFrom(doc.resolve($from.before(1)), 1, true)
  const atStart =
    selection.empty &&
    firstText?.from === selection.from &&
    $from.depth === 1 &&
    $from.parent.type.name !== 'figure'
  return blockBoundary(doc, atStart ? $from.before(1) : $from.after(1))
}

/** The place between blocks that is nearest to a point of the window. */
export function placeAtPoint(view: EditorView, point: { left: number; top: number }): number {
  const { doc } = view.state
  let place = bodyStart(doc)
  doc.forEach((block, position) => {
    const dom = view.nodeDOM(position)
    if (!(dom instanceof HTMLElement)) return
    const { top, height } = dom.getBoundingClientRect()
    if (point.top > top + height / 2) place = position + block.nodeSize
  })
  return blockBoundary(doc, place)
}
