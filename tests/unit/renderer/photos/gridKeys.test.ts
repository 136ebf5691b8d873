import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { gridStep } from '#renderer/photos/gridKeys.ts'

/** Ten photos in rows of four: 0–3, 4–7, 8–9. */
const step = (key: string, active: number) =>
  gridStep(key, { active, count: 10, columns: 4, rows: 2 })

it.each([
  ['ArrowRight', 3, 4],
  ['ArrowRight', 9, 9],
  ['ArrowLeft', 4, 3],
  ['ArrowLeft', 0, 0],
  ['ArrowDown', 1, 5],
  ['ArrowDown', 6, 9],
  ['ArrowDown', 8, 8],
  ['ArrowUp', 6, 2],
  ['ArrowUp', 2, 2],
  ['Home', 7, 0],
  ['End', 2, 9],
  ['PageDown', 1, 9],
  ['PageUp', 9, 1],
  ['PageUp', 6, 2],
  ['a', 3, null],
])('%s leads from photo %d to %j', (key, from, to) => {
  expect(step(key, from)).toBe(to)
})

it('never leads out of the grid', () => {
  const keys = [
    'ArrowLeft',
    'ArrowRight',
    'ArrowUp',
    'ArrowDown',
    'PageUp',
    'PageDown',
    'Home',
    'End',
  ]
  const grid = fc.record({
    count: fc.integer({ min: 1, max: 40 }),
    columns: fc.integer({ min: 1, max: 7 }),
    rows: fc.integer({ min: 1, max: 4 }),
  })
  fc.assert(
    fc.property(grid, fc.nat(), fc.constantFrom(...keys), (given, at, key) => {
      const next = gridStep(key, { ...given, active: at % given.count })
      expect(next).toBeGreaterThanOrEqual(0)
      expect(next).toBeLessThan(given.count)
    }),
  )
})

it('leads nowhere in an empty grid', () => {
  expect(gridStep('End', { active: 0, count: 0, columns: 3, rows: 2 })).toBeNull()
})
