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
