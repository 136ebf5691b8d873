import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Status } from '#shared/article/status.ts'
import type { Emit } from '#shared/contract/contract.ts'
import { type Result, succeed } from '#shared/contract/errors.ts'
import type {
  ExportChoice,
  ExportFormat,
  ExportOutcome,
  ExportPlace,
  TakenDecision,
} from '#shared/contract/publishing.ts'
import { findingSentence } from '#shared/locales/findingSentence.ts'
import { failureSentence } from '#shared/locales/locales.ts'
import { chosenIds } from '../articleIds.ts'
import { createJsonArray } from '../rows.ts'
import { failed, type Session, type Surroundings, withNewsroom } from '../run.ts'
import { plain, type Terminal } from '../terminal.ts'
import { exportedArticleJsonSchema } from '#shared/render/json/jsonSchema.ts'
import { type ExitCode, exitCodes } from '../exitCodes.ts'

export interface ExportOptions {
  all?: boolean
  status?: Status
  format: ExportFormat[]
  /** False where `format` is what it is when nobody says; a preset goes before that. */
  formatGiven: boolean
  /** Name of a preset. */
  preset?: string
  /** A folder, or a zip by its name. */
  /** The name of one in the library's settings. */
  template?: string
  out: string
  onTaken?: TakenDecision
  override?: boolean
  json?: boolean
}

/** As many as one job may have. */
const jobSize = 10_000

/** Exports articles into a folder or a zip. */
export async function exportArticles(
  surroundings: Surroundings,
  typedIds: string[],
  options: ExportOptions,
): Promise<ExitCode> {
  const { terminal } = surroundings
  const places = placesOf(options.out)
  const { onTaken, override = false } = options
  const progress = { total: 0, before: 0 }
  const wanted = {
    mode: 'either' as const,
    exportTo: places,
    emit: progressTo(terminal, progress),
    onRead: (holder: string) => terminal.say(terminal.t('cli:export.unrecorded', { holder })),
  }
  return withNewsroom(surroundings, wanted, async (session) => {
    const choice = await chosenFor(session, options, terminal)
    if (choice === null) return exitCodes.failed
    const ids = await chosenIds(session, typedIds, options.status, terminal)
    if (!Array.isArray(ids)) return ids
    if (choice.place === 'zip' && !mayZip(places.zip, ids, options, terminal))
      return exitCodes.failed
    if (ids.length === 0) terminal.say(terminal.t('cli:export.nothing'))
    progress.total = ids.length
    const outcomes: ExportOutcome[] = []
    const ended = await surroundings.stopping.gently((signal) =>
      inJobs(session, ids, { ...choice, onTaken, override, signal }, (done) => {
        outcomes.push(...done)
        progress.before = outcomes.length
      }),
    )
    tell(
      outcomes,
      { place: choice.place, path: places[choice.place] },
      options.json ?? false,
      terminal,
    )
    if (!ended.ok) return failed(terminal, ended.error)
    const isStopped = outcomes.some(
      (one) => one.kind === 'failed' && one.error.code === 'cancelled',
    )
    if (isStopped || outcomes.length < ids.length) return exitCodes.stopped
    const isDone = outcomes.every(({ kind }) => kind === 'written' || kind === 'skipped')
    return isDone ? exitCodes.done : exitCodes.failed
  })
}

/** A zip that is not named lies in the folder under the day's name. */
function placesOf(typed: string): Record<ExportPlace, string> {
  const out = resolve(typed)
  const today = new Date().toISOString().slice(0, 10)
  return { folder: out, zip: out.endsWith('.zip') ? out : join(out, `toa-soan-${today}.zip`) }
}

interface Chosen extends ExportChoice {
  presetId: string | null
}

/**
 * What the preset says, and before it what was typed; null, and said, where there is no such
 * preset.
 */
async function chosenFor(
  { ask }: Session,
  { preset: name, format, formatGiven, template, out }: ExportOptions,
  terminal: Terminal,
): Promise<Chosen | null> {
  const place = out.endsWith('.zip') ? 'zip' : 'folder'
  if (name === undefined) return { formats: format, templateName: template, place, presetId: null }
  const listed = await ask('presets.list', {})
  const presets = listed.ok ? listed.value.presets : []
  const wanted = nameKey(name)
  const preset = presets.find((one) => nameKey(one.name) === wanted)
  if (!preset) {
    const names = presets.map((one) => one.name).join(', ')
    terminal.say(
      plain(terminal.t(names ? 'cli:export.noPreset' : 'cli:export.noPresets', { name, names })),
    )
    return null
  }
  const { choice, presetId } = preset
  return {
    formats: formatGiven ? format : choice.formats,
    templateName: template ?? choice.templateName,
    place: place === 'zip' ? place : choice.place,
    presetId,
  }
}

