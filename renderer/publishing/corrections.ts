import { isSettled } from '#shared/article/status.ts'
import type { Failure } from '#shared/contract/errors.ts'
import { changeMetadata } from '../article/edits.ts'
import { editableArticle } from '../article/articleStore.ts'
import { call } from '../newsroom/newsroom.ts'

/**
 * Adds a note to each story that got one, by article id. Returns what went wrong, or null; `stored`
 * is called with each id whose note need not be added again.
 */
export async function storeCorrections(
  notes: Readonly<Record<string, string>>,
  stored: (articleId: string) => void,
): Promise<Failure | null> {
  for (const [articleId, typed] of Object.entries(notes)) {
    const note = typed.normalize('NFC').trim()
    const refused = note === '' ? null : await storeCorrection(articleId, note)
    if (refused) return refused
    stored(articleId)
  }
  return null
}

/**
 * The open story is changed on the screen, where its autosave knows of it. An approved one stands
 * still there: the library approves it anew with the note in it.
 */
async function storeCorrection(articleId: string, note: string): Promise<Failure | null> {
  const open = editableArticle()
  if (open?.articleId === articleId && !isSettled(open.row.status)) {
    const made = { correctedAt: new Date().toISOString(), note }
    const taken = changeMetadata({ corrections: [...open.metadata.corrections, made] })
    return taken ? null : { code: 'articleReadOnly' }
  }
  const answer = await call('articles.addCorrection', { articleId, note })
  return answer.ok ? null : answer.error
}
