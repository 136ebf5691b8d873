import type { Database } from 'better-sqlite3'
import type { Language } from '#shared/article/article.ts'
import type { HouseStyle } from '#shared/checks/check.ts'
import { canonicalText } from '#shared/article/canonical.ts'
import {
  type Accepted,
  acceptedSchema,
  mostAccepted,
  type RuleSetting,
} from '#shared/checks/finding.ts'
import { styleCheckIds } from '#shared/checks/style/checkIds.ts'
import { graded, keepingGrades } from '#shared/checks/style/grades.ts'
import { readRuleFile } from '#shared/checks/style/readRules.ts'
import type { RuleFile } from '#shared/checks/style/ruleFile.ts'
import {
  defaultStyle,
  type StyleSettings,
  styleSettingsSchema,
} from '#shared/checks/style/settings.ts'
import { styleChecks } from '#shared/checks/style/style.ts'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import { prepared } from './prepared.ts'
import { readValue, storeValue } from './settings.ts'

const key = 'style'

/** What is not set, or was set by a version with other choices, has its default. */
export function readStyle(database: Database): StyleSettings {
  const stored = (readValue(database, key) ?? {}) as Record<string, unknown>
  const known = Object.entries(styleSettingsSchema.shape).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(stored[name])
    return parsed.success ? [[name, parsed.data]] : []
  })
  return withoutOldSwitches({
    ...defaultStyle,
    ...(Object.fromEntries(known) as Partial<StyleSettings>),
  })
}

/**
 * Files and their rules were once switched off by a list: `ten-rieng`, `ten-rieng/covid`. Now they
 * say so themselves.
 */
function withoutOldSwitches({ files, off, ...others }: StyleSettings): StyleSettings {
  const ids = new Set(off)
  const isOld = (id: string): boolean =>
    files.some((file) => id === file.id || id.startsWith(`${file.id}/`))
  if (!off.some(isOld)) return { ...others, files, off }
  const switched = files.map((file) =>
    file.rules
      .filter(({ id }) => ids.has(`${file.id}/${id}`))
      .reduce(
        (now, { id }) => graded(now, id, 'off'),
        ids.has(file.id) ? graded(file, null, 'off') : file,
      ),
  )
  return { ...others, files: switched, off: off.filter((id) => !isOld(id)) }
}

export function changeStyle(
  database: Database,
  change: { [Key in keyof StyleSettings]?: StyleSettings[Key] | undefined },
): StyleSettings {
  const given = Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  )
  const changed = { ...readStyle(database), ...(given as Partial<StyleSettings>) }
  storeValue(database, key, changed)
  return changed
}

/** Takes in a rule file in the place of the one with its id. */
export function importRules(
  database: Database,
  text: string,
): Result<{ file: RuleFile; replaced: boolean }> {
  const read = readRuleFile(text)
  if ('problem' in read) {
    const { problem, rule, detail } = read
    return fail({ code: 'styleRefused', reason: problem, rule, detail })
  }
  const { files } = readStyle(database)
  const file = keepingGrades(
    read,
    files.find(({ id }) => id === read.id),
  )
  const others = files.filter(({ id }) => id !== read.id)
  if (others.length >= mostFiles)
    return fail({ code: 'styleRefused', reason: 'tooMany', rule: '', detail: '' })
  changeStyle(database, { files: [...others, file] })
  return succeed({ file, replaced: others.length < files.length })
}

const mostFiles = 50

export function gradeRules(
  database: Database,
  { file, rule, severity }: { file: string; rule: string | null; severity: RuleSetting | null },
): StyleSettings {
  const { files } = readStyle(database)
  return changeStyle(database, {
    files: files.map((one) => (one.id === file ? graded(one, rule, severity) : one)),
  })
}

/**
 * What the user found right in a story. It is kept beside the article, which it does not change.
 */
export function readAccepted(database: Database, articleId: string): Accepted[] {
  const parsed = acceptedSchema.array().safeParse(readValue(database, acceptedKey(articleId)))
  return parsed.success ? parsed.data : []
}

export function storeAccepted(
  database: Database,
  articleId: string,
  accepted: readonly Accepted[],
): void {
  if (accepted.length === 0) forgetAccepted(database, articleId)
  else storeValue(database, acceptedKey(articleId), accepted)
}

/**
 * Marks that were made elsewhere join those made here. Only those of the house's style: what else
 * keeps a story from going out is for nobody elsewhere to wave through. Beyond what a story keeps,
 * the last are left out.
 */
export function takeInAccepted(
  database: Database,
  articleId: string,
  came: readonly Accepted[],
): void {
  const known = readAccepted(database, articleId)
  const seen = new Set(known.map(canonicalText))
  const added = came.filter((mark) => isOfStyle(mark) && !seen.has(canonicalText(mark)))
  if (added.length > 0)
    storeAccepted(database, articleId, [...known, ...added].slice(0, mostAccepted))
}

function isOfStyle({ check }: Accepted): boolean {
  return styleCheckIds.some((id) => id === check)
}

export function forgetAccepted(database: Database, articleId: string): void {
  prepared<[string]>(database, 'DELETE FROM settings WHERE key = ?').run(acceptedKey(articleId))
}

function acceptedKey(articleId: string): string {
  return `accepted.${articleId}`
}

/** The checks made last, for the settings that they were made for. */
const made = new WeakMap<
  Database,
  { settings: string; checks: Map<Language, HouseStyle['checks']> }
>()

export function houseStyleOf(
  database: Database,
  article: { id: string; language: Language },
): HouseStyle {
  const style = readStyle(database)
  const settings = JSON.stringify(style)
  let remembered = made.get(database)
  if (remembered?.settings !== settings) {
    remembered = { settings, checks: new Map() }
    made.set(database, remembered)
  }
  let checks = remembered.checks.get(article.language)
  if (!checks) {
    checks = styleChecks(style, article.language)
    remembered.checks.set(article.language, checks)
  }
  return { checks, accepted: readAccepted(database, article.id) }
}
