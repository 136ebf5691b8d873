import { createHash } from 'node:crypto'
import fs from 'node:fs'
import type { Database } from 'better-sqlite3'
import { readArticle } from '#shared/article/read.ts'
import { succeed } from '#shared/contract/errors.ts'
import type { CallOutput } from '#shared/contract/contract.ts'
import type { Damage } from '#shared/contract/library.ts'
import { photosLeft, storedSha256Of } from '../photos/originals.ts'
import { originalPath } from '../photos/photos.ts'
import { commentsProblem } from '../library/comments.ts'
import { diskFailure, guarded } from '../files/faults.ts'
import { sha256Of } from '../library/hash.ts'
import type { Library } from '../library/library.ts'
import { prepared } from '../library/prepared.ts'
import { readRecord, readVersion } from '../library/versions/versionRecords.ts'

/** One thing to be read whole. */
interface Check extends Omit<Damage, 'detail'> {
  /** What is wrong with it, or null. */
  problem(): string | null | Promise<string | null>
}

/** Milliseconds of work between two turns of the event loop. */
const turn = 20

/**
 * Reads the whole library and says what is damaged: the database's structure, every draft, version
 * and photo against its hash, and whether the search knows every article. Lets others work in
 * between. Changes nothing, but where the library is open for writing, the next search indexes the
 * articles that it did not know.
 */
export async function verifyLibrary(
  library: Library,
  onProgress: (done: number, total: number) => void,
): Promise<CallOutput<'library.verify'>> {
  const { database } = library
  const left = photosLeft(database)
  const absent = absentPhotos(database)
  const checks = [
    ...databaseChecks(database),
    ...draftChecks(database),
    ...versionChecks(database),
    ...commentChecks(database),
    ...photoChecks(library),
    ...absent.filter(({ id }) => !left.has(id)).map(lost),
    ...unsearchable(database),
  ]
  const damages: Damage[] = []
  let turnEnds = 0
  for (const [done, check] of checks.entries()) {
    if (performance.now() > turnEnds) {
      onProgress(done, checks.length)
      await new Promise((resolve) => setImmediate(resolve))
      turnEnds = performance.now() + turn
    }
    const detail = await problemOf(check)
    const { what, id, headline } = check
    if (detail !== null) damages.push({ what, id, headline, detail })
  }
  if (library.mode === 'write') indexLater(database, damages)
  onProgress(checks.length, checks.length)
  return { checked: checks.length, damages, photosLeft: absent.filter(({ id }) => left.has(id)) }
}

/** A place that SQLite or the disk cannot read is damage, too. */
async function problemOf(check: Check): Promise<string | null> {
  try {
    return await check.problem()
  } catch (error) {
    const failure = diskFailure(error)
    if (failure === null) throw error
    return 'detail' in failure ? failure.detail : failure.code
  }
}

/**
 * Table by table, because checking a large library at once would hold everything up. The index of
 * words is checked as the tables that it is stored in; going through each of its words would take
 * longer than all the rest.
 */
function databaseChecks(database: Database): Check[] {
  return prepared<[], { name: string }>(
    database,
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL %'",
  )
    .all()
    .flatMap(({ name }) => [
      { what: 'database', id: name, headline: '', problem: () => tornStructure(database, name) },
      {
        what: 'database',
        id: name,
        headline: '',
        problem: () => danglingReferences(database, name),
      },
    ])
}

function tornStructure(database: Database, table: string): string | null {
  const found = database.pragma(`integrity_check("${table}")`) as { integrity_check: string }[]
  const problems = found.map((line) => line.integrity_check).filter((line) => line !== 'ok')
  return problems.join('; ') || null
}

function danglingReferences(database: Database, table: string): string | null {
  const found = database.pragma(`foreign_key_check("${table}")`) as {
    rowid: number
    parent: string
  }[]
  return found.map(({ rowid, parent }) => `${table} ${rowid} → ${parent}`).join('; ') || null
}

function draftChecks(database: Database): Check[] {
  return prepared<[], { id: string; headline: string }>(
    database,
    'SELECT id, headline FROM articles',
  )
    .all()
    .map((article) => ({
      what: 'draft',
      ...article,
      problem: () => draftProblem(database, article.id),
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
  return prepared<[], { id: string; articleId: string; headline: string; hasContent: number }>(
    database,
    `SELECT versions.id, article_id AS articleId, headline,
       versions.number IN (SELECT version_number FROM version_contents) AS hasContent
     FROM versions JOIN articles ON articles.id = versions.article_id ORDER BY versions.number`,
  )
    .all()
    .map(({ id, articleId, headline, hasContent }) => ({
      what: 'version',
      id,
      headline,
      // A version that was thinned out is its record alone.
      problem: () =>
        (hasContent === 1
          ? readVersion(database, articleId, id)
          : readRecord(database, articleId, id)
        ).ok
          ? null
          : 'SHA-256 differs',
    }))
}

function commentChecks(database: Database): Check[] {
  return prepared<[], { id: string; headline: string }>(
    database,
    'SELECT id, headline FROM articles WHERE id IN (SELECT article_id FROM comment_threads)',
  )
    .all()
    .map((article) => ({
      what: 'comments',
      ...article,
      problem: () => commentsProblem(database, article.id),
    }))
}

function photoChecks(library: Library): Check[] {
  return prepared<[], { id: string; fileName: string; headline: string }>(
    library.database,
    `SELECT id, file_name AS fileName, coalesce(
       (SELECT headline FROM article_photos JOIN articles ON number = article_number WHERE photo_id = photos.id LIMIT 1),
       '') AS headline
     FROM photos`,
  )
    .all()
    .map(({ id, fileName, headline }) => ({
      what: 'photo',
      id,
      headline,
      problem: async () => {
        const detail = await originalProblem(originalPath(library, id), storedSha256Of(library, id))
        return detail === null ? null : `${fileName}: ${detail}`
      },
    }))
}

async function originalProblem(file: string, sha256: string): Promise<string | null> {
  const hash = createHash('sha256')
  for await (const bytes of fs.createReadStream(file)) hash.update(bytes as Buffer)
  return hash.digest('hex') === sha256 ? null : 'SHA-256 differs'
}

/** Photos that an article shows and the library has not got. */
function absentPhotos(database: Database): { id: string; headline: string }[] {
  return prepared<[], { id: string; headline: string }>(
    database,
    `SELECT photo_id AS id, headline FROM article_photos JOIN articles ON articles.number = article_number
     WHERE photo_id NOT IN (SELECT id FROM photos)`,
  ).all()
}

function lost(use: { id: string; headline: string }): Check {
  return { what: 'photo', ...use, problem: () => 'photo missing' }
}

/** Articles that a search would pass over. */
function unsearchable(database: Database): Check[] {
  return prepared<[], { id: string; headline: string }>(
    database,
    `SELECT id, headline FROM articles
     WHERE number NOT IN (SELECT article_number FROM search_pending)
       AND (number NOT IN (SELECT id FROM search_exact_docsize)
         OR number NOT IN (SELECT id FROM search_folded_docsize)
         OR number NOT IN (SELECT article_number FROM search_texts))`,
  )
    .all()
    .map((article) => ({ what: 'search', ...article, problem: () => 'not in the search index' }))
}

/** What a full disk lets nobody note is found again by the next check. */
function indexLater(database: Database, damages: readonly Damage[]): void {
  const note = prepared<[string]>(
    database,
    'INSERT OR IGNORE INTO search_pending (article_number) SELECT number FROM articles WHERE id = ?',
  )
  for (const { what, id } of damages) if (what === 'search') guarded(() => succeed(note.run(id)))
}
