import type { Language } from '#shared/article/article.ts'
import { type Metadata, metadataSchema } from '#shared/article/metadata.ts'
import type { RelatedStory } from '#shared/article/related.ts'
import { isSettled } from '#shared/article/status.ts'
import { showSettledNotice } from '../editor/settled.ts'
import { type EditableArticle, editableArticle, patchEditable } from './articleStore.ts'
import { needsSaving } from './saving.ts'

/**
 * Each change of this file returns whether it happened. A settled story stays as it is, which the
 * user is told; the caller must not go on as if it were done.
 */
function changeContent(change: Partial<EditableArticle>): boolean {
  const open = editableArticle()
  if (!open) return false
  if (isSettled(open.row.status)) {
    showSettledNotice()
    return false
  }
  patchEditable(change)
  needsSaving()
  return true
}

/** False also where the result is not valid metadata. */
export function changeMetadata(patch: Partial<Metadata>): boolean {
  const open = editableArticle()
  const metadata = open && metadataSchema.safeParse({ ...open.metadata, ...patch })
  return metadata?.success === true && changeContent({ metadata: metadata.data })
}

export function changeRelated(related: readonly RelatedStory[]): boolean {
  return changeContent({ related })
}

/** Null lets the first figure lead. */
export function changeLeadFigure(leadFigureId: string | null): boolean {
  return changeContent({ leadFigureId })
}

export function changeLanguage(language: Language): boolean {
  return changeContent({ language })
}

/** Puts another headline in, as one step of undo. */
export function changeHeadline(headline: string): boolean {
  const editor = editableArticle()?.editor
  if (!editor) return false
  const text = headline.normalize('NFC').replace(/\s+/g, ' ').trim()
  const before = editor.state
  const end = 1 + editor.state.doc.child(0).content.size
  editor.view.dispatch(
    text ? editor.state.tr.insertText(text, 1, end) : editor.state.tr.delete(1, end),
  )
  return editor.state !== before
}
