import { deflateSync, inflateSync } from 'node:zlib'
import type { Database } from 'better-sqlite3'
import { limits } from '#shared/article/limits.ts'
import { readArticle } from '#shared/article/read.ts'
import { type Result, fail, succeed } from '#shared/contract/errors.ts'
import { readAs } from './drafts.ts'
import { sha256Of } from './hash.ts'
import { prepared } from './prepared.ts'

/** The version since which changes are shown. */
interface Since {
  articleId: string
  versionId: string
}

/**
 * What a story is compared with where changes since a version were accepted: that version with
 * those changes in it. It is the user's place in the reading and no state of the story, so where it
 * is missing or damaged nothing is lost: null, and the changes are there to be decided again.
 */
export function baseOf(database: Database, since: Since): string | null {
  const kept = prepared<[string, string], { sha256: string; content: Buffer }>(
    database,
    'SELECT sha256, content FROM review_bases WHERE article_id = ? AND version_id = ?',
  ).get(since.articleId, since.versionId)
  const text = kept ? inflate(kept.content) : null
  return text !== null && sha256Of(text) === kept?.sha256 && readArticle(text).ok ? text : null
}

function inflate(content: Buffer): string | null {
  try {
    return inflateSync(content, { maxOutputLength: limits.articleTextLength * 4 }).toString('utf8')
  } catch {
    return null
  }
}

/**
 * Fails with notFound where there is no such version of the story, with articleUnreadable where
 * `text` is none of it.
 */
export function keepBase(database: Database, since: Since, text: string | null): Result<null> {
  const version = prepared<[string, string]>(
    database,
    'SELECT 1 FROM versions WHERE id = ? AND article_id = ?',
  ).get(since.versionId, since.articleId)
  if (!version) return fail({ code: 'notFound', what: 'version' })
  if (text === null) {
    prepared<[string, string]>(
      database,
      'DELETE FROM review_bases WHERE article_id = ? AND version_id = ?',
    ).run(since.articleId, since.versionId)
    return succeed(null)
  }
  const read = readAs(since.articleId, text)
  if (!read.ok) return read
  prepared<[string, string, string, Buffer]>(
    database,
    'INSERT OR REPLACE INTO review_bases VALUES (?, ?, ?, ?)',
  ).run(since.articleId, since.versionId, sha256Of(text), deflateSync(text))
  return succeed(null)
}
