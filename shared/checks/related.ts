import type { Article } from '../article/article.ts'
import { type RelatedStory, teaserOf } from '../article/related.ts'
import type { Check, CheckContext, Found, RelatedStanding } from './check.ts'
import { onlyIf } from './essentials.ts'

/** Related stories that would lead readers nowhere. */
export const relatedChecks: readonly Check[] = [
  standingCheck('relatedGone', 'warning', 'gone'),
  standingCheck('relatedTrashed', 'warning', 'trashed'),
  standingCheck('relatedUnpublished', 'hint', 'unpublished'),
  {
    id: 'relatedToItself',
    group: 'links',
    severity: 'warning',
    looksAt: 'article',
    find: (article) =>
      article.related
        .filter((story) => story.kind === 'article' && story.articleId === article.id)
        .map(removable),
  },
  {
    id: 'relatedHeadline',
    group: 'links',
    severity: 'warning',
    looksAt: 'article',
    find: ({ related }) =>
      related.flatMap((story, at) =>
        onlyIf(!teaserOf(story).headline.trim(), {
          place: { kind: 'related', relatedId: story.id },
          values: { number: at + 1 },
        }),
      ),
  },
]

function standingCheck(id: string, severity: Check['severity'], standing: RelatedStanding): Check {
  const isSo = (story: RelatedStory, article: Article, { standings }: CheckContext): boolean =>
    story.kind === 'article' &&
    story.articleId !== article.id &&
    standings.get(story.articleId) === standing
  return {
    id,
    group: 'links',
    severity,
    looksAt: 'article',
    find: (article, context) =>
      article.related
        .filter((story) => isSo(story, article, context))
        .map((story) =>
          standing === 'unpublished' ? { ...removable(story), mend: null } : removable(story),
        ),
  }
}

function removable(story: RelatedStory): Found {
  return {
    place: { kind: 'related', relatedId: story.id },
    values: { headline: teaserOf(story).headline },
    mend: { kind: 'removeRelated', relatedId: story.id },
  }
}
