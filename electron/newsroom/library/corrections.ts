import type { Database } from 'better-sqlite3'
import { fail, type Result } from '#shared/contract/errors.ts'
import { readDraft, saveDraft } from './drafts.ts'

/**
 * Adds a note to the corrections of a story, over the draft as it was read; who saved meanwhile is
 * not overwritten. Fails with notFound, articleReadOnly, revisionConflict, or articleUnreadable
 * where the story has as many as it can have.
 */
export function addCorrection(
  database: Database,
  correction: { articleId: string; note: string; now: Date },
): Result<{ revision: number; savedAt: string }> {
  const { articleId, note, now } = correction
  const draft = readDraft(database, articleId)
  if (!draft.ok) return draft.error.code === 'notFound' ? draft : fail({ code: 'articleReadOnly' })
  const { article, revision } = draft.value
  const made = { correctedAt: now.toISOString(), note: note.normalize('NFC').trim() }
  const corrections = [...article.metadata.corrections, made]
  const text = JSON.stringify({ ...article, metadata: { ...article.metadata, corrections } })
  return saveDraft(database, { articleId, baseRevision: revision, text, now })
}
