import type { Database } from 'better-sqlite3'
import { readArticle } from '#shared/article/read.ts'
import type { OpenedArticle } from '#shared/contract/articles.ts'
import { type Result, fail, succeed } from '#shared/contract/errors.ts'
import { readDraft, storedDraft } from './drafts.ts'
import { linesOf } from './lines.ts'
import { articleRow } from './rows.ts'
import { readVersion } from './versions/versionRecords.ts'
import { versionsOf } from './versions/versions.ts'

type ReadOnlyReason = Extract<OpenedArticle, { kind: 'readOnly' }>['reason']

/**
 * An article for the editor; where its content is damaged, newer or no article, all its text with
 * the reason. Fails with notFound.
 */
export function openArticle(database: Database, articleId: string): Result<OpenedArticle> {
  const row = articleRow(database, articleId)
  const draft = storedDraft(database, articleId)
  if (!row || !draft) return fail({ code: 'notFound', what: 'article' })
  const read = readDraft(database, articleId)
  if (read.ok) {
    const { text, revision } = read.value
    return succeed({ kind: 'editable', text, revision, row })
  }
  return succeed({
    kind: 'readOnly',
    reason: reasonOf(read.error),
    lines: linesOf(draft.content),
    row,
    lastGoodVersion: lastGoodVersion(database, articleId),
  })
}

function reasonOf(error: { code: string; problem?: string; detail?: string }): ReadOnlyReason {
  if (error.problem === 'damaged') return { kind: 'damaged' }
  if (error.problem === 'newerSchema')
    return { kind: 'newerSchema', schemaVersion: Number(error.detail) }
  return { kind: 'invalid', detail: error.detail || (error.problem ?? error.code) }
}

function lastGoodVersion(
  database: Database,
  articleId: string,
): { versionId: string; madeAt: string } | null {
  const isGood = ({ versionId }: { versionId: string }) => {
    const version = readVersion(database, articleId, versionId)
    return version.ok && readArticle(version.value.text).ok
  }
  const good = versionsOf(database, articleId).find(isGood)
  return good ? { versionId: good.versionId, madeAt: good.madeAt } : null
}
