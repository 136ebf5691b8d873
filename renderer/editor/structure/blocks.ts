import { lift, wrapIn } from '@tiptap/pm/commands'
import type { Fragment, Node, NodeType } from '@tiptap/pm/model'
import { liftListItem, wrapInList } from '@tiptap/pm/schema-list'
import {
  type Command,
  EditorState,
  NodeSelection,
  Selection,
  type Transaction,
} from '@tiptap/pm/state'
import { bodyStart, depthOf, isEmptyParagraph, positionOf, topBlocks } from './parts.ts'

export type BlockKind = 'paragraph' | 'subheading' | 'smallSubheading' | 'quote'
export type ListKind = 'bulletList' | 'orderedList'

/** The kind of the block that holds the selection's start; null where it cannot be chosen. */
export function blockKindOf(state: EditorState): BlockKind | null {
  const { $from } = state.selection
  if ($from.depth === 0) return null
  const block = $from.node(1)
  if (block.type.name === 'subheading')
    return block.attrs['level'] === 3 ? 'smallSubheading' : 'subheading'
  return block.type.name === 'paragraph' || block.type.name === 'quote' ? block.type.name : null
}

/** The kind of the innermost list around the selection's start, or null. */
export function listKindOf(state: EditorState): ListKind | null {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth--) {
    const { name } = $from.node(depth).type
    if (name === 'bulletList' || name === 'orderedList') return name
  }
  return null
}

/**
 * Makes the selected blocks what is asked; asking for a quote again undoes it. The text keeps its
 * ids.
 */
export function setBlockKind(kind: BlockKind): Command {
  return (state, dispatch) => {
    const { tr } = state
    const wasQuote = depthOf(state.selection.$from, 'quote') !== null
    liftToBody(tr)
    setTextKind(tr, kind)
    if (kind === 'quote' && !wasQuote)
      andThen(tr, wrapIn(state.schema.nodes['quote']!, { id: crypto.randomUUID() }))
    if (!tr.docChanged) return false
    dispatch?.(tr.scrollIntoView())
    return true
  }
}

function setTextKind(tr: Transaction, kind: BlockKind): void {
  const { nodes } = tr.doc.type.schema
  const subheading = kind === 'subheading' || kind === 'smallSubheading'
  const level = subheading ? { level: kind === 'subheading' ? 2 : 3 } : {}
  const { from, to } = tr.selection
  tr.setBlockType(from, to, nodes[subheading ? 'subheading' : 'paragraph']!, (old) => ({
    id: old.attrs['id'] as unknown,
    ...level,
  }))
}

/** Makes the selected blocks items of a list, changes the kind of the list, or ends it. */
export function toggleList(kind: ListKind): Command {
  return (state, dispatch) => {
    const { tr } = state
    const { $from } = state.selection
    const current = listKindOf(state)
    if (current === kind) andThen(tr, liftListItem(state.schema.nodes['listItem']!))
    else if (current) {
      const depth = depthOf($from, current)!
      const { id } = $from.node(depth).attrs
      tr.setNodeMarkup($from.before(depth), state.schema.nodes[kind], { id })
    } else {
      if ($from.node(1)?.type.name === 'subheading') setTextKind(tr, 'paragraph')
      andThen(tr, wrapInList(state.schema.nodes[kind]!))
    }
    if (!tr.docChanged) return false
    dispatch?.(tr.scrollIntoView())
    return true
  }
}

/** Whether `toggleList` would change anything. Asked after every key, so nothing is tried out. */
export function canToggleList(kind: ListKind): (state: EditorState) => boolean {
  return (state) => {
    const { nodes } = state.schema
    const current = listKindOf(state)
    if (current) return current !== kind || liftListItem(nodes['listItem']!)(state)
    const isSubheading = state.selection.$from.node(1)?.type.name === 'subheading'
    return isSubheading ? toggleList(kind)(state) : wrapInList(nodes[kind]!)(state)
  }
}

