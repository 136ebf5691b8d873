import type { Article } from '../article/article.ts'
import { type Check, type CheckContext, type Found, RulesFailed, type StoryPart } from './check.ts'
import { checks } from './checks.ts'
import { type Accepted, failedCheck, type Finding, severities, type Severity } from './finding.ts'
import { looksAtTexts } from './texts.ts'
import { oncePer } from './oncePer.ts'

/**
 * Returns all that the checks have to say of an article, the gravest first and then as the story is
 * read. A check that throws is among it as one that could not run (`failedCheck`).
 * What a block says of itself is remembered with the block, so a caller that keeps unchanged blocks
 * pays for the changed ones alone.
 */
export function findingsOf(article: Article, context: CheckContext): Finding[] {
  const placeOf = readingOrder(article)
  const { checks: styleChecks = [], accepted = [] } = context.houseStyle ?? {}
  return [...checks, ...styleChecks]
    .flatMap((check) => {
      const severity = severityOf(check, context)
      return severity === null ? [] : ranBy(check, severity, article, context)
    })
    .filter((finding) => !isAccepted(finding, accepted))
    .map((finding) => ({
      finding,
      rank: severities.indexOf(finding.severity),
      at: placeOf(finding),
    }))
    .sort((one, other) => one.rank - other.rank || one.at - other.at)
    .map(({ finding }) => finding)
}

/** What keeps the story from going out. */
export function errorsOf(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity === 'error')
}

function whyOf(error: unknown): Finding['values'] {
  if (error instanceof RulesFailed) return { failedRules: error.rules.slice(0, 20).join(', ') }
  return { detail: error instanceof Error ? error.message : String(error) }
}

/** Null for a check that the desk has switched off. */
function severityOf(check: Check, { rules, goingOut }: CheckContext): Severity | null {
  const chosen = (Object.hasOwn(rules, check.id) ? rules[check.id] : undefined) ?? check.severity
  if (chosen === 'off') return null
  if (goingOut || check.whileWriting === undefined) return chosen
  const milder = Math.max(severities.indexOf(chosen), severities.indexOf(check.whileWriting))
  return severities[milder] ?? chosen
}

/** Of one check: who has more begins with the first. */
const mostOfOne = 500

/** What a check finds; where it throws, what it found elsewhere and that it could not look at all. */
function ranBy(
  check: Check,
  severity: Severity,
  article: Article,
  context: CheckContext,
): Finding[] {
  const errors: unknown[] = []
  const found = looksOf(check, article, context).flatMap((look) => {
    try {
      return look()
    } catch (error) {
      errors.push(error)
      return []
    }
  })
  const findings = found.slice(0, mostOfOne).map((one) => complete(check, severity, one))
  return errors.length === 0 ? findings : [...findings, failureOf(check, severity, errors[0])]
}

/** Each place that a check looks at, as a function, so that a fault in one leaves the others. */
function looksOf(check: Check, article: Article, context: CheckContext): (() => Found[])[] {
  switch (check.looksAt) {
    case 'article':
      return [() => check.find(article, context)]
    case 'text':
      return looksAtTexts(check, article)
    default:
      return article.document.content.map((part) => () => foundIn(part)(check))
  }
}

/**
 * Says that a check could not look at all of the story. As grave as what the check may have missed,
 * and never a hint: a story of which this is said is not known to be ready.
 */
function failureOf(check: Check, severity: Severity, error: unknown): Finding {
  return {
    check: failedCheck,
    severity: severity === 'error' ? 'error' : 'warning',
    place: { kind: 'story' },
    values: { rule: check.id, ...whyOf(error) },
    mend: null,
  }
}

/** What the user found right, in this place or anywhere in the story. */
function isAccepted({ check, values }: Finding, accepted: readonly Accepted[]): boolean {
  return accepted.some(
    ({ place, ...one }) =>
      one.check === check &&
      one.text === values['text'] &&
      (place === null || (place.before === values['before'] && place.after === values['after'])),
  )
}

const foundIn = oncePer((part: StoryPart) =>
  oncePer((check: Extract<Check, { looksAt: 'block' }>): Found[] => check.find(part)),
)

function complete(check: Check, severity: Severity, found: Found): Finding {
  return {
    check: check.id,
    severity: found.severity ?? severity,
    place: found.place,
    values: found.values ?? {},
    mend: found.mend ?? null,
  }
}

/** Headline, standfirst, blocks and their places, then what stands beside the text. */
function readingOrder(article: Article): (finding: Finding) => number {
  const [, , ...blocks] = article.document.content
  const blockAt = new Map(blocks.map((block, at) => [block.attrs.id, at]))
  const relatedAt = new Map(article.related.map((story, at) => [story.id, at]))
  const afterBlocks = 2 + blocks.length
  return ({ place }) => {
    switch (place.kind) {
      case 'headline':
        return 0
      case 'standfirst':
        return 1
      case 'block':
        return 2 + (blockAt.get(place.blockId) ?? blocks.length)
      case 'figure':
        return 2 + (blockAt.get(place.figureId) ?? blocks.length)
      case 'related':
        return afterBlocks + 2 + (relatedAt.get(place.relatedId) ?? 0)
      default:
        return afterBlocks + 1
    }
  }
}
