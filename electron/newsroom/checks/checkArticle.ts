import { type Article, photoIdsOf } from '#shared/article/article.ts'
import type { CheckContext } from '#shared/checks/check.ts'
import type { Finding } from '#shared/checks/finding.ts'
import { findingsOf } from '#shared/checks/findings.ts'
import { relatedArticleIds, rulesIn, standingsOf } from '#shared/checks/context.ts'
import type { Library } from '../library/library.ts'
import { openConflicts } from '../library/conflicts.ts'
import { articleRow } from '../library/rows.ts'
import { readSettings } from '../library/settings.ts'
import { houseStyleOf } from '../library/style.ts'
import { teasersOf } from '../library/teasers.ts'
import { photoOf } from '../photos/originals.ts'

/**
 * What is to be said of an article that is about to go out, with all that the library knows around
 * it.
 */
export function checkArticle(library: Library, article: Article, now: Date): Finding[] {
  return findingsOf(article, contextOf(library, article, now))
}

function contextOf(library: Library, article: Article, now: Date): CheckContext {
  const photos = photoIdsOf(article).flatMap((photoId) => photoOf(library, photoId) ?? [])
  const articleIds = relatedArticleIds(article.related)
  return {
    ...rulesIn(readSettings(library.database)),
    now: now.getTime(),
    goingOut: true,
    openThreads: articleRow(library.database, article.id)?.openThreads ?? 0,
    openConflicts: openConflicts(library.database, article.id).length,
    houseStyle: houseStyleOf(library.database, article),
    standings: standingsOf(articleIds, teasersOf(library.database, articleIds)),
    photos: new Map(photos.map((photo) => [photo.id, photo])),
  }
}
