import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { EventPayload } from '../../../shared/contract/contract.ts'
import { type Result, succeed } from '../../../shared/contract/errors.ts'
import type { ExportFormat, ExportOutcome, TakenDecision } from '../../../shared/contract/publishing.ts'
import { guardedAsync } from '../library/faults.ts'
import type { Library } from '../library/library.ts'
import { articleRow } from '../library/rows.ts'
import { exportArticle, type ExportedOnce, type ExportOptions, type Written } from './exportArticle.ts'
import { recordExport } from './records.ts'
import { recover } from './swap.ts'
import { zipFolders } from './zip.ts'

export interface ExportRequest {
  articleIds: readonly string[]
  formats: readonly ExportFormat[]
  /** By article id, for folders that hold something else. */
  decisions: Readonly<Record<string, TakenDecision>>
  now: () => Date
  signal: AbortSignal
  onProgress: (progress: Omit<EventPayload<'exportProgress'>, 'jobId'>) => void
  /** An approved article that went out is now exported. */
  onStatus: (articleId: string) => void
}

/**
 * Exports articles into a folder, which is made where it is missing, one after the other and each for itself: what fails or is taken
 * says so and the others go on. Once stopped, those not yet written answer cancelled. Each that is written is recorded,
 * unless the library may only be read.
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
      const into = { destination: destination.path, startsEmpty: false }
      const exported = await exportEach(library, into, request, (outcome, versionId) => {
        const folder = path.join(destination.path, outcome.folder)
        const place = `${destination.label.replace(/[/\\]$/, '')}/${outcome.folder}`
        record(library, request, { outcome, versionId, place, folder })
      })
      return succeed(exported.map(({ outcome }) => outcome))
    }),
  )
}

/** The same into one zip, a temporary file that is the caller's to delete; none where nothing was written. */
export async function exportToZip(
  library: Library,
  zipName: string,
  request: ExportRequest,
): Promise<Result<{ outcomes: ExportOutcome[]; zip: string | null }>> {
  return guardedAsync(async (): Promise<Result<{ outcomes: ExportOutcome[]; zip: string | null }>> => {
    const folder = await mkdtemp(path.join(tmpdir(), 'toa-soan-export-'))
    try {
      const exported = await exportEach(
        library,
        { destination: folder, startsEmpty: true },
        request,
        () => undefined,
      )
      const written = exported.filter(isWritten)
      if (request.signal.aborted || written.length === 0)
        return succeed({ outcomes: exported.map((one) => withdrawn(one)), zip: null })
      const zip = path.join(tmpdir(), `${path.basename(folder)}.zip`)
      await zipFolders(folder, zip)
      for (const { outcome, versionId } of written)
        record(library, request, { outcome, versionId, place: `${zipName}/${outcome.folder}`, folder: null })
      return succeed({ outcomes: exported.map(({ outcome }) => outcome), zip })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
}

async function exportEach(
  library: Library,
  into: Pick<ExportOptions, 'destination' | 'startsEmpty'>,
  request: ExportRequest,
  onWritten: (outcome: Written, versionId: string | null) => void,
): Promise<ExportedOnce[]> {
  const exported: ExportedOnce[] = []
  const articles = request.articleIds.length
  const tell = (progress: { headline: string; photosDone: number; photos: number }) =>
    request.onProgress({ articlesDone: exported.length, articles, ...progress })
  for (const articleId of request.articleIds) {
    const headline = articleRow(library.database, articleId)?.headline ?? ''
    tell({ headline, photosDone: 0, photos: 0 })
    const done = await exportArticle(library, articleId, {
      ...into,
      formats: request.formats,
      decision: request.decisions[articleId],
      now: request.now(),
      signal: request.signal,
      onProgress: tell,
    })
    if (isWritten(done)) onWritten(done.outcome, done.versionId)
    exported.push(done)
  }
  tell({ headline: '', photosDone: 0, photos: 0 })
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
  exported: { outcome: Written; versionId: string | null; place: string; folder: string | null },
): void {
  const { outcome, versionId, place, folder } = exported
  if (versionId === null) return
  const { articleId, hash } = outcome
  const kept = { articleId, madeAt: request.now(), formats: request.formats, place, folder, hash, versionId }
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
