import type { Article } from '#shared/article/article.ts'
import { differenceOf } from '#shared/changes/difference.ts'
import type { ListedVersion } from '#shared/contract/versions.ts'
import { articleNow } from '../article/articleNow.ts'
import { editableArticle } from '../article/articleStore.ts'
import { t } from '../ui/language.ts'
import { showNotice } from '../ui/notices.ts'
import { versionWords } from './versionWords.ts'
import { myName, nameAuthorsSince } from './authors.ts'
import { forgetBase, keptBase } from './reviewBase.ts'
import { type KeptVersions, listVersions, readVersion } from './keptVersions.ts'
import { handedOver, sinceFor } from './ancestry.ts'
import { startReview } from './review.ts'

/**
 * Shows what has changed in the open story since a version; without one, since the one that is
 * likely meant.
 */
export async function showChanges(version?: ListedVersion): Promise<void> {
  const articleId = editableArticle()?.articleId
  if (articleId === undefined) return
  const from = version ? await startingAt(articleId, version) : await likelyStart(articleId)
  if (!from && version) sayUnreadable(version)
  if (!from || editableArticle()?.articleId !== articleId) return
  startReview(from.since, from.base)
  await nameAuthorsSince(articleId, from.since)
}

interface Start {
  since: ListedVersion
  /** What the version said, and what was accepted since. */
  base: Article
}

async function startingAt(articleId: string, since: ListedVersion): Promise<Start | null> {
  const base =
    (await keptBase({ articleId, versionId: since.versionId })) ??
    (await readVersion(articleId, since))
  return base && { since, base }
}

function sayUnreadable(version: ListedVersion): void {
  showNotice(t('changes:unreadable', { version: versionWords(version) }))
}

/** Where the likely version is damaged, this is said and the next likely one is taken. */
async function likelyStart(articleId: string): Promise<Start | null> {
  const { versions, device } = await listVersions(articleId)
  if (versions.length === 0) showNotice(t('changes:noVersion'))
  for (let left = versions; left.length > 0;) {
    const since = await likelySince(articleId, { versions: left, device })
    const start = since ? await startingAt(articleId, since) : null
    if (!since || start) return start
    // One that is damaged can take others along that were kept as differences from it.
    if (left === versions) sayUnreadable(since)
    left = left.filter((version) => version !== since)
  }
  return null
}

/** Forgets what was accepted since the version: all of it is there to be decided again. */
export async function reviewAnew(version: ListedVersion): Promise<void> {
  const articleId = editableArticle()?.articleId
  if (articleId === undefined) return
  forgetBase({ articleId, versionId: version.versionId })
  await showChanges(version)
}

/**
 * Where nothing was done since the others handed the story back, what they did is what the user
 * wants to see.
 */
async function likelySince(
  articleId: string,
  { versions, device }: Pick<KeptVersions, 'versions' | 'device'>,
): Promise<ListedVersion | undefined> {
  const me = { name: myName(), device }
  const since = sinceFor(versions, me)
  const before = since && handedOver(versions, me, since)
  const open = editableArticle()
  if (!since || !before || !open) return since
  const base = await readVersion(articleId, since)
  return base && differenceOf(base, articleNow(open)).changes.length === 0 ? before : since
}
