import type { Database } from 'better-sqlite3'
import { canonicalText } from '#shared/article/canonical.ts'
import { type Accepted, acceptedSchema, mostAccepted } from '#shared/checks/finding.ts'
import { styleCheckIds } from '#shared/checks/style/checkIds.ts'
import { prepared } from './prepared.ts'
import { jsonOf } from './settings.ts'

/**
 * Returns what the user found right in a story. It is kept beside the article, which it does not
 * change, and goes with it.
 */
export function readAccepted(database: Database, articleId: string): Accepted[] {
  const rows = prepared<[string], { finding: string }>(
    database,
    'SELECT finding FROM accepted_findings WHERE article_id = ? ORDER BY position',
  ).all(articleId)
  return rows.flatMap(({ finding }) => {
    const parsed = acceptedSchema.safeParse(jsonOf(finding))
    return parsed.success ? [parsed.data] : []
  })
}

/** Stores all that was found right in a story that is there. */
export function storeAccepted(
  database: Database,
  articleId: string,
  accepted: readonly Accepted[],
): void {
  const insert = prepared<[string, number, string]>(
    database,
    'INSERT INTO accepted_findings VALUES (?, ?, ?)',
  )
  database.transaction(() => {
    prepared<[string]>(database, 'DELETE FROM accepted_findings WHERE article_id = ?').run(
      articleId,
    )
    for (const [position, finding] of accepted.entries())
      insert.run(articleId, position, JSON.stringify(finding))
  })()
}

/**
 * Adds what was found right elsewhere. Only findings of the house's style: what else keeps a story
 * from going out is for nobody elsewhere to wave through. Beyond what a story keeps, the last are
 * left out.
 */
export function addAccepted(
  database: Database,
  articleId: string,
  received: readonly Accepted[],
): void {
  const known = readAccepted(database, articleId)
  const seen = new Set(known.map(canonicalText))
  const added = received.filter((one) => isOfStyle(one) && !seen.has(canonicalText(one)))
  if (added.length > 0)
    storeAccepted(database, articleId, [...known, ...added].slice(0, mostAccepted))
}

function isOfStyle({ check }: Accepted): boolean {
  return styleCheckIds.some((id) => id === check)
}
