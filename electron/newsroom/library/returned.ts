import type { Database } from 'better-sqlite3'
import type { Condition } from './filters.ts'
import { readSettings, readValue } from './settings.ts'

/**
 * Whether a story was returned to somebody else: who handed it over last has another name than the person here, and sits at another
 * laptop. So nobody's own story is missing, whether they changed their name or work on two laptops.
 */
export function returnedToOthers(database: Database): Condition {
  const name = readSettings(database).profile?.name ?? ''
  const device = readValue(database, 'device')
  return {
    sql: `articles.status = 'returned' AND coalesce((
      SELECT json_extract(person, '$.name') <> ? AND json_extract(person, '$.device') <> ?
      FROM sign_offs WHERE article_id = articles.id AND kind = 'handOver' ORDER BY number DESC LIMIT 1), 0)`,
    values: [name, typeof device === 'string' ? device : ''],
  }
}
