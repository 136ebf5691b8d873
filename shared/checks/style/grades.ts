import type { RuleSetting } from '../finding.ts'
import type { RuleFile } from './ruleFile.ts'

/**
 * The file with another severity of one of its rules, or of all that have none of their own; null
 * takes it away.
 */
export function graded(
  file: RuleFile,
  rule: string | null,
  severity: RuleSetting | null,
): RuleFile {
  if (rule === null) return withSeverity(file, severity)
  return {
    ...file,
    rules: file.rules.map((one) => (one.id === rule ? withSeverity(one, severity) : one)),
  }
}

/**
 * A file that comes in the place of another, with what the desk chose for that one wherever it says
 * nothing itself.
 */
export function keepingGrades(file: RuleFile, before: RuleFile | undefined): RuleFile {
  if (!before) return file
  const known = new Map(before.rules.map(({ id, severity }) => [id, severity]))
  const rules = file.rules.map((rule) =>
    withSeverity(rule, rule.severity ?? known.get(rule.id) ?? null),
  )
  return withSeverity({ ...file, rules }, file.severity ?? before.severity ?? null)
}

function withSeverity<Graded extends { severity?: RuleSetting | undefined }>(
  graded: Graded,
  severity: RuleSetting | null,
): Graded {
  const { severity: _, ...others } = graded
  return (severity === null ? others : { ...others, severity }) as Graded
}
