import { type Result, succeed } from '#shared/contract/errors.ts'
import { call } from '../newsroom/newsroom.ts'
import { editableArticle } from './articleStore.ts'
import { storedText } from './saving.ts'

/**
 * Puts what is on the screen into the library as a story of its own, as it is, so that another
 * version of it can be opened without losing this one.
 */
export async function keepApart(): Promise<Result<unknown>> {
  const open = editableArticle()
  if (!open) return succeed(null)
  const text = storedText()
  const created = await call('articles.create', { language: open.language })
  if (!created.ok) return created
  const { id, createdAt } = created.value.row
  const fresh = await call('articles.open', { articleId: id })
  if (!fresh.ok) return fresh
  if (fresh.value.kind !== 'editable') return { ok: false, error: { code: 'articleReadOnly' } }
  const own = JSON.stringify({ ...(JSON.parse(text) as object), id, createdAt })
  return call('articles.save', { articleId: id, baseRevision: fresh.value.revision, text: own })
}
