import type { Database } from 'better-sqlite3'
import type { ArticleQuery, ArticleRow } from '#shared/contract/articles.ts'
import { filterCondition } from './filters.ts'
import { prepared } from './prepared.ts'
import { rowColumns, rowOf, type StoredRow } from './rows.ts'

/** Every order ends in the number, so that a page never repeats or misses a row. */
const orders = {
  changed: 'articles.updated_at DESC, articles.number DESC',
  created: 'articles.created_at DESC, articles.number DESC',
  headline: 'articles.headline_key, articles.number',
} as const

/**
 * One page of the articles that pass the filters, in the order asked for, and how many there are in
 * all.
 */
export function listArticles(
  database: Database,
  query: ArticleQuery,
): { rows: ArticleRow[]; total: number; hasMore: boolean } {
  const condition = filterCondition(database, query)
  // The page's numbers come from an index alone; only its own rows are read from the table.
  const stored = prepared<(string | number)[], StoredRow>(
    database,
    `SELECT ${rowColumns} FROM (
       SELECT number FROM articles WHERE ${condition.sql} ORDER BY ${orders[query.sort]} LIMIT ? OFFSET ?
     ) AS page JOIN articles ON articles.number = page.number ORDER BY ${orders[query.sort]}`,
  ).all(...condition.values, query.limit, query.offset)
  const total = prepared<(string | number)[], { count: number }>(
    database,
    `SELECT count(*) AS count FROM articles WHERE ${condition.sql}`,
  ).get(...condition.values)!.count
  return { rows: stored.map(rowOf), total, hasMore: query.offset + stored.length < total }
}

/** The rows with these numbers, in the same order. */
export function rowsNumbered(database: Database, numbers: readonly number[]): StoredRow[] {
  const read = prepared<[number], StoredRow>(
    database,
    `SELECT ${rowColumns} FROM articles WHERE number = ?`,
  )
  return numbers.flatMap((number) => read.get(number) ?? [])
}
