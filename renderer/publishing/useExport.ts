import { create } from 'zustand'
import type { EventPayload } from '#shared/contract/contract.ts'
import type { Failure } from '#shared/contract/errors.ts'
import type { ExportChoice, ExportOutcome, TakenDecision } from '#shared/contract/publishing.ts'
import { flushOpenArticle } from '../article/saving.ts'
import { call, on } from '../newsroom/newsroom.ts'
import { lowerBanner, showFailure } from '../ui/notices.ts'
import { renewAnswers } from '../newsroom/queries.ts'
import { startDownload } from '../ui/download.ts'
import { noteRunning } from './runningExport.ts'

export interface Destination {
  destinationId: string
  label: string
}

type Progress = EventPayload<'exportProgress'>

export interface ExportOrder {
  articleIds: readonly string[]
  choice: ExportChoice
  /** The preset that the choice is, or null. */
  presetId: string | null
  destination: Destination
  /** Stories that the user lets out in spite of their errors. */
  overrides: readonly string[]
}

/** What the user has decided of stories that did not go out the first time. */
interface Again {
  articleIds: readonly string[]
  /** By article id, for those whose folder is taken. */
  decisions: Readonly<Record<string, TakenDecision>>
  overrides: readonly string[]
}

export type ExportStep =
  | { kind: 'choosing'; failure: Failure | 'notSaved' | null }
  | { kind: 'running'; jobId: string; progress: Progress | null; stopping: boolean }
  | {
      kind: 'finished'
      order: ExportOrder
      outcomes: readonly ExportOutcome[]
      download: string | null
    }

/**
 * One export, from the start to the last story tried again. It outlives its dialog, which the user
 * may leave to mend a story.
 */
export const useExport = create<{ articleIds: readonly string[]; step: ExportStep }>()(() => ({
  articleIds: [],
  step: { kind: 'choosing', failure: null },
}))

/** Stands while the user is away from an outcome that is not settled. */
export const outcomesBanner = 'export'

function show(step: ExportStep): void {
  useExport.setState({ step })
}

/** Takes up the export of these very stories where its outcome was left, else begins a new one. */
export function beginExport(articleIds: readonly string[]): void {
  lowerBanner(outcomesBanner)
  if (useExport.getState().articleIds === articleIds) return
  useExport.setState({ articleIds, step: { kind: 'choosing', failure: null } })
}

/** Forgets the outcome. */
export function endExport(): void {
  useExport.setState({ articleIds: [], step: { kind: 'choosing', failure: null } })
}

export async function startExport(begun: Omit<ExportOrder, 'overrides'>): Promise<void> {
  const order = { ...begun, overrides: [] }
  // What is exported is what is stored, so what is on the screen has to be stored first.
  if (!(await flushOpenArticle())) return show({ kind: 'choosing', failure: 'notSaved' })
  const { choice, presetId } = order
  const remembered = await call('presets.use', {
    choice: { ...choice, formats: [...choice.formats] },
    presetId,
  })
  if (!remembered.ok) showFailure(remembered.error)
  await run(order, { decisions: {}, before: [] })
}

/**
 * Exports some of the stories again. A zip that was written stays as it is, so they go into
 * another.
 */
export async function exportAgain({ articleIds, decisions, overrides }: Again): Promise<void> {
  const { step } = useExport.getState()
  if (step.kind !== 'finished' || !(await flushOpenArticle())) return
  const { order, outcomes } = step
  const destination =
    order.choice.place === 'zip' ? await chooseDestination('zip', articleIds) : order.destination
  // A story may be let out and then find its folder taken.
  const passed = [...order.overrides, ...overrides]
  if (destination)
    await run(
      { ...order, articleIds, destination, overrides: passed },
      { decisions, before: outcomes },
    )
}

/** Asks the user where to export to; null where there is no answer. */
export async function chooseDestination(
  place: ExportChoice['place'],
  articleIds: readonly string[],
): Promise<Destination | null> {
  const answer = await call('exports.chooseDestination', { place, articleIds: [...articleIds] })
  if (answer.ok) return answer.value
  showFailure(answer.error)
  return null
}

async function run(
  order: ExportOrder,
  again: Pick<Again, 'decisions'> & { before: readonly ExportOutcome[] },
): Promise<void> {
  const jobId = crypto.randomUUID()
  show({ kind: 'running', jobId, progress: null, stopping: false })
  const quiet = on('exportProgress', (progress) => {
    const { step } = useExport.getState()
    if (step.kind === 'running' && step.jobId === progress.jobId) show({ ...step, progress })
  })
  const ran = call('exports.run', {
    jobId,
    articleIds: [...order.articleIds],
    formats: [...order.choice.formats],
    templateName: order.choice.templateName,
    destinationId: order.destination.destinationId,
    presetId: order.presetId,
    decisions: { ...again.decisions },
    overrides: [...order.overrides],
  }).finally(quiet)
  noteRunning({
    ended: ran.then(
      (answer) => answer.ok && answer.value.outcomes.every(({ kind }) => kind === 'written'),
      () => false,
    ),
    stop: stopExport,
  })
  const answer = await ran
  void renewAnswers('articles', 'exports.history')
  if (!answer.ok) return showStopped(order, answer.error, again.before)
  const { outcomes, download } = answer.value
  show({ kind: 'finished', order, outcomes: merged(again.before, outcomes), download })
  if (download !== null) startDownload(download)
}

/** What went out before a second attempt broke down stays in sight. */
function showStopped(order: ExportOrder, failure: Failure, before: readonly ExportOutcome[]): void {
  if (before.length === 0) return show({ kind: 'choosing', failure })
  showFailure(failure)
  show({ kind: 'finished', order, outcomes: before, download: null })
}

export function stopExport(): void {
  const { step } = useExport.getState()
  if (step.kind !== 'running') return
  show({ ...step, stopping: true })
  void cancelJob(step.jobId)
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
