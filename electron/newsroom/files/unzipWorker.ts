import { parentPort } from 'node:worker_threads'
import { unzip, type Unzipped, zipNames } from './unzip.ts'
import type { ProgressMessage } from './thread.ts'

export type Task = { kind: 'names'; zip: string } | { kind: 'unpack'; zip: string; into: string }

/** What the disk refused, which a thread cannot throw to another. */
export interface Failed {
  message: string
  code: string | undefined
  syscall: string | undefined
}

export type Answer = { names: ReadonlySet<string> } | { unzipped: Unzipped } | { failed: Failed }

/*
 * The thread that containers are opened in. It answers one task at a time and is ended from outside when it takes too long.
 */
parentPort?.on('message', (task: Task) => void answer(task))

async function answer(task: Task): Promise<void> {
  parentPort?.postMessage(await answerTask(task).catch(failed), [])
}

async function answerTask(task: Task): Promise<Answer> {
  if (task.kind === 'names') return { names: await zipNames(task.zip) }
  return { unzipped: await unzip(task.zip, task.into, tellProgress) }
}

function tellProgress(done: number, total: number): void {
  const message: ProgressMessage = { progress: { done, total } }
  parentPort?.postMessage(message, [])
}

function failed(error: unknown): Answer {
  const { message, code, syscall } = error as NodeJS.ErrnoException
  return { failed: { message, code, syscall } }
}
