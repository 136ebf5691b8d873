import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { Person } from '#shared/article/profile.ts'
import type { SignOff } from '#shared/article/signOff.ts'
import type { Move } from '#shared/article/status.ts'
import { personHere } from './device.ts'
import { prepared } from './prepared.ts'

interface Signed {
  articleId: string
  kind: Move
  /** Kept already. */
  versionId: string
  /** NFC. */
  note: string
  now: Date
}

/** Signs a version as the user who works here. The caller runs the transaction. */
export function sign(
  database: Database,
  { articleId, kind, versionId, note, now }: Signed,
): SignOff {
  const { sha256 } = prepared<[string], { sha256: string }>(
    database,
    'SELECT sha256 FROM versions WHERE id = ?',
  ).get(versionId)!
  const signOff = {
    id: randomUUID(),
    kind,
    person: personHere(database),
    madeAt: now.toISOString(),
    versionId,
    sha256,
    note,
  }
  insertSignOff(database, articleId, signOff)
  return signOff
}

/** Keeps a sign-off, also one made elsewhere; one that is here already stays as it is. */
export function insertSignOff(database: Database, articleId: string, signOff: SignOff): void {
  prepared<unknown[]>(
    database,
    `INSERT INTO sign_offs (id, article_id, kind, person, made_at, version_id, sha256, note)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  ).run(
    signOff.id,
    articleId,
    signOff.kind,
    JSON.stringify(signOff.person),
    signOff.madeAt,
    signOff.versionId,
    signOff.sha256,
    signOff.note,
  )
}

/** Newest first, in the order in which they came to be here: clocks may be wrong. */
export function signOffsOf(database: Database, articleId: string): SignOff[] {
  return prepared<[string], Omit<SignOff, 'person'> & { person: string }>(
    database,
    `SELECT id, kind, person, made_at AS madeAt, version_id AS versionId, sha256, note
     FROM sign_offs WHERE article_id = ? ORDER BY number DESC`,
  )
    .all(articleId)
    .map((stored) => ({ ...stored, person: JSON.parse(stored.person) as Person }))
}
