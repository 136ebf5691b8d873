import type { Language } from '#shared/article/article.ts'
import { type Metadata, metadataSchema } from '#shared/article/metadata.ts'
import type { RelatedStory } from '#shared/article/related.ts'
import { isSettled } from '#shared/article/status.ts'
import { warnSettled } from '../editor/settled.ts'
import { type EditableArticle, editableArticle, patchEditable } from './articleStore.ts'
import { needsSaving } from './saving.ts'

function changeContent(change: Partial<EditableArticle>): void {
  const open = editableArticle()
  if (open && isSettled(open.row.status)) return warnSettled()
  patchEditable(change)
  needsSaving()
}

/**
 * Takes over what was changed; false, and nothing is changed, where the result is not valid
 * metadata.
 */
export function changeMetadata(patch: Partial<Metadata>): boolean {
  const open = editableArticle()
  const metadata = open && metadataSchema.safeParse({ ...open.metadata, ...patch })
  if (!metadata?.success) return false
  changeContent({ metadata: metadata.data })
  return true
}

export function changeRelated(related: readonly RelatedStory[]): void {
  changeContent({ related })
}

/** Null lets the first figure lead. */
export function changeLeadFigure(leadFigureId: string | null): void {
  changeContent({ leadFigureId })
}

export function changeLanguage(language: Language): void {
  changeContent({ language })
}

/** Puts another headline in, as one step of undo. */
export function changeHeadline(headline: string): void {
  const editor = editableArticle()?.editor
  if (!editor) return
  const text = headline.normalize('NFC').replace(/\s+/g, ' ').trim()
  const end = 1 + editor.state.doc.child(0).content.size
  editor.view.dispatch(
    text ? editor.state.tr.insertText(text, 1, end) : editor.state.tr.delete(1, end),
  )
}
