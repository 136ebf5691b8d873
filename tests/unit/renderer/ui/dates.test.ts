import { describe, expect, it } from 'vitest'
import { showNumber, showWhen, showWhole } from '#renderer/ui/dates.ts'

/** An instant by the clock of the machine that runs the test. */
function at(year: number, month: number, day: number, hour: number, minute: number): Date {
  return new Date(year, month - 1, day, hour, minute)
}

describe('showWhen', () => {
  const lateInTheEvening = at(2023, 2, 14, 23, 41)

  it('says the time of something that happened today', () => {
    const now = at(2023, 2, 14, 23, 59)
    expect(showWhen(lateInTheEvening.toISOString(), now, 'vi')).toBe('23:41')
    expect(showWhen(lateInTheEvening.toISOString(), now, 'en')).toBe('23:41')
  })

  it('says the day of everything else, even a minute past midnight', () => {
    const now = at(2023, 2, 15, 0, 1)
    expect(showWhen(lateInTheEvening.toISOString(), now, 'vi')).toBe('14/2/2023')
    expect(showWhen(lateInTheEvening.toISOString(), now, 'en')).toBe('14/02/2023')
  })
})

describe('showWhole', () => {
  it('says time and day', () => {
    expect(showWhole(at(2023, 2, 14, 9, 5).toISOString(), 'vi')).toBe('09:05 14/2/2023')
    expect(showWhole(at(2023, 2, 14, 0, 5).toISOString(), 'en')).toBe('00:05 14/02/2023')
  })
})

describe('showNumber', () => {
  it('groups thousands in the reader’s way', () => {
    expect(showNumber(100_000, 'vi')).toBe('100.000')
    expect(showNumber(100_000, 'en')).toBe('100,000')
  })
})
