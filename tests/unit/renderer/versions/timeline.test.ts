import { expect, it } from 'vitest'
import { dayBegunBy } from '#renderer/versions/timeline.ts'

const made = (at: Date) => ({ madeAt: at.toISOString() })

it('begins a day where it changes, also back again where a clock was wrong', () => {
  const versions = [
    made(new Date(2023, 1, 14, 0, 5)),
    made(new Date(2031, 0, 1)),
    made(new Date(2023, 1, 14, 23, 41)),
    made(new Date(2023, 1, 14, 1, 0)),
  ]
  const days = [0, 1, 2, 3, 4].map((index) => dayBegunBy(versions, index, 'vi'))
  expect(days).toEqual(['14/2/2023', '1/1/2031', '14/2/2023', null, null])
})
