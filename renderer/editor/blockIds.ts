import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { ReplaceAroundStep, ReplaceStep } from '@tiptap/pm/transform'

/** The blocks that carry an id. List items and cells do not; the paragraphs in them do. */
const blocksWithId = [
  'paragraph',
  'subheading',
  'bulletList',
  'orderedList',
  'quote',
  'pullQuote',
  'factBox',
  'table',
  'figure',
  'embed',
  'rule',
]

interface Place {
  node: Node
  position: number
}

/** Gives every block an id that stays with its text through splits, moves and pastes. */
export const BlockIds = Extension.create({
  name: 'blockIds',
  priority: 10_000,
  addGlobalAttributes: () => [
    {
      types: blocksWithId,
      attributes: {
        id: {
          default: null,
          parseHTML: (element: HTMLElement) =>
            element.getAttribute('data-id')?.slice(0, 64) || null,
          renderHTML: ({ id }: Record<string, unknown>) => (id ? { 'data-id': id } : {}),
        },
      },
    },
  ],
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, before, after) =>
        transactions.some(bringsBlocks) ? mendIds(transactions, before, after) : null,
    }),
  ],
})

/** Typing inside a block cannot make a block, and is most of what ever happens. */
function bringsBlocks(transaction: Transaction): boolean {
  return transaction.steps.some((step) => {
    if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep)) return false
    const { content } = step.slice
    return content.childCount > 0 && !(content.firstChild?.isInline ?? true)
  })
}

function mendIds(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
): Transaction | null {
  const places = new Map<string | null, Place[]>()
  after.doc.descendants((node, position) => {
    if (node.isTextblock && !('id' in node.attrs)) return false
    if ('id' in node.attrs) {
      const id = node.attrs['id'] as string | null
      places.set(id, [...(places.get(id) ?? []), { node, position }])
    }
    return !node.isTextblock
  })
  const tr = after.tr
  for (const [id, twins] of places) {
    if (id !== null && twins.length === 1) continue
    const keeper = id === null ? null : keeperOf(id, twins, transactions, before)
    for (const place of twins) {
      if (place !== keeper) tr.setNodeAttribute(place.position, 'id', crypto.randomUUID())
    }
  }
  return tr.docChanged ? tr : null
}

/**
 * The block that had the id goes on having it: the one with its text, else the one in its place.
 */
function keeperOf(
  id: string,
  twins: readonly Place[],
  transactions: readonly Transaction[],
  before: EditorState,
): Place {
  let old: Place | undefined
  before.doc.descendants((node, position) => {
    if (!old && node.attrs['id'] === id) old = { node, position }
    return !old && !node.isTextblock
  })
  const first = twins[0]!
  if (!old) return first
  const { node, position } = old
  const mapped = transactions.reduce((at, transaction) => transaction.mapping.map(at), position)
  const sameText = twins.filter(
    (twin) => node.content.size > 0 && twin.node.content.eq(node.content),
  )
  return (
    sameText.find((twin) => twin.position === mapped) ??
    sameText[0] ??
    twins.find((twin) => twin.position === mapped) ??
    first
  )
}
