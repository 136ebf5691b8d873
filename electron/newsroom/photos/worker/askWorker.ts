import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { limitTo } from '../limit.ts'
import type { Answer, Task } from './tasks.ts'

/** Milliseconds for one task; the largest HEIC photo takes about a fifth of its time on a slow machine. */
const patience = { readInfo: 15_000, decodeHeic: 120_000 } as const
/** Milliseconds that an idle thread is kept for the next photo. */
const rest = 5_000

let resting: { worker: Worker; end: NodeJS.Timeout } | null = null

const oneAtATime = limitTo(1)

/** Has the photo thread do a task. A task that fails, takes too long or ends the thread is answered as failed. */
export function askWorker(task: Task): Promise<Answer> {
  return oneAtATime(async () => {
    const worker = takeWorker()
    const answer = await answerOf(worker, task)
    if (answer === null) {
      await worker.terminate()
      return { failed: task.kind }
    }
    letRest(worker)
    return answer
  })
}

function takeWorker(): Worker {
  if (!resting) {
    const resourceLimits = { maxOldGenerationSizeMb: 1_024 }
    // What libraries print there about damaged files is for nobody.
    return new Worker(workerFile(), { resourceLimits, stdout: true, stderr: true })
  }
  const { worker, end } = resting
  clearTimeout(end)
  resting = null
  worker.ref()
  return worker
}

/** Idle, it keeps neither the program from ending nor its memory for long. */
function letRest(worker: Worker): void {
  worker.unref()
  const end = setTimeout(() => {
    resting = null
    void worker.terminate()
  }, rest)
  end.unref()
  resting = { worker, end }
}

/** Null where the thread did not answer. */
function answerOf(worker: Worker, task: Task): Promise<Answer | null> {
  return new Promise((resolve) => {
    const late = setTimeout(() => done(null), patience[task.kind])
    const onMessage = (answer: Answer): void => done(answer)
    const onEnd = (): void => done(null)
    function done(answer: Answer | null): void {
      clearTimeout(late)
      worker.off('message', onMessage).off('error', onEnd).off('exit', onEnd)
      resolve(answer)
    }
    worker.on('message', onMessage).on('error', onEnd).on('exit', onEnd)
    worker.postMessage(task, [])
  })
}

/** Beside this file in the source tree; beside or above it in the bundles of the hosts. */
function workerFile(): string {
  const places = ['./photoWorker.ts', './photoWorker.cjs', '../photoWorker.js']
  const files = places.map((place) => fileURLToPath(new URL(place, import.meta.url)))
  const file = files.find((one) => existsSync(one))
  if (!file) throw new Error(`no photo worker at ${files.join(', ')}`)
  return file
}
