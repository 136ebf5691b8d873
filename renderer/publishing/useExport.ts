import { useEffect, useRef, useState } from 'react'
import type { EventPayload } from '../../shared/contract/contract.ts'
import type { Failure } from '../../shared/contract/errors.ts'
import type { ExportFormat, ExportOutcome, TakenDecision } from '../../shared/contract/publishing.ts'
import { flushOpenArticle } from '../article/openArticle.ts'
import { call, on } from '../newsroom.ts'
import { showFailure } from '../shell/notices.ts'
import { startDownload } from './download.ts'

export interface Destination {
  destinationId: string
  label: string
}

type Progress = EventPayload<'exportProgress'>

export type ExportStep =
  | { kind: 'choosing'; failure: Failure | 'notSaved' | null }
  | { kind: 'running'; jobId: string; progress: Progress | null; stopping: boolean }
  | { kind: 'finished'; outcomes: readonly ExportOutcome[]; download: string | null }

interface Order {
  articleIds: readonly string[]
  formats: readonly ExportFormat[]
  destination: Destination
  /** Stories that a person lets out in spite of their errors. */
  overrides: readonly string[]
}

export interface Exporting {
  step: ExportStep
  start: (order: Omit<Order, 'overrides'>) => Promise<void>
  /** Exports again what was left because its folder is taken or it has errors, as a person has decided. */
  goOn: (decisions: Readonly<Record<string, TakenDecision>>, overrides: readonly string[]) => Promise<void>
  stop: () => void
}

/** One export, from the start to the last decision about taken folders. */
export function useExport(): Exporting {
  const [step, setStep] = useState<ExportStep>({ kind: 'choosing', failure: null })
  const order = useRef<Order | null>(null)
  useEffect(
    () =>
      on('exportProgress', (progress) =>
        setStep((now) =>
          now.kind === 'running' && now.jobId === progress.jobId ? { ...now, progress } : now,
        ),
      ),
    [],
  )

  async function run(
    { articleIds, formats, destination, overrides }: Order,
    decisions: Readonly<Record<string, TakenDecision>>,
    before: readonly ExportOutcome[],
  ): Promise<void> {
    const jobId = crypto.randomUUID()
    setStep({ kind: 'running', jobId, progress: null, stopping: false })
    const answer = await call('exports.run', {
      jobId,
      articleIds: [...articleIds],
      formats: [...formats],
      destinationId: destination.destinationId,
      presetId: null,
      decisions: { ...decisions },
      overrides: [...overrides],
    })
    if (!answer.ok) return setStep({ kind: 'choosing', failure: answer.error })
    const { outcomes, download } = answer.value
    setStep({ kind: 'finished', outcomes: merged(before, outcomes), download })
    if (download !== null) startDownload(download)
  }

  return {
    step,
    async start(next) {
      order.current = { ...next, overrides: [] }
      // What is exported is what is stored, so what is on the screen has to be stored first.
      if (await flushOpenArticle()) await run(order.current, {}, [])
      else setStep({ kind: 'choosing', failure: 'notSaved' })
    },
    async goOn(decisions, overrides) {
      if (!order.current || step.kind !== 'finished') return
      // A story may be let out and then find its folder taken.
      order.current = { ...order.current, overrides: [...order.current.overrides, ...overrides] }
      const articleIds = [...new Set([...Object.keys(decisions), ...overrides])]
      await run({ ...order.current, articleIds }, decisions, step.outcomes)
    },
    stop() {
      if (step.kind !== 'running') return
      setStep({ ...step, stopping: true })
      void cancelJob(step.jobId)
    },
  }
}

async function cancelJob(jobId: string): Promise<void> {
  const answer = await call('exports.cancel', { jobId })
  if (!answer.ok) showFailure(answer.error)
}

/** The newer outcome of each article, in the order of the first. */
export function merged(
  before: readonly ExportOutcome[],
  after: readonly ExportOutcome[],
): readonly ExportOutcome[] {
  const newer = new Map(after.map((outcome) => [outcome.articleId, outcome]))
  const renewed = before.map((outcome) => {
    const next = newer.get(outcome.articleId) ?? outcome
    newer.delete(outcome.articleId)
    return next
  })
  return [...renewed, ...newer.values()]
}
