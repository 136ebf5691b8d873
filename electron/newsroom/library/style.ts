import type { Database } from 'better-sqlite3'
import type { Language } from '../../../shared/article/article.ts'
import type { HouseStyle } from '../../../shared/checks/check.ts'
import { type Accepted, acceptedSchema } from '../../../shared/checks/finding.ts'
import { readRuleFile } from '../../../shared/checks/style/readRules.ts'
import type { RuleFile } from '../../../shared/checks/style/ruleFile.ts'
import {
  defaultStyle,
  type StyleSettings,
  styleSettingsSchema,
} from '../../../shared/checks/style/settings.ts'
import { styleChecks } from '../../../shared/checks/style/style.ts'
import { fail, type Result, succeed } from '../../../shared/contract/errors.ts'
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
  return { ...defaultStyle, ...(Object.fromEntries(known) as Partial<StyleSettings>) }
}

export function changeStyle(
  database: Database,
  change: { [Key in keyof StyleSettings]?: StyleSettings[Key] | undefined },
): StyleSettings {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const changed = { ...readStyle(database), ...(given as Partial<StyleSettings>) }
  storeValue(database, key, changed)
  return changed
}

/** Takes in a rule file in the place of the one with its id. */
export function importRules(database: Database, text: string): Result<{ file: RuleFile; replaced: boolean }> {
  const read = readRuleFile(text)
  if ('problem' in read) {
    const { problem, rule, detail } = read
    return fail({ code: 'styleRefused', reason: problem, rule, detail })
  }
  const { files } = readStyle(database)
  const others = files.filter(({ id }) => id !== read.id)
  if (others.length >= mostFiles)
    return fail({ code: 'styleRefused', reason: 'tooMany', rule: '', detail: '' })
  changeStyle(database, { files: [...others, read] })
  return succeed({ file: read, replaced: others.length < files.length })
}

const mostFiles = 50

/** What a person found right in a story. It is kept beside the article, which it does not change. */
export function readAccepted(database: Database, articleId: string): Accepted[] {
  const parsed = acceptedSchema.array().safeParse(readValue(database, acceptedKey(articleId)))
  return parsed.success ? parsed.data : []
}

export function storeAccepted(database: Database, articleId: string, accepted: readonly Accepted[]): void {
  if (accepted.length === 0) forgetAccepted(database, articleId)
  else storeValue(database, acceptedKey(articleId), accepted)
}

export function forgetAccepted(database: Database, articleId: string): void {
  prepared<[string]>(database, 'DELETE FROM settings WHERE key = ?').run(acceptedKey(articleId))
}

function acceptedKey(articleId: string): string {
  return `accepted.${articleId}`
}

/** The checks made last, for the settings that they were made for. */
const made = new WeakMap<Database, { settings: string; checks: Map<Language, HouseStyle['checks']> }>()

export function houseStyleOf(database: Database, article: { id: string; language: Language }): HouseStyle {
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
