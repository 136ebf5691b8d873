import type { Database } from 'better-sqlite3'
import type { SignOff } from '#shared/article/signOff.ts'
import { type Move, statusAfter } from '#shared/article/status.ts'
import type { ArticleRow } from '#shared/contract/articles.ts'
import { type Result, fail, succeed } from '#shared/contract/errors.ts'
import type { VersionReason } from '#shared/contract/versions.ts'
import { openConflicts } from './conflicts.ts'
import { readDraft } from './drafts.ts'
import { storeStatus } from './reopen.ts'
import { articleRow } from './rows.ts'
import { sign } from './signOffs.ts'
import { makeVersion } from './versions/versions.ts'

const reasons: Record<Move, VersionReason> = {
  handOver: 'handover',
  return: 'return',
  approve: 'approval',
  reopen: 'writing',
}

/**
 * Moves a story on: keeps the text as a version, signs that, and sets the status, all of it or
 * nothing. The time of the last change stays: the story is the same. Fails with notFound,
 * moveImpossible, articleReadOnly where the draft does not read, or conflictsOpen where a merge
 * left something to decide before approval.
 */
export function moveStory(
  database: Database,
  moving: { articleId: string; move: Move; note: string; now: Date },
): Result<{ row: ArticleRow; signOff: SignOff }> {
  const { articleId, move, now } = moving
  const signed = moving.note.normalize('NFC').trim()
  const row = articleRow(database, articleId)
  if (!row) return fail({ code: 'notFound', what: 'article' })
  const status = statusAfter(row.status, move)
  if (!status) return fail({ code: 'moveImpossible', move, status: row.status })
  if (!readDraft(database, articleId).ok) return fail({ code: 'articleReadOnly' })
  const undecided = move === 'approve' ? openConflicts(database, articleId).length : 0
  if (undecided > 0) return fail({ code: 'conflictsOpen', count: undecided })
  return database
    .transaction(() => {
      const versionId = makeVersion(database, {
        articleId,
        reason: reasons[move],
        note: signed,
        now,
      })
      const signOff = sign(database, { articleId, kind: move, versionId, note: signed, now })
      storeStatus(database, articleId, status)
      return succeed({ row: { ...row, status }, signOff })
    })
    .immediate()
}
