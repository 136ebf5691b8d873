import type { ResolvedPos } from '@tiptap/pm/model'
import { type Command, Selection, TextSelection } from '@tiptap/pm/state'
import { cursorOf, depthOf, isBlank, isEmptyParagraph } from './parts.ts'

/**
 * What Enter does where a new paragraph would be wrong: it goes on to the next part of the story.
 */
export const enter: Command = (state, dispatch, view) => {
  const { $from } = state.selection
  switch ($from.parent.type.name) {
    case 'headline':
    case 'pullQuoteText':
    case 'factBoxTitle':
      return goToNext($from)(state, dispatch, view)
    case 'standfirst':
      return leaveStandfirst(state, dispatch, view)
    case 'figure':
    case 'pullQuoteAttribution':
      return goOnAfter(state, dispatch, view)
    case 'paragraph':
      return leaveFactBox(state, dispatch, view)
    default:
      return false
  }
}

/** To the start of the text that follows. */
function goToNext($from: ResolvedPos): Command {
  return (state, dispatch) => {
    dispatch?.(
      state.tr.setSelection(Selection.near(state.doc.resolve($from.after()), 1)).scrollIntoView(),
    )
    return true
  }
}

/**
 * What stands after the cursor begins the body; at the end a new paragraph does, unless one waits
 * there.
 */
const leaveStandfirst: Command = (state, dispatch, view) => {
  const { $from, $to, empty } = state.selection
  const first = state.doc.child(2)
  if ($to.parent !== $from.parent) return false
  if (empty && $from.parentOffset === $from.parent.content.size && isEmptyParagraph(first))
    return goToNext($from)(state, dispatch, view)
  const rest = $to.parent.content.cut($to.parentOffset)
  const tr = state.tr.delete($from.pos, $from.end())
  const bodyStart = tr.mapping.map($from.after())
  tr.insert(bodyStart, state.schema.nodes['paragraph']!.create(null, rest))
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, bodyStart + 1)).scrollIntoView())
  return true
}

/**
 * To the paragraph after the block of the body that holds the cursor; a new one unless an empty one
 * waits there.
 */
export const goOnAfter: Command = (state, dispatch) => {
  const { $to } = state.selection
  const index = $to.index(0)
  const after = $to.depth > 0 ? $to.after(1) : $to.pos
  const tr = state.tr
  if (index < 1) return false
  const next = index + 1 < state.doc.childCount ? state.doc.child(index + 1) : null
  if (!isEmptyParagraph(next)) tr.insert(after, state.schema.nodes['paragraph']!.create())
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView())
  return true
}

/** An empty last paragraph of a fact box was meant to be the one after it. */
const leaveFactBox: Command = (state, dispatch) => {
  const $cursor = cursorOf(state)
  const depth = $cursor && depthOf($cursor, 'factBox')
  if (!$cursor || depth === null || $cursor.depth !== depth + 1 || !isBlank($cursor.parent))
    return false
  const box = $cursor.node(depth)
  if ($cursor.index(depth) !== box.childCount - 1 || box.childCount < 3) return false
  const tr = state.tr.delete($cursor.before(), $cursor.after())
  const after = tr.mapping.map($cursor.after(depth))
  tr.insert(after, state.schema.nodes['paragraph']!.create())
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView())
  return true
}

/** A new line in the same block, where the block takes one. */
export const breakLine: Command = (state, dispatch) => {
  const hardBreak = state.schema.nodes['hardBreak']!
  const { $from, $to } = state.selection
  if (!$from.sameParent($to) || !$from.parent.type.contentMatch.matchType(hardBreak)) return false
  const marks = state.storedMarks ?? $from.marks()
  const tr = state.tr
    .replaceSelectionWith(hardBreak.create(null, null, marks), false)
    .ensureMarks(marks)
  dispatch?.(tr.scrollIntoView())
  return true
}
