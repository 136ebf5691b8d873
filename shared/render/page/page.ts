import type { PageInput } from './context.ts'
import { headMarkup } from './head.ts'
import { container, documentText } from './markup.ts'
import { relatedMarkup } from './related.ts'
import { storyParts } from './story.ts'

/**
 * The whole page, `index.html`. It stands alone beside its `photos/`: own style, no script, nothing
 * remote. edNote, slugline and embargo are not in it.
 *
 * Classes, for whoever styles or reads it: `.story` the article · `.section` `.headline`
 * `.standfirst` `.byline` `.dateline` (`.place`) its header · `.body` its text, with `.subheading`
 * (`.subheading-minor`), `.quote`, `.pull-quote` (`.attribution`), `.fact-box` (`.fact-box-title`),
 * `.table-frame`, `.photo` (`.photo-upright`, `.caption`, `.credit`), `.embed` (`.embed-title`,
 * `.embed-address`), `.rule` · `.corrections` (`.correction`, `.correction-label`) · `.keywords` ·
 * `.related` (`.related-title`, `.related-list`, `.related-story`, `.related-photo`,
 * `.related-headline`, `.related-summary`).
 */
export function renderPage(input: PageInput): string {
  const { article, photoFiles } = input
  return documentText(
    container(
      'html',
      { lang: article.language },
      headMarkup(input),
      container(
        'body',
        {},
        container('main', {}, container('article', { class: 'story' }, ...storyParts(input))),
        relatedMarkup(article, photoFiles),
      ),
    ),
  )
}
