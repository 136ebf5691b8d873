import { useRef, useState } from 'react'
import type { Result } from '#shared/contract/errors.ts'
import type { HandoffProgress } from '#shared/contract/handoff.ts'
import { call, on } from '../newsroom/newsroom.ts'

/** Work on a package that tells how far it is and can be stopped. */
export interface RunningJob {
  /** Null before it was told of. */
  progress: HandoffProgress | null
  isStopping: boolean
  stop: () => void
  run: <Value>(work: (jobId: string) => Promise<Result<Value>>) => Promise<Result<Value>>
}

export function useJob(): RunningJob {
  const [progress, setProgress] = useState<HandoffProgress | null>(null)
  const [isStopping, setStopping] = useState(false)
  const running = useRef<string | null>(null)
  return {
    progress,
    isStopping,
    stop() {
      if (running.current === null) return
      setStopping(true)
      void call('handoff.stop', { jobId: running.current })
    },
    async run(work) {
      const jobId = crypto.randomUUID()
      running.current = jobId
      setProgress(null)
      setStopping(false)
      const quiet = on('handoffProgress', (told) => {
        if (told.jobId === jobId) setProgress(told)
      })
      try {
        return await work(jobId)
      } finally {
        quiet()
        running.current = null
      }
    },
  }
}
