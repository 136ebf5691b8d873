import type { Failure } from '#shared/contract/errors.ts'
import { changeMetadata } from '../article/edits.ts'
import { editableArticle } from '../article/articleStore.ts'
import { call } from '../newsroom/newsroom.ts'

/** Adds a note to each story that got one, by article id. Returns what went wrong, or null. */
export async function storeCorrections(
  notes: Readonly<Record<string, string>>,
): Promise<Failure | null> {
  for (const [articleId, typed] of Object.entries(notes)) {
    const note = typed.normalize('NFC').trim()
    const refused = note === '' ? null : await storeCorrection(articleId, note)
    if (refused) return refused
  }
  return null
}

/** The open story is changed on the screen, where its autosave knows of it. */
async function storeCorrection(articleId: string, note: string): Promise<Failure | null> {
  const open = editableArticle()
  if (open?.articleId === articleId) {
    const made = { correctedAt: new Date().toISOString(), note }
    const taken = changeMetadata({ corrections: [...open.metadata.corrections, made] })
    return taken ? null : { code: 'articleReadOnly' }
  }
  const answer = await call('articles.addCorrection', { articleId, note })
  return answer.ok ? null : answer.error
}
