import type { ListedVersion } from '../../shared/contract/versions.ts'
import { authorshipOf, type History, type HistoryState, historyOf } from '../../shared/changes/authors.ts'
import { unknown } from '../../shared/changes/authorship.ts'
import { editableArticle } from '../article/openArticle.ts'
import { useSettings } from '../settings/useSettings.ts'
import { listVersions, readVersion } from './keptVersions.ts'
import { type Ancestor, lineageSince } from './lineage.ts'
import { nameAuthors, reviewNow } from './review.ts'

/** Versions that are read to find out who wrote what; with more of them, the words of the oldest count as nobody's. */
const mostVersions = 60

/** Finds out who wrote what since a version, and has it shown. Costs a reading of each version at which the author changed. */
export async function nameAuthorsSince(articleId: string, since: ListedVersion): Promise<void> {
  const { versions, headId } = await listVersions(articleId)
  const lineage = lineageSince(versions, headId, since)
  const names = [...new Set([...lineage.slice(1).map(({ version }) => version.author.name), myName()])]
  const history = await readHistory(articleId, lineage, names)
  const review = reviewNow()
  if (!history || review?.articleId !== articleId || review.since.versionId !== since.versionId) return
  if (editableArticle()?.articleId !== articleId) return
  const me = names.indexOf(myName())
  nameAuthors((difference, compare) => ({ names, of: authorshipOf(difference, history, { me, compare }) }))
}

function myName(): string {
  return useSettings.getState().profile?.name ?? ''
}

async function readHistory(
  articleId: string,
  lineage: readonly Ancestor[],
  names: readonly string[],
): Promise<History | null> {
  const states: HistoryState[] = []
  // What is not read stands for what it was made of.
  const places: number[] = []
  for (const [at, { version, parents }] of lineage.entries()) {
    const isWanted = at === 0 || at >= lineage.length - mostVersions
    const article = isWanted ? await readVersion(articleId, version) : null
    if (!article && at === 0) return null
    if (!article) {
      places.push(places[parents[0]!]!)
      continue
    }
    places.push(states.length)
    const made = [...new Set(parents.map((parent) => places[parent]!))]
    states.push({ article, author: at === 0 ? unknown : names.indexOf(version.author.name), parents: made })
  }
  return historyOf(states)
}
