import type { Known } from '#shared/article/people.ts'
import type { ListedVersion } from '#shared/contract/versions.ts'
import { showNumber, showWhole } from '../ui/dates.ts'
import { currentLanguage, t } from '../ui/language.ts'
import { whoWords } from '../people/personWords.ts'

/** What a version is called where it stands alone: its name, or why and when it was made. */
export function versionWords({ name, reason, madeAt }: ListedVersion): string {
  return `${name || t(`versions:reasons.${reason}`)}, ${showWhole(madeAt, currentLanguage())}`
}

/** What a version is called in a menu that goes by time: when it was made, its name or why, by whom. */
export function versionWithAuthor({ name, reason, madeAt }: ListedVersion, who: string): string {
  return [showWhole(madeAt, currentLanguage()), name || t(`versions:reasons.${reason}`), who]
    .filter(Boolean)
    .join(' · ')
}

/**
 * "Minh Huệ, biên tập": who made a version, as far as that is known; `people` are all who made
 * versions of the story.
 */
export function authorWords(
  { author }: ListedVersion,
  people: readonly Known[],
  here: string,
): string {
  const role = author.role === null || author.name === '' ? '' : t(`workflow:roles.${author.role}`)
  return [whoWords(author, people, here), role].filter(Boolean).join(', ')
}

/** "+12 −3 chữ" since the version before; empty where no word changed, or nobody has counted. */
export function wordCounts({ words }: ListedVersion): string {
  if (!words || words.came + words.went === 0) return ''
  const shown = (sign: string, count: number): string =>
    count > 0 ? sign + showNumber(count, currentLanguage()) : ''
  const counts = [shown('+', words.came), shown('−', words.went)].filter(Boolean).join(' ')
  return t('versions:words', { counts })
}
