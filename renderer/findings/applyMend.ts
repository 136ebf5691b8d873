import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Mend } from '../../shared/checks/finding.ts'
import { changeMetadata, type EditableArticle, editableArticle } from '../article/openArticle.ts'
import { without, withReturned } from '../related/relatedList.ts'
import { updateRelated } from '../related/relatedStore.ts'
import { mendingStep, type TextMend } from './mendingStep.ts'

type Undo = () => void

/** Mends the open story. Answers how to take it back, null where nothing was to be done. */
export function applyMend(mend: Mend): Undo | null {
  const open = editableArticle()
  if (!open) return null
  switch (mend.kind) {
    case 'authors':
      return changeField(open, { authors: mend.authors })
    case 'source':
      return changeField(open, { source: mend.source })
    case 'removeRelated':
      return removeRelated(open, mend.relatedId)
    default:
      return mendText(open.editor, mend)
  }
}

type Fields = Partial<Pick<EditableArticle['metadata'], 'authors' | 'source'>>

function changeField({ articleId, metadata }: EditableArticle, change: Fields): Undo {
  const { authors, source } = metadata
  changeMetadata(change)
  return () => {
    if (editableArticle()?.articleId === articleId) changeMetadata(change.authors ? { authors } : { source })
  }
}

function removeRelated({ articleId, related }: EditableArticle, relatedId: string): Undo | null {
  const place = related.findIndex(({ id }) => id === relatedId)
  const story = related[place]
  if (!story) return null
  updateRelated(articleId, (now) => without(now, relatedId))
  return () => updateRelated(articleId, (now) => withReturned(now, story, place))
}

/** One step of the editor's own undo. */
function mendText(editor: Editor, mend: TextMend): Undo | null {
  const tr = mendingStep(editor.state.tr, mend)
  if (!tr.docChanged) return null
  editor.view.dispatch(closeHistory(tr))
  const mended = editor.state.doc
  return () => {
    if (!editor.isDestroyed && editor.state.doc === mended) editor.commands.undo()
  }
}
