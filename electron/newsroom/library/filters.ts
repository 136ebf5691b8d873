import type { Database } from 'better-sqlite3'
import { type Status, statuses } from '#shared/article/status.ts'
import type { ArticleQuery } from '#shared/contract/articles.ts'
import { deviceHere } from './device.ts'
import { prepared } from './prepared.ts'
import { readSettings } from './settings.ts'

/** A condition on `articles` and the values for its question marks. */
export interface Condition {
  sql: string
  values: (string | number)[]
}

/** All of a query's filters but its words. */
export function filterCondition(database: Database, query: ArticleQuery): Condition {
  const parts: Condition[] = [{ sql: 'articles.trashed = ?', values: [query.trashed ? 1 : 0] }]
  if (query.statuses.length > 0)
    parts.push({
      sql: `articles.status IN (${query.statuses.map(() => '?').join(', ')})`,
      values: query.statuses,
    })
  if (query.section !== null) parts.push({ sql: 'articles.section = ?', values: [query.section] })
  if (query.author !== null)
    parts.push({
      sql: 'articles.number IN (SELECT article_number FROM article_authors WHERE name = ?)',
      values: [query.author],
    })
  if (query.changedFrom !== null)
    parts.push({ sql: 'articles.updated_at >= ?', values: [startOfDay(query.changedFrom, 0)] })
  if (query.changedTo !== null)
    parts.push({ sql: 'articles.updated_at < ?', values: [startOfDay(query.changedTo, 1)] })
  if (query.mine) {
    const { sql, values } = returnedToOthers(database)
    parts.push({ sql: `NOT (${sql})`, values })
  }
  return {
    sql: parts.map((part) => part.sql).join(' AND '),
    values: parts.flatMap((part) => part.values),
  }
}

/** Instants are compared as texts, which hold until the year 9999. */
const lastInstant = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

/**
 * The instant at which a day (`YYYY-MM-DD`), or one so many days later, begins where this machine
 * is.
 */
function startOfDay(day: string, later: number): string {
  const [year, month, date] = day.split('-').map(Number)
  const start = new Date(2000, 0, 1)
  start.setFullYear(year!, month! - 1, date! + later)
  return new Date(Math.min(start.getTime(), lastInstant)).toISOString()
}

const offered = 500

interface Count {
  trashed: number
  section: string
  status: Status
  count: number
}

/** What the filters can offer, most used first. */
export function offeredFilters(database: Database): {
  sections: string[]
  authors: string[]
  statusCounts: Record<Status, number>
  trashedCount: number
  returnedToOthers: number
} {
  // One walk along one index gives all the counts.
  const counts = prepared<[], Count>(
    database,
    'SELECT trashed, section, status, count(*) AS count FROM articles GROUP BY trashed, section, status',
  ).all()
  const authors = prepared<[number], { name: string }>(
    database,
    'SELECT name FROM article_authors GROUP BY name ORDER BY count(*) DESC, name LIMIT ?',
  ).all(offered)
  const live = counts.filter((entry) => entry.trashed === 0)
  return {
    sections: mostUsed(live),
    authors: authors.map((author) => author.name),
    statusCounts: Object.fromEntries(
      statuses.map((status) => [status, sum(live.filter((entry) => entry.status === status))]),
    ) as Record<Status, number>,
    trashedCount: sum(counts) - sum(live),
    returnedToOthers: countReturnedToOthers(database),
  }
}

function countReturnedToOthers(database: Database): number {
  const { sql, values } = returnedToOthers(database)
  return prepared<(string | number)[], { count: number }>(
    database,
    `SELECT count(*) AS count FROM articles WHERE trashed = 0 AND ${sql}`,
  ).get(...values)!.count
}

function mostUsed(counts: readonly Count[]): string[] {
  const uses = new Map<string, number>()
  for (const { section, count } of counts)
    if (section !== '') uses.set(section, (uses.get(section) ?? 0) + count)
  return [...uses]
    .sort(([a, usesOfA], [b, usesOfB]) => usesOfB - usesOfA || (a < b ? -1 : 1))
    .slice(0, offered)
    .map(([section]) => section)
}

function sum(counts: readonly Count[]): number {
  return counts.reduce((total, { count }) => total + count, 0)
}

/**
 * Whether a story was returned to somebody else: who handed it over last has another name than the
 * user here, and sits at another laptop. So nobody's own story is missing, whether they changed
 * their name or work on two laptops.
 */
function returnedToOthers(database: Database): Condition {
  const name = readSettings(database).profile?.name ?? ''
  return {
    sql: `articles.status = 'returned' AND coalesce((
      SELECT json_extract(person, '$.name') <> ? AND json_extract(person, '$.device') <> ?
      FROM sign_offs WHERE article_id = articles.id AND kind = 'handOver' ORDER BY number DESC LIMIT 1), 0)`,
    values: [name, deviceHere(database)],
  }
}
