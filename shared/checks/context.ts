import type { Profile } from '../article/profile.ts'
import type { RelatedStory } from '../article/related.ts'
import type { Status } from '../article/status.ts'
import type { CheckContext, RelatedStanding } from './check.ts'

interface CheckSettings {
  headlineLength: number
  standfirstLength: number
  leadPhotoWidth: number
  profile: Profile | null
  source: string
  checks: CheckContext['rules']
}

/** What the desk's settings say to the checks. */
export function rulesIn(settings: CheckSettings): Pick<CheckContext, 'rules' | 'limits' | 'house'> {
  const { headlineLength, standfirstLength, leadPhotoWidth, profile, source, checks } = settings
  return {
    rules: checks,
    limits: { headlineLength, standfirstLength, leadPhotoWidth },
    // Only who reports is likely to be missing from a byline.
    house: { author: profile?.role === 'reporter' ? profile.name : '', source },
  }
}

/** The articles of the library that a story points to, each once. */
export function relatedArticleIds(related: readonly RelatedStory[]): string[] {
  return [
    ...new Set(related.flatMap((story) => (story.kind === 'article' ? [story.articleId] : []))),
  ]
}

/** How the articles asked for stand; `found` are those that the library has. */
export function standingsOf(
  articleIds: readonly string[],
  found: readonly { articleId: string; status: Status; trashed: boolean }[],
): ReadonlyMap<string, RelatedStanding> {
  const byId = new Map(found.map((one) => [one.articleId, one]))
  return new Map(articleIds.map((articleId) => [articleId, standingOf(byId.get(articleId))]))
}

function standingOf(found: { status: Status; trashed: boolean } | undefined): RelatedStanding {
  if (!found) return 'gone'
  if (found.trashed) return 'trashed'
  return found.status === 'exported' ? 'published' : 'unpublished'
}
