import type { Position } from '#shared/article/photoInfo.ts'
import { currentLanguage } from '../ui/language.ts'

/**
 * A moment by the clock of the place where the photo was taken, as exact as the file is: "06:30
 * 14/2/2023 (+07:00)".
 */
export function showTaken(takenAt: string): string {
  const [, year, month, day, clock, zone] =
    /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T([\d:]+))?([+-]\d\d:\d\d)?$/.exec(takenAt) ?? []
  if (!year) return takenAt
  const date = [day, month, year].flatMap((part) => (part ? [String(Number(part))] : [])).join('/')
  return [clock?.slice(0, 5), date, zone && `(${zone})`].filter(Boolean).join(' ')
}

/** "10,0034; 105,7491" in Vietnamese, "10.0034; 105.7491" in English: north and east positive. */
export function showPosition({ latitude, longitude }: Position): string {
  // To some ten metres.
  const [north, east] = [latitude, longitude].map((degrees) => degrees.toFixed(4))
  const shown = `${north}; ${east}`
  return currentLanguage() === 'vi' ? shown.replaceAll('.', ',') : shown
}
