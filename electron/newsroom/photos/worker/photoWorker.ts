import { decodeHeic, type HeicPixels } from '../heic/decode.ts'
import type { FileInfo } from '../info/combine.ts'
import { readFileInfo } from '../info/read.ts'
import { parentPort } from 'node:worker_threads'

export type Task =
  | { kind: 'readInfo'; bytes: Uint8Array }
  | { kind: 'decodeHeic'; bytes: Uint8Array; maxPixels: number }

export type Answer =
  { info: FileInfo } | { heic: HeicPixels } | { tooManyPixels: true } | { failed: string }

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

/** Does a task. Throws where the file is too damaged for it. */
async function answerTask(task: Task): Promise<Answer> {
  if (task.kind === 'readInfo') return { info: await readFileInfo(task.bytes) }
  const pixels = await decodeHeic(task.bytes, task.maxPixels)
  return pixels === 'tooManyPixels' ? { tooManyPixels: true } : { heic: pixels }
}
