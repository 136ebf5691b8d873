import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import type { Mend } from '../../shared/checks/finding.ts'
import { changeMetadata, type EditableArticle, editableArticle } from '../article/openArticle.ts'
import { placedFigure } from '../figure/figures.ts'
import { without, withReturned } from '../related/relatedList.ts'
import { updateRelated } from '../related/relatedStore.ts'
import { partAt, rangeIn } from './positions.ts'

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

type TextMend = Exclude<Mend, { kind: 'authors' | 'source' | 'removeRelated' }>

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

/** The change of a mend, added to a transaction; nothing where its place is gone. */
export function mendingStep(tr: Transaction, mend: TextMend): Transaction {
  switch (mend.kind) {
    case 'removeBlock':
      return removeBlock(tr, mend.blockId)
    case 'credit':
      return setFigure(tr, mend.figureId, { photographer: mend.photographer, source: mend.source })
    case 'keepPosition':
      return setFigure(tr, mend.figureId, { publishesPosition: false })
    default:
      return relink(tr, mend)
  }
}

/** The only block of a story stays. */
function removeBlock(tr: Transaction, blockId: string): Transaction {
  const part = partAt(tr.doc, { kind: 'block', blockId, range: null })
  if (!part || tr.doc.childCount === 3) return tr
  const { position, node } = part
  tr.delete(position, position + node.nodeSize)
  const near = tr.doc.resolve(Math.min(position, tr.doc.content.size))
  return tr.setSelection(TextSelection.near(near, -1))
}

function setFigure(tr: Transaction, figureId: string, attrs: Record<string, unknown>): Transaction {
  const placed = placedFigure(tr.doc, figureId)
  if (placed)
    for (const [name, value] of Object.entries(attrs)) tr.setNodeAttribute(placed.position, name, value)
  return tr
}

function relink(tr: Transaction, { place, href }: Extract<Mend, { kind: 'relink' }>): Transaction {
  const part = partAt(tr.doc, place)
  const range = part && place.range && rangeIn(part, place.range)
  const link = tr.doc.type.schema.marks['link']
  if (!range || !link) return tr
  tr.removeMark(range.from, range.to, link)
  return href === null ? tr : tr.addMark(range.from, range.to, link.create({ href }))
}
