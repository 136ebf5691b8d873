import type { TermRule } from '../ruleFile.ts'
import { alsoRight } from './alsoRight.ts'
import { expressions } from './expressions.ts'
import { expressionsMore } from './expressionsMore.ts'
import { type SwapFamily, soundAlikes, swapFamilies } from './soundAlike.ts'
import { tables } from './tables.ts'

const everyday = [...expressions, ...expressionsMore]

/** What no expression is meant by: it is right, or a table says what is meant. */
export function notMeant(): Set<string> {
  return new Set([
    ...alsoRight,
    ...everyday,
    ...tables.flatMap(({ preferred, terms }) => [preferred, ...terms]),
  ])
}

/** What is to be found by what sounds like it, in the order in which it is preferred. */
export function rightExpressions(): Set<string> {
  return new Set([...tables.map(({ preferred }) => preferred), ...everyday])
}

/**
 * The tables' rules with what sounds like their right forms beside what they name themselves, and
 * the like for expressions of every day. There are thousands: a list for people; a text is read the
 * other way round (`soundAlikeFinder.ts`).
 */
export function allRules(): TermRule[] {
  return withSoundAlikes(rightExpressions())
}

/** The tables' rules and those for what sounds like an expression of three syllables and more. */
export function rulesByTerm(): TermRule[] {
  return withSoundAlikes([...rightExpressions()].filter((right) => right.split(' ').length !== 2))
}

function withSoundAlikes(rights: Iterable<string>): TermRule[] {
  const taken = notMeant()
  const byId = new Map(tables.map((rule) => [rule.id, rule]))
  for (const right of rights) {
    for (const family of swapFamilies) {
      const terms = soundAlikes(right, family).filter((term) => !taken.has(term))
      if (terms.length === 0) continue
      for (const term of terms) taken.add(term)
      const id = soundAlikeId(family, right)
      const known = byId.get(id) ?? newRule(id, right)
      byId.set(id, { ...known, terms: [...known.terms, ...terms] })
    }
  }
  return [...byId.values()]
}

export function soundAlikeId(family: SwapFamily, right: string): string {
  return `${family}.${right}`
}

function newRule(id: string, preferred: string): TermRule {
  return {
    kind: 'term',
    id,
    language: 'vi',
    reason: '',
    terms: [],
    preferred,
    notAfter: [],
    notBefore: [],
    matches: [],
    passes: [],
  }
}
