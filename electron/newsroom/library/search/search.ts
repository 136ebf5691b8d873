import type { Database } from 'better-sqlite3'
import type { z } from 'zod'
import type { ArticleQuery, ArticleRow, matchSchema } from '#shared/contract/articles.ts'
import { filterCondition } from '../filters.ts'
import type { Library } from '../library.ts'
import { rowsNumbered } from '../list.ts'
import { prepared } from '../prepared.ts'
import { rowOf } from '../rows.ts'
import { matchInRow, matchOf } from './excerpt.ts'
import { fields, type FieldTexts, fieldTexts, foldedWords } from './fields.ts'
import { findNumbers } from './find.ts'
import { contentOf, indexBeforeSearch, pendingNumbers } from './indexing.ts'

type FoundRow = ArticleRow & { match: z.infer<typeof matchSchema> | null }

/**
 * Returns a page of what the query's words find, best first, each with the place where they are.
 * Never behind the last save; of very many stories that came in at once, says how many it does not
 * know yet.
 */
export function searchArticles(
  library: Library,
  query: ArticleQuery,
): { rows: FoundRow[]; hasMore: boolean; unindexed: number } {
  const { database } = library
  const unindexed = library.mode === 'write' ? indexBeforeSearch(database) : 0
  const pending = new Set(library.mode === 'write' ? [] : pendingNumbers(database))
  const numbers =
    pending.size === 0 ? findNumbers(database, query) : findBeside(database, pending, query)
  const textsOf = (number: number): FieldTexts =>
    (pending.has(number) ? null : indexedTexts(database, number)) ?? contentTexts(database, number)
  const rows = rowsNumbered(database, numbers.slice(0, query.limit)).map((stored) => ({
    ...rowOf(stored),
    match: matchInRow(stored, query.text) ?? matchOf(textsOf(stored.number), query.text),
  }))
  return { rows, hasMore: numbers.length > query.limit, unindexed }
}

/** A reader cannot index what waits, so it reads those few itself and puts them first. */
function findBeside(
  database: Database,
  pending: ReadonlySet<number>,
  query: ArticleQuery,
): number[] {
  const waiting = [...pending].filter((number) => isFound(database, number, query))
  const everything = { ...query, offset: 0, limit: query.offset + query.limit + pending.size }
  const indexed = findNumbers(database, everything).filter((number) => !pending.has(number))
  return [...waiting, ...indexed].slice(query.offset, query.offset + query.limit + 1)
}

function isFound(database: Database, number: number, query: ArticleQuery): boolean {
  const words = foldedWords(query.text)
  if (words.length === 0) return false
  const condition = filterCondition(database, query)
  const passes = prepared<(string | number)[]>(
    database,
    `SELECT 1 FROM articles WHERE articles.number = ? AND ${condition.sql}`,
  ).get(number, ...condition.values)
  if (!passes) return false
  const texts = contentTexts(database, number)
  const text = foldedWords(fields.map((field) => texts[field].join(' ')).join(' '))
  const last = words.length - 1
  return words.every((word, at) =>
    text.some((held) => (at === last ? held.startsWith(word) : held === word)),
  )
}

function indexedTexts(database: Database, number: number): FieldTexts | null {
  // Node reads UTF-8 several times faster than the database's binding does.
  const indexed = prepared<[number], { texts: Buffer }>(
    database,
    'SELECT CAST(texts AS BLOB) AS texts FROM search_texts WHERE article_number = ?',
  ).get(number)
  return indexed ? (JSON.parse(indexed.texts.toString()) as FieldTexts) : null
}

function contentTexts(database: Database, number: number): FieldTexts {
  return fieldTexts(contentOf(database, number))
}
