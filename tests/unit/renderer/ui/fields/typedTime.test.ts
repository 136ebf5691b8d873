import { describe, expect, it } from 'vitest'
import { readTime } from '#renderer/ui/fields/typedTime.ts'

describe('readTime', () => {
  it.each([
    ['6:30', '06:30'],
    ['06.30', '06:30'],
    [' 6h30 ', '06:30'],
    ['6h', '06:00'],
    ['23g05', '23:05'],
    ['0630', '06:30'],
    ['0:00', '00:00'],
  ])('reads %j', (typed, time) => {
    expect(readTime(typed)).toBe(time)
  })

  it.each(['', '6', '24:00', '6:60', '6:3', 'sáng', '6:30:00'])('does not guess at %j', (typed) => {
    expect(readTime(typed)).toBeNull()
  })
})
