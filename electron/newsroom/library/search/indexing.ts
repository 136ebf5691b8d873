import type { Database } from 'better-sqlite3'
import { prepared } from '../prepared.ts'
import { storeFigures } from './figures.ts'
import { exactWords, fields, type FieldTexts, foldedWords, indexedParts } from './fields.ts'

/*
 * A save only notes in its transaction that the article waits to be indexed; the work is done before the next search or
 * when nobody types. A crash in between loses nothing, because the note is as durable as the save.
 */

const batch = 200

/** Indexes what waits; every search begins with it. */
export function bringIndexUpToDate(database: Database): void {
  while (indexSome(database) === batch) continue
}

/** How many articles wait to be indexed. */
export function pendingNumbers(database: Database): number[] {
  return prepared<[], { number: number }>(
    database,
    'SELECT article_number AS number FROM search_pending',
  )
    .all()
    .map((pending) => pending.number)
}

function indexSome(database: Database): number {
  // CROSS JOIN keeps SQLite from walking all articles to find the few that wait.
  const pending = prepared<[number], { number: number; content: string }>(
    database,
    `SELECT article_number AS number, content FROM search_pending
     CROSS JOIN articles ON articles.number = article_number
     CROSS JOIN drafts ON drafts.article_id = articles.id LIMIT ?`,
  )
  const waiting = pending.all(batch)
  if (waiting.length === 0) return 0
  database.transaction(() => {
    for (const { number, content } of waiting) indexArticle(database, number, content)
  })()
  return waiting.length
}

function indexArticle(database: Database, number: number, content: string): void {
  const { texts, figures } = indexedParts(content)
  removeFromIndex(database, number)
  insert(database, 'search_exact', number, texts, exactWords)
  insert(database, 'search_folded', number, texts, foldedWords)
  prepared<[number, string]>(
    database,
    'INSERT OR REPLACE INTO search_texts (article_number, texts) VALUES (?, ?)',
  ).run(number, JSON.stringify(texts))
  storeFigures(database, number, figures)
  prepared<[number]>(database, 'DELETE FROM search_pending WHERE article_number = ?').run(number)
}

export function removeFromIndex(database: Database, number: number): void {
  prepared<[number]>(database, 'DELETE FROM search_exact WHERE rowid = ?').run(number)
  prepared<[number]>(database, 'DELETE FROM search_folded WHERE rowid = ?').run(number)
}

function insert(
  database: Database,
  index: 'search_exact' | 'search_folded',
  number: number,
  texts: FieldTexts,
  wordsOf: (text: string) => string[],
): void {
  prepared<unknown[]>(
    database,
    `INSERT INTO ${index} (rowid, ${fields.join(', ')}) VALUES (?, ${fields.map(() => '?').join(', ')})`,
  ).run(number, ...fields.map((field) => wordsOf(texts[field].join('\n')).join(' ')))
}
