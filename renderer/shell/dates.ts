import type { InterfaceLanguage } from '../../shared/locales/locales.ts'

/** Made once: making one takes longer than all the dates of a screen. */
const formats = { vi: formatsOf('vi-VN'), en: formatsOf('en-GB') }

function formatsOf(locale: string) {
  return {
    time: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', year: 'numeric' }),
    number: new Intl.NumberFormat(locale),
  }
}

/** `23:41` for an instant of the day of `now`, else `14/2/2023`; both by this machine's clock. */
export function showWhen(instant: string, now: Date, language: InterfaceLanguage): string {
  const date = new Date(instant)
  const { time, day } = formats[language]
  return (date.toDateString() === now.toDateString() ? time : day).format(date)
}

/** `23:41 14/2/2023`, for titles and lists where both count. */
export function showWhole(instant: string, language: InterfaceLanguage): string {
  const date = new Date(instant)
  const { time, day } = formats[language]
  return `${time.format(date)} ${day.format(date)}`
}

/** `1.234` in Vietnamese, `1,234` in English. */
export function showNumber(value: number, language: InterfaceLanguage): string {
  return formats[language].number.format(value)
}
