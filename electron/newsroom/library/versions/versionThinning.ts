import type { Database } from 'better-sqlite3'
import { guarded } from '../../files/faults.ts'
import { succeed } from '#shared/contract/errors.ts'
import { prepared } from '../prepared.ts'
import { dropContents } from './versionContents.ts'
import { kinOf } from './versionGraph.ts'

const hour = 3_600_000
const day = 24 * hour

/**
 * How versions of writing thin out: of those older than `from`, the last of each `every` keeps its
 * text. All others keep it for ever; and the record of every version stays, so that the graph and
 * its hashes stay whole.
 */
const thinning = [
  { from: 30 * day, every: 7 * day },
  { from: 7 * day, every: day },
  { from: day, every: hour },
] as const

interface Written {
  number: number
  id: string
  madeAt: string
}

/** Those of the versions, the newest last, whose text may go at that time. */
export function thinnedOut<Version extends { madeAt: string }>(
  versions: readonly Version[],
  now: Date,
): Version[] {
  const slots = versions.map(({ madeAt }) => slotOf(Date.parse(madeAt), now.getTime()))
  const lastOf = new Map(slots.map((slot, at) => [slot, at]))
  return versions.filter((_, at) => slots[at] !== null && lastOf.get(slots[at]!) !== at)
}

/** What a version shares with those of which only the last stays; null while it is young. */
function slotOf(madeAt: number, now: number): string | null {
  const rule = thinning.find(({ from }) => now - madeAt >= from)
  return rule ? `${rule.every} ${Math.floor(madeAt / rule.every)}` : null
}

/**
 * Thins out an article's versions of writing. Those stay that have a name, were exported, are gone
 * on with, or have two parents or children.
 */
export function thinVersions(database: Database, articleId: string, now: Date): number {
  const thin = database.transaction(() => {
    const kept = junctions(database, articleId)
    const gone = thinnedOut(
      writingOf(database, articleId).filter(({ id }) => !kept.has(id)),
      now,
    )
    dropContents(database, new Set(gone.map(({ number }) => number)))
    const uncount = prepared<[string, string]>(
      database,
      `UPDATE versions SET words_came = NULL, words_went = NULL
       WHERE article_id = ? AND json_extract(parents, '$[0]') = ?`,
    )
    for (const { id } of gone) uncount.run(articleId, id)
    return gone.length
  })
  return thin.immediate()
}

function writingOf(database: Database, articleId: string): Written[] {
  return prepared<[string], Written>(
    database,
    `SELECT versions.number, versions.id, made_at AS madeAt
     FROM versions JOIN version_contents ON version_number = versions.number
     WHERE article_id = ? AND reason = 'writing' AND name = ''
       AND versions.id NOT IN (SELECT head_version_id FROM drafts WHERE head_version_id IS NOT NULL)
       AND versions.id NOT IN (SELECT version_id FROM exports WHERE version_id IS NOT NULL)
     ORDER BY made_at, versions.number`,
  ).all(articleId)
}

/**
 * Versions from which others went apart or in which they met, and their parents: what merges go by.
 */
function junctions(database: Database, articleId: string): Set<string> {
  const children = new Map<string, number>()
  const kept = new Set<string>()
  for (const { id, parents } of kinOf(database, articleId).values()) {
    for (const parent of parents) children.set(parent, (children.get(parent) ?? 0) + 1)
    if (parents.length > 1) for (const one of [id, ...parents]) kept.add(one)
  }
  for (const [id, count] of children) if (count > 1) kept.add(id)
  return kept
}

/**
 * Milliseconds that thinning takes at a time; what it does not come to waits for the next quiet
 * moment.
 */
const patience = 60

/** Thins out a library's versions in quiet moments, once an hour. */
export function createThinning(database: Database, now: () => Date): () => void {
  let waiting: string[] = []
  let listedAt = -Infinity
  return () => {
    const began = now().getTime()
    if (waiting.length === 0 && began - listedAt >= hour) {
      waiting = articlesToThin(database, new Date(began - day))
      listedAt = began
    }
    const ends = performance.now() + patience
    while (waiting.length > 0 && performance.now() < ends) {
      const articleId = waiting.pop()!
      // On a full disk nothing is thinned; it is tried again in an hour.
      guarded(() => succeed(thinVersions(database, articleId, now())))
    }
  }
}

function articlesToThin(database: Database, before: Date): string[] {
  return prepared<[string], { id: string }>(
    database,
    `SELECT DISTINCT article_id AS id FROM versions JOIN version_contents ON version_number = versions.number
     WHERE reason = 'writing' AND made_at < ?`,
  )
    .all(before.toISOString())
    .map(({ id }) => id)
}
