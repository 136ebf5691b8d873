import type { Database } from 'better-sqlite3'
import { type Role, roles } from '#shared/article/profile.ts'
import type { Status } from '#shared/article/status.ts'
import type { ArticleRow } from '#shared/contract/articles.ts'
import { prepared } from './prepared.ts'

const known = roles.map((role) => `'${role}'`).join(', ')
const sameThread = 'other.article_id = entry.article_id AND other.thread_id = entry.thread_id'

/**
 * An expression over `articles`: the roles, as JSON, that are called in open threads (`isResolved`)
 * by a comment that nobody of the role has answered. Damaged mentions call nobody.
 */
const calledRoles = `CASE WHEN articles.open_threads = 0 THEN '[]' ELSE (
  SELECT json_group_array(DISTINCT mention.value)
  FROM comment_entries AS entry,
    json_each(CASE WHEN json_valid(entry.mentions) THEN entry.mentions ELSE '[]' END) AS mention
  WHERE entry.article_id = articles.id AND mention.value IN (${known})
    AND EXISTS (
      SELECT 1 FROM comment_entries AS other WHERE ${sameThread} AND other.kind <> 'resolved'
        AND other.seq = (SELECT max(other.seq) FROM comment_entries AS other WHERE ${sameThread}))
    AND NOT EXISTS (
      SELECT 1 FROM comment_entries AS other WHERE ${sameThread} AND other.seq > entry.seq
        AND json_valid(other.author) AND json_extract(other.author, '$.role') = mention.value)
) END`

/** A line of `articles` as SQLite gives it. */
export interface StoredRow {
  number: number
  id: string
  headline: string
  standfirst: string
  status: Status
  section: string
  slugline: string
  authors: string
  source: string
  language: 'vi' | 'en'
  wordCount: number
  photoCount: number
  openThreads: number
  calledRoles: string
  leadPhotoId: string | null
  createdAt: string
  updatedAt: string
  trashedAt: string | null
}

export const rowColumns = `articles.number, articles.id, articles.headline, articles.standfirst, articles.status,
  articles.section, articles.slugline, articles.authors, articles.source, articles.language,
  articles.word_count AS wordCount, articles.photo_count AS photoCount, articles.open_threads AS openThreads, ${calledRoles} AS calledRoles,
  articles.lead_photo_id AS leadPhotoId,
  articles.created_at AS createdAt, articles.updated_at AS updatedAt, articles.trashed_at AS trashedAt`

/** Returns what lists show of an article, or null. */
export function articleRow(database: Database, articleId: string): ArticleRow | null {
  const stored = prepared<[string], StoredRow>(
    database,
    `SELECT ${rowColumns} FROM articles WHERE id = ?`,
  ).get(articleId)
  return stored ? rowOf(stored) : null
}

/** Returns a stored row as the contract has it. */
export function rowOf(stored: StoredRow): ArticleRow {
  const { number: _, ...row } = stored
  return {
    ...row,
    authors: JSON.parse(row.authors) as string[],
    calledRoles: JSON.parse(row.calledRoles) as Role[],
  }
}
