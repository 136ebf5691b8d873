import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { ReplaceStep } from '@tiptap/pm/transform'
import type { Article } from '../../shared/article/article.ts'
import { isSame } from '../../shared/changes/same.ts'
import {
  changeLanguage,
  changeLeadFigure,
  changeMetadata,
  type EditableArticle,
  editableArticle,
} from '../article/openArticle.ts'
import { updateRelated } from '../related/relatedStore.ts'

/**
 * Makes the open story what `next` says, changing nothing that is so already; the text in one step of undo. Answers how to
 * take it back, null where another story is open.
 */
export function putArticle(next: Article): (() => void) | null {
  const open = editableArticle()
  if (open?.articleId !== next.id) return null
  const undoText = putDocument(open.editor, next.document)
  putRest(open.articleId, next)
  return () => {
    undoText()
    if (editableArticle()?.articleId === open.articleId) putRest(open.articleId, open)
  }
}

function putRest(
  articleId: string,
  {
    metadata,
    related,
    leadFigureId,
    language,
  }: Pick<EditableArticle, 'metadata' | 'related' | 'leadFigureId' | 'language'>,
): void {
  const now = editableArticle()
  if (!isSame(now?.metadata, metadata)) changeMetadata(metadata)
  if (!isSame(now?.related, related)) updateRelated(articleId, () => [...related])
  if (now?.leadFigureId !== leadFigureId) changeLeadFigure(leadFigureId)
  if (now?.language !== language) changeLanguage(language)
}

/** Replaces only from the first to the last part that differs, so that the cursor stays where it is in all else. */
function putDocument(editor: Editor, document: Article['document']): () => void {
  const { doc, schema, tr } = editor.state
  const next = schema.nodeFromJSON(document)
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
  if (from === to && put.length === 0) return () => undefined
  editor.view.dispatch(closeHistory(tr.step(new ReplaceStep(from, to, new Slice(Fragment.from(put), 0, 0)))))
  const after = editor.state.doc
  return () => {
    if (!editor.isDestroyed && editor.state.doc === after) editor.commands.undo()
  }
}

function startOf(doc: Node, index: number): number {
  return doc.children.slice(0, index).reduce((position, part) => position + part.nodeSize, 0)
}
