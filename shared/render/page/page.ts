import type { Article } from '../../article/article.ts'
import { bylineOf } from '../../article/metadata.ts'
import { titleOf } from './about.ts'
import { bodyMarkup } from './blocks.ts'
import { cleanLine } from './cleanText.ts'
import { type PageInput, wordsOf } from './context.ts'
import { printedDate } from './dates.ts'
import { headMarkup } from './head.ts'
import { inlineMarkup, isBlank } from './inline.ts'
import { container, documentText, element, type Markup } from './markup.ts'
import { relatedMarkup } from './related.ts'

/**
 * The whole page, `index.html`. It stands alone beside its `photos/`: own style, no script, nothing remote. edNote, slugline and embargo are not in it.
 *
 * Classes, for whoever styles or reads it:
 * `.story` the article · `.section` `.headline` `.standfirst` `.byline` `.dateline` (`.place`) its header · `.body` its text, with
 * `.subheading` (`.subheading-minor`), `.quote`, `.pull-quote` (`.attribution`), `.fact-box` (`.fact-box-title`), `.table-frame`, `.photo`
 * (`.photo-upright`, `.caption`, `.credit`), `.embed` (`.embed-title`, `.embed-address`), `.rule` · `.keywords` · `.related` (`.related-title`,
 * `.related-list`, `.related-story`, `.related-photo`, `.related-headline`, `.related-summary`).
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
        container(
          'main',
          {},
          container(
            'article',
            { class: 'story' },
            headerMarkup(input),
            container('div', { class: 'body' }, ...bodyMarkup(input)),
            keywordsMarkup(input),
          ),
        ),
        relatedMarkup(article, photoFiles),
      ),
    ),
  )
}

function headerMarkup({ article }: PageInput): Markup {
  const { metadata, document } = article
  const standfirst = document.content[1]
  return container(
    'header',
    {},
    line('section', metadata.section),
    element('h1', { class: 'headline' }, titleOf(article)),
    isBlank(standfirst.content)
      ? null
      : element('p', { class: 'standfirst' }, inlineMarkup(standfirst.content)),
    line('byline', bylineOf(metadata)),
    datelineMarkup(article),
  )
}

function datelineMarkup(article: Article): Markup | null {
  const { date } = article.metadata.dateline
  const place = cleanLine(article.metadata.dateline.place)
  const parts = [
    place ? element('span', { class: 'place' }, place) : null,
    place && date ? ', ' : null,
    date ? element('time', { datetime: date }, printedDate(date, article.language)) : null,
  ]
  return place || date ? element('p', { class: 'dateline' }, parts) : null
}

function keywordsMarkup({ article }: PageInput): Markup | null {
  const keywords = article.metadata.keywords.map(cleanLine).filter(Boolean)
  if (keywords.length === 0) return null
  return container(
    'ul',
    { class: 'keywords', 'aria-label': wordsOf(article.language).keywords },
    ...keywords.map((keyword) => element('li', {}, keyword)),
  )
}

function line(name: 'section' | 'byline', text: string): Markup | null {
  const clean = cleanLine(text)
  return clean ? element('p', { class: name }, clean) : null
}