/** Out of every list and quote around the selection. */
function liftToBody(tr: Transaction): void {
  const listItem = tr.doc.type.schema.nodes['listItem']!
  for (;;) {
    const { $from } = tr.selection
    const command =
      depthOf($from, 'listItem') !== null
        ? liftListItem(listItem)
        : depthOf($from, 'quote') !== null
          ? lift
          : null
    if (!command || !andThen(tr, command)) return
  }
}

/** Carries a command out on what a transaction has made so far, as part of it. */
function andThen(tr: Transaction, command: Command): boolean {
  const state = EditorState.create({ doc: tr.doc, selection: tr.selection })
  return command(state, (next) => {
    for (const step of next.steps) tr.step(step)
    tr.setSelection(Selection.fromJSON(tr.doc, next.selection.toJSON()))
  })
}

/**
 * Puts a block after the one that holds the selection, or in its place where that is an empty
 * paragraph, and the cursor into it. A paragraph follows where the story would end with a block
 * that takes no text.
 */
function insertBlock(block: Node): Command {
  return (state, dispatch) => {
    if (!dispatch) return true
    const { tr, doc } = state
    const { last } = topBlocks(state.selection)
    const index = Math.max(last, bodyStart - 1)
    const replaced = index >= bodyStart && isEmptyParagraph(doc.child(index))
    const from = positionOf(doc, replaced ? index : index + 1)
    const isLast = index + 1 >= doc.childCount
    const paragraph = state.schema.nodes['paragraph']!
    tr.replaceWith(
      from,
      replaced ? from + 2 : from,
      isLast ? [block, paragraph.create({ id: crypto.randomUUID() })] : block,
    )
    const inside = Selection.findFrom(tr.doc.resolve(from + 1), 1, true)
    tr.setSelection(
      block.isAtom && !isLast
        ? NodeSelection.create(tr.doc, from)
        : (inside ?? Selection.near(tr.doc.resolve(from))),
    )
    dispatch(tr.scrollIntoView())
    return true
  }
}

/** The selected text of one block, to start a pull quote with. */
function selectedText(state: EditorState): Fragment | null {
  const { $from, $to, empty } = state.selection
  if (empty || !$from.sameParent($to) || !$from.parent.inlineContent) return null
  return $from.parent.content.cut($from.parentOffset, $to.parentOffset)
}

export const insertPullQuote: Command = (state, dispatch) => {
  const { pullQuote, pullQuoteText, pullQuoteAttribution } = state.schema.nodes
  const text = pullQuoteText!.create(null, selectedText(state))
  return insertBlock(pullQuote!.create(null, [text, pullQuoteAttribution!.create()]))(
    state,
    dispatch,
  )
}

export const insertFactBox: Command = (state, dispatch) => {
  const { factBox, factBoxTitle, paragraph } = state.schema.nodes
  return insertBlock(factBox!.create(null, [factBoxTitle!.create(), paragraph!.create()]))(
    state,
    dispatch,
  )
}

export const insertRule: Command = (state, dispatch) =>
  insertBlock(state.schema.nodes['rule']!.create({ id: crypto.randomUUID() }))(state, dispatch)

export function insertEmbed(embed: { url: string; title: string }): Command {
  return (state, dispatch) =>
    insertBlock(state.schema.nodes['embed']!.create(embed))(state, dispatch)
}

/** A table with a header row. */
export function insertTable(rows: number, columns: number): Command {
  return (state, dispatch) => {
    const { table, tableRow, tableHeader, tableCell, paragraph } = state.schema.nodes
    const row = (cell: NodeType): Node =>
      tableRow!.create(
        null,
        Array.from({ length: columns }, () => cell.create(null, paragraph!.create())),
      )
    const body = Array.from({ length: rows - 1 }, () => row(tableCell!))
    return insertBlock(table!.create(null, [row(tableHeader!), ...body]))(state, dispatch)
  }
}
