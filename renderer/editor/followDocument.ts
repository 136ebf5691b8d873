import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { StoryDocument } from '#shared/article/document.ts'

/**
 * Brings the text in the editor to what another window has made of it. The cursor stays in its
 * words, whoever had the focus has it, and undo takes back only what was done here. False where the
 * editor would not have every word.
 */
export function followDocument({ view }: Editor, document: StoryDocument): boolean {
  const { state } = view
  const next = state.schema.nodeFromJSON(document)
  const tr = changedTo(state, next)
  if (!tr.doc.eq(next)) return false
  keepCursor(state, tr)
  view.dispatch(tr.setMeta('addToHistory', false))
  return view.state.doc.eq(next)
}

/** Only from the first to the last difference. */
function changedTo({ doc, tr }: EditorState, next: Node): Transaction {
  const start = doc.content.findDiffStart(next.content)
  const end = doc.content.findDiffEnd(next.content)
  if (start === null || end === null) return tr
  // Where one of both repeats what stands before, the ends overlap.
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  return tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap))
}

/** Between two differences it stays as far from the start of its block as it was. */
function keepCursor({ doc, selection }: EditorState, tr: Transaction): void {
  const { $head } = selection
  if (!(selection instanceof TextSelection) || !tr.mapping.mapResult($head.pos).deleted) return
  const index = $head.index(0)
  const start = $head.before(1)
  const isMatch = (node: Node, at: number): boolean =>
    index < 2 ? at === index : at > 1 && node.attrs['id'] === doc.child(index).attrs['id']
  tr.doc.forEach((node, position, at) => {
    if (!isMatch(node, at)) return
    const offset = Math.min($head.pos - start, node.nodeSize - 1)
    tr.setSelection(TextSelection.near(tr.doc.resolve(position + offset), -1))
  })
}
