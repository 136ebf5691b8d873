import { RE2JS } from 're2js'
import type { CheckedText, TextFound } from '../check.ts'
import type { PatternRule } from './ruleFile.ts'
import { severityOf } from './terms.ts'

/** Why a pattern is not taken. */
export type PatternProblem = 'syntax' | 'unsupported' | 'complex' | 'empty'

/** Instructions of a compiled pattern: a text is read in as many steps at each letter at worst. */
const mostInstructions = 250
/** UTF-16 units of a text that a pattern is run on, and hits of one pattern in one text. */
const longestText = 5_000
const mostHits = 50

/**
 * Returns a pattern that reads any text in a time that grows with its length alone, or why there is
 * none: RE2 has no lookahead and no backreference, and a pattern must not match nothing.
 */
export function readPattern(source: string, ignoreCase: boolean): RE2JS | PatternProblem {
  const flags = RE2JS.LOOKBEHINDS | (ignoreCase ? RE2JS.CASE_INSENSITIVE : 0)
  try {
    const pattern = RE2JS.compile(RE2JS.translateRegExp(withAllBlanks(source)), flags)
    if (pattern.programSize() > mostInstructions) return 'complex'
    return pattern.matches('') ? 'empty' : pattern
  } catch (error) {
    return problemIn(error instanceof Error ? error.message : '')
  }
}

function problemIn(message: string): PatternProblem {
  if (/repeat count|too large|nests too deeply/u.test(message)) return 'complex'
  return /unsupported|\\[1-9k]|\\[pP]\{|lookbehind/u.test(message) ? 'unsupported' : 'syntax'
}

const blanks = String.raw`\s\x{A0}\x{FEFF}\p{Z}`

/** RE2's `\s` has no blank beyond ASCII; stories have them. Scripts are named without `Script=`. */
function withAllBlanks(source: string): string {
  let isInClass = false
  return source.replace(/\\[pP]\{(?:Script|sc)=|\\[^]|[[\]]/gu, (sign) => {
    if (sign === '[' || sign === ']') isInClass = sign === '['
    if (sign === String.raw`\s`) return isInClass ? blanks : `[${blanks}]`
    if (sign === String.raw`\S` && !isInClass) return `[^${blanks}]`
    return sign.endsWith('=') ? sign.slice(0, 3) : sign
  })
}

/** The patterns of a desk, and which of them could not be run. */
interface PatternFinder {
  find: (text: CheckedText) => TextFound[]
  /** Returns the ids of rules whose pattern cannot be read or has turned out too slow. */
  failed: () => string[]
}

/**
 * Makes a finder of what a desk's own patterns match. Where together they hold up the reading, the
 * slow ones among them are left out from then on. `now` is a clock in milliseconds.
 */
export function patternFinder(
  rules: readonly PatternRule[],
  now: () => number = () => performance.now(),
): PatternFinder {
  const slow = new Set<string>()
  const unread: string[] = []
  const timed = rules.flatMap((rule): TimedRule[] => {
    const pattern = readPattern(rule.pattern, rule.ignoreCase)
    if (typeof pattern !== 'string') return [{ rule, pattern, milliseconds: 0, units: 0 }]
    unread.push(rule.id)
    return []
  })
  let late = 0
  return {
    failed: () => [...unread, ...slow],
    find: (text) => {
      const part = text.text.slice(0, longestText)
      return timed.flatMap((one) => {
        if (slow.has(one.rule.id)) return []
        const start = now()
        const found = hitsOf(one, part, () => now() < start + mostForText)
        const milliseconds = now() - start
        one.milliseconds += milliseconds
        one.units += part.length
        late = Math.max(0, late + milliseconds - (part.length * allowed) / timed.length)
        if (late > mostLate && one.milliseconds > one.units * slowPace) slow.add(one.rule.id)
        return found
      })
    },
  }
}

/** Milliseconds that all patterns together may take for a UTF-16 unit, in the long run. */
const allowed = 0.005
/** Milliseconds after which no more hits of one pattern are looked for in one text. */
const mostForText = 25
/** Milliseconds by which they may be late before those are left out that are slow. */
const mostLate = 300
/** Milliseconds for a unit from which one pattern is slow: twenty times what a usual one takes. */
const slowPace = 0.001

interface TimedRule {
  rule: PatternRule
  pattern: RE2JS
  milliseconds: number
  units: number
}

function hitsOf({ rule, pattern }: TimedRule, text: string, hasTime: () => boolean): TextFound[] {
  // Whether there is a hit at all is known much sooner than where.
  if (!pattern.test(text)) return []
  const hits: TextFound[] = []
  const matcher = pattern.matcher(text)
  while (hits.length < mostHits && hasTime() && matcher.find()) {
    const [from, to] = [matcher.start(), matcher.end()]
    if (from === to) continue
    hits.push({
      from,
      to,
      ...(rule.preferred === null ? {} : { instead: filledIn(rule.preferred, matcher) }),
      values: { rule: rule.id, reason: rule.reason },
      ...severityOf(rule),
    })
  }
  return hits
}

/** `$1` to `$9` are the groups, `$&` all of it. */
function filledIn(preferred: string, matcher: ReturnType<RE2JS['matcher']>): string {
  return preferred.replace(/\$([1-9&])/gu, (_, sign: string) => {
    const group = sign === '&' ? 0 : Number(sign)
    return group <= matcher.groupCount() ? (matcher.group(group) ?? '') : ''
  })
}
