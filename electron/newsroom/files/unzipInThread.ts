import { createThread, type ThreadProgress } from './thread.ts'
import type { Unzipped } from './unzip.ts'
import type { Answer, Failed, Task } from './unzipWorker.ts'

const source = 'files/unzipWorker.ts'
/** Megabytes: pieces go to the disk as they come. */
const memory = 256

const askForNames = createThread<Task, Answer>({ source, patience: () => 10_000, memory })
const askToUnpack = createThread<Task, Answer>({ source, patience: () => 60_000, memory })

/**
 * Unpacks a zip as `unzip` does, in a thread that is ended where one entry takes a minute or the
 * signal says so: a zip that ends or blinds the thread is refused like any other that is damaged.
 * Throws as the disk does.
 */
export async function unzipInThread(
  zip: string,
  into: string,
  options: { signal?: AbortSignal; onProgress?: (progress: ThreadProgress) => void } = {},
): Promise<Unzipped> {
  const task = { kind: 'unpack', zip, into } as const
  const answer = await askToUnpack(task, options.signal, options.onProgress)
  if (answer && 'failed' in answer) throw asThrown(answer.failed)
  if (answer && 'unzipped' in answer) return answer.unzipped
  return { ok: false, refused: { reason: 'damaged', detail: 'ZIP' } }
}

/**
 * The names in a zip, none where it cannot be read as one or has too many. Throws as the disk does.
 */
export async function zipNamesInThread(zip: string): Promise<ReadonlySet<string>> {
  const answer = await askForNames({ kind: 'names', zip })
  if (answer && 'failed' in answer) throw asThrown(answer.failed)
  return answer && 'names' in answer ? answer.names : new Set()
}

function asThrown({ message, code, syscall }: Failed): Error {
  const error: NodeJS.ErrnoException = new Error(message)
  if (code !== undefined) error.code = code
  if (syscall !== undefined) error.syscall = syscall
  return error
}
