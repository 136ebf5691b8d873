import type { ListedVersion } from '../../shared/contract/versions.ts'
import { authorshipOf, type History, type HistoryState, historyOf } from '../../shared/changes/authors.ts'
import { unknown } from '../../shared/changes/authorship.ts'
import { editableArticle } from '../article/openArticle.ts'
import { useSettings } from '../settings/useSettings.ts'
import { listVersions, readVersion } from './keptVersions.ts'
import { nameAuthors, reviewNow } from './review.ts'

/** Versions that are read to find out who wrote what; further back the first of them counts. */
const mostVersions = 40

/** Finds out who wrote what since a version, and has it shown. Costs a reading of each version at which the author changed. */
export async function nameAuthorsSince(articleId: string, since: ListedVersion): Promise<void> {
  const versions = await listVersions(articleId)
  const from = versions.findIndex(({ versionId }) => versionId === since.versionId)
  const later = lastOfRuns(versions.slice(0, Math.max(0, from))).slice(0, mostVersions)
  const names = [...new Set([...later.map(({ author }) => author), myName()])]
  const history = await readHistory(articleId, [...later, since], names)
  const review = reviewNow()
  if (!history || review?.articleId !== articleId || review.since.versionId !== since.versionId) return
  if (editableArticle()?.articleId !== articleId) return
  const me = names.indexOf(myName())
  nameAuthors((difference, compare) => ({ names, of: authorshipOf(difference, history, { me, compare }) }))
}

function myName(): string {
  return useSettings.getState().profile?.name ?? ''
}

/** Of versions in a row by the same author, the newest: what lies between them is that author's all the same. */
function lastOfRuns(versions: readonly ListedVersion[]): ListedVersion[] {
  return versions.filter(({ author }, at) => versions[at - 1]?.author !== author)
}

async function readHistory(
  articleId: string,
  newestFirst: readonly ListedVersion[],
  names: readonly string[],
): Promise<History | null> {
  const states: HistoryState[] = []
  for (let at = newestFirst.length - 1; at >= 0; at--) {
    const version = newestFirst[at]!
    const article = await readVersion(articleId, version)
    // What cannot be read counts as written by who made the next one.
    if (!article) continue
    const author = states.length === 0 ? unknown : names.indexOf(version.author)
    states.push({ article, author, parents: states.length === 0 ? [] : [states.length - 1] })
  }
  return states.length > 0 ? historyOf(states) : null
}
