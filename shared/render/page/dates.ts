import type { Language } from '../../article/article.ts'
import { wordsOf } from './context.ts'

/** Vietnam's, all year round: a page must give the same day wherever it is made. */
const hoursAheadOfUtc = 7

/**
 * `2023-02-14` as readers write it: 14/2/2023, 14 February 2023. Written out here because what a
 * system makes of dates changes with its version, and exports must not.
 */
export function printedDate(date: string, language: Language): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const words = wordsOf(language)
  return words.date
    .replace('{{day}}', String(Number(day)))
    .replace('{{month}}', words.months.split(' ')[Number(month) - 1] ?? month)
    .replace('{{year}}', year)
}

/** The day of an instant (ISO 8601), printed the same way. */
export function printedDayOf(instant: string, language: Language): string {
  const there = new Date(Date.parse(instant) + hoursAheadOfUtc * 3_600_000)
  return printedDate(there.toISOString().slice(0, 10), language)
}
