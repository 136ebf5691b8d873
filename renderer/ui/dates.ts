import type { InterfaceLanguage } from '#shared/locales/locales.ts'
import { useSyncExternalStore } from 'react'

/*
 * Written by hand: the first format that `Intl` makes takes a tenth of the time in which the window is to be there.
 * Vietnamese as `Intl` writes it, English as in Britain.
 */

/** `23:41` for an instant of the day of `now`, else `14/2/2023`; both by this machine's clock. */
export function showWhen(instant: string, now: Date, language: InterfaceLanguage): string {
  const date = new Date(instant)
  return date.toDateString() === now.toDateString() ? time(date) : day(date, language)
}

/** `23:41 14/2/2023`, for titles and lists where both count. */
export function showWhole(instant: string, language: InterfaceLanguage): string {
  const date = new Date(instant)
  return `${time(date)} ${day(date, language)}`
}

/** `1.234` in Vietnamese, `1,234` in English. */
export function showNumber(value: number, language: InterfaceLanguage): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, language === 'vi' ? '.' : ',')
}

/** `14/2/2023`. */
export function showDay(instant: string, language: InterfaceLanguage): string {
  return day(new Date(instant), language)
}

/** `23:41`. */
export function showTime(instant: string): string {
  return time(new Date(instant))
}

function time(date: Date): string {
  return `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`
}

function day(date: Date, language: InterfaceLanguage): string {
  const parts = [date.getDate(), date.getMonth() + 1]
  return [...(language === 'vi' ? parts : parts.map(twoDigits)), date.getFullYear()].join('/')
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

let minute = new Date()

function follow(tell: () => void): () => void {
  minute = new Date()
  const timer = setInterval(() => {
    minute = new Date()
    tell()
  }, 60_000)
  return () => clearInterval(timer)
}

/** The time, renewed every minute, for what says "today". */
export function useMinute(): Date {
  return useSyncExternalStore(follow, () => minute)
}
