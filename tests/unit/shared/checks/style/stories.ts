import { readFileSync } from 'node:fs'
import type { Article } from '../../../../../shared/article/article.ts'
import type { Finding } from '../../../../../shared/checks/finding.ts'
import { findingsOf } from '../../../../../shared/checks/findings.ts'
import { defaultStyle, type StyleSettings } from '../../../../../shared/checks/style/settings.ts'
import { styleChecks } from '../../../../../shared/checks/style/style.ts'
import { article, p } from '../../../../articles.ts'
import { plainContext } from '../desk.ts'

/** Stories of our own writing without a known fault: a headline after `#`, the standfirst, paragraphs. */
export function cleanText(): string {
  return readFileSync(new URL('cleanText.txt', import.meta.url), 'utf8').normalize('NFC')
}

/** Stories as the text has them; one of its lines becomes a headline, a standfirst or a paragraph. */
export function storiesIn(text: string): Article[] {
  return text
    .split(/^# /mu)
    .filter((story) => story.trim() !== '')
    .map((story, at) => {
      const [headline = '', standfirst = '', ...paragraphs] = story.split('\n').filter(Boolean)
      const blocks = paragraphs.map((paragraph) => p(paragraph))
      return article({ id: `story-${at}`, headline, standfirst }, ...blocks)
    })
}

/** What the house's style has to say of stories. */
export function styleFindings(
  stories: readonly Article[],
  settings: Partial<StyleSettings> = {},
): (Finding & { story: number })[] {
  return stories.flatMap((story, at) => {
    const checks = styleChecks({ ...defaultStyle, ...settings }, story.language)
    return findingsOf(story, { ...plainContext, houseStyle: { checks, accepted: [] } })
      .filter(({ check }) => check.startsWith('style'))
      .map((finding) => ({ ...finding, story: at }))
  })
}
