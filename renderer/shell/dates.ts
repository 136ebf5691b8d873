import type { InterfaceLanguage } from '../../shared/locales/locales.ts'

const locales = { vi: 'vi-VN', en: 'en-GB' } as const

/** `23:41` for an instant of the day of `now`, else `14/2/2023`; both where the clock stands. */
export function showWhen(instant: string, now: Date, language: InterfaceLanguage): string {
  const date = new Date(instant)
  return date.toDateString() === now.toDateString() ? showTime(date, language) : showDay(date, language)
}

/** `23:41 14/2/2023`, for titles and lists where both count. */
export function showWhole(instant: string, language: InterfaceLanguage): string {
  const date = new Date(instant)
  return `${showTime(date, language)} ${showDay(date, language)}`
}

/** `23:41` */
export function showTime(date: Date, language: InterfaceLanguage): string {
  return new Intl.DateTimeFormat(locales[language], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(date)
}

function showDay(date: Date, language: InterfaceLanguage): string {
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
  }).format(date)
}

/** `1.234` in Vietnamese, `1,234` in English. */
export function showNumber(value: number, language: InterfaceLanguage): string {
  return new Intl.NumberFormat(locales[language]).format(value)
}
