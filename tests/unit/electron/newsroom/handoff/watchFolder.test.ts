import { appendFileSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { watchFolder } from '#electron/newsroom/handoff/watchFolder.ts'
import { temporaryFolder } from './laptops.ts'

const times = { settled: 1_000, between: 10_000 }

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A folder that is watched by a clock which stands still until the test moves it. */
function watching() {
  const folder = join(temporaryFolder(), 'watched')
  const told: string[] = []
  const end = watchFolder(folder, async (file) => void told.push(basename(file)), times)
  onTestFinished(end)
  // Only now, as a share that is mounted later: the system then says nothing of it, and no look
  // comes but by the clock.
  mkdirSync(folder)
  /** The next look at the folder, to its end, when the one after it is planned. */
  async function look(): Promise<void> {
    await planned()
    await vi.advanceTimersToNextTimerAsync()
    await planned()
  }
  async function planned(): Promise<void> {
    while (vi.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  /** Looks until as much was told, and some more. */
  async function lookUntil(names: readonly string[]): Promise<void> {
    for (let looks = 0; looks < 100 && told.length < names.length; looks++) await look()
    for (let looks = 0; looks < 4; looks++) await look()
    expect(told).toEqual(names)
  }
  return { told, end, at: (name: string) => join(folder, name), folder, look, lookUntil }
}

test('a package is told of once it is no longer growing, and only once', async () => {
  const { told, at, look, lookUntil } = watching()
  writeFileSync(at('a.toasoan'), 'one')
  await look()
  for (let grown = 0; grown < 5; grown++) {
    appendFileSync(at('a.toasoan'), 'more')
    await look()
    expect(told).toEqual([])
  }
  await lookUntil(['a.toasoan'])
})

test('one that is written under another name is told of under its own; other files never', async () => {
  const { at, lookUntil } = watching()
  for (const name of ['b.toasoan.part', '.c.toasoan', 'd.txt', 'e.zip'])
    writeFileSync(at(name), 'x')
  writeFileSync(at('empty.toasoan'), '')
  mkdirSync(at('folder.toasoan'))
  await lookUntil([])
  renameSync(at('b.toasoan.part'), at('B.TOASOAN'))
  await lookUntil(['B.TOASOAN'])
})

test('another package under the same name is told of again', async () => {
  const { at, lookUntil } = watching()
  writeFileSync(at('a.toasoan'), 'one')
  await lookUntil(['a.toasoan'])
  writeFileSync(at('a.toasoan'), 'two')
  utimesSync(at('a.toasoan'), 1_000_000, 1_000_000)
  await lookUntil(['a.toasoan', 'a.toasoan'])
})

test('a folder that goes and comes again, as a stick or a share does, is still watched', async () => {
  const { at, look, lookUntil, folder } = watching()
  await look()
  rmSync(folder, { recursive: true })
  await look()
  mkdirSync(folder)
  writeFileSync(at('a.toasoan'), 'one')
  await lookUntil(['a.toasoan'])
})

test('once it has ended nothing is told and nothing waits', async () => {
  const { told, at, look, end } = watching()
  await look()
  writeFileSync(at('a.toasoan'), 'one')
  await look()
  end()
  expect(vi.getTimerCount()).toBe(0)
  expect(told).toEqual([])
})
