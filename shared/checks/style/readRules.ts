import type { CheckedText, TextFound } from '../check.ts'
import { patternFinder, readPattern } from './patterns.ts'
import {
  mostRuleFileLength,
  type RuleFileProblem,
  type RuleFile,
  ruleFileSchema,
  type StyleRule,
} from './ruleFile.ts'
import { termFinder } from './terms.ts'

/** Why a rule file is not taken; `rule` names the one that is at fault, `detail` what of it. */
export interface RuleFileRefusal {
  problem: RuleFileProblem
  rule: string
  detail: string
}

const patternProblems = {
  syntax: 'patternSyntax',
  unsupported: 'patternUnsupported',
  complex: 'patternComplex',
  empty: 'patternEmpty',
} as const

/** The rules of a file, every example tried; or the first reason not to take it. */
export function readRuleFile(text: string): RuleFile | RuleFileRefusal {
  if (text.length > mostRuleFileLength) return { problem: 'long', rule: '', detail: '' }
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, '').normalize('NFC'))
  } catch {
    return { problem: 'json', rule: '', detail: '' }
  }
  const parsed = ruleFileSchema.safeParse(json)
  if (!parsed.success) return shapeRefusal(json, parsed.error.issues[0])
  return refusalOf(parsed.data) ?? parsed.data
}

function shapeRefusal(
  json: unknown,
  issue: { path: PropertyKey[]; message: string } | undefined,
): RuleFileRefusal {
  const [part, at, ...rest] = issue?.path ?? []
  const rules = typeof json === 'object' && json !== null && 'rules' in json ? json.rules : null
  const rule: unknown = part === 'rules' && Array.isArray(rules) ? rules[Number(at)] : null
  const named =
    typeof rule === 'object' && rule !== null && 'id' in rule && typeof rule.id === 'string'
  return {
    problem: 'shape',
    rule: named ? (rule as { id: string }).id.slice(0, 100) : '',
    detail: `${(named ? rest : (issue?.path ?? [])).map(String).join('.')}: ${issue?.message ?? ''}`,
  }
}

/** What speaks against rules whose shape is right; null where nothing does. */
function refusalOf({ rules }: RuleFile): RuleFileRefusal | null {
  const ids = new Set<string>()
  for (const rule of rules) {
    if (ids.has(rule.id)) return { problem: 'twin', rule: rule.id, detail: '' }
    ids.add(rule.id)
    const refusal = patternRefusal(rule) ?? exampleRefusal(rule)
    if (refusal) return refusal
  }
  return circleIn(rules)
}

function patternRefusal(rule: StyleRule): RuleFileRefusal | null {
  if (rule.kind === 'term') return null
  const pattern = readPattern(rule.pattern, rule.ignoreCase)
  return typeof pattern === 'string'
    ? { problem: patternProblems[pattern], rule: rule.id, detail: rule.pattern }
    : null
}

function exampleRefusal(rule: StyleRule): RuleFileRefusal | null {
  const find = finderOf(rule)
  const isFound = (text: string): boolean => find({ text, isQuotation: false }).length > 0
  const missed = rule.matches.find((example) => !isFound(example))
  if (missed !== undefined) return { problem: 'mustMatch', rule: rule.id, detail: missed }
  const hit = rule.passes.find(isFound)
  return hit === undefined ? null : { problem: 'mustNotMatch', rule: rule.id, detail: hit }
}

function finderOf(rule: StyleRule): (text: CheckedText) => TextFound[] {
  return rule.kind === 'term' ? termFinder([rule], false) : patternFinder([rule]).find
}

/** A preferred term that another rule would change again. */
function circleIn(rules: readonly StyleRule[]): RuleFileRefusal | null {
  const preferred = rules.filter((rule) => rule.kind === 'term')
  for (const rule of preferred) {
    if (rule.preferred === '') continue
    const again = preferred.some(
      (other) => other.language === rule.language && other.terms.includes(rule.preferred),
    )
    if (again) return { problem: 'circle', rule: rule.id, detail: rule.preferred }
  }
  return null
}
