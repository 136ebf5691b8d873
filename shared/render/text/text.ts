import type { Article } from '../../article/article.ts'
import { standfirstOf } from '../../article/article.ts'
import { bylineOf } from '../../article/metadata.ts'
import { type RelatedStory, teaserOf } from '../../article/related.ts'
import { titleOf } from '../page/about.ts'
import { cleanLine } from '../page/cleanText.ts'
import { wordsOf } from '../page/context.ts'
import { printedCorrections } from '../page/corrections.ts'
import { printedDate } from '../page/dates.ts'
import { bodyText, plainLines } from './blocks.ts'

/**
 * The story as plain text, `article.txt`: NFC, line feeds, an empty line between paragraphs and no
 * breaks within them. Headline, standfirst, byline and dateline, body, corrections, related
 * stories; what marks a place (`[Ảnh: …]`) is in the story's language.
 */
export function renderText(article: Article): string {
  const parts = [
    titleOf(article),
    plainLines(standfirstOf(article)),
    [cleanLine(bylineOf(article.metadata)), datelineText(article)].filter(Boolean).join('\n'),
    bodyText(article),
    correctionsText(article),
    relatedText(article),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function datelineText({ metadata, language }: Article): string {
  const { place, date } = metadata.dateline
  return [cleanLine(place), date && printedDate(date, language)].filter(Boolean).join(', ')
}

/** `Đính chính (14/2/2023): …`, one a paragraph; empty where nothing was corrected. */
export function correctionsText(article: Article): string {
  const { correction } = wordsOf(article.language)
  return printedCorrections(article)
    .map(({ day, note }) => `${correction} (${day}): ${note}`)
    .join('\n\n')
}

function relatedText({ related, language }: Article): string {
  if (related.length === 0) return ''
  const words = wordsOf(language)
  return [
    `${words.relatedStories}:`,
    ...related.map((story) => teaserText(story, words.untitled)),
  ].join('\n')
}

function teaserText(story: RelatedStory, untitled: string): string {
  const teaser = teaserOf(story)
  const address = story.kind === 'address' ? story.url : ''
  const headline = cleanLine(teaser.headline) || (address ? '' : untitled)
  return `- ${[headline, cleanLine(teaser.summary), address].filter(Boolean).join('\n  ')}`
}
