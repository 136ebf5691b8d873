import type { Article } from '#shared/article/article.ts'
import type { CheckContext } from '#shared/checks/check.ts'
import type { Finding } from '#shared/checks/finding.ts'
import { findingsOf } from '#shared/checks/findings.ts'
import type { Block, Figure } from '#shared/article/document.ts'
import { article, figure as figureOf, p } from '#tests/articles.ts'

const noon = Date.parse('2024-08-10T05:00:00.000Z')

/** A newsroom that has set nothing, and a story of which nothing else is known. */
export const plainContext: CheckContext = {
  now: noon,
  goingOut: true,
  rules: {},
  limits: { headlineLength: 90, standfirstLength: 300, leadPhotoWidth: 1_200 },
  house: { author: '', source: '' },
  openThreads: 0,
  openConflicts: 0,
  standings: new Map(),
  photos: new Map(),
}

/** A story that no check has anything to say of. */
export function soundStory(given: Parameters<typeof article>[0] = {}, ...blocks: Block[]): Article {
  return article(
    {
      headline: 'Lũ về sớm trên sông Hậu',
      standfirst: 'Nước lên nhanh hơn mọi năm.',
      section: 'Thời sự',
      authors: ['Minh Huệ'],
      source: 'TTXVN',
      ...given,
    },
    ...(blocks.length > 0 ? blocks : [p('Con nước đầu mùa về sớm hơn mọi năm.')]),
  )
}

/** What one check finds. */
export function foundBy(
  check: string,
  story: Article,
  context: Partial<CheckContext> = {},
): Finding[] {
  return findingsOf(story, { ...plainContext, ...context }).filter(
    (finding) => finding.check === check,
  )
}

/** `error missingHeadline` and so on, for all that is found. */
export function said(story: Article, context: Partial<CheckContext> = {}): string[] {
  return findingsOf(story, { ...plainContext, ...context }).map(
    ({ severity, check }) => `${severity} ${check}`,
  )
}

export const photoId = 'a'.repeat(64)

/** A figure of a photo that no test looks into. */
export function figure(
  caption: string,
  attrs: Partial<Omit<Figure['attrs'], 'photoId'>> = {},
): Figure {
  return figureOf(photoId, caption, attrs)
}
