import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { Mappable } from '@tiptap/pm/transform'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Anchor } from '../../shared/comments/thread.ts'
import { anchorAt, type Range, rangeOf } from './placing.ts'

/** A thread that is shown in the text. */
export interface PlacedThread {
  id: string
  anchor: Anchor
}

interface Placed extends PlacedThread {
  /** Null while its words are gone. */
  range: Range | null
}

interface CommentsState {
  placed: readonly Placed[]
  activeId: string | null
  decorations: DecorationSet
}

type Change = { threads: readonly PlacedThread[] } | { activeId: string | null } | { findAgain: true }

const key = new PluginKey<CommentsState>('comments')

/**
 * Shows where threads belong by decorations alone, so that nothing but the text is in the document. Through every edit the ranges
 * go along with the words; `onOpen` is told of a click on them, which the editor gets all the same.
 */
export function commentsPlugin(onOpen: (threadId: string) => void): Plugin<CommentsState> {
  return new Plugin<CommentsState>({
    key,
    state: {
      init: () => ({ placed: [], activeId: null, decorations: DecorationSet.empty }),
      apply: (transaction, state) => next(transaction, state),
    },
    props: {
      decorations: (state) => key.getState(state)?.decorations,
      handleClick(view, position) {
        const placed = key.getState(view.state)?.placed ?? []
        const hit = placed.filter(({ range }) => range && range.from <= position && position <= range.to)
        const smallest = hit.sort((one, other) => sizeOf(one) - sizeOf(other))[0]
        if (smallest) onOpen(smallest.id)
        return false
      },
    },
  })
}

export { key as commentsKey }

function sizeOf({ range }: Placed): number {
  return range ? range.to - range.from : Infinity
}

function next(transaction: Transaction, state: CommentsState): CommentsState {
  const change = transaction.getMeta(key) as Change | undefined
  const { doc } = transaction
  if (change && 'threads' in change) {
    const known = new Map(state.placed.map((placed) => [placed.id, placed]))
    const placed = change.threads.map((thread) => {
      const before = known.get(thread.id)?.range
      return { ...thread, range: before ?? rangeOf(doc, thread.anchor) }
    })
    return drawn(doc, placed, state.activeId)
  }
  if (change && 'activeId' in change) return drawn(doc, state.placed, change.activeId)
  if (change)
    return drawn(
      doc,
      state.placed.map((placed) => found(doc, placed)),
      state.activeId,
    )
  if (!transaction.docChanged) return state
  return {
    ...state,
    placed: state.placed.map((placed) => mapped(placed, transaction.mapping)),
    decorations: state.decorations.map(transaction.mapping, doc),
  }
}

/** Words that are typed at either end of a range are not part of it. */
function mapped(placed: Placed, mapping: Mappable): Placed {
  const { range } = placed
  if (!range) return placed
  const from = mapping.map(range.from, 1)
  const to = mapping.map(range.to, -1)
  return { ...placed, range: from < to ? { from, to } : null }
}

/** Undo, or pasting elsewhere, may have brought the words back. */
function found(doc: Node, placed: Placed): Placed {
  return placed.range ? placed : { ...placed, range: rangeOf(doc, placed.anchor) }
}

function drawn(doc: Node, placed: readonly Placed[], activeId: string | null): CommentsState {
  const decorations = placed.flatMap(({ id, anchor, range }) => {
    if (!range) return []
    const attributes = {
      class: id === activeId ? 'story-comment is-active' : 'story-comment',
      'data-thread': id,
    }
    return anchor.quote
      ? [Decoration.inline(range.from, range.to, attributes)]
      : [Decoration.node(range.from, range.to, { ...attributes, class: `${attributes.class} is-block` })]
  })
  return { placed, activeId, decorations: DecorationSet.create(doc, decorations) }
}

function tell(view: EditorView, change: Change): void {
  view.dispatch(view.state.tr.setMeta(key, change).setMeta('addToHistory', false))
}

export function showThreads(view: EditorView, threads: readonly PlacedThread[]): void {
  tell(view, { threads })
}

export function showActive(view: EditorView, activeId: string | null): void {
  if (key.getState(view.state)?.activeId !== activeId) tell(view, { activeId })
}

/** Where each thread stands now; those whose words are gone are absent. */
export function placesIn(state: EditorState): Map<string, Range> {
  const placed = key.getState(state)?.placed ?? []
  return new Map(placed.flatMap(({ id, range }) => (range ? [[id, range] as const] : [])))
}

/** Looks again for words that are gone, and answers the anchors that are no longer as they are stored. */
export function movedAnchors(view: EditorView): { threadId: string; anchor: Anchor }[] {
  const state = key.getState(view.state)
  if (!state) return []
  if (state.placed.some(({ range, anchor }) => !range && anchor.quote)) tell(view, { findAgain: true })
  const { doc } = view.state
  return (key.getState(view.state)?.placed ?? []).flatMap(({ id, anchor, range }) => {
    if (!range || !anchor.quote) return []
    const now = anchorAt(doc, range)
    return now && JSON.stringify(now) !== JSON.stringify(anchor) ? [{ threadId: id, anchor: now }] : []
  })
}
