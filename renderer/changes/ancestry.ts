import { isSamePerson, type Known } from '#shared/article/people.ts'
import type { ListedVersion } from '#shared/contract/versions.ts'

/** Versions with which a story changed hands, or was said to be done. */
const turns: ReadonlySet<string> = new Set(['status', 'handover', 'return', 'approval'])

/**
 * The version since which changes are likely wanted, of a list with the newest first: the newest
 * that somebody else made or with which the story changed hands, else the newest.
 */
export function sinceFor(versions: readonly ListedVersion[], me: Known): ListedVersion | undefined {
  return (
    versions.find(({ author, reason }) => !isSamePerson(author, me) || turns.has(reason)) ??
    versions[0]
  )
}

/** The version that was last handed over before another one came, or the last that `me` made. */
export function handedOver(
  versions: readonly ListedVersion[],
  me: Known,
  since: ListedVersion,
): ListedVersion | undefined {
  const earlier = versions.slice(versions.indexOf(since) + 1)
  if (isSamePerson(since.author, me))
    return earlier.find(({ reason }) => turns.has(reason)) ?? earlier[0]
  return earlier.find(({ author }) => isSamePerson(author, me)) ?? earlier[0]
}

/**
 * A version on the way to the story as it is; `parents` are indexes into the same list, 0 is where
 * the way begins.
 */
export interface Ancestor {
  version: ListedVersion
  parents: readonly number[]
}

/**
 * Every version through which the story came since one of them, each after its parents, that one
 * first. Of versions in a row by the same author the last is enough: what lies between them is that
 * author's all the same. `versions` has the newest first, as the newsroom lists them.
 */
export function ancestrySince(
  versions: readonly ListedVersion[],
  headId: string | null,
  since: ListedVersion,
): Ancestor[] {
  const byId = new Map(versions.map((version) => [version.versionId, version]))
  const before = ancestorsOf(byId, since.versionId)
  const ancestors = ancestorsOf(byId, headId ?? versions[0]?.versionId ?? '')
  const later = versions.filter(
    ({ versionId }) => ancestors.has(versionId) && !before.has(versionId),
  )
  const parentsOf = withoutRuns(later)
  const kept = [since]
  for (let at = later.length - 1; at >= 0; at--)
    if (parentsOf.has(later[at]!.versionId)) kept.push(later[at]!)
  const places = new Map(kept.map(({ versionId }, at) => [versionId, at]))
  return kept.map((version, at) => {
    if (at === 0) return { version, parents: [] }
    // A parent from before the chosen version is nothing that is compared with.
    const parents = parentsOf.get(version.versionId)!.map((parent) => places.get(parent) ?? 0)
    return { version, parents: parents.length > 0 ? [...new Set(parents)] : [0] }
  })
}

function ancestorsOf(byId: ReadonlyMap<string, ListedVersion>, id: string): Set<string> {
  const found = new Set<string>()
  const waiting = [id]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const version = byId.get(next)
    if (!version || found.has(next)) continue
    found.add(next)
    waiting.push(...version.parents)
  }
  return found
}

/** The parents of each version that is needed; one between two others of the same author is not. */
function withoutRuns(newestFirst: readonly ListedVersion[]): Map<string, readonly string[]> {
  const parentsOf = new Map<string, readonly string[]>()
  const children = new Map<string, number>()
  const byId = new Map(newestFirst.map((version) => [version.versionId, version]))
  for (const { parents } of newestFirst)
    for (const parent of parents) children.set(parent, (children.get(parent) ?? 0) + 1)
  const dropped = new Set<string>()
  for (const { versionId, parents, author } of newestFirst) {
    if (dropped.has(versionId)) continue
    let own = parents
    for (
      let parent = byId.get(own[0] ?? '');
      own.length === 1 && parent;
      parent = byId.get(own[0] ?? '')
    ) {
      if (
        !isSamePerson(parent.author, author) ||
        parent.parents.length > 1 ||
        children.get(own[0]!)! > 1
      )
        break
      dropped.add(parent.versionId)
      own = parent.parents
    }
    parentsOf.set(versionId, own)
  }
  return parentsOf
}
