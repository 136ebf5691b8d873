import type { Database } from 'better-sqlite3'
import { type Article, photoIdsOf, urlSlugOf } from '#shared/article/article.ts'
import { summarize } from '#shared/article/summary.ts'
import { sortKey } from '#shared/text/sortKey.ts'
import { prepared } from './prepared.ts'
import { noteForIndex } from './search/indexing.ts'

interface Known {
  headline: string
  section: string
  authors: string
}

/**
 * Writes what lists, filters and search know of an article; part of the transaction that stores its
 * content.
 */
export function storeSummary(
  database: Database,
  number: number,
  article: Article,
  updatedAt: string,
): void {
  const summary = summarize(article)
  const authors = JSON.stringify(summary.authors)
  const known = prepared<[number], Known>(
    database,
    'SELECT headline, section, authors FROM articles WHERE number = ?',
  ).get(number)
  prepared<unknown[]>(
    database,
    `UPDATE articles SET updated_at = ?, standfirst = ?, slugline = ?, url_slug = ?, authors = ?, source = ?,
       language = ?, word_count = ?, photo_count = ?, lead_photo_id = ?, lead_view = ? WHERE number = ?`,
  ).run(
    updatedAt,
    summary.standfirst,
    summary.slugline,
    urlSlugOf(article),
    authors,
    summary.source,
    summary.language,
    summary.wordCount,
    summary.photoCount,
    summary.leadPhotoId,
    JSON.stringify(summary.leadView),
    number,
  )
  // These stand in most of the indexes, which an autosave of the body must not have to write.
  if (summary.headline !== known?.headline || summary.section !== known.section)
    storeSortedBy(database, number, summary)
  if (authors !== known?.authors) storeAuthors(database, number, summary.authors)
  storePhotos(database, number, photoIdsOf(article))
  noteForIndex(database, number)
}

function storeSortedBy(
  database: Database,
  number: number,
  { headline, section }: { headline: string; section: string },
): void {
  prepared<[string, string, string, number]>(
    database,
    'UPDATE articles SET headline = ?, headline_key = ?, section = ? WHERE number = ?',
  ).run(headline, sortKey(headline), section, number)
}

function storeAuthors(database: Database, number: number, authors: readonly string[]): void {
  prepared<[number]>(database, 'DELETE FROM article_authors WHERE article_number = ?').run(number)
  const insert = prepared<[number, number, string]>(
    database,
    'INSERT INTO article_authors (article_number, position, name) VALUES (?, ?, ?)',
  )
  for (const [position, name] of authors.entries()) insert.run(number, position, name)
}

function storePhotos(database: Database, number: number, photoIds: readonly string[]): void {
  const known = prepared<[number], { photoId: string }>(
    database,
    'SELECT photo_id AS photoId FROM article_photos WHERE article_number = ?',
  )
    .all(number)
    .map((use) => use.photoId)
  const remove = prepared<[number, string]>(
    database,
    'DELETE FROM article_photos WHERE article_number = ? AND photo_id = ?',
  )
  for (const photoId of known) if (!photoIds.includes(photoId)) remove.run(number, photoId)
  const insert = prepared<[number, string]>(
    database,
    'INSERT INTO article_photos (article_number, photo_id) VALUES (?, ?)',
  )
  for (const photoId of photoIds) if (!known.includes(photoId)) insert.run(number, photoId)
}
