import { isSameValue } from '#shared/article/sameValue.ts'
import { readArticle } from '#shared/article/read.ts'
import { isSettled } from '#shared/article/status.ts'
import type { OpenedArticle } from '#shared/contract/articles.ts'
import { followDocument } from '../editor/followDocument.ts'
import { call } from '../newsroom/newsroom.ts'
import { type EditableArticle, editableArticle, showArticle } from './articleStore.ts'
import { editable, reloadOpenArticle } from './opening.ts'
import { needsSaving, saveState, stopSaving } from './saving.ts'
import { takeRow } from './statusMoves.ts'

type Editable = Extract<OpenedArticle, { kind: 'editable' }>

/**
 * Looks at what the library holds after somebody else changed it: a status is taken over, and a
 * newer draft where nothing here waits to be saved. Where something does, the next save finds the
 * conflict. Returns whether other words are on the screen now; null while an input method is in the
 * middle of one.
 */
export async function followLibrary(): Promise<boolean | null> {
  const before = editableArticle()
  const saved = saveState()
  if (!before || saved?.kind !== 'saved') return false
  const result = await call('articles.open', { articleId: before.articleId })
  const open = editableArticle()
  if (open?.articleId !== before.articleId || saveState() !== saved) return false
  if (open.editor.view.composing) return null
  // What is on the screen is the last of a story that is gone: saving it fails, says so and offers
  // to keep it.
  if (!result.ok && result.error.code === 'notFound') needsSaving()
  if (!result.ok || result.value.kind !== 'editable') return false
  const { revision, row } = result.value
  if (revision !== saved.revision) {
    if (!takeNewer(open, result.value)) await reloadOpenArticle()
    return true
  }
  if (!isSameValue(row, open.row)) takeRow(row)
  return false
}

/**
 * In the same editor, so that whoever writes in it or beside it writes on; false where it has to be
 * opened anew.
 */
function takeNewer(open: EditableArticle, opened: Editable): boolean {
  const read = readArticle(opened.text)
  if (!read.ok || isSettled(open.row.status) || isSettled(opened.row.status)) return false
  stopSaving()
  if (!followDocument(open.editor, read.article.document)) return false
  showArticle(editable(opened, read.article, open.editor))
  return true
}
