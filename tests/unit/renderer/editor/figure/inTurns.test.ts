import { describe, expect, it } from 'vitest'
import { inTurns } from '#renderer/editor/figure/inTurns.ts'

/** Work that ends when the test says so. */
function workshop() {
  const ends = new Map<
    string,
    { resolve: (value: string) => void; reject: (reason: Error) => void }
  >()
  const work = (item: string): Promise<string> =>
    new Promise((resolve, reject) => ends.set(item, { resolve, reject }))
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve()
  }
  return { ends, work, settle, begun: () => [...ends.keys()].join('') }
}

describe('inTurns', () => {
  it('begins no more than so many at once, in order', async () => {
    const { ends, work, settle, begun } = workshop()
    const results = inTurns(['a', 'b', 'c', 'd'], 2, work)
    await settle()
    expect(begun()).toBe('ab')
    ends.get('b')!.resolve('B')
    await settle()
    expect(begun()).toBe('abc')
    for (const item of ['a', 'c']) ends.get(item)!.resolve(item.toUpperCase())
    await settle()
    ends.get('d')!.resolve('D')
    expect(await Promise.all(results)).toEqual(['A', 'B', 'C', 'D'])
  })

  it('goes on after one that failed', async () => {
    const { ends, work, settle, begun } = workshop()
    const results = inTurns(['a', 'b'], 1, work)
    await settle()
    ends.get('a')!.reject(new Error('refused'))
    await expect(results[0]).rejects.toThrow('refused')
    await settle()
    expect(begun()).toBe('ab')
    ends.get('b')!.resolve('B')
    expect(await results[1]).toBe('B')
  })
})
