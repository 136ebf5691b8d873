import type { Database } from 'better-sqlite3'
import type { Language } from '#shared/article/article.ts'
import type { HouseStyle } from '#shared/checks/check.ts'
import type { RuleSetting } from '#shared/checks/finding.ts'
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
import { readAccepted } from './accepted.ts'
import { type ChangeOf, readRows, storeRows } from './settings.ts'

/** Returns how the house writes; what nobody set, or another version set otherwise, has its default. */
export function readStyle(database: Database): StyleSettings {
  const stored = readRows(database, 'style_settings', styleSettingsSchema)
  return withoutOldSwitches({ ...defaultStyle, ...stored })
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

/** Stores the settings given. Returns all of them as they are now. */
export function changeStyle(database: Database, change: ChangeOf<StyleSettings>): StyleSettings {
  const { files, off } = readStyle(database)
  storeRows(database, 'style_settings', {
    ...change,
    files: change.files ?? files,
    off: change.off ?? off,
  })
  return readStyle(database)
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

/** Sets how grave a rule file is, or one rule of it; null takes that back. Returns all settings. */
export function gradeRules(
  database: Database,
  { file, rule, severity }: { file: string; rule: string | null; severity: RuleSetting | null },
): StyleSettings {
  const { files } = readStyle(database)
  return changeStyle(database, {
    files: files.map((one) => (one.id === file ? graded(one, rule, severity) : one)),
  })
}

/** The checks made last, for the settings that they were made for. */
const made = new WeakMap<
  Database,
  { settings: string; checks: Map<Language, HouseStyle['checks']> }
>()

/** Returns the checks of the house's style for an article, and what was found right in it. */
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
