import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { RelatedStory } from '#shared/article/related.ts'
import { ask } from '../newsroom/queryClient.ts'
import { type Since, sincePicked, type Standing } from '../article/relatedList.ts'

export interface Standings {
  /** Null for an address, and until the newsroom has answered. */
  sinceOf: (story: RelatedStory) => Since | null
  standingOf: (story: RelatedStory) => Standing
}

/** How the library's stories in a list stand now; asked anew whenever stories change. */
export function useStandings(related: readonly RelatedStory[]): Standings {
  const articleIds = related.flatMap((story) => (story.kind === 'article' ? [story.articleId] : []))
  const answer = useQuery({
    queryKey: ['articles', 'teasers', [...articleIds].sort()],
    queryFn: () => ask('articles.teasers', { articleIds }),
    enabled: articleIds.length > 0,
    placeholderData: keepPreviousData,
  })
  const standings = new Map(answer.data?.teasers.map((teaser) => [teaser.articleId, teaser]))
  const asked = answer.data && !answer.isPlaceholderData
  const standingOf = (story: RelatedStory): Standing =>
    story.kind === 'article' ? standings.get(story.articleId) : undefined
  return {
    standingOf,
    sinceOf: (story) => {
      if (story.kind === 'address' || !(asked || standingOf(story))) return null
      return sincePicked(story, standingOf(story))
    },
  }
}
