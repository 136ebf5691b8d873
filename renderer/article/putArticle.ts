import type { Editor } from '@tiptap/core'
import { closeHistory, undoDepth } from '@tiptap/pm/history'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import type { Article } from '#shared/article/article.ts'
import { isSameValue } from '#shared/article/sameValue.ts'
import { editableArticle } from './articleStore.ts'
import { t } from '../ui/language.ts'
import { showNotice } from '../ui/notices.ts'
import { followRest, type Rest, RestStep } from './restStep.ts'

/**
 * Makes the open story what `next` says, changing nothing that is so already, in one step of undo.
 * Returns how to take it back; null where another story is open, or this one stands still.
 */
export function putArticle(next: Article): (() => void) | null {
  const open = editableArticle()
  if (open?.articleId !== next.id) return null
  const { editor } = open
  const { tr } = editor.state
  putDocument(tr, next.document)
  const [was, is] = [restOf(open), restOf(next)]
  if (!isSameValue(was, is)) tr.step(new RestStep(was, is))
  if (tr.steps.length === 0) return () => undefined
  const before = editor.state
  followRest(editor)
  editor.view.dispatch(closeHistory(tr))
  return editor.state === before ? null : undoLast(editor)
}

/**
 * How to take back what was just done in the editor, for as long as nothing else was done in it.
 */
export function undoLast(editor: Editor): () => void {
  const { doc } = editor.state
  const depth = undoDepth(editor.state)
  return () => {
    if (editor.isDestroyed || editor.state.doc !== doc || undoDepth(editor.state) !== depth)
      showNotice(t('versions:writtenSince'))
    else editor.commands.undo()
  }
}

function restOf({ metadata, related, leadFigureId, language }: Rest): Rest {
  return { metadata, related, leadFigureId, language }
}

/**
 * Replaces only from the first to the last part that differs, so that the cursor stays where it is
 * in all else.
 */
function putDocument(tr: Transaction, document: Article['document']): void {
  const { doc } = tr
  const next = doc.type.schema.nodeFromJSON(document)
  const most = Math.min(doc.childCount, next.childCount)
  let head = 0
  while (head < most && doc.child(head).eq(next.child(head))) head++
  let tail = 0
  while (
    tail < most - head &&
    doc.child(doc.childCount - 1 - tail).eq(next.child(next.childCount - 1 - tail))
  )
    tail++
  const put = next.children.slice(head, next.childCount - tail)
  const [from, to] = [startOf(doc, head), startOf(doc, doc.childCount - tail)]
  if (from !== to || put.length > 0)
    tr.step(new ReplaceStep(from, to, new Slice(Fragment.from(put), 0, 0)))
}

function startOf(doc: Node, index: number): number {
  return doc.children.slice(0, index).reduce((position, part) => position + part.nodeSize, 0)
}
