import type { CheckedText, TextFound } from '../../check.ts'
import { isJoined, mayBeName, neighbour } from '../phrases.ts'
import { inCaseOf, type Word, wordsOf } from '../words.ts'
import { alikesOf, type SwapFamily, swapFamilies, swapsOnset } from './soundAlike.ts'
import { notMeant, rightExpressions, soundAlikeId } from './soundAlikeRules.ts'
import { tables } from './tables.ts'

/** An expression, and the way in which what is written was taken for it. */
interface Meant {
  right: string
  family: SwapFamily
}

/** What two syllables were found to mean; a newsroom uses the same ones again and again. */
const found = new Map<string, Meant | null>()
const mostFound = 50_000

/**
 * Expressions of two syllables that are written as they sound, but for those rules that are off.
 */
export function soundAlikesIn(checked: CheckedText, isOff: (rule: string) => boolean): TextFound[] {
  const words = wordsOf(checked)
  return words.flatMap((word, at): TextFound[] => {
    const next = words[at + 1]
    if (!next || !isJoined(checked.text, word, next)) return []
    const meant = meantBy(word.key, next.key)
    if (!meant) return []
    const rule = soundAlikeId(meant.family, meant.right)
    if (isOff(rule) || mayBeName(checked, [word, next]) || isElse(checked, words, at, rule))
      return []
    const from = word.from
    const to = next.to
    return [
      { from, to, instead: inCaseOf(checked.text.slice(from, to), meant.right), values: { rule } },
    ]
  })
}

function meantBy(one: string, other: string): Meant | null {
  const pair = `${one} ${other}`
  let meant = found.get(pair)
  if (meant === undefined) {
    meant = lookedUp(one, other, pair)
    if (found.size < mostFound) found.set(pair, meant)
  }
  return meant
}

interface Known {
  /** The place of each in the order in which it is preferred. */
  rights: ReadonlyMap<string, number>
  others: ReadonlySet<string>
  /** Words around which the rule's terms are something else. */
  contexts: ReadonlyMap<string, { before: ReadonlySet<string>; after: ReadonlySet<string> }>
}

let made: Known | null = null

function known(): Known {
  return (made ??= {
    rights: new Map([...rightExpressions()].map((right, place) => [right, place])),
    others: notMeant(),
    contexts: new Map(
      tables
        .filter(({ notAfter, notBefore }) => notAfter.length + notBefore.length > 0)
        .map(({ id, notAfter, notBefore }) => [
          id,
          { before: new Set(notAfter), after: new Set(notBefore) },
        ]),
    ),
  })
}

function lookedUp(one: string, other: string, pair: string): Meant | null {
  const { rights, others } = known()
  if (others.has(pair)) return null
  let best: Meant | null = null
  let bestPlace = Infinity
  for (const family of swapFamilies)
    for (const right of sourcesOf(one, other, family)) {
      const place = rights.get(right)
      if (place === undefined || place >= bestPlace) continue
      best = { right, family }
      bestPlace = place
    }
  return best
}

function sourcesOf(one: string, other: string, family: SwapFamily): string[] {
  const ones = alikesOf(one, family)
  if (one === other) return ones.map((alike) => `${alike} ${alike}`)
  const others = alikesOf(other, family)
  const sources = [
    ...ones.map((alike) => `${alike} ${other}`),
    ...others.map((alike) => `${one} ${alike}`),
  ]
  if (!swapsOnset(family)) return sources
  return [...sources, ...ones.flatMap((first) => others.map((second) => `${first} ${second}`))]
}

function isElse({ text }: CheckedText, words: readonly Word[], at: number, rule: string): boolean {
  const around = known().contexts.get(rule)
  if (!around) return false
  return (
    around.before.has(neighbour(text, words[at - 1], words[at])) ||
    around.after.has(neighbour(text, words[at + 1], words[at + 2], true))
  )
}
