import type { CheckedText, TextFound } from '../check.ts'
import { indexPhrases, mayBeName, type PhraseHit, phrasesIn } from './phrases.ts'
import type { TermRule } from './ruleFile.ts'
import { inCaseOf, wordsIn } from './words.ts'

interface Wanted {
  rule: Pick<TermRule, 'id' | 'preferred' | 'reason' | 'severity'>
  term: string
  isExact: boolean
  notAfter: ReadonlySet<string>
  notBefore: ReadonlySet<string>
  /** What a name may be as well is let be. */
  sparesNames: boolean
}

type TermFinder = (text: CheckedText) => TextFound[]

/** Finds the terms of all rules in one pass. */
export function termFinder(rules: readonly TermRule[], sparesNames: boolean): TermFinder {
  const wanted = rules.flatMap((rule) =>
    rule.terms.map((term) => wantedOf(rule, term, sparesNames)),
  )
  const index = indexPhrases(
    wanted.filter(({ term }) => isWords(term)).map((one) => [one.term, one]),
  )
  const signs = wanted.filter(({ term }) => !isWords(term))
  return (text) => [
    ...phrasesIn(text, index)
      .filter((hit) => isMeant(text, hit))
      .map((hit) => foundOf(text, hit)),
    ...signs.flatMap((one) => signsIn(text, one)),
  ]
}

function wantedOf(rule: TermRule, term: string, sparesNames: boolean): Wanted {
  const keys = (words: readonly string[]) =>
    new Set(words.flatMap((word) => wordsIn(word).map(({ key }) => key)))
  return {
    rule,
    term,
    isExact: term.toLowerCase() === rule.preferred.toLowerCase(),
    notAfter: keys(rule.notAfter),
    notBefore: keys(rule.notBefore),
    sparesNames,
  }
}

function isWords(term: string): boolean {
  return /^[\p{L}\p{M}]+(?:[ -][\p{L}\p{M}]+)*$/u.test(term)
}

function isMeant(checked: CheckedText, hit: PhraseHit<Wanted>): boolean {
  const { meaning, before, after, from, to, words } = hit
  if (meaning.notAfter.has(before) || meaning.notBefore.has(after)) return false
  if (meaning.isExact) return checked.text.slice(from, to) === meaning.term
  return !(meaning.sparesNames && mayBeName(checked, words))
}

/** What a finding says of how grave its rule is. */
export function severityOf({ severity }: Pick<TermRule, 'severity'>): Pick<TextFound, 'severity'> {
  return severity === undefined || severity === 'off' ? {} : { severity }
}

function foundOf({ text }: CheckedText, { from, to, meaning }: PhraseHit<Wanted>): TextFound {
  return found(meaning, from, to, meaning.isExact ? null : text.slice(from, to))
}

function found({ rule }: Wanted, from: number, to: number, likeCase: string | null): TextFound {
  return {
    from,
    to,
    instead: likeCase === null ? rule.preferred : inCaseOf(likeCase, rule.preferred),
    values: { rule: rule.id, reason: rule.reason },
    ...severityOf(rule),
  }
}

/** A term with figures or signs in it: looked for as it is, not inside a word. */
function signsIn({ text }: CheckedText, wanted: Wanted): TextFound[] {
  const whole = wanted.isExact ? text : text.toLowerCase()
  const term = wanted.isExact ? wanted.term : wanted.term.toLowerCase()
  if (whole.length !== text.length) return []
  const hits: TextFound[] = []
  for (let from = whole.indexOf(term); from >= 0; from = whole.indexOf(term, from + term.length)) {
    const to = from + term.length
    const isInside =
      /[\p{L}\p{M}\p{N}]$/u.test(text.slice(Math.max(0, from - 2), from)) ||
      /^[\p{L}\p{M}\p{N}]/u.test(text.slice(to, to + 2))
    if (!isInside) hits.push(found(wanted, from, to, null))
  }
  return hits
}
