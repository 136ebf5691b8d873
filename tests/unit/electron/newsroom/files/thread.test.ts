import { expect, it } from 'vitest'
import { createThread } from '#electron/newsroom/files/thread.ts'

type Task = 'answer' | 'hang' | 'eat' | 'end'

const hard = (patience: number) =>
  createThread<Task, string>({
    source: '../../tests/unit/electron/newsroom/hardWorker.ts',
    patience: (task) => (task === 'hang' ? patience : 60_000),
    memory: 64,
  })

it('answers, and goes on after a task that never ends, eats all memory or ends the thread', async () => {
  const ask = hard(200)
  for (const task of ['hang', 'eat', 'end'] as const)
    expect(await Promise.all([ask('answer'), ask(task), ask('answer')])).toEqual([
      'answer',
      null,
      'answer',
    ])
})

it('is stopped by a signal, before and while it works', async () => {
  const ask = hard(60_000)
  const stop = new AbortController()
  const hanging = ask('hang', stop.signal)
  const waiting = ask('answer', stop.signal)
  setImmediate(() => stop.abort())
  expect(await Promise.all([hanging, waiting, ask('answer')])).toEqual([null, null, 'answer'])
})
