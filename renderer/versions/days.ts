import type { ListedVersion } from '#shared/contract/versions.ts'
import type { InterfaceLanguage } from '#shared/locales/locales.ts'
import { showDay } from '../ui/dates.ts'

/**
 * `14/2/2023`, by this machine's clock, where the version begins a day in the list; null within
 * one.
 */
export function dayBegunBy(
  versions: readonly Pick<ListedVersion, 'madeAt'>[],
  index: number,
  language: InterfaceLanguage,
): string | null {
  const version = versions[index]
  const before = versions[index - 1]
  if (!version) return null
  const day = showDay(version.madeAt, language)
  return before && showDay(before.madeAt, language) === day ? null : day
}
