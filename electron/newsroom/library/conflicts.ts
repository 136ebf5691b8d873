import type { Database } from 'better-sqlite3'
import { canonicalText } from '#shared/article/canonical.ts'
import type { Conflict, Decision } from '#shared/changes/merge/conflict.ts'
import {
  type ConflictSide,
  type KeptConflict,
  keptConflictSchema,
  type OpenConflict,
} from '#shared/contract/conflicts.ts'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import { deviceHere } from './device.ts'
import { prepared } from './prepared.ts'
import { nearestCommonAncestor } from './versions/versionGraph.ts'
import { readRecord } from './versions/versionRecords.ts'

/**
 * Keeps what merges left to decide. What is known stays, but a decision made elsewhere settles what
 * is still open here. Returns whether anything was new.
 */
export function keepConflicts(
  database: Database,
  articleId: string,
  conflicts: readonly KeptConflict[],
): boolean {
  const insert = prepared<[string, string, string, number, string, Decision | null]>(
    database,
    `INSERT INTO conflicts (article_id, version_id, id, position, conflict, decision) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (article_id, version_id, id) DO UPDATE SET decision = excluded.decision
     WHERE conflicts.decision IS NULL AND excluded.decision IS NOT NULL`,
  )
  let changes = 0
  for (const [position, { versionId, conflict, decision }] of conflicts.entries()) {
    const text = canonicalText(conflict)
    changes += insert.run(articleId, versionId, conflict.id, position, text, decision).changes
  }
  return changes > 0
}

/**
 * All that merges of a story left to decide, in the order in which they were met; what does not
 * read is left out.
 */
export function keptConflicts(database: Database, articleId: string): KeptConflict[] {
  const rows = prepared<
    [string],
    { versionId: string; conflict: string; decision: Decision | null }
  >(
    database,
    `SELECT version_id AS versionId, conflict, decision FROM conflicts WHERE article_id = ?
     ORDER BY version_id, position, id`,
  ).all(articleId)
  return rows.flatMap((row) => {
    const read = keptConflictSchema.safeParse({
      ...row,
      conflict: JSON.parse(row.conflict) as unknown,
    })
    return read.success ? [read.data] : []
  })
}

/** What is still to be decided, and whose the two sides are. */
export function openConflicts(database: Database, articleId: string): OpenConflict[] {
  return keptConflicts(database, articleId).flatMap(({ decision, ...kept }) => {
    const merge = readRecord(database, articleId, kept.versionId)
    if (decision !== null || !merge.ok) return []
    const [ours, theirs] = merge.value.parents.map((parent) => sideOf(database, articleId, parent))
    if (!ours || !theirs) return []
    const baseId = nearestCommonAncestor(database, articleId, ours.versionId, theirs.versionId)
    return [{ ...kept, ours, theirs, baseId }]
  })
}

function sideOf(database: Database, articleId: string, versionId: string): ConflictSide | null {
  const record = readRecord(database, articleId, versionId)
  if (!record.ok) return null
  const { author, madeAt } = record.value
  return {
    versionId,
    author,
    madeAt,
    isHere: author.device !== '' && author.device === deviceHere(database),
  }
}

/** Fails with notFound. */
export function decideConflict(
  database: Database,
  decided: {
    articleId: string
    versionId: string
    conflictId: Conflict['id']
    decision: Decision | null
  },
): Result<Record<string, never>> {
  const { articleId, versionId, conflictId, decision } = decided
  const { changes } = prepared<[Decision | null, string, string, string]>(
    database,
    'UPDATE conflicts SET decision = ? WHERE article_id = ? AND version_id = ? AND id = ?',
  ).run(decision, articleId, versionId, conflictId)
  return changes > 0 ? succeed({}) : fail({ code: 'notFound', what: 'conflict' })
}
