import { readFileSync } from 'node:fs'
import type { Article } from '#shared/article/article.ts'
import type { CheckContext } from '#shared/checks/check.ts'
import { findingsOf } from '#shared/checks/findings.ts'
import { defaultStyle } from '#shared/checks/style/settings.ts'
import { styleChecks } from '#shared/checks/style/style.ts'
import { article, p } from '../articles.ts'
import { inTurn, report } from './stats.ts'

const rounds = 21
const words = 20_000

/**
 * The house's style over a story of 20,000 words, whole and after one keystroke, against cutting
 * its text into words.
 */
export async function benchStyle(): Promise<void> {
  const paragraphs = newsParagraphs()
  const segmenter = new Intl.Segmenter('vi', { granularity: 'word' })
  const segmented = (): number =>
    paragraphs.reduce((count, text) => count + Array.from(segmenter.segment(text)).length, 0)
  const checks = styleChecks(defaultStyle, 'vi')
  const context: CheckContext = {
    now: Date.now(),
    goingOut: false,
    openThreads: 0,
    openConflicts: 0,
    rules: {},
    limits: { headlineLength: 90, standfirstLength: 300, leadPhotoWidth: 1_200 },
    house: { author: '', source: '' },
    standings: new Map(),
    photos: new Map(),
    houseStyle: { checks, accepted: [] },
  }
  const story = (): Article =>
    article({ headline: 'Bài dài' }, ...paragraphs.map((text) => p(text)))
  const fresh = Array.from({ length: rounds + 1 }, story)
  const whole = await inTurn(rounds, (round) => findingsOf(fresh[round]!, context), segmented)
  report('style, 20,000 words, whole / Intl.Segmenter over the same', whole)
  const known = story()
  findingsOf(known, context)
  const typed = Array.from({ length: rounds + 1 }, (_, round) => withOneMoreLetter(known, round))
  const afterKey = await inTurn(rounds, (round) => findingsOf(typed[round]!, context), segmented)
  report('style, after one keystroke / Intl.Segmenter over all of it', afterKey)
}

/** The clean stories of the tests, again and again. */
function newsParagraphs(): string[] {
  const text = readFileSync(
    new URL('../unit/shared/checks/style/cleanText.txt', import.meta.url),
    'utf8',
  )
  const lines = text.normalize('NFC').split('\n').filter(Boolean)
  const paragraphs: string[] = []
  for (let count = 0, at = 0; count < words; at++) {
    const line = lines[at % lines.length]!
    paragraphs.push(line)
    count += line.split(' ').length
  }
  return paragraphs
}

function withOneMoreLetter(story: Article, round: number): Article {
  const [headline, standfirst, first, ...rest] = story.document.content
  const block = rest[round]!
  const text = paragraphText(block)
  rest[round] = { ...p(`${text}a`), attrs: { id: block.attrs.id } }
  return { ...story, document: { type: 'doc', content: [headline, standfirst, first, ...rest] } }
}

function paragraphText(block: Article['document']['content'][2]): string {
  const [inline] = block.type === 'paragraph' ? (block.content ?? []) : []
  return inline?.type === 'text' ? inline.text : ''
}
