import { differenceOf } from '../../shared/changes/difference.ts'
import type { ListedVersion } from '../../shared/contract/versions.ts'
import { articleNow } from '../article/articleNow.ts'
import { editableArticle } from '../article/openArticle.ts'
import { useSettings } from '../settings/useSettings.ts'
import { t } from '../shell/language.ts'
import { showNotice } from '../shell/notices.ts'
import { nameAuthorsSince } from './authors.ts'
import { forgetBase, keptBase } from './bases.ts'
import { listVersions, readVersion } from './keptVersions.ts'
import { handedOver, sinceFor } from './since.ts'
import { startReview } from './review.ts'

/** Shows what has changed in the open story since a version; without one, since the one that is likely meant. */
export async function showChanges(version?: ListedVersion): Promise<void> {
  const open = editableArticle()
  if (!open) return
  const { articleId } = open
  const since = version ?? (await likelySince(articleId))
  if (!since) return showNotice(t('changes:noVersion'))
  const base =
    (await keptBase({ articleId, versionId: since.versionId })) ?? (await readVersion(articleId, since))
  if (!base) return showNotice(t('changes:unreadable'))
  if (editableArticle()?.articleId !== articleId) return
  startReview(since, base)
  await nameAuthorsSince(articleId, since)
}

/** Forgets what was accepted since the version: all of it is there to be decided again. */
export async function reviewAnew(version: ListedVersion): Promise<void> {
  const articleId = editableArticle()?.articleId
  if (articleId === undefined) return
  forgetBase({ articleId, versionId: version.versionId })
  await showChanges(version)
}

/** Where nothing was done since the others handed the story back, what they did is what a person wants to see. */
async function likelySince(articleId: string): Promise<ListedVersion | undefined> {
  const { versions } = await listVersions(articleId)
  const me = useSettings.getState().profile?.name ?? ''
  const since = sinceFor(versions, me)
  const before = since && handedOver(versions, me, since)
  const open = editableArticle()
  if (!since || !before || !open) return since
  const base = await readVersion(articleId, since)
  return base && differenceOf(base, articleNow(open)).changes.length === 0 ? before : since
}
