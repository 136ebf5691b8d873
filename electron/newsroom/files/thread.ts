import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import pLimit from 'p-limit'

/** Milliseconds that an idle thread is kept for the next task. */
const rest = 5_000

/**
 * Asks for one task. Null where the thread did not answer: it was stopped by the signal, took too
 * long, needed too much memory or ended.
 */
export type AskThread<Task, Answer> = (
  task: Task,
  signal?: AbortSignal,
  onProgress?: (progress: ThreadProgress) => void,
) => Promise<Answer | null>

/** How far a task is, which a thread may send before its answer. */
export interface ThreadProgress {
  done: number
  total: number
}

/** What a thread posts for it. */
export interface ProgressMessage {
  progress: ThreadProgress
}

interface ThreadOptions<Task> {
  /**
   * The source beside this folder's, e.g. `photos/worker/photoWorker.ts`; the bundles have it under
   * its own name.
   */
  source: string
  /** Milliseconds for one task, counted anew whenever the thread tells how far it is. */
  patience: (task: Task) => number
  /** Megabytes of what V8 keeps. */
  memory: number
}

/**
 * A thread for what strangers' files may make slow or fatal. It does one task at a time and is
 * begun when it is first needed.
 */
export function createThread<Task, Answer>(options: ThreadOptions<Task>): AskThread<Task, Answer> {
  let resting: { worker: Worker; end: NodeJS.Timeout } | null = null
  const oneAtATime = pLimit(1)

  function takeWorker(): Worker {
    if (!resting) {
      const resourceLimits = { maxOldGenerationSizeMb: options.memory }
      // What libraries print there about damaged files is for nobody.
      return new Worker(workerFile(options.source), { resourceLimits, stdout: true, stderr: true })
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

  return (task, signal, onProgress) =>
    oneAtATime(async () => {
      if (signal?.aborted) return null
      const worker = takeWorker()
      const patience = options.patience(task)
      const answer = await answerOf<Answer>(worker, task, { patience, signal, onProgress })
      if (answer === null) await worker.terminate()
      else letRest(worker)
      return answer
    })
}

/** Null where the thread did not answer. */
function answerOf<Answer>(
  worker: Worker,
  task: unknown,
  options: {
    patience: number
    signal: AbortSignal | undefined
    onProgress: ((progress: ThreadProgress) => void) | undefined
  },
): Promise<Answer | null> {
  const { patience, signal, onProgress } = options
  return new Promise((resolve) => {
    const late = setTimeout(() => done(null), patience)
    const onMessage = (message: Answer | ProgressMessage): void => {
      if (!isProgress(message)) return done(message)
      late.refresh()
      onProgress?.(message.progress)
    }
    const onEnd = (): void => done(null)
    function done(answer: Answer | null): void {
      clearTimeout(late)
      worker.off('message', onMessage).off('error', onEnd).off('exit', onEnd)
      signal?.removeEventListener('abort', onEnd)
      resolve(answer)
    }
    worker.on('message', onMessage).on('error', onEnd).on('exit', onEnd)
    signal?.addEventListener('abort', onEnd)
    worker.postMessage(task, [])
  })
}

function isProgress(message: unknown): message is ProgressMessage {
  return typeof message === 'object' && message !== null && 'progress' in message
}

/** Where it is in the source tree; beside or above this code in the bundles of the hosts. */
function workerFile(source: string): string {
  const name = source.slice(source.lastIndexOf('/') + 1, -'.ts'.length)
  const places = [`../${source}`, `./${name}.cjs`, `../${name}.js`]
  const files = places.map((place) => fileURLToPath(new URL(place, import.meta.url)))
  const file = files.find((one) => existsSync(one))
  if (!file) throw new Error(`no ${name} at ${files.join(', ')}`)
  return file
}
