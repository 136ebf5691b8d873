import type { Database } from 'better-sqlite3'
import type { VersionRecord } from '#shared/contract/versions.ts'
import { prepared } from '../prepared.ts'
import { parentsOf } from './versionRecords.ts'

/** A version among its kin. */
interface Kin extends Pick<VersionRecord, 'id' | 'parents'> {
  /** False where thinning let its text go. */
  hasContent: boolean
}

/** Every version of an article, those whose text is gone, too. */
export function kinOf(database: Database, articleId: string): Map<string, Kin> {
  const rows = prepared<[string], { id: string; parents: string; hasContent: number }>(
    database,
    `SELECT id, parents, number IN (SELECT version_number FROM version_contents) AS hasContent
     FROM versions WHERE article_id = ? ORDER BY number`,
  ).all(articleId)
  return new Map(
    rows.map(({ id, parents, hasContent }) => [
      id,
      { id, parents: parentsOf(parents) ?? [], hasContent: hasContent === 1 },
    ]),
  )
}

/** Whether `id` is `of` or came before it. */
export function isAncestor(database: Database, articleId: string, id: string, of: string): boolean {
  return ancestors(kinOf(database, articleId), [of]).has(id)
}

/**
 * The version from which two went apart, which a three-way merge takes as its base: the same on
 * every laptop that has both. Where several are equally near, that with the smallest id. Null where
 * they have nothing in common.
 */
export function nearestCommonAncestor(
  database: Database,
  articleId: string,
  one: string,
  other: string,
): string | null {
  const kin = kinOf(database, articleId)
  const ofOther = ancestors(kin, [other])
  const common = [...ancestors(kin, [one])].filter(
    (id) => ofOther.has(id) && kin.get(id)?.hasContent,
  )
  const before = ancestors(
    kin,
    common.flatMap((id) => kin.get(id)?.parents ?? []),
  )
  return common.filter((id) => !before.has(id)).sort()[0] ?? null
}

/** The versions themselves and all that came before them. */
export function ancestors(kin: ReadonlyMap<string, Kin>, from: readonly string[]): Set<string> {
  const found = new Set<string>()
  const waiting = [...from]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue
    found.add(id)
    waiting.push(...(kin.get(id)?.parents ?? []))
  }
  return found
}

/**
 * Versions, given in the order in which they were stored, so that none stands before one that came
 * before it; else the later made first.
 */
export function newestFirst<
  Version extends { versionId: string; parents: string[]; madeAt: string },
>(stored: readonly Version[]): Version[] {
  const places = new Map(stored.map(({ versionId }, at) => [versionId, at]))
  const parents = stored.map((version) => version.parents.flatMap((id) => places.get(id) ?? []))
  const children = stored.map(() => 0)
  for (const parent of parents.flat()) children[parent]!++
  const ready = [...children.keys()].filter((at) => children[at] === 0)
  const isLater = (one: number, other: number): boolean => {
    const [a, b] = [stored[one]!.madeAt, stored[other]!.madeAt]
    return a === b ? one > other : a > b
  }
  const sorted: Version[] = []
  while (ready.length > 0) {
    const latest = ready.reduce((best, at) => (isLater(at, best) ? at : best))
    ready.splice(ready.indexOf(latest), 1)
    sorted.push(stored[latest]!)
    for (const parent of parents[latest]!) if (--children[parent]! === 0) ready.push(parent)
  }
  return sorted
}
