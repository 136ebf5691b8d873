import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { type Mappable, ReplaceStep } from '@tiptap/pm/transform'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { isSameValue } from '#shared/article/sameValue.ts'
import type { Anchor, CommentPlace } from '#shared/comments/thread.ts'
import { anchorAt, finderIn, isInText, type Range } from './placing.ts'

/** A thread that is shown in the text. */
export interface PlacedThread {
  id: string
  anchor: Anchor
}

interface Placed extends PlacedThread {
  /**
   * Null while its words are gone; empty for the moment in which they are being replaced by others.
   */
  range: Range | null
  /**
   * The last of its words were taken away and the cursor stands where they ended: what is typed
   * there takes their place.
   */
  isRetyped: boolean
}

interface CommentsState {
  placed: readonly Placed[]
  activeId: string | null
  decorations: DecorationSet
}

type Change =
  { threads: readonly PlacedThread[] } | { activeId: string | null } | { findAgain: true }

const key = new PluginKey<CommentsState>('comments')

/**
 * Shows where threads belong by decorations alone, so that nothing but the text is in the document.
 * Through every edit the ranges go along with the words; `onOpen` is told of a click on them, which
 * the editor gets all the same.
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
        const hit = placed.filter(
          ({ range }) => range && range.from <= position && position <= range.to,
        )
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
  if (change && 'threads' in change)
    return drawn(doc, placedAnew(doc, state, change.threads), state.activeId)
  if (change && 'activeId' in change) return drawn(doc, state.placed, change.activeId)
  if (change) return drawn(doc, found(doc, state.placed), state.activeId)
  if (transaction.docChanged) return afterEdit(transaction, state)
  return transaction.selectionSet && state.placed.some(({ isRetyped }) => isRetyped)
    ? { ...state, placed: state.placed.map((placed) => leftBy(transaction, placed)) }
    : state
}

function placedAnew(
  doc: Node,
  { placed }: CommentsState,
  threads: readonly PlacedThread[],
): Placed[] {
  const known = new Map(placed.map((one) => [one.id, one]))
  const find = finderIn(doc)
  return threads.map((thread) => {
    const before = known.get(thread.id)
    return {
      ...thread,
      range: before?.range ?? find(thread.anchor),
      isRetyped: before?.isRetyped ?? false,
    }
  })
}

function afterEdit(transaction: Transaction, state: CommentsState): CommentsState {
  const { doc, mapping } = transaction
  const placed = state.placed.map((one) =>
    one.anchor.quote ? words(transaction, one) : block(transaction, one),
  )
  // What was cut may have been pasted, and a block that others moved over has been taken out and
  // put in again.
  const now = bringsText(transaction) ? foundIn(transaction, placed, state.placed) : placed
  return now.every((one, at) => isAsMapped(one, state.placed[at], mapping))
    ? { ...state, placed: now, decorations: state.decorations.map(mapping, doc) }
    : drawn(doc, now, state.activeId)
}

function isAsMapped({ range }: Placed, before: Placed | undefined, mapping: Mappable): boolean {
  if (!range || !before?.range) return range === null
  return (
    range.from === mapping.map(before.range.from, 1) &&
    range.to === mapping.map(before.range.to, -1)
  )
}

/**
 * Words that are typed at either end of a range are not part of it, unless they come in the place
 * of its last ones.
 */
function words(transaction: Transaction, placed: Placed): Placed {
  const { range } = placed
  if (!range) return placed
  const { doc, mapping, selection } = transaction
  const from = mapping.map(range.from, 1)
  const end = mapping.mapResult(range.to, -1)
  const grown = mapping.map(range.to, 1)
  if (placed.isRetyped && selection.empty && selection.head === grown && grown >= from) {
    const typed = doc.textBetween(end.pos, grown, '\n', '\n')
    if (!endsWords.test(typed))
      return { ...placed, range: { from: Math.min(from, end.pos), to: grown } }
  }
  const isRetyped = end.deletedBefore && selection.empty && selection.head === end.pos
  return { ...placed, range: from < end.pos ? { from, to: end.pos } : null, isRetyped }
}

/** With these something new begins. */
const endsWords = /[.,;:!?…\n]/

/**
 * A block stays itself through every edit in it; where it was split, joined or put elsewhere, its
 * id says which it is.
 */
function block({ doc, mapping }: Transaction, placed: Placed): Placed {
  const { range, anchor } = placed
  if (!range) return placed
  const from = mapping.map(range.from, 1)
  const to = mapping.map(range.to, -1)
  const node = from < to ? doc.nodeAt(from) : null
  const isItself = node?.nodeSize === to - from && isOf(node, anchor.place)
  return { ...placed, range: isItself ? { from, to } : finderIn(doc)(anchor) }
}

function isOf(node: Node, place: CommentPlace): boolean {
  return place.kind !== 'block' || node.attrs['id'] === place.blockId
}

function bringsText({ steps }: Transaction): boolean {
  return steps.some((step) => step instanceof ReplaceStep && step.slice.size > 1)
}

/** The cursor is elsewhere now. */
function leftBy({ selection }: Transaction, placed: Placed): Placed {
  const { range, isRetyped } = placed
  if (!isRetyped || !range || (selection.empty && selection.head === range.to)) return placed
  return { ...placed, isRetyped: false, range: range.from < range.to ? range : null }
}

/**
 * Whole blocks were put in the place of others: the words are looked for as they stood until now,
 * which may not be stored yet.
 */
function foundIn(
  { doc, before }: Transaction,
  placed: readonly Placed[],
  known: readonly Placed[],
): Placed[] {
  const find = finderIn(doc)
  return placed.map((one, at) => {
    if (one.range) return one
    const stood = known[at]?.range
    const lately = stood && one.anchor.quote ? anchorAt(before, stood) : null
    return { ...one, range: (lately && find(lately)) ?? find(one.anchor) }
  })
}

/** Undo, or pasting elsewhere, may have brought the words back. */
function found(doc: Node, placed: readonly Placed[]): Placed[] {
  const find = finderIn(doc)
  return placed.map((one) => (one.range ? one : { ...one, range: find(one.anchor) }))
}

function drawn(doc: Node, placed: readonly Placed[], activeId: string | null): CommentsState {
  const decorations = placed.flatMap(({ id, anchor, range }) => {
    if (!range || range.from === range.to) return []
    const attributes = {
      class: id === activeId ? 'story-comment is-active' : 'story-comment',
      'data-thread': id,
    }
    return anchor.quote
      ? [Decoration.inline(range.from, range.to, attributes)]
      : [
          Decoration.node(range.from, range.to, {
            ...attributes,
            class: `${attributes.class} is-block`,
          }),
        ]
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
  return new Map(
    placed.flatMap(({ id, range }) =>
      range && range.from < range.to ? [[id, range] as const] : [],
    ),
  )
}

/**
 * Looks again for words that are gone, and returns the anchors that are no longer as they are
 * stored.
 */
export function movedAnchors(view: EditorView): { threadId: string; anchor: Anchor }[] {
  const state = key.getState(view.state)
  if (!state) return []
  if (state.placed.some(({ range, anchor }) => !range && isInText(anchor.place)))
    tell(view, { findAgain: true })
  const { doc } = view.state
  return (key.getState(view.state)?.placed ?? []).flatMap(({ id, anchor, range }) => {
    if (!range || range.from === range.to || !anchor.quote) return []
    const now = anchorAt(doc, range)
    return now && !isSameValue(now, anchor) ? [{ threadId: id, anchor: now }] : []
  })
}
