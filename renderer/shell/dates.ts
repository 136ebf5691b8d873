import type { InterfaceLanguage } from '../../shared/locales/locales.ts'

const makers = {
  time: (locale: string) =>
    new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  day: (locale: string) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', year: 'numeric' }),
  number: (locale: string) => new Intl.NumberFormat(locale),
}

const formats = { vi: madeOnce('vi-VN'), en: madeOnce('en-GB') }

/** Each when it is first wanted: making one takes longer than all the dates of a screen. */
function madeOnce(locale: string) {
  const made: { [Kind in keyof typeof makers]?: ReturnType<(typeof makers)[Kind]> } = {}
  return {
    time: (date: Date) => (made.time ??= makers.time(locale)).format(date),
    day: (date: Date) => (made.day ??= makers.day(locale)).format(date),
    number: (value: number) => (made.number ??= makers.number(locale)).format(value),
  }
}

/** `23:41` for an instant of the day of `now`, else `14/2/2023`; both by this machine's clock. */
export function showWhen(instant: string, now: Date, language: InterfaceLanguage): string {
  const date = new Date(instant)
  const { time, day } = formats[language]
  return (date.toDateString() === now.toDateString() ? time : day)(date)
}

/** `23:41 14/2/2023`, for titles and lists where both count. */
export function showWhole(instant: string, language: InterfaceLanguage): string {
  const date = new Date(instant)
  const { time, day } = formats[language]
  return `${time(date)} ${day(date)}`
}

/** `1.234` in Vietnamese, `1,234` in English. */
export function showNumber(value: number, language: InterfaceLanguage): string {
  return formats[language].number(value)
}
