import { decodeHeic, type HeicPixels } from '../heic/decode.ts'
import type { FileInfo } from '../info/combine.ts'
import { readFileInfo } from '../info/read.ts'

export type Task =
  | { kind: 'readInfo'; bytes: Uint8Array }
  | { kind: 'decodeHeic'; bytes: Uint8Array; maxPixels: number }

export type Answer =
  { info: FileInfo } | { heic: HeicPixels } | { tooManyPixels: true } | { failed: string }

/** Does a task. Throws where the file is too damaged for it. */
export async function answerTask(task: Task): Promise<Answer> {
  if (task.kind === 'readInfo') return { info: await readFileInfo(task.bytes) }
  const pixels = await decodeHeic(task.bytes, task.maxPixels)
  return pixels === 'tooManyPixels' ? { tooManyPixels: true } : { heic: pixels }
}
