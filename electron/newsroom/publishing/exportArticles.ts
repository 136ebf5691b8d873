import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { EventPayload } from '#shared/contract/contract.ts'
import { type Result, succeed } from '#shared/contract/errors.ts'
import type { ExportFormat, ExportOutcome, TakenDecision } from '#shared/contract/publishing.ts'
import { guardedAsync } from '../files/faults.ts'
import { temporaryPath } from '../files/temporary.ts'
import type { Library } from '../library/library.ts'
import { articleRow } from '../library/rows.ts'
import {
  exportArticle,
  type ExportedOnce,
  type StoryProgress,
  type Written,
} from './exportArticle.ts'
import type { FormatMeans } from './formats/formats.ts'
import { recordExport } from './records.ts'
import { recover } from './swap.ts'
import { zipFolders } from './zip.ts'

export interface ExportRequest extends FormatMeans {
  articleIds: readonly string[]
  formats: readonly ExportFormat[]
  /** As in the settings. */
  baseAddress?: string | undefined
  /** By article id, for folders that hold something else. */
  decisions: Readonly<Record<string, TakenDecision>>
  /** Name of the preset that all this was chosen by; empty where there was none. */
  preset: string
  /** Articles that go out in spite of their errors. */
  overrides: readonly string[]
  now: () => Date
  signal: AbortSignal
  onProgress: (progress: Omit<EventPayload<'exportProgress'>, 'jobId'>) => void
  /** An approved article that went out is now exported. */
  onStatus: (articleId: string) => void
}

/**
 * Exports articles into a folder, which is made where it is missing, one after the other and each
 * for itself: what fails or is taken says so and the others go on. Once stopped, those not yet
 * written answer cancelled. Each that is written is recorded, unless the library may only be read.
 */
export function exportToFolder(
  library: Library,
  destination: { path: string; label: string },
  request: ExportRequest,
): Promise<Result<ExportOutcome[]>> {
  return inTurn(path.resolve(destination.path), () =>
    guardedAsync(async () => {
      await mkdir(destination.path, { recursive: true })
      await recover(destination.path)
      const exported = await exportEach(library, destination.path, request, (written) => {
        const folder = path.join(destination.path, written.outcome.folder)
        const place = `${destination.label.replace(/[/\\]$/, '')}/${written.outcome.folder}`
        record(library, request, { ...written, place, folder })
      })
      return succeed(exported.map(({ outcome }) => outcome))
    }),
  )
}

/**
 * A zip to be written: its absolute path, its name in the record, and whether it can be shown there
 * later.
 */
export interface ZipTarget {
  path: string
  label: string
  stays: boolean
}

/**
 * The same into one zip, which is there whole or not at all and replaces what was there; false
 * where nothing was written. Two articles of one name lie beside each other in it, unless it was
 * decided otherwise.
 */
export async function exportToZip(
  library: Library,
  target: ZipTarget,
  request: ExportRequest,
): Promise<Result<{ outcomes: ExportOutcome[]; written: boolean }>> {
  return inTurn(path.dirname(target.path), () =>
    guardedAsync(() => tryZip(library, target, request)),
  )
}

async function tryZip(
  library: Library,
  target: ZipTarget,
  request: ExportRequest,
): Promise<Result<{ outcomes: ExportOutcome[]; written: boolean }>> {
  await mkdir(path.dirname(target.path), { recursive: true })
  if (target.stays) await recover(path.dirname(target.path))
  const folder = temporaryPath()
  await mkdir(folder, { mode: 0o700 })
  try {
    const beside = Object.fromEntries(request.articleIds.map((id) => [id, 'rename' as const]))
    const decided = { ...request, decisions: { ...beside, ...request.decisions } }
    const exported = await exportEach(library, folder, decided, () => undefined)
    const written = exported.filter(isWritten)
    if (written.length === 0 || !(await pack(folder, target, request)))
      return succeed({ outcomes: exported.map((one) => withdrawn(one)), written: false })
    for (const one of written) {
      const place = `${target.label}/${one.outcome.folder}`
      record(library, request, { ...one, place, folder: target.stays ? target.path : null })
    }
    return succeed({ outcomes: exported.map(({ outcome }) => outcome), written: true })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** False where it was stopped meanwhile, which leaves nothing. */
async function pack(folder: string, target: ZipTarget, request: ExportRequest): Promise<boolean> {
  const articles = request.articleIds.length
  const packing = { articlesDone: articles, articles, headline: '', photosDone: 0, photos: 0 }
  request.onProgress({ ...packing, doing: 'packing' })
  return zipFolders(folder, target.path, request.signal)
}

async function exportEach(
  library: Library,
  destination: string,
  request: ExportRequest,
  onWritten: (written: WrittenOnce) => void,
): Promise<ExportedOnce[]> {
  const exported: ExportedOnce[] = []
  const articles = request.articleIds.length
  const overrides = new Set(request.overrides)
  const report = (progress: StoryProgress) =>
    request.onProgress({ articlesDone: exported.length, articles, ...progress })
  for (const articleId of request.articleIds) {
    const headline = articleRow(library.database, articleId)?.headline ?? ''
    report({ headline, doing: 'reading', photosDone: 0, photos: 0 })
    const done = await exportArticle(library, articleId, {
      destination,
      formats: request.formats,
      baseAddress: request.baseAddress,
      template: request.template,
      printPage: request.printPage,
      decision: request.decisions[articleId],
      isOverridden: overrides.has(articleId),
      now: request.now(),
      signal: request.signal,
      onProgress: report,
    })
    if (isWritten(done)) onWritten(done)
    exported.push(done)
  }
  report({ headline: '', doing: 'writing', photosDone: 0, photos: 0 })
  return exported
}

type WrittenOnce = Extract<ExportedOnce, { outcome: Written }>

function isWritten(exported: ExportedOnce): exported is WrittenOnce {
  return exported.outcome.kind === 'written'
}

/** Written for a zip that never came to be. */
function withdrawn({ outcome }: ExportedOnce): ExportOutcome {
  if (outcome.kind !== 'written') return outcome
  return { kind: 'failed', articleId: outcome.articleId, error: { code: 'cancelled' } }
}

function record(
  library: Library,
  request: ExportRequest,
  exported: WrittenOnce & { place: string; folder: string | null },
): void {
  const { outcome, versionId, ...rest } = exported
  if (versionId === null) return
  const { articleId, hash } = outcome
  const { formats, preset } = request
  const kept = { articleId, madeAt: request.now(), formats, preset, hash, versionId, ...rest }
  if (recordExport(library, kept)) request.onStatus(articleId)
}

const underWay = new Map<string, Promise<unknown>>()

/** Exports to the same folder wait for each other. */
function inTurn<Value>(key: string, work: () => Promise<Value>): Promise<Value> {
  const turn = (underWay.get(key) ?? Promise.resolve()).then(work, work)
  const leave = () => {
    if (underWay.get(key) === last) underWay.delete(key)
  }
  const last: Promise<void> = turn.then(leave, leave)
  underWay.set(key, last)
  return turn
}
