import { createThread } from '../../files/thread.ts'
import type { Answer, Task } from './photoWorker.ts'

/**
 * Milliseconds for one task; the largest HEIC photo takes about a fifth of its time on a slow
 * machine.
 */
const patience = { readInfo: 15_000, decodeHeic: 120_000 } as const

const ask = createThread<Task, Answer>({
  source: 'photos/worker/photoWorker.ts',
  patience: ({ kind }) => patience[kind],
  memory: 1_024,
})

/**
 * Has the photo thread do a task. A task that fails, takes too long or ends the thread is answered
 * as failed.
 */
export async function askWorker(task: Task): Promise<Answer> {
  return (await ask(task)) ?? { failed: task.kind }
}
