import { readFileSync } from 'node:fs'
import type { Article } from '#shared/article/article.ts'
import type { Finding } from '#shared/checks/finding.ts'
import { findingsOf } from '#shared/checks/findings.ts'
import { defaultStyle, type StyleSettings } from '#shared/checks/style/settings.ts'
import { styleChecks } from '#shared/checks/style/style.ts'
import { article, p } from '#tests/articles.ts'
import { plainContext } from '../soundStory.ts'

export type CleanSet = 'cleanText' | 'cleanDesks' | 'cleanRegions' | 'cleanSeasons' | 'cleanWeekend'

/**
 * Stories of our own writing without a known fault: a headline after `#`, the standfirst,
 * paragraphs. The rules were made with the first ones at hand; `cleanDesks` were written later, for
 * other desks, by somebody who had not read the rules; `cleanRegions` later still, with its errors,
 * before the rules were added that it judges; `cleanSeasons` likewise, before its writer had read a
 * rule; `cleanWeekend` after all of them.
 */
export function cleanText(name: CleanSet = 'cleanText'): string {
  return readFileSync(new URL(`${name}.txt`, import.meta.url), 'utf8').normalize('NFC')
}

/**
 * Stories as the text has them; one of its lines becomes a headline, a standfirst or a paragraph.
 */
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

/** `check: text → instead` of all that is found in one paragraph. */
export function said(
  text: string,
  settings: Partial<StyleSettings> = {},
  language: 'vi' | 'en' = 'vi',
): string[] {
  const story = { ...article({ headline: language === 'vi' ? 'Tin' : 'News' }, p(text)), language }
  return styleFindings([story], settings).map(
    ({ check, values }) => `${check.slice(5)}: ${values['text']} → ${values['instead'] ?? ''}`,
  )
}

/** The same of each of many texts; a story of so few that no check stops counting. */
export function saidOf(texts: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(texts.length / 400) }, (_, at) => {
    const some = texts.slice(at * 400, (at + 1) * 400)
    const found = styleFindings([article({ headline: 'Tin' }, ...some.map((text) => p(text)))])
    return some.map((_text, index) =>
      found
        .filter(({ place }) => place.kind === 'block' && place.blockId === `b${index + 1}`)
        .map(({ values }) => `${values['text']} → ${values['instead'] ?? ''}`),
    )
  }).flat()
}

/** UTF-16 offsets in the text that the stories were read from. */
export interface Span {
  from: number
  to: number
}

/** Where findings are in the text; those that are not in a text of the story are left out. */
export function spansOf(text: string, findings: readonly (Finding & { story: number })[]): Span[] {
  const starts = lineStarts(text)
  return findings.flatMap(({ story, place }) => {
    const line = place.kind === 'headline' ? 0 : place.kind === 'standfirst' ? 1 : blockLine(place)
    if (!('range' in place) || !place.range || line === null) return []
    const start = starts[story]![line]!
    return [{ from: start + place.range.from, to: start + place.range.to }]
  })
}

/** The test builder counts the blocks: `b1`, `b2`… */
function blockLine(place: Finding['place']): number | null {
  return place.kind === 'block' ? Number(place.blockId.slice(1)) + 1 : null
}

function lineStarts(text: string): number[][] {
  const stories: number[][] = []
  let at = 0
  for (const line of text.split('\n')) {
    if (line.startsWith('# ')) stories.push([at + 2])
    else if (line !== '') stories.at(-1)?.push(at)
    at += line.length + 1
  }
  return stories
}

/** The text with errors put into it, and where they are. */
export function seeded(
  text: string,
  errors: readonly (readonly [kind: string, right: string, wrong: string])[],
): { text: string; places: (Span & { kind: string; wrong: string })[] } {
  const sorted = errors
    .map(([kind, right, wrong]) => ({ kind, right, wrong, at: text.indexOf(right) }))
    .sort((one, other) => one.at - other.at)
  let written = ''
  let done = 0
  const places = sorted.map(({ kind, right, wrong, at }) => {
    if (at < done) throw new Error(`not in the text, or in another error: ${right}`)
    written += text.slice(done, at)
    const from = written.length
    written += wrong
    done = at + right.length
    return { kind, wrong, from, to: written.length }
  })
  return { text: written + text.slice(done), places }
}
