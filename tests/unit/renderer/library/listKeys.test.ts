import { describe, expect, it } from 'vitest'
import { movedBy } from '#renderer/library/listKeys.ts'

describe('movedBy', () => {
  const list = { active: 5, count: 100, page: 8 }

  it.each([
    ['ArrowDown', 6],
    ['ArrowUp', 4],
    ['PageDown', 13],
    ['PageUp', 0],
    ['Home', 0],
    ['End', 99],
  ])('%s leads to %i', (key, to) => {
    expect(movedBy(key, list)).toBe(to)
  })

  it('stays at the ends', () => {
    expect(movedBy('ArrowDown', { ...list, active: 99 })).toBe(99)
    expect(movedBy('ArrowUp', { ...list, active: 0 })).toBe(0)
  })

  it('leaves other keys alone', () => {
    expect(movedBy('a', list)).toBeNull()
  })
})
