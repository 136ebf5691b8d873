import { describe, expect, it } from 'vitest'
import { readDay } from '#renderer/ui/fields/typedDay.ts'

const today = new Date(2023, 5, 9)

describe('readDay', () => {
  it.each([
    ['14/2/2023', '2023-02-14'],
    [' 14-02-2023 ', '2023-02-14'],
    ['14.2.2023', '2023-02-14'],
    ['14/2', '2023-02-14'],
    ['2023-2-14', '2023-02-14'],
    ['29/2/2024', '2024-02-29'],
  ])('reads %j', (typed, day) => {
    expect(readDay(typed, today)).toBe(day)
  })

  it.each([
    '',
    '14',
    '14/',
    '14/2/20',
    '31/2/2023',
    '29/2/2023',
    '0/1/2023',
    '1/13/2023',
    'hôm nay',
  ])('does not guess at %j', (typed) => {
    expect(readDay(typed, today)).toBeNull()
  })
})
