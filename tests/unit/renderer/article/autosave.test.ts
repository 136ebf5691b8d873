import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Autosave, type SaveState, startAutosave } from '#renderer/article/autosave.ts'
import { type Failure, fail, type Result, succeed } from '#shared/contract/errors.ts'

type Saved = { revision: number; savedAt: string }
interface Call {
  baseRevision: number
  text: string
  answer(result: Result<Saved>): void
  lose(error: Error): void
}

/** Autosave to a newsroom whose answers the test gives by hand. */
function autosaveByHand(
  stored: { text: string; revision: number } | null = null,
  atEase?: (work: () => void) => void,
) {
  const calls: Call[] = []
  const states: SaveState[] = []
  let text = 'một'
  const autosave: Autosave = startAutosave({
    revision: 1,
    savedAt: '2023-02-14T03:00:00.000Z',
    text: () => text,
    save: (baseRevision, text) =>
      new Promise((resolve, reject) =>
        calls.push({ baseRevision, text, answer: resolve, lose: reject }),
      ),
    stored: () => Promise.resolve(stored),
    onState: (state) => states.push(state),
    ...(atEase ? { atEase } : {}),
  })
  const write = (next: string): void => {
    text = next
    autosave.changed()
  }
  return { autosave, calls, states, write, kinds: () => states.map(({ kind }) => kind) }
}

const saved = (revision: number): Result<Saved> =>
  succeed({ revision, savedAt: `2023-02-14T03:00:0${revision}.000Z` })
const diskFull: Failure = { code: 'diskFull' }
const settle = async (): Promise<void> => void (await vi.advanceTimersByTimeAsync(0))

beforeEach(() => void vi.useFakeTimers({ now: new Date('2023-02-14T03:00:00Z') }))
afterEach(() => void vi.useRealTimers())

describe('a change', () => {
  test('is handed over within half a second while typing goes on', async () => {
    const { calls, write } = autosaveByHand()
    for (let at = 0; at < 500; at += 20) {
      write(`chữ ${at}`)
      await vi.advanceTimersByTimeAsync(20)
    }
    expect(calls).toHaveLength(1)
    expect(calls[0]!.text).not.toBe('một')
  })

  test('is handed over in a quiet moment, once, whatever was flushed before it', async () => {
    const waiting: (() => void)[] = []
    const { autosave, calls, write } = autosaveByHand(null, (work) => waiting.push(work))
    write('hai')
    await vi.advanceTimersByTimeAsync(400)
    expect(calls).toHaveLength(0)
    expect(waiting).toHaveLength(1)
    const flushed = autosave.flush()
    await settle()
    calls[0]!.answer(saved(2))
    expect(await flushed).toBe(true)
    waiting[0]!()
    expect(calls).toHaveLength(1)
    write('ba')
    await vi.advanceTimersByTimeAsync(400)
    waiting[1]!()
    await settle()
    expect(calls[1]).toMatchObject({ baseRevision: 2, text: 'ba' })
  })

  test('is "saved" only after the answer for the newest content', async () => {
    const { autosave, calls, write, kinds } = autosaveByHand()
    write('hai')
    expect(kinds()).toEqual(['unsaved'])
    await vi.advanceTimersByTimeAsync(400)
    expect(kinds()).toEqual(['unsaved', 'saving'])
    write('ba')
    calls[0]!.answer(saved(2))
    await settle()
    expect(kinds()).toEqual(['unsaved', 'saving', 'unsaved'])
    await vi.advanceTimersByTimeAsync(400)
    expect(calls[1]).toMatchObject({ baseRevision: 2, text: 'ba' })
    calls[1]!.answer(saved(3))
    await settle()
    expect(autosave.state()).toEqual({ kind: 'saved', at: '2023-02-14T03:00:03.000Z', revision: 3 })
  })

  test('waits for the save under way, one at a time, and then not longer than its own half second', async () => {
    const { calls, write } = autosaveByHand()
    write('hai')
    await vi.advanceTimersByTimeAsync(400)
    write('ba')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(calls).toHaveLength(1)
    calls[0]!.answer(saved(2))
    await settle()
    expect(calls).toHaveLength(2)
  })
})

