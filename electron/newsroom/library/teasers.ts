import type { Database } from 'better-sqlite3'
import type { z } from 'zod'
import { type PhotoView, teaserLimits } from '#shared/article/related.ts'
import type { articleCalls } from '#shared/contract/articles.ts'
import type { Status } from '#shared/article/status.ts'
import { cut } from '#shared/text/cut.ts'
import { prepared } from './prepared.ts'

type Teasers = z.infer<(typeof articleCalls)['articles.teasers']['out']>['teasers']

interface StoredTeaser {
  articleId: string
  headline: string
  summary: string
  photoId: string | null
  view: string
  urlSlug: string
  status: Status
  trashed: number
}

/**
 * How these articles stand now, in the order asked for; missing ones are left out. Texts too long
 * for a teaser are cut.
 */
export function teasersOf(database: Database, articleIds: readonly string[]): Teasers {
  const read = prepared<[string], StoredTeaser>(
    database,
    `SELECT id AS articleId, headline, standfirst AS summary, lead_photo_id AS photoId, lead_view AS view, url_slug AS urlSlug, status, trashed
     FROM articles WHERE id = ?`,
  )
  return articleIds.flatMap((articleId) => {
    const stored = read.get(articleId)
    return stored ? [teaserFrom(stored)] : []
  })
}

function teaserFrom({ view, ...stored }: StoredTeaser): Teasers[number] {
  return {
    ...stored,
    ...(JSON.parse(view) as PhotoView),
    headline: cut(stored.headline.normalize('NFC'), teaserLimits.headline),
    summary: cut(stored.summary.normalize('NFC'), teaserLimits.summary),
    trashed: stored.trashed === 1,
  }
}
