import { parentPort } from 'node:worker_threads'
import { answerTask, type Task, type TaskAnswer } from './tasks.ts'

/*
 * The thread that strangers' stories are read in. It answers one task at a time and is ended from outside when it takes too long.
 */
parentPort?.on('message', (task: Task) => void answer(task))

async function answer(task: Task): Promise<void> {
  const answer: TaskAnswer = await answerTask(task).catch((error: unknown) => ({
    failed: String(error),
  }))
  parentPort?.postMessage(answer, [])
}
