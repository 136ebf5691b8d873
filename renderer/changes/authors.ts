import { distinctPeople, type Known, placeAmong } from '#shared/article/people.ts'
import { initialsOf } from '#shared/article/profile.ts'
import type { ListedVersion } from '#shared/contract/versions.ts'
import {
  authorshipOf,
  type History,
  type HistoryState,
  historyOf,
} from '#shared/changes/authors.ts'
import { unknown } from '#shared/changes/authorship.ts'
import { editableArticle } from '../article/articleStore.ts'
import { useSettings } from '../newsroom/useSettings.ts'
import { whoWords } from '../people/personWords.ts'
import { listVersions, readVersion } from './keptVersions.ts'
import { type Ancestor, ancestrySince } from './ancestry.ts'
import { nameAuthors, reviewNow } from './review.ts'

/**
 * Versions that are read to find out who wrote what; with more of them, the words of the oldest
 * count as nobody's.
 */
const mostVersions = 60

/**
 * Finds out who wrote what since a version, and has it shown. Costs a reading of each version at
 * which the author changed.
 */
export async function nameAuthorsSince(articleId: string, since: ListedVersion): Promise<void> {
  const { versions, headId, device } = await listVersions(articleId)
  const ancestry = ancestrySince(versions, headId, since)
  const myself = { name: myName(), device }
  const people = distinctPeople([...ancestry.slice(1).map(({ version }) => version.author), myself])
  const history = await readHistory(articleId, ancestry, people)
  const review = reviewNow()
  if (!history || review?.articleId !== articleId || review.since.versionId !== since.versionId)
    return
  if (editableArticle()?.articleId !== articleId) return
  const me = placeAmong(myself, people)
  const names = people.map((person) => whoWords(person, people, device))
  const initials = people.map(({ name }) => initialsOf(name))
  nameAuthors((difference, compare) => ({
    names,
    initials,
    of: authorshipOf(difference, history, { me, compare }),
  }))
}

export function myName(): string {
  return useSettings.getState().profile?.name ?? ''
}

async function readHistory(
  articleId: string,
  ancestry: readonly Ancestor[],
  people: readonly Known[],
): Promise<History | null> {
  const states: HistoryState[] = []
  // What is not read stands for what it was made of.
  const places: number[] = []
  for (const [at, { version, parents }] of ancestry.entries()) {
    const isWanted = at === 0 || at >= ancestry.length - mostVersions
    const article = isWanted ? await readVersion(articleId, version) : null
    if (!article && at === 0) return null
    if (!article) {
      places.push(places[parents[0]!]!)
      continue
    }
    places.push(states.length)
    const made = [...new Set(parents.map((parent) => places[parent]!))]
    states.push({
      article,
      author: at === 0 ? unknown : placeAmong(version.author, people),
      parents: made,
    })
  }
  return historyOf(states)
}
