import { expect, it } from 'vitest'
import { prefetched } from '#electron/newsroom/publishing/prefetch.ts'

/** Work that ends when the test says so. */
function heldWork() {
  const held = new Map<number, () => void>()
  let running = 0
  let most = 0
  const work = async (item: number) => {
    most = Math.max(most, ++running)
    await new Promise<void>((resolve) => held.set(item, resolve))
    running--
    return item * 10
  }
  return { held, work, most: () => most, running: () => running }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

it('gives what was made in order, whatever ends first, and makes only so many at once', async () => {
  const { held, work, most } = heldWork()
  const got: number[] = []
  const all = (async () => {
    for await (const [item, value] of prefetched([1, 2, 3, 4, 5], 2, work)) got.push(item, value)
  })()
  await settle()
  expect([...held.keys()]).toEqual([1, 2])
  held.get(2)!()
  await settle()
  expect(got).toEqual([])
  for (const item of [1, 3, 4, 5]) {
    held.get(item)!()
    await settle()
  }
  await all
  expect(got).toEqual([1, 10, 2, 20, 3, 30, 4, 40, 5, 50])
  expect(most()).toBe(2)
})

it('stops after what was begun has ended', async () => {
  const { held, work, running } = heldWork()
  const first = (async () => {
    for await (const [item] of prefetched([1, 2, 3, 4], 2, work)) return item
    return 0
  })()
  await settle()
  held.get(1)!()
  await settle()
  expect(running()).toBe(1)
  held.get(2)!()
  expect(await first).toBe(1)
  expect([...held.keys()]).toEqual([1, 2])
})

it('fails as the work does', async () => {
  const fails = async (item: number) => {
    if (item === 3) throw new Error('hỏng')
    await settle()
    return item
  }
  const all = (async () => {
    for await (const _ of prefetched([1, 2, 3], 3, fails)) continue
  })()
  await expect(all).rejects.toThrow('hỏng')
})
