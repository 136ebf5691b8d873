import type { Database } from 'better-sqlite3'
import type { Figure } from '#shared/article/document.ts'
import { inlineText } from '#shared/article/plainText.ts'
import { prepared } from '../prepared.ts'
import {
  exactWords,
  fields,
  type FieldTexts,
  foldedText,
  foldedWords,
  indexedParts,
} from './fields.ts'

/*
 * A save only notes in its transaction that the article waits to be indexed. The work is done in
 * slices: a few before each search, the others when nobody types. A crash in between loses nothing,
 * because the note is as durable as the save.
 */

/** What one slice indexes at most: stories, and bytes of content past the first of them. */
export const slice = { stories: 50, bytes: 500_000 } as const

/** Slices that a search may wait for. */
const beforeSearch = 4

/** Notes that an article is to be indexed, as the next of all. */
export function noteForIndex(database: Database, number: number): void {
  prepared<[number]>(
    database,
    'INSERT OR REPLACE INTO search_pending (article_number) VALUES (?)',
  ).run(number)
}

/**
 * Indexes what waits, as far as a call may take it: what was saved last comes first, so a search
 * that begins with it is never behind the last save. Returns how many stories still wait.
 */
export function indexBeforeSearch(database: Database): number {
  let waiting = countPending(database)
  for (let done = 0; waiting > 0 && done < beforeSearch; done++) waiting = indexSlice(database)
  return waiting
}

/** Indexes the next slice of what waits. Returns how many stories still wait. */
export function indexSlice(database: Database): number {
  const pending = prepared<[number], { number: number; bytes: number }>(
    database,
    // CROSS JOIN keeps SQLite from walking all articles to find the few that wait.
    `SELECT article_number AS number, coalesce(octet_length(content), 0) AS bytes
     FROM (SELECT turn, article_number FROM search_pending ORDER BY turn DESC LIMIT ?)
     CROSS JOIN articles ON articles.number = article_number
     LEFT JOIN drafts ON drafts.article_id = articles.id ORDER BY turn DESC`,
  )
  let bytes = 0
  database.transaction(() => {
    for (const next of pending.all(slice.stories)) {
      if (bytes > 0 && bytes + next.bytes > slice.bytes) break
      bytes += next.bytes
      indexArticle(database, next.number)
    }
  })()
  return countPending(database)
}

/** Returns how many articles wait to be indexed. */
function countPending(database: Database): number {
  return prepared<[], { count: number }>(
    database,
    'SELECT count(*) AS count FROM search_pending',
  ).get()!.count
}

/** Returns the numbers of the articles that wait to be indexed. */
export function pendingNumbers(database: Database): number[] {
  return prepared<[], { number: number }>(
    database,
    'SELECT article_number AS number FROM search_pending',
  )
    .all()
    .map((pending) => pending.number)
}

/** Returns the stored content of an article, empty where it has none. */
export function contentOf(database: Database, number: number): string {
  const draft = prepared<[number], { content: string }>(
    database,
    'SELECT content FROM drafts JOIN articles ON articles.id = drafts.article_id WHERE articles.number = ?',
  ).get(number)
  return draft?.content ?? ''
}

function indexArticle(database: Database, number: number): void {
  const { texts, figures } = indexedParts(contentOf(database, number))
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

/** Takes an article out of what words are looked up in. */
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

/** Notes under which words an article shows its photos. */
function storeFigures(database: Database, number: number, figures: readonly Figure[]): void {
  prepared<[number]>(database, 'DELETE FROM figures WHERE article_number = ?').run(number)
  const insert = prepared<[number, number, string, string, string, string, string]>(
    database,
    `INSERT INTO figures (article_number, position, photo_id, caption, photographer, source, folded)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const [position, { attrs, content }] of figures.entries()) {
    const texts = [inlineText(content), attrs.photographer, attrs.source].map((text) =>
      text.normalize('NFC').trim(),
    ) as [string, string, string]
    insert.run(number, position, attrs.photoId, ...texts, foldedText(texts))
  }
}
