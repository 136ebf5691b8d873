import { parentPort } from 'node:worker_threads'
import { type Answer, answerTask, type Task } from './tasks.ts'

/*
 * The thread for what strangers' files may make slow or fatal: it decodes HEIC and reads what photos say of themselves. It answers
 * one task at a time and is ended from outside when it takes too long.
 */
parentPort?.on('message', (task: Task) => void answer(task))

async function answer(task: Task): Promise<void> {
  const answer: Answer = await answerTask(task).catch((error: unknown) => ({
    failed: String(error),
  }))
  const transfer = 'heic' in answer ? [answer.heic.pixels.buffer as ArrayBuffer] : []
  parentPort?.postMessage(answer, transfer)
}
