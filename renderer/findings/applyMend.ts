import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Mend } from '#shared/checks/finding.ts'
import { rewrittenTeaser } from '#shared/checks/mends.ts'
import { changeMetadata } from '../article/edits.ts'
import { type EditableArticle, editableArticle } from '../article/articleStore.ts'
import { without, withReturned } from '../article/relatedList.ts'
import { updateRelated } from '../article/relatedStore.ts'
import { mendingStep, type TextMend } from './mendingStep.ts'

type Undo = () => unknown

export type Rewrite = Extract<Mend, { kind: 'rewrite' | 'rewriteTeaser' }>

/**
 * Mends the open story. Returns how to take it back; null where nothing was to be done, or the story
 * is settled.
 */
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
    case 'rewriteTeaser':
      return rewriteTeasers(open, [mend])
    default:
      return mendText(open.editor, [mend])
  }
}

type Fields = Partial<Pick<EditableArticle['metadata'], 'authors' | 'source'>>

function changeField({ articleId, metadata }: EditableArticle, change: Fields): Undo | null {
  const { authors, source } = metadata
  if (!changeMetadata(change)) return null
  return () =>
    editableArticle()?.articleId === articleId &&
    changeMetadata(change.authors ? { authors } : { source })
}

function removeRelated({ articleId, related }: EditableArticle, relatedId: string): Undo | null {
  const place = related.findIndex(({ id }) => id === relatedId)
  const story = related[place]
  if (!story) return null
  if (!updateRelated(articleId, (now) => without(now, relatedId))) return null
  return () => updateRelated(articleId, (now) => withReturned(now, story, place))
}

/**
 * Mends many rewritings at once: of the text in one step of undo, beside it in another that the
 * notice takes back with it.
 */
export function applyRewrites(mends: readonly Rewrite[]): Undo | null {
  const open = editableArticle()
  if (!open) return null
  const teasers = mends.filter((mend) => mend.kind === 'rewriteTeaser')
  const texts = mends.filter((mend) => mend.kind === 'rewrite')
  const undos = [
    teasers.length > 0
      ? rewriteTeasers(
          open,
          fromTheEnd(teasers, ({ from }) => from),
        )
      : null,
    texts.length > 0
      ? mendText(
          open.editor,
          fromTheEnd(texts, ({ place }) => place.range?.from ?? 0),
        )
      : null,
  ].filter((undo) => undo !== null)
  return undos.length === 0 ? null : () => undos.forEach((undo) => undo())
}

/** What comes later in a text is rewritten first, so that the offsets before it still hold. */
function fromTheEnd<One>(mends: readonly One[], offset: (mend: One) => number): One[] {
  return [...mends].sort((one, other) => offset(other) - offset(one))
}

function rewriteTeasers(
  { articleId, related }: EditableArticle,
  mends: readonly Extract<Mend, { kind: 'rewriteTeaser' }>[],
): Undo | null {
  if (!updateRelated(articleId, (now) => mends.reduce(rewrittenTeaser, [...now]))) return null
  const touched = new Map(related.map((story) => [story.id, story]))
  return () =>
    updateRelated(articleId, (now) =>
      now.map((story) =>
        mends.some(({ relatedId }) => relatedId === story.id)
          ? (touched.get(story.id) ?? story)
          : story,
      ),
    )
}

/** One step of the editor's own undo. */
function mendText(editor: Editor, mends: readonly TextMend[]): Undo | null {
  const tr = mends.reduce(mendingStep, editor.state.tr)
  if (!tr.docChanged) return null
  const before = editor.state
  editor.view.dispatch(closeHistory(tr))
  if (editor.state === before) return null
  const mended = editor.state.doc
  return () => {
    if (!editor.isDestroyed && editor.state.doc === mended) editor.commands.undo()
  }
}
