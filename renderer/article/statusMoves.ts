import type { Move } from '#shared/article/status.ts'
import type { ArticleRow } from '#shared/contract/articles.ts'
import type { CallOutput } from '#shared/contract/contract.ts'
import type { Failure, Result } from '#shared/contract/errors.ts'
import { setEditableFor } from '../editor/settled.ts'
import { call } from '../newsroom/newsroom.ts'
import { type EditableArticle, editableArticle, patchEditable } from './articleStore.ts'
import { flushOpenArticle, retrySave } from './saving.ts'

/** Takes over a row that the library changed; a settled status locks the text. */
export function takeRow(row: ArticleRow): void {
  const open = editableArticle()
  if (!open) return
  setEditableFor(open.editor, row.status)
  patchEditable({ row })
}

/** Saves first, so that what is signed is what the user sees; null where that failed. */
export async function moveOpenArticle(
  move: Move,
  note: string,
): Promise<Result<CallOutput<'workflow.move'>> | null> {
  const open = editableArticle()
  return open && (await flushOpenArticle()) ? moveAsItIs(open, move, note) : null
}

async function moveAsItIs(
  { articleId }: EditableArticle,
  move: Move,
  note: string,
): Promise<Result<CallOutput<'workflow.move'>>> {
  const result = await call('workflow.move', { articleId, move, note })
  if (result.ok && editableArticle()?.articleId === articleId) takeRow(result.value.row)
  return result
}

/** Takes back an approval that came while somebody was writing, and saves what was written. */
export async function reopenAndSave(): Promise<Failure | null> {
  const open = editableArticle()
  if (!open) return null
  const result = await moveAsItIs(open, 'reopen', '')
  if (!result.ok) return result.error
  retrySave()
  return null
}
