import type { Database } from 'better-sqlite3'
import { fail, type Result } from '#shared/contract/errors.ts'
import { isSettled } from '#shared/article/status.ts'
import { guarded } from '../files/faults.ts'
import { openConflicts } from './conflicts.ts'
import { readDraft, saveDraft } from './drafts.ts'
import { statusOf } from './reopen.ts'
import { moveStory } from './status.ts'

/**
 * Adds a note to the corrections of a story, over the draft as it was read; who saved meanwhile is
 * not overwritten. A story that was approved is approved again with the note, by the user who works
 * here: either both are done or neither. Fails with notFound, articleReadOnly, revisionConflict,
 * conflictsOpen, or articleUnreadable where the story has as many as it can have.
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
  const save = { articleId, baseRevision: revision, text, now }
  if (!isSettled(statusOf(database, articleId))) return saveDraft(database, save)
  const undecided = openConflicts(database, articleId).length
  if (undecided > 0) return fail({ code: 'conflictsOpen', count: undecided })
  return guarded(() => database.transaction(() => saveApproved(database, save)).immediate())
}

/** Part of a transaction, which a refused approval rolls back. */
function saveApproved(
  database: Database,
  save: { articleId: string; baseRevision: number; text: string; now: Date },
): Result<{ revision: number; savedAt: string }> {
  const { articleId, now } = save
  const saved = saveDraft(database, save)
  if (!saved.ok) return saved
  const approved = moveStory(database, { articleId, move: 'approve', note: '', now })
  if (!approved.ok) throw new Error(`not approved again: ${JSON.stringify(approved.error)}`)
  return saved
}
