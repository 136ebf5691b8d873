import type { Database } from 'better-sqlite3'
import type { ArticleQuery } from '#shared/contract/articles.ts'
import { filterCondition } from '../filters.ts'
import { prepared } from '../prepared.ts'
import { exactWords, fields, fieldWeights, foldedWords } from './fields.ts'

/**
 * The numbers of the articles that hold every word of the query and pass its filters: those that
 * hold the words as typed first, then those that hold them with other marks, each by rank. At most
 * `limit + 1`, so that the caller sees whether there are more.
 */
export function findNumbers(database: Database, query: ArticleQuery): number[] {
  const wanted = query.offset + query.limit + 1
  const exact = ranked(
    database,
    'search_exact',
    matchExpression(exactWords(query.text)),
    query,
    wanted,
  )
  const found = [...exact]
  if (found.length < wanted) {
    const known = new Set(exact)
    const expression = matchExpression(foldedWords(query.text))
    for (const number of ranked(database, 'search_folded', expression, query, wanted))
      if (!known.has(number)) found.push(number)
  }
  return found.slice(query.offset, wanted)
}

/**
 * Words in quotes, so that nothing the user types is FTS5 syntax; the last may go on. Null where
 * there is no word.
 */
function matchExpression(words: readonly string[]): string | null {
  if (words.length === 0) return null
  const whole = [...new Set(words.slice(0, -1))].map((word) => `"${word}"`)
  return [...whole, `"${words.at(-1)!}" *`].join(' AND ')
}

const rank = `bm25(${fields.map((field) => fieldWeights[field].toFixed(1)).join(', ')})`

function ranked(
  database: Database,
  index: 'search_exact' | 'search_folded',
  expression: string | null,
  query: ArticleQuery,
  limit: number,
): number[] {
  if (expression === null) return []
  const condition = filterCondition(database, query)
  // FTS5 sorts by rank itself, so with CROSS JOIN the filters are looked up only until the page is
  // full.
  return prepared<(string | number)[], { number: number }>(
    database,
    `SELECT articles.number FROM ${index} CROSS JOIN articles ON articles.number = ${index}.rowid
     WHERE ${index} MATCH ? AND rank MATCH '${rank}' AND ${condition.sql} ORDER BY ${index}.rank LIMIT ?`,
  )
    .all(expression, ...condition.values, limit)
    .map((found) => found.number)
}
