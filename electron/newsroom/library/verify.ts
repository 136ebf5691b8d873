import { createHash } from 'node:crypto'
import fs from 'node:fs'
import type { Database } from 'better-sqlite3'
import { readArticle } from '../../../shared/article/read.ts'
import type { Damage } from '../../../shared/contract/library.ts'
import { originalPath } from '../photos/photos.ts'
import { sha256Of } from './hash.ts'
import type { Library } from './library.ts'
import { prepared } from './prepared.ts'
import { readVersion } from './versions.ts'

interface Check {
  /** Reads one thing whole and adds what is wrong with it. */
  run(damages: Damage[]): void | Promise<void>
}

/**
 * Reads the whole library and says what is damaged: the database's structure, every draft, version and photo against its
 * hash, and whether the search knows every article. Changes nothing. Gives the event loop its turn between any two things.
 */
export async function verifyLibrary(
  library: Library,
  onProgress: (done: number, total: number) => void,
): Promise<{ checked: number; damages: Damage[] }> {
  const checks = [
    ...databaseChecks(library.database),
    ...draftChecks(library.database),
    ...versionChecks(library.database),
    ...photoChecks(library),
    searchCheck(library.database),
  ]
  const damages: Damage[] = []
  let turnEnds = 0
  for (const [done, check] of checks.entries()) {
    if (performance.now() > turnEnds) {
      onProgress(done, checks.length)
      await new Promise((resolve) => setImmediate(resolve))
      turnEnds = performance.now() + 20
    }
    await check.run(damages)
  }
  onProgress(checks.length, checks.length)
  return { checked: checks.length, damages }
}

function databaseChecks(database: Database): Check[] {
  const tables = prepared<[], { name: string }>(
    database,
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  ).all()
  // Table by table, because checking a large library at once would hold everything up.
  const structure = tables.map(({ name }) => ({
    run: (damages: Damage[]) => {
      const found = database.pragma(`integrity_check("${name}")`) as { integrity_check: string }[]
      for (const { integrity_check: detail } of found)
        if (detail !== 'ok') damages.push({ what: 'database', id: name, headline: '', detail })
    },
  }))
  const references = {
    run: (damages: Damage[]) => {
      const found = database.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[]
      for (const { table, rowid, parent } of found)
        damages.push({ what: 'database', id: table, headline: '', detail: `${table} ${rowid} → ${parent}` })
    },
  }
  return [...structure, references]
}

function draftChecks(database: Database): Check[] {
  return namedArticles(database).map(({ id, headline }) => ({
    run: (damages) => {
      const detail = draftProblem(database, id)
      if (detail !== null) damages.push({ what: 'draft', id, headline, detail })
    },
  }))
}

function draftProblem(database: Database, articleId: string): string | null {
  const draft = prepared<[string], { content: string; sha256: string }>(
    database,
    'SELECT content, sha256 FROM drafts WHERE article_id = ?',
  ).get(articleId)
  if (!draft) return 'draft missing'
  if (sha256Of(draft.content) !== draft.sha256) return 'SHA-256 differs'
  const read = readArticle(draft.content)
  // An article of a newer schema is whole; it only waits for a newer program.
  if (!read.ok) return read.problem.kind === 'newerSchema' ? null : read.problem.kind
  return read.article.id === articleId ? null : 'id differs'
}

function versionChecks(database: Database): Check[] {
  return prepared<[], { id: string; articleId: string; headline: string }>(
    database,
    `SELECT versions.id, articles.id AS articleId, headline
     FROM versions LEFT JOIN articles ON articles.id = versions.article_id`,
  )
    .all()
    .map(({ id, articleId, headline }) => ({
      run: (damages) => {
        const version = readVersion(database, articleId, id)
        if (!version.ok)
          damages.push({ what: 'version', id, headline: headline ?? '', detail: 'SHA-256 differs' })
      },
    }))
}

/** Every original that is kept, and every photo that an article shows but the library lacks. */
function photoChecks(library: Library): Check[] {
  const { database } = library
  const kept = prepared<[], { id: string; fileName: string }>(
    database,
    'SELECT id, file_name AS fileName FROM photos',
  ).all()
  const missing = prepared<[], { id: string; headline: string }>(
    database,
    `SELECT photo_id AS id, headline FROM article_photos JOIN articles ON articles.number = article_number
     WHERE photo_id NOT IN (SELECT id FROM photos)`,
  ).all()
  return [
    ...kept.map(({ id, fileName }) => ({
      run: async (damages: Damage[]) => {
        const detail = await originalProblem(originalPath(library, id), id)
        if (detail === null) return
        const headline = firstHeadline(database, id)
        damages.push({ what: 'photo', id, headline, detail: `${fileName}: ${detail}` })
      },
    })),
    ...missing.map(({ id, headline }) => ({
      run: (damages: Damage[]) => void damages.push({ what: 'photo', id, headline, detail: 'photo missing' }),
    })),
  ]
}

async function originalProblem(file: string, photoId: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    for await (const bytes of fs.createReadStream(file)) hash.update(bytes as Buffer)
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
  return hash.digest('hex') === photoId ? null : 'SHA-256 differs'
}

function firstHeadline(database: Database, photoId: string): string {
  const shown = prepared<[string], { headline: string }>(
    database,
    `SELECT headline FROM article_photos JOIN articles ON articles.number = article_number WHERE photo_id = ? LIMIT 1`,
  ).get(photoId)
  return shown?.headline ?? ''
}

function searchCheck(database: Database): Check {
  return {
    run: (damages) => {
      const unknown = prepared<[], { id: string; headline: string }>(
        database,
        `SELECT id, headline FROM articles
         WHERE number NOT IN (SELECT article_number FROM search_pending)
           AND (number NOT IN (SELECT id FROM search_exact_docsize)
             OR number NOT IN (SELECT id FROM search_folded_docsize)
             OR number NOT IN (SELECT article_number FROM search_texts))`,
      ).all()
      for (const { id, headline } of unknown)
        damages.push({ what: 'search', id, headline, detail: 'not in the search index' })
    },
  }
}

function namedArticles(database: Database): { id: string; headline: string }[] {
  return prepared<[], { id: string; headline: string }>(database, 'SELECT id, headline FROM articles').all()
}
