import type { Change } from '#shared/changes/change.ts'
import { composeArticle, differenceOf, type Difference } from '#shared/changes/difference.ts'
import { articleNow } from '../article/articleNow.ts'
import { scrollToPlace } from '../article/goTo.ts'
import { placeOf } from '../changes/placeOf.ts'
import { call } from '../newsroom/newsroom.ts'
import { editableArticle } from '../article/articleStore.ts'
import { flushOpenArticle } from '../article/saving.ts'
import { restoreVersion } from '../article/opening.ts'
import { currentLanguage, t } from '../ui/language.ts'
import { showWhole } from '../ui/dates.ts'
import { offerUndo, showFailure } from '../ui/notices.ts'
import { putArticle } from '../article/putArticle.ts'

/** Rejects changes, one or all of a block: the story says there again what the version said. */
export function takeBack(
  shown: Difference,
  isMeant: (change: Change) => boolean,
  what: string,
): void {
  const open = editableArticle()
  if (!open) return
  // The list may be a moment older than the text.
  const difference = differenceOf(shown.before, articleNow(open))
  const meant = new Set(difference.changes.filter(isMeant).map(({ id }) => id))
  if (meant.size === 0) return
  const undo = putArticle(composeArticle(difference, (id) => !meant.has(id)))
  if (!undo) return
  const [first] = difference.changes.filter(({ id }) => meant.has(id))
  const place = first && placeOf(first, articleNow(open)).goTo
  if (place) scrollToPlace(place)
  offerUndo(t('versions:takenBack', { what }), undo)
}

/**
 * Makes a version the story again. What the story was is kept as a version, to which undo goes
 * back.
 */
export async function restoreWhole(
  articleId: string,
  version: { versionId: string; madeAt: string },
): Promise<void> {
  if (!(await putBack(articleId, version.versionId))) return
  const previous = await previousOf(articleId)
  const time = showWhole(version.madeAt, currentLanguage())
  offerUndo(t('versions:restored', { time }), () => {
    if (previous !== undefined) void putBack(articleId, previous)
  })
}

/** Saves first, so that nothing of what is on the screen is lost; true once it is done. */
async function putBack(articleId: string, versionId: string): Promise<boolean> {
  if (editableArticle()?.articleId !== articleId || !(await flushOpenArticle())) return false
  const failure = await restoreVersion(versionId)
  if (failure) showFailure(failure)
  return failure === null
}

/**
 * What the version that the story now goes on from was made of; by the clocks alone it could be
 * any.
 */
async function previousOf(articleId: string): Promise<string | undefined> {
  const listed = await call('versions.list', { articleId })
  if (!listed.ok) return undefined
  const { versions, headId } = listed.value
  return versions.find(({ versionId }) => versionId === headId)?.parents[0]
}
