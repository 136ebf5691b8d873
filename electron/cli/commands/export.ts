import { randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import type { Status } from '../../../shared/article/status.ts'
import type { Emit } from '../../../shared/contract/contract.ts'
import { type Result, succeed } from '../../../shared/contract/errors.ts'
import type { ExportFormat, ExportOutcome, TakenDecision } from '../../../shared/contract/publishing.ts'
import { failureSentence } from '../../../shared/locales/locales.ts'
import { resolveIds } from '../articleIds.ts'
import { type ExitCode, exitCodes } from '../exitCodes.ts'
import { createJsonArray, eachRow } from '../rows.ts'
import { failed, type Session, type Surroundings, withNewsroom } from '../run.ts'
import { plain, type Terminal } from '../terminal.ts'

export interface ExportOptions {
  all?: boolean
  status?: Status
  format: ExportFormat[]
  out: string
  onTaken?: TakenDecision
  json?: boolean
}

/** As many as one job may have. */
const jobSize = 10_000

export async function exportArticles(
  surroundings: Surroundings,
  typedIds: string[],
  options: ExportOptions,
): Promise<ExitCode> {
  const { terminal } = surroundings
  const out = resolve(options.out)
  const progress = { total: 0, before: 0 }
  const wanted = {
    mode: 'either' as const,
    exportFolder: out,
    emit: progressTo(terminal, progress),
    onRead: (holder: string) => terminal.say(terminal.t('cli:export.unrecorded', { holder })),
  }
  return withNewsroom(surroundings, wanted, async (session) => {
    const ids = await chosenIds(session, typedIds, options, terminal)
    if (!Array.isArray(ids)) return ids
    if (ids.length === 0) terminal.say(terminal.t('cli:export.nothing'))
    progress.total = ids.length
    const outcomes: ExportOutcome[] = []
    const ended = await surroundings.stopping.gently((signal) =>
      inJobs(session, ids, { ...options, signal }, (done) => {
        outcomes.push(...done)
        progress.before = outcomes.length
      }),
    )
    tell(outcomes, out, options.json ?? false, terminal)
    if (!ended.ok) return failed(terminal, ended.error)
    const isStopped = outcomes.some((one) => one.kind === 'failed' && one.error.code === 'cancelled')
    if (isStopped || outcomes.length < ids.length) return exitCodes.stopped
    const isDone = outcomes.every(({ kind }) => kind === 'written' || kind === 'skipped')
    return isDone ? exitCodes.done : exitCodes.failed
  })
}

function progressTo(terminal: Terminal, progress: { total: number; before: number }): Emit {
  return (_, payload) => {
    if (!('articlesDone' in payload) || payload.articlesDone === payload.articles) return
    const { headline, photosDone, photos } = payload
    const done = progress.before + payload.articlesDone + 1
    terminal.progress(
      terminal.t('cli:export.progress', { done, total: progress.total, headline, photosDone, photos }),
    )
  }
}

async function chosenIds(
  session: Session,
  typedIds: string[],
  { status }: ExportOptions,
  terminal: Terminal,
): Promise<string[] | ExitCode> {
  if (typedIds.length > 0) return resolveIds(session.newsroom.library.database, typedIds, terminal)
  const ids: string[] = []
  const listed = await eachRow(session, { statuses: status ? [status] : [], sort: 'created' }, ({ id }) => {
    ids.push(id)
  })
  return listed.ok ? ids : failed(terminal, listed.error)
}

async function inJobs(
  { ask }: Session,
  ids: string[],
  { format, onTaken, signal }: Pick<ExportOptions, 'format' | 'onTaken'> & { signal: AbortSignal },
  take: (outcomes: ExportOutcome[]) => void,
): Promise<Result<void>> {
  const destination = await ask('exports.chooseDestination', {})
  if (!destination.ok) return destination
  for (let from = 0; from < ids.length && !signal.aborted; from += jobSize) {
    const articleIds = ids.slice(from, from + jobSize)
    const decisions = onTaken ? Object.fromEntries(articleIds.map((id) => [id, onTaken])) : {}
    const { destinationId } = destination.value
    const jobId = randomUUID()
    const cancel = () => void ask('exports.cancel', { jobId })
    signal.addEventListener('abort', cancel)
    const done = await ask('exports.run', { jobId, articleIds, formats: format, destinationId, decisions })
    signal.removeEventListener('abort', cancel)
    if (!done.ok) return done
    take(done.value.outcomes)
  }
  return succeed(undefined)
}

/** Each folder that was written goes to the output, whatever else happened to the errors. */
function tell(outcomes: ExportOutcome[], out: string, isJson: boolean, terminal: Terminal): void {
  const json = isJson ? createJsonArray(terminal) : null
  for (const outcome of outcomes) {
    const path = outcome.kind === 'written' ? join(out, outcome.folder) : null
    json?.add(path === null ? outcome : { ...outcome, path })
    if (path === null) terminal.say(sentenceOf(outcome, terminal))
    else if (!json) terminal.print(path)
  }
  json?.end()
}

function sentenceOf(outcome: ExportOutcome, { t }: Terminal): string {
  const id = outcome.articleId
  if (outcome.kind === 'failed')
    return plain(t('cli:export.failed', { id, sentence: failureSentence(t, outcome.error) }))
  if (outcome.kind !== 'taken') return t('cli:export.skipped', { id })
  const { folder, headline } = outcome
  return plain(
    headline ? t('cli:export.taken', { id, folder, headline }) : t('cli:export.takenUnknown', { id, folder }),
  )
}
