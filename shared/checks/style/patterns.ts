import type { CheckedText, TextFound } from '../check.ts'
import type { PatternRule } from './ruleFile.ts'
import { safePattern } from './safePattern.ts'
import { severityOf } from './terms.ts'

/** UTF-16 units of a text that a pattern is run on, and hits of one pattern in one text. */
const longestText = 5_000
const mostHits = 50

/** Finds what a desk's own pattern matches. */
export function patternFinder(rule: PatternRule): (text: CheckedText) => TextFound[] {
  const pattern = safePattern(rule.pattern, rule.ignoreCase)
  if (typeof pattern === 'string') return () => []
  return ({ text }) =>
    Array.from(matchesOf(text.slice(0, longestText), pattern), (match) => ({
      from: match.index,
      to: match.index + match[0].length,
      ...(rule.preferred === null ? {} : { instead: filledIn(rule.preferred, match) }),
      values: { rule: rule.id, reason: rule.reason },
      ...severityOf(rule),
    }))
}

function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (const match of text.matchAll(pattern)) {
    if (match[0] !== '') found.push(match)
    if (found.length === mostHits) break
  }
  return found
}

/** `$1` to `$9` are the groups, `$&` all of it. */
function filledIn(preferred: string, match: RegExpExecArray): string {
  return preferred.replace(
    /\$([1-9&])/gu,
    (_, group: string) => match[group === '&' ? 0 : Number(group)] ?? '',
  )
}
