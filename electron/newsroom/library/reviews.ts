import { deflateSync, inflateSync } from 'node:zlib'
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { limits } from '#shared/article/limits.ts'
import { readArticle } from '#shared/article/read.ts'
import { type Result, fail, succeed } from '#shared/contract/errors.ts'
import { readAs } from './drafts.ts'
import { sha256Of } from './hash.ts'
import { prepared } from './prepared.ts'
import { readValue, storeValue } from './settings.ts'

/** The version since which changes are shown. */
interface Since {
  articleId: string
  versionId: string
}

const keptSchema = z.strictObject({ sha256: z.string(), content: z.base64() })

function keyOf({ articleId, versionId }: Since): string {
  return `review ${articleId} ${versionId}`
}

/**
 * What a story is compared with where changes since a version were accepted: that version with
 * those changes in it. It is the user's place in the reading and no state of the story, so where it
 * is missing or damaged nothing is lost: null, and the changes are there to be decided again.
 */
export function baseOf(database: Database, since: Since): string | null {
  const kept = keptSchema.safeParse(readValue(database, keyOf(since)))
  if (!kept.success) return null
  const text = inflate(Buffer.from(kept.data.content, 'base64'))
  return text !== null && sha256Of(text) === kept.data.sha256 && readArticle(text).ok ? text : null
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
    prepared<[string]>(database, 'DELETE FROM settings WHERE key = ?').run(keyOf(since))
    return succeed(null)
  }
  const read = readAs(since.articleId, text)
  if (!read.ok) return read
  const content = deflateSync(text).toString('base64')
  storeValue(database, keyOf(since), { sha256: sha256Of(text), content })
  return succeed(null)
}

/** Of a story that is deleted for good. */
export function forgetBases(database: Database, articleId: string): void {
  const start = `review ${articleId} `
  prepared<[number, string]>(database, 'DELETE FROM settings WHERE substr(key, 1, ?) = ?').run(
    start.length,
    start,
  )
}
