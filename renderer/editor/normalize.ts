import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Nodes are immutable: what was in NFC once is never looked at again. */
const known = new WeakSet<Node>()

/**
 * Brings typed text to NFC (macOS and some input methods type base letters and marks apart). The
 * block that is being written stays as it is until the cursor leaves it, because an input method
 * counts the characters it sent; `everywhere` is for when the writer has left. Nothing happens
 * during a composition.
 */
export function normalizeStory(view: EditorView, everywhere = false): void {
  if (view.composing) return
  const { state } = view
  const written = everywhere || !view.hasFocus() ? null : state.selection.$head.parent
  const tr = state.tr
  state.doc.forEach((block, offset) => normalizeBlock(tr, block, offset, written))
  if (tr.docChanged) view.dispatch(tr.setMeta('addToHistory', false))
}

/** Whether all of the node is in NFC now; what is being written is not judged. */
function normalizeBlock(
  tr: Transaction,
  node: Node,
  position: number,
  written: Node | null,
): boolean {
  if (known.has(node)) return true
  if (node === written) return false
  let whole = true
  if (node.isText) whole = normalizeText(tr, node, position)
  else
    node.forEach((child, offset) => {
      whole = normalizeBlock(tr, child, position + 1 + offset, written) && whole
    })
  if (whole && !node.isText) known.add(node)
  return whole
}

function normalizeText(tr: Transaction, node: Node, position: number): boolean {
  const text = node.text ?? ''
  const composed = text.normalize('NFC')
  if (composed === text) return true
  let start = 0
  while (text[start] === composed[start]) start++
  let end = 0
  while (
    end < composed.length - start &&
    end < text.length - start &&
    text.at(-1 - end) === composed.at(-1 - end)
  )
    end++
  const from = tr.mapping.map(position + start)
  const to = tr.mapping.map(position + text.length - end)
  tr.replaceWith(
    from,
    to,
    node.type.schema.text(composed.slice(start, composed.length - end), node.marks),
  )
  return false
}
