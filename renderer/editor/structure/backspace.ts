import type { ResolvedPos } from '@tiptap/pm/model'
import { type Command, NodeSelection, Selection, TextSelection } from '@tiptap/pm/state'
import { bodyStart, cursorOf, depthOf, isBlank, isEmptyParagraph, isWalled } from './parts.ts'

/**
 * Backspace where a part of the story begins: the parts stay, the cursor goes back to the text
 * before.
 */
export const backspaceAtStart: Command = (state, dispatch, view) => {
  const $cursor = cursorOf(state)
  if (!$cursor || $cursor.parentOffset > 0) return false
  switch ($cursor.parent.type.name) {
    case 'headline':
      return true
    case 'standfirst':
    case 'pullQuoteAttribution':
      return goBack($cursor)(state, dispatch, view)
    case 'figure':
      dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, $cursor.before())))
      return true
    case 'pullQuoteText':
    case 'factBoxTitle':
      return dropBlankBox($cursor)(state, dispatch, view)
    case 'subheading':
      return toParagraph($cursor)(state, dispatch, view)
    case 'paragraph':
      return backspaceInParagraph($cursor)(state, dispatch, view)
    default:
      return false
  }
}

function backspaceInParagraph($cursor: ResolvedPos): Command {
  return (state, dispatch, view) => {
    if ($cursor.depth === 1 && $cursor.index(0) === bodyStart)
      return leaveBodyStart($cursor)(state, dispatch, view)
    const outer = $cursor.node(-1).type
    const isFirst = $cursor.index(-1) === 0
    if (isFirst && (outer.name === 'tableCell' || outer.name === 'tableHeader')) return true
    if (outer.name === 'factBox' && $cursor.index(-1) === 1) {
      if (isBlank($cursor.node(-1))) return dropBlankBox($cursor)(state, dispatch, view)
      return goBack($cursor)(state, dispatch, view)
    }
    return false
  }
}

/** The first paragraph of the body goes only when it is empty and not the last one. */
function leaveBodyStart($cursor: ResolvedPos): Command {
  return (state, dispatch, view) => {
    if (!isEmptyParagraph($cursor.parent) || state.doc.childCount <= bodyStart + 1)
      return goBack($cursor)(state, dispatch, view)
    const tr = state.tr.delete($cursor.before(), $cursor.after())
    dispatch?.(
      tr.setSelection(Selection.near(tr.doc.resolve($cursor.before()), -1)).scrollIntoView(),
    )
    return true
  }
}

function goBack($cursor: ResolvedPos): Command {
  return (state, dispatch) => {
    const before = Selection.near(state.doc.resolve($cursor.before()), -1)
    dispatch?.(state.tr.setSelection(before).scrollIntoView())
    return true
  }
}

/**
 * A pull quote or fact box in which nothing was written becomes a paragraph again; another is
 * selected as a whole.
 */
function dropBlankBox($cursor: ResolvedPos): Command {
  return (state, dispatch) => {
    const depth = depthOf($cursor, 'pullQuote') ?? depthOf($cursor, 'factBox') ?? 1
    const start = $cursor.before(depth)
    const box = $cursor.node(depth)
    const { tr } = state
    if (isBlank(box)) {
      tr.replaceWith(start, start + box.nodeSize, state.schema.nodes['paragraph']!.create())
      tr.setSelection(TextSelection.create(tr.doc, start + 1))
    } else tr.setSelection(NodeSelection.create(state.doc, start))
    dispatch?.(tr.scrollIntoView())
    return true
  }
}

function toParagraph($cursor: ResolvedPos): Command {
  return (state, dispatch) => {
    const { id } = $cursor.parent.attrs
    dispatch?.(state.tr.setNodeMarkup($cursor.before(), state.schema.nodes['paragraph'], { id }))
    return true
  }
}

/** Delete where a part of the story ends: nothing flows into it from the next one. */
export const deleteAtEnd: Command = (state) => {
  const $cursor = cursorOf(state)
  if (!$cursor || $cursor.parentOffset < $cursor.parent.content.size) return false
  if (isWalled($cursor.parent.type)) return true
  const outer = $cursor.node(-1)
  return Boolean(outer.type.spec.isolating) && $cursor.index(-1) === outer.childCount - 1
}

/**
 * What no command took at the edge of a text is not left to the browser, which knows nothing of the
 * story's parts.
 */
export const stayAtStart: Command = (state) => cursorOf(state)?.parentOffset === 0

export const stayAtEnd: Command = (state) => {
  const $cursor = cursorOf(state)
  return $cursor !== null && $cursor.parentOffset === $cursor.parent.content.size
}
