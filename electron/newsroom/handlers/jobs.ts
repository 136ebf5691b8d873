import { fail, type Result } from '#shared/contract/errors.ts'

/** Long calls that go on under an id of the page's, so that a later call can stop them. */
export interface Jobs {
  /** Returns what `work` returns. Fails with badCall where a job of that id goes on. */
  run<Value>(
    jobId: string,
    work: (signal: AbortSignal) => Promise<Result<Value>>,
  ): Promise<Result<Value>>
  /** Aborts the job's signal; one that has ended is passed over. */
  stop(jobId: string): void
}

/** Returns a registry of jobs, none running. */
export function createJobs(): Jobs {
  const running = new Map<string, AbortController>()
  return {
    async run(jobId, work) {
      if (running.has(jobId)) return fail({ code: 'badCall', detail: 'jobId' })
      const stop = new AbortController()
      running.set(jobId, stop)
      try {
        return await work(stop.signal)
      } finally {
        running.delete(jobId)
      }
    },
    stop: (jobId) => running.get(jobId)?.abort(),
  }
}
