import type { Article } from '../../article/article.ts'
import type { CheckedText, Found, StoryPart, TextFound } from '../check.ts'
import { oncePer } from '../oncePer.ts'
import { textsOfPart, valuesOf } from '../texts.ts'
import { isAllCapitals, isCapitalised, startsSentence, type Word, wordsOf } from './words.ts'

/** With what the name of a body begins. */
const heads: ReadonlySet<string> = new Set(
  'bộ sở hội ủy ban cục vụ viện trường công tập liên hiệp đoàn trung học quỹ tòa tổng hội đảng chi phòng đài báo'.split(
    ' ',
  ),
)
const longestName = 8
const shortestName = 2

/** Words that begin like a name, and how they are written here. */
interface Use {
  key: string
  written: string
  text: CheckedText
  line: number
  from: number
  to: number
}

const usesIn = oncePer((part: StoryPart): readonly Use[] =>
  textsOfPart(part).flatMap((text, line) => usesInText(text, line)),
)

function usesInText(text: CheckedText, line: number): Use[] {
  const words = wordsOf(text)
  return words.flatMap((word, at): Use[] => {
    if (!heads.has(word.key) || !isCapitalised(word.raw) || isAllCapitals(word.raw)) return []
    const name = nameFrom(text.text, words, at)
    // Where a sentence begins, the first capital says nothing.
    const isPlain = name.slice(1).every(({ raw }) => !isCapitalised(raw))
    if (isPlain && startsSentence(text.text, word.from)) return []
    return Array.from({ length: Math.max(0, name.length - shortestName + 1) }, (_, more) => {
      const part = name.slice(0, shortestName + more)
      return {
        key: part.map(({ raw }) => raw.toLowerCase()).join(' '),
        written: part.map(({ raw }) => raw).join(' '),
        text,
        line,
        from: word.from,
        to: part.at(-1)!.to,
      }
    })
  })
}

function nameFrom(text: string, words: readonly Word[], at: number): Word[] {
  const name = [words[at]!]
  while (name.length < longestName) {
    const last = name.at(-1)!
    const next = words[at + name.length]
    if (!next || text.slice(last.to, next.from) !== ' ') break
    name.push(next)
  }
  return name
}

/**
 * Names of bodies whose capitals are not the same throughout; most of the story decides, or else
 * the first.
 */
export function inconsistentBodiesIn({ document }: Article): Found[] {
  const placed = document.content.flatMap((part) => usesIn(part).map((use) => ({ part, use })))
  const spellings = new Map<string, Map<string, number>>()
  for (const { use } of placed) {
    let ways = spellings.get(use.key)
    if (!ways) spellings.set(use.key, (ways = new Map()))
    ways.set(use.written, (ways.get(use.written) ?? 0) + 1)
  }
  const told = new Map<CheckedText, Set<number>>()
  return placed.flatMap(({ part, use }): Found[] => {
    const ways = spellings.get(use.key)!
    if (ways.size < 2) return []
    const [house] = [...ways].reduce((most, one) => (one[1] > most[1] ? one : most))
    const text = textsOfPart(part)[use.line]!
    // The shortest name that differs is told, not the longer ones that begin with it.
    if (house === use.written || told.get(text)?.has(use.from)) return []
    told.set(text, (told.get(text) ?? new Set()).add(use.from))
    const found: TextFound = { from: use.from, to: use.to, instead: house }
    return [text.finding(found, valuesOf(text, found))]
  })
}
