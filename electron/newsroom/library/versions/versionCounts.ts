import type { Database } from 'better-sqlite3'
import { readArticle } from '#shared/article/read.ts'
import { changedWords } from '#shared/changes/changedWords.ts'
import { differenceOf } from '#shared/changes/difference.ts'
import { prepared } from '../prepared.ts'
import { contentText } from './versionContents.ts'
import { parentsOf } from './versionRecords.ts'

interface Uncounted {
  number: number
  parents: string
}

/**
 * Milliseconds that counting may take before a list is answered; the rest is counted with the next.
 */
const patience = 150

/**
 * Counts for versions of an article that nobody has counted, the newest first, how many words came
 * and went since the nearest one before that can be read.
 */
export function countVersions(database: Database, articleId: string): void {
  const ends = performance.now() + patience
  const uncounted = prepared<[string], Uncounted>(
    database,
    `SELECT versions.number, parents FROM versions JOIN version_contents ON version_number = versions.number
     WHERE article_id = ? AND words_came IS NULL ORDER BY versions.number DESC`,
  ).all(articleId)
  const store = prepared<[number, number, number]>(
    database,
    'UPDATE versions SET words_came = ?, words_went = ? WHERE number = ?',
  )
  const counted: [number, { came: number; went: number }][] = []
  for (const { number, parents } of uncounted) {
    if (performance.now() > ends) break
    counted.push([number, wordsSince(database, number, parentNumber(database, parents))])
  }
  database.transaction(() => {
    for (const [number, { came, went }] of counted) store.run(came, went, number)
  })()
}

function wordsSince(
  database: Database,
  number: number,
  before: number | null,
): { came: number; went: number } {
  const [was, is] = [
    before === null ? null : articleOf(database, before),
    articleOf(database, number),
  ]
  return was && is ? changedWords(differenceOf(was, is).changes) : { came: 0, went: 0 }
}

function articleOf(database: Database, number: number) {
  const text = contentText(database, number)
  const read = text === null ? null : readArticle(text)
  return read?.ok ? read.article : null
}

/** The first parent, or where thinning let its text go, the nearest before it that can be read. */
function parentNumber(database: Database, parents: string): number | null {
  const find = prepared<[string], Uncounted & { hasContent: number }>(
    database,
    `SELECT number, parents, number IN (SELECT version_number FROM version_contents) AS hasContent
     FROM versions WHERE id = ?`,
  )
  const seen = new Set<number>()
  let [id] = parentsOf(parents) ?? []
  while (id !== undefined) {
    const parent = find.get(id)
    if (!parent || seen.has(parent.number)) return null
    if (parent.hasContent === 1) return parent.number
    seen.add(parent.number)
    ;[id] = parentsOf(parent.parents) ?? []
  }
  return null
}
