import { randomUUID } from 'node:crypto'
import type { ExportFormat } from '../../../shared/contract/publishing.ts'
import type { Library } from '../library/library.ts'
import { prepared } from '../library/prepared.ts'

/** That an article went out: when, as what, where to, and from which version. */
export interface ExportRecord {
  articleId: string
  madeAt: Date
  formats: readonly ExportFormat[]
  /** As a person would say it: the destination and the folder in it. */
  place: string
  /** The folder's absolute path on this machine; null where it went out as a download. */
  folder: string | null
  hash: string
  versionId: string
}

/**
 * Keeps the record. An approved article becomes exported; one that nobody approved stays what it is, since exporting a proof
 * must never look like approval. True where the status changed.
 */
export function recordExport({ database }: Library, record: ExportRecord): boolean {
  return database
    .transaction(() => {
      prepared<unknown[]>(
        database,
        `INSERT INTO exports (id, article_id, made_at, formats, place, folder, hash, version_id)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ).run(
        randomUUID(),
        record.articleId,
        record.madeAt.toISOString(),
        JSON.stringify(record.formats),
        record.place,
        record.folder,
        record.hash,
        record.versionId,
      )
      const approved = prepared<[string]>(
        database,
        `UPDATE articles SET status = 'exported' WHERE id = ? AND status = 'approved'`,
      ).run(record.articleId)
      return approved.changes > 0
    })
    .immediate()
}

interface StoredRecord {
  exportId: string
  madeAt: string
  formats: string
  place: string
  hash: string
  versionId: string
}

/** All exports of an article, newest first. */
export function exportHistory({ database }: Library, articleId: string) {
  const stored = prepared<[string], StoredRecord>(
    database,
    `SELECT id AS exportId, made_at AS madeAt, formats, place, hash, version_id AS versionId
     FROM exports WHERE article_id = ? ORDER BY made_at DESC, rowid DESC`,
  ).all(articleId)
  return stored.map((record) => ({ ...record, formats: JSON.parse(record.formats) as ExportFormat[] }))
}

/** Where an export was written on this machine, or null. */
export function exportedFolder({ database }: Library, exportId: string): string | null {
  const stored = prepared<[string], { folder: string | null }>(
    database,
    'SELECT folder FROM exports WHERE id = ?',
  ).get(exportId)
  return stored?.folder ?? null
}
