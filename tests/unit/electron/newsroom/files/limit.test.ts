import { expect, it } from 'vitest'
import { limitTo } from '#electron/newsroom/files/limit.ts'

it('runs so many at once and no more, each in turn, also after a failure', async () => {
  const run = limitTo(2)
  const begun: number[] = []
  let running = 0
  let most = 0
  const tasks = [0, 1, 2, 3, 4].map((number) =>
    run(async () => {
      begun.push(number)
      most = Math.max(most, ++running)
      await new Promise((resolve) => setImmediate(resolve))
      running--
      if (number === 1) throw new Error('one fails')
      return number
    }),
  )
  const ended = await Promise.allSettled(tasks)
  expect(ended.map((end) => end.status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ])
  expect(begun).toEqual([0, 1, 2, 3, 4])
  expect(most).toBe(2)
})
