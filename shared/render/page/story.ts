import type { Article } from '../../article/article.ts'
import { bylineOf } from '../../article/metadata.ts'
import { titleOf } from './about.ts'
import { bodyMarkup } from './blocks.ts'
import { cleanLine } from './cleanText.ts'
import { type PageInput, wordsOf } from './context.ts'
import { correctionsMarkup } from './corrections.ts'
import { printedDate } from './dates.ts'
import { inlineMarkup, isBlank } from './inline.ts'
import { type Child, container, element, type Markup } from './markup.ts'

/** What stands in `<article class="story">`: header, body, corrections and keywords. */
export function storyParts(input: PageInput): Child[] {
  return [
    headerMarkup(input),
    container('div', { class: 'body' }, ...bodyMarkup(input)),
    correctionsMarkup(input.article),
    keywordsMarkup(input),
  ]
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
