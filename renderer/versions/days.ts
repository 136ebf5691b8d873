import type { ListedVersion } from '../../shared/contract/versions.ts'
import type { InterfaceLanguage } from '../../shared/locales/locales.ts'
import { showDay } from '../shell/dates.ts'

interface Day {
  /** `14/2/2023`, by this machine's clock. */
  day: string
  versions: ListedVersion[]
}

/** Versions in their order, those of one day in a row together. */
export function daysOf(versions: readonly ListedVersion[], language: InterfaceLanguage): Day[] {
  const days: Day[] = []
  for (const version of versions) {
    const day = showDay(version.madeAt, language)
    const last = days.at(-1)
    if (last?.day === day) last.versions.push(version)
    else days.push({ day, versions: [version] })
  }
  return days
}
