import { z } from 'zod'
import { languageSchema } from '../../article/article.ts'
import { ruleSettingSchema } from '../finding.ts'

/** UTF-16 units of a rule file. */
export const mostRuleFileLength = 2_000_000

export const ruleFileProblems = [
  'json',
  'shape',
  'twin',
  'patternSyntax',
  'patternUnsupported',
  'patternComplex',
  'patternEmpty',
  'mustMatch',
  'mustNotMatch',
  'circle',
  'long',
  'tooMany',
] as const
export type RuleFileProblem = (typeof ruleFileProblems)[number]

const id = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/u, 'ruleId')
const words = z.string().min(1).max(200)
const examples = z.array(z.string().min(1).max(500)).max(20)

const common = {
  id,
  language: z.union([languageSchema, z.literal('any')]).default('vi'),
  /** Why, in the desk's own words. */
  reason: z.string().max(500).default(''),
  /** How grave it is, or that it is switched off; as the file says where it says nothing. */
  severity: ruleSettingSchema.optional(),
}

const termRuleSchema = z.strictObject({
  kind: z.literal('term'),
  ...common,
  /**
   * What is found, whatever its capitals; a term that differs from the preferred one by capitals
   * alone must stand exactly so.
   */
  terms: z.array(words).min(1).max(50),
  preferred: z.string().max(200),
  /** Words before or after which the term is something else. */
  notAfter: z.array(words).max(50).default([]),
  notBefore: z.array(words).max(50).default([]),
  matches: examples.default([]),
  passes: examples.default([]),
})

const patternRuleSchema = z.strictObject({
  kind: z.literal('pattern'),
  ...common,
  /**
   * A regular expression as RE2 reads it, which takes a time that grows with the text alone: no
   * lookahead and no backreference.
   */
  pattern: z.string().min(1).max(500),
  ignoreCase: z.boolean().default(false),
  /** What is written instead, with `$1`; null where the user must decide. */
  preferred: z.string().max(200).nullable().default(null),
  matches: examples.min(1),
  passes: examples.min(1),
})

const ruleSchema = z.discriminatedUnion('kind', [termRuleSchema, patternRuleSchema])
export type StyleRule = z.infer<typeof ruleSchema>
export type TermRule = z.infer<typeof termRuleSchema>
export type PatternRule = z.infer<typeof patternRuleSchema>

/** A group of rules, as one desk gives it to another. */
export const ruleFileSchema = z.strictObject({
  format: z.literal('toa-soan-style'),
  version: z.literal(1),
  id,
  name: z.string().trim().min(1).max(100),
  /** That of its rules; as the group of the desk's own rules where it says nothing. */
  severity: ruleSettingSchema.optional(),
  rules: z.array(ruleSchema).min(1).max(2_000),
})
export type RuleFile = z.infer<typeof ruleFileSchema>