describe('a save that fails', () => {
  test('is tried again, later each time, and is over only when one succeeds', async () => {
    const { autosave, calls, write, kinds } = autosaveByHand()
    write('hai')
    await vi.advanceTimersByTimeAsync(400)
    for (const wait of [1_000, 2_000, 4_000]) {
      calls.at(-1)!.answer(fail(diskFull))
      await settle()
      expect(autosave.state()).toEqual({ kind: 'failed', failure: diskFull, retrying: false })
      const count = calls.length
      await vi.advanceTimersByTimeAsync(wait - 1)
      expect(calls).toHaveLength(count)
      await vi.advanceTimersByTimeAsync(1)
      expect(calls).toHaveLength(count + 1)
    }
    expect(new Set(kinds().slice(2))).toEqual(new Set(['failed']))
    calls.at(-1)!.answer(saved(2))
    await settle()
    expect(autosave.state()).toMatchObject({ kind: 'saved', revision: 2 })
  })

  test('saves what was written meanwhile, at once when asked', async () => {
    const { autosave, calls, write } = autosaveByHand()
    write('hai')
    await vi.advanceTimersByTimeAsync(400)
    calls[0]!.answer(fail(diskFull))
    await settle()
    write('ba')
    autosave.retry()
    expect(calls[1]).toMatchObject({ baseRevision: 1, text: 'ba' })
  })

  test('by a newer draft is never written over', async () => {
    const { autosave, calls, write } = autosaveByHand({ text: 'của người khác', revision: 7 })
    write('hai')
    await vi.advanceTimersByTimeAsync(400)
    calls[0]!.answer(fail({ code: 'revisionConflict', revision: 7 }))
    await settle()
    write('ba')
    await vi.advanceTimersByTimeAsync(120_000)
    expect(calls).toHaveLength(1)
    expect(await autosave.flush()).toBe(false)
    expect(autosave.state()).toMatchObject({
      kind: 'failed',
      failure: { code: 'revisionConflict' },
    })
  })

  test('without an answer is told from a newer draft by what is stored', async () => {
    const { autosave, calls, write } = autosaveByHand({ text: 'hai', revision: 2 })
    write('hai')
    await vi.advanceTimersByTimeAsync(400)
    calls[0]!.lose(new Error('mất liên lạc'))
    await settle()
    expect(autosave.state()).toMatchObject({ kind: 'failed', failure: { detail: 'mất liên lạc' } })
    write('ba')
    await vi.advanceTimersByTimeAsync(1_000)
    calls[1]!.answer(fail({ code: 'revisionConflict', revision: 2 }))
    await settle()
    expect(calls[2]).toMatchObject({ baseRevision: 2, text: 'ba' })
    calls[2]!.answer(saved(3))
    await settle()
    expect(autosave.state()).toMatchObject({ kind: 'saved', revision: 3 })
  })
})

describe('flush', () => {
  test('saves at once and is true when the newest content is on disk', async () => {
    const { autosave, calls, write } = autosaveByHand()
    write('hai')
    const flushed = autosave.flush()
    write('ba')
    calls[0]!.answer(saved(2))
    await settle()
    calls[1]!.answer(saved(3))
    expect(await flushed).toBe(true)
    expect(calls.map(({ text }) => text)).toEqual(['hai', 'ba'])
  })

  test('has nothing to do where everything is saved', async () => {
    const { autosave, calls } = autosaveByHand()
    expect(await autosave.flush()).toBe(true)
    expect(calls).toHaveLength(0)
  })

  test('is false when the save fails', async () => {
    const { autosave, calls, write } = autosaveByHand()
    write('hai')
    const flushed = autosave.flush()
    calls[0]!.answer(fail(diskFull))
    expect(await flushed).toBe(false)
  })
})

test('after stop nothing is saved or told any more', async () => {
  const { autosave, calls, states, write } = autosaveByHand()
  write('hai')
  autosave.stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(calls).toHaveLength(0)
  expect(states).toHaveLength(1)
})