function nameKey(name: string): string {
  return name.normalize('NFC').trim().toLocaleLowerCase('vi')
}

/** One job makes one zip, and a zip that is there is only replaced at the user's word. */
function mayZip(
  zip: string,
  ids: string[],
  { onTaken }: ExportOptions,
  terminal: Terminal,
): boolean {
  const taken = existsSync(zip) && onTaken !== 'replace'
  if (taken) terminal.say(plain(terminal.t('cli:export.zipTaken', { zip })))
  if (ids.length > jobSize) terminal.say(terminal.t('cli:export.zipTooLong', { most: jobSize }))
  return !taken && ids.length <= jobSize
}

function progressTo(terminal: Terminal, progress: { total: number; before: number }): Emit {
  return (_, payload) => {
    if (!('articlesDone' in payload) || payload.articlesDone === payload.articles) return
    const { headline, photosDone, photos } = payload
    const done = progress.before + payload.articlesDone + 1
    terminal.progress(
      terminal.t('cli:export.progress', {
        done,
        total: progress.total,
        headline,
        photosDone,
        photos,
      }),
    )
  }
}

async function inJobs(
  { ask }: Session,
  ids: string[],
  job: Chosen & { onTaken: TakenDecision | undefined; override: boolean; signal: AbortSignal },
  take: (outcomes: ExportOutcome[]) => void,
): Promise<Result<void>> {
  const [firstId] = ids
  if (firstId === undefined) return succeed(undefined)
  const { formats, templateName, place, presetId, onTaken, signal } = job
  const destination = await ask('exports.chooseDestination', { place, articleIds: [firstId] })
  if (!destination.ok) return destination
  for (let from = 0; from < ids.length && !signal.aborted; from += jobSize) {
    const articleIds = ids.slice(from, from + jobSize)
    const decisions = onTaken ? Object.fromEntries(articleIds.map((id) => [id, onTaken])) : {}
    const { destinationId } = destination.value
    const jobId = randomUUID()
    const cancel = () => void ask('exports.cancel', { jobId })
    signal.addEventListener('abort', cancel)
    const done = await ask('exports.run', {
      jobId,
      articleIds,
      formats,
      ...(templateName !== undefined && { templateName }),
      destinationId,
      presetId,
      decisions,
      overrides: job.override ? articleIds : [],
    })
    signal.removeEventListener('abort', cancel)
    if (!done.ok) return done
    take(done.value.outcomes)
  }
  return succeed(undefined)
}

/**
 * Each folder that was written, or the one zip, goes to the output, whatever else happened to the
 * errors.
 */
function tell(
  outcomes: ExportOutcome[],
  out: { place: ExportPlace; path: string },
  isJson: boolean,
  terminal: Terminal,
): void {
  const json = isJson ? createJsonArray(terminal) : null
  for (const outcome of outcomes) {
    const path = outcome.kind === 'written' ? placeIn(out, outcome.folder) : null
    json?.add(path === null ? outcome : { ...outcome, path })
    if (path === null) terminal.say(sentenceOf(outcome, terminal))
    else if (!json && out.place === 'folder') terminal.print(path)
  }
  json?.end()
  if (!json && out.place === 'zip' && outcomes.some(({ kind }) => kind === 'written'))
    terminal.print(out.path)
}

function placeIn(out: { place: ExportPlace; path: string }, folder: string): string {
  return out.place === 'zip' ? out.path : join(out.path, folder)
}

function sentenceOf(outcome: ExportOutcome, { t }: Terminal): string {
  const id = outcome.articleId
  if (outcome.kind === 'failed')
    return plain(t('cli:export.failed', { id, sentence: failureSentence(t, outcome.error) }))
  if (outcome.kind === 'blocked') {
    const errors = outcome.findings.map((finding) => findingSentence(t, finding)).join(' ')
    return plain(t('cli:export.blocked', { id, errors }))
  }
  if (outcome.kind !== 'taken') return t('cli:export.skipped', { id })
  const { folder, headline } = outcome
  return plain(
    headline
      ? t('cli:export.taken', { id, folder, headline })
      : t('cli:export.takenUnknown', { id, folder }),
  )
}

/** Prints the JSON Schema of `article.json`. */
export function schema(terminal: Terminal): ExitCode {
  terminal.print(JSON.stringify(exportedArticleJsonSchema(), null, 2))
  return exitCodes.done
}
