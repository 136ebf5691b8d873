import type { EventPayload } from '#shared/contract/contract.ts'
import { fail, type Result } from '#shared/contract/errors.ts'

type Progress = Omit<EventPayload<'handoffProgress'>, 'jobId'>

/**
 * A package being made, read or taken in: it tells how far it is, and can be stopped between any
 * two of its pieces.
 */
export interface HandoffJob {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/** Nobody watches it, nobody stops it. */
export const unwatched: HandoffJob = {
  signal: new AbortController().signal,
  onProgress: () => undefined,
}

/** Tells how far a job is. Throws where it was stopped; `stoppable` makes that an answer. */
export function advance({ signal, onProgress }: HandoffJob, progress: Progress): void {
  signal.throwIfAborted()
  onProgress(progress)
}

/** Hands bytes on and tells how many they were. */
export function counted(
  job: HandoffJob,
  { doing, total }: Pick<Progress, 'doing' | 'total'>,
): (pieces: AsyncIterable<Buffer>) => AsyncIterable<Buffer> {
  return async function* (pieces) {
    let done = 0
    for await (const piece of pieces) {
      done += piece.byteLength
      advance(job, { doing, done: Math.min(done, total), total })
      yield piece
    }
  }
}

/** The answer of some work, `cancelled` where its job was stopped in it. */
export async function stoppable<Value>(
  { signal }: HandoffJob,
  work: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    return await work()
  } catch (error) {
    if (signal.aborted) return fail({ code: 'cancelled' })
    throw error
  }
}
