import { randomUUID } from 'node:crypto'
import type { Person } from '#shared/article/profile.ts'
import { isSettled, type Status } from '#shared/article/status.ts'
import type { ExportFormat } from '#shared/contract/publishing.ts'
import { canonicalJson, sha256Of } from '../library/hash.ts'
import type { Library } from '../library/library.ts'
import { prepared } from '../library/prepared.ts'

/** That an article went out: when, as what, where to, and from which version. */
export interface ExportRecord {
  articleId: string
  madeAt: Date
  formats: readonly ExportFormat[]
  /** As the user would say it: the destination and the folder in it. */
  place: string
  /**
   * The absolute path of the folder, or of the zip, on this machine; null where it went out as a
   * download.
   */
  folder: string | null
  hash: string
  versionId: string
  /** Name of the preset that it was chosen by; empty where there was none. */
  preset: string
  /** The ids of the checks whose errors the user passed over. */
  overridden: readonly string[]
}

/**
 * Keeps the record. An approved article becomes exported; one that nobody approved stays what it
 * is, since exporting a proof must never look like approval. True where the status changed.
 */
export function recordExport({ database }: Library, record: ExportRecord): boolean {
  return database
    .transaction(() => {
      prepared<unknown[]>(
        database,
        `INSERT INTO exports (id, article_id, made_at, formats, place, folder, hash, version_id, preset, overridden)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ).run(
        randomUUID(),
        record.articleId,
        record.madeAt.toISOString(),
        JSON.stringify(record.formats),
        record.place,
        record.folder,
        record.hash,
        record.versionId,
        record.preset,
        JSON.stringify(record.overridden),
      )
      const approved = prepared<[string]>(
        database,
        `UPDATE articles SET status = 'exported' WHERE id = ? AND status = 'approved'`,
      ).run(record.articleId)
      return approved.changes > 0
    })
    .immediate()
}

/** What went out, and what the draft holds now. */
interface Compared {
  sha256: string | null
  draftSha256: string
  draft: string
}

interface StoredRecord extends Compared {
  exportId: string
  madeAt: string
  formats: string
  place: string
  hash: string
  versionId: string
  signedAt: string | null
  signer: string | null
  preset: string
  overridden: string
  onThisMachine: number
}

/**
 * All exports of an article, newest first. `onThisMachine` where it was written to a place that can
 * be shown; `approval` where somebody approved those very words and had not taken it back when they
 * went out.
 */
export function exportHistory({ database }: Library, articleId: string) {
  const stored = prepared<[string], StoredRecord>(
    database,
    `SELECT exports.id AS exportId, exports.made_at AS madeAt, formats, place, hash, exports.version_id AS versionId, preset,
       overridden, folder IS NOT NULL AS onThisMachine, signed.made_at AS signedAt, signed.person AS signer,
       versions.sha256, drafts.sha256 AS draftSha256, drafts.content AS draft
     FROM exports LEFT JOIN versions ON versions.id = exports.version_id
       LEFT JOIN drafts ON drafts.article_id = exports.article_id
       LEFT JOIN sign_offs AS signed ON signed.number = (${newestApproval})
     WHERE exports.article_id = ? ORDER BY exports.made_at DESC, exports.rowid DESC`,
  ).all(articleId)
  return stored.map(({ sha256, draftSha256, draft, signedAt, signer, ...record }) => ({
    ...record,
    versionHash: sha256,
    approval:
      signedAt !== null && signer !== null
        ? { madeAt: signedAt, person: JSON.parse(signer) as Person }
        : null,
    formats: JSON.parse(record.formats) as ExportFormat[],
    overridden: JSON.parse(record.overridden) as string[],
    onThisMachine: record.onThisMachine === 1,
    changedSince: isChanged({ sha256, draftSha256, draft }),
  }))
}

/** Of the version that went out; one that was taken back before that is none. */
const newestApproval = `
  SELECT max(approved.number) FROM sign_offs AS approved
  WHERE approved.article_id = exports.article_id AND approved.kind = 'approve' AND approved.sha256 = versions.sha256
    AND NOT EXISTS (
      SELECT 1 FROM sign_offs AS later
      WHERE later.article_id = approved.article_id AND later.number > approved.number
        AND later.kind IN ('reopen', 'return') AND later.made_at <= exports.made_at
    )`

interface Changed {
  articleId: string
  headline: string
  exportedAt: string
  approved: boolean
}

/**
 * Of these articles those whose draft is not what went out last, in the order given, and when that
 * was.
 */
export function changedSinceExport(
  { database }: Library,
  articleIds: readonly string[],
): Changed[] {
  const read = prepared<[string], Omit<Changed, 'approved'> & Compared & { status: Status }>(
    database,
    `SELECT articles.id AS articleId, articles.headline, articles.status, exports.made_at AS exportedAt,
       versions.sha256, drafts.sha256 AS draftSha256, drafts.content AS draft
     FROM exports JOIN articles ON articles.id = exports.article_id JOIN drafts ON drafts.article_id = articles.id
       LEFT JOIN versions ON versions.id = version_id
     WHERE exports.rowid = (
         SELECT rowid FROM exports WHERE article_id = ? ORDER BY made_at DESC, rowid DESC LIMIT 1
       )`,
  )
  return articleIds.flatMap((articleId) => {
    const last = read.get(articleId)
    if (!last || !isChanged(last)) return []
    const { headline, exportedAt, status } = last
    return [{ articleId, headline, exportedAt, approved: isSettled(status) }]
  })
}

/**
 * A version has the hash of its canonical text, in older libraries that of the draft as it was
 * written.
 */
function isChanged({ sha256, draftSha256, draft }: Compared): boolean {
  return sha256 !== draftSha256 && sha256 !== sha256Of(canonicalJson(draft))
}

/** Where an export was written on this machine, or null. */
export function exportedFolder({ database }: Library, exportId: string): string | null {
  const stored = prepared<[string], { folder: string | null }>(
    database,
    'SELECT folder FROM exports WHERE id = ?',
  ).get(exportId)
  return stored?.folder ?? null
}
