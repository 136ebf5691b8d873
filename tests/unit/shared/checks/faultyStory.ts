import * as fc from 'fast-check'
import type { Article } from '#shared/article/article.ts'
import type { CheckContext } from '#shared/checks/check.ts'
import { defaultStyle } from '#shared/checks/style/settings.ts'
import { styleChecks } from '#shared/checks/style/style.ts'
import { articleArbitrary } from '#tests/anyArticle.ts'
import { a, article, b, br, h2, i, p, ul } from '#tests/articles.ts'
import { figure, plainContext } from './soundStory.ts'

const style = styleChecks(defaultStyle, 'vi')

/** All that can be known around a story, so that every check may speak. */
const contextArbitrary = (related: readonly string[]): fc.Arbitrary<CheckContext> =>
  fc
    .record({
      goingOut: fc.boolean(),
      standing: fc.constantFrom('gone', 'trashed', 'unpublished', 'published'),
      house: fc.constantFrom({ author: '', source: '' }, { author: 'Minh Huệ', source: 'TTXVN' }),
      headlineLength: fc.integer({ min: 20, max: 90 }),
    })
    .map(({ goingOut, standing, house, headlineLength }) => ({
      ...plainContext,
      goingOut,
      house,
      limits: { ...plainContext.limits, headlineLength },
      houseStyle: { checks: style, accepted: [] },
      standings: new Map(related.map((id) => [id, standing])),
    }))

/** Any story with many faults, and something known around it. */
export const faultyStory: fc.Arbitrary<[Article, CheckContext]> = articleArbitrary().chain(
  (story) => {
    const related = story.related.flatMap((one) => (one.kind === 'article' ? [one.articleId] : []))
    return fc.tuple(fc.constant(withFaults(story)), contextArbitrary(related))
  },
)

/** More faults than chance would make. */
function withFaults(story: Article): Article {
  const faults = article(
    {},
    p('Con nước đầu mùa về sớm hơn mọi năm ở các huyện đầu nguồn.'),
    p('Con nước đầu mùa về sớm hơn mọi năm ở các huyện đầu nguồn.'),
    p(
      'Nghành y ',
      b('xuất'),
      i(' xắc , của'),
      ' của dân hoà 5km, ngày 20-11-2023 và',
      br(),
      '“hai” "ba" .',
    ),
    h2(),
    ul(''),
    ul([p('Xem ', a('https://vidu/tin', 'ở đây'), a('https://vidu.vn/tin.', 'và đây'))]),
    figure('', { publishesPosition: true }),
    figure('Chợ', { source: 'TTXVN' }),
  )
  const [, , ...more] = JSON.parse(
    JSON.stringify(faults.document.content).replaceAll('"id":"b', '"id":"fault-'),
  ) as typeof faults.document.content
  return {
    ...story,
    document: { ...story.document, content: [...story.document.content, ...more] },
  }
}
