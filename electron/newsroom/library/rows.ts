import type { Database } from 'better-sqlite3'
import type { Role } from '#shared/article/profile.ts'
import type { Status } from '#shared/article/status.ts'
import type { ArticleRow } from '#shared/contract/articles.ts'
import { calledRoles } from './calledRoles.ts'
import { prepared } from './prepared.ts'

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

export function articleRow(database: Database, articleId: string): ArticleRow | null {
  const stored = prepared<[string], StoredRow>(
    database,
    `SELECT ${rowColumns} FROM articles WHERE id = ?`,
  ).get(articleId)
  return stored ? rowOf(stored) : null
}

export function rowOf(stored: StoredRow): ArticleRow {
  const { number: _, ...row } = stored
  return {
    ...row,
    authors: JSON.parse(row.authors) as string[],
    calledRoles: JSON.parse(row.calledRoles) as Role[],
  }
}
