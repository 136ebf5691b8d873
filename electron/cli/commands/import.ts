import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts'
import { fail, type Result, succeed } from '../../../shared/contract/errors.ts'
import { uploadChunkBytes } from '../../../shared/contract/photos.ts'
import type { ImportFile } from '../../newsroom/publishing/importArticles.ts'
import { filesToImport } from '../../newsroom/publishing/importFiles.ts'
import { type ExitCode, exitCodes } from '../exitCodes.ts'
import { createJsonArray } from '../rows.ts'
import { type Session, type Surroundings, withNewsroom } from '../run.ts'
import { plain, type Terminal } from '../terminal.ts'

export interface ImportOptions {
  onExisting?: 'copy' | 'replace' | 'skip'
  json?: boolean
}

type Outcome = CallOutput<'imports.run'>['outcomes'][number] & { file: string }

/** One article with its photos, or one zip: what is taken in by itself. */
interface Parcel {
  /** As a person knows it. */
  name: string
  files: ImportFile[]
}

export async function importFiles(
  surroundings: Surroundings,
  places: string[],
  options: ImportOptions,
): Promise<ExitCode> {
  const { terminal, stopping } = surroundings
  return withNewsroom(surroundings, { mode: 'write' }, async (session) => {
    const json = options.json ? createJsonArray(terminal) : null
    const outcomes: Outcome[] = []
    const take = (outcome: Outcome) => {
      outcomes.push(outcome)
      json?.add(outcome)
      tell(outcome, terminal, json === null)
    }
    const isWhole = await stopping.gently(async (signal) => {
      const parcels = await parcelsAt(places, take)
      for (const [done, { name, files }] of parcels.entries()) {
        if (signal.aborted) return false
        terminal.progress(terminal.t('cli:import.progress', { done: done + 1, total: parcels.length, name }))
        for (const outcome of await takeIn(session, name, files, options)) take(outcome)
      }
      return true
    })
    json?.end()
    if (!isWhole) return exitCodes.stopped
    const isDone = outcomes.every(({ kind }) => kind === 'imported' || kind === 'skipped')
    return isDone ? exitCodes.done : exitCodes.failed
  })
}

async function parcelsAt(places: string[], take: (outcome: Outcome) => void): Promise<Parcel[]> {
  const parcels: Parcel[] = []
  for (const place of places) {
    const refuse = (error: Extract<Outcome, { kind: 'failed' }>['error']) =>
      take({ kind: 'failed', file: place, fileName: basename(place), error })
    const found = await filesToImport([place])
    if (!found.ok) refuse(found.error)
    else if (found.value.length === 0)
      refuse({ code: 'importRefused', fileName: place, reason: 'notOurs', detail: '' })
    else parcels.push(...parcelsOf(place, found.value))
  }
  return parcels
}

/** Each article comes before its photos. */
function parcelsOf(place: string, files: ImportFile[]): Parcel[] {
  const parcels: Parcel[] = []
  for (const file of files) {
    const last = parcels.at(-1)
    if (last && /(^|\/)photos\/[^/]+$/.test(file.path)) last.files.push(file)
    else
      parcels.push({
        name: files.length > 1 && file.path.includes('/') ? file.diskPath : place,
        files: [file],
      })
  }
  return parcels
}

async function takeIn(
  { ask }: Session,
  name: string,
  files: ImportFile[],
  options: ImportOptions,
): Promise<Outcome[]> {
  const sent: CallInput<'imports.run'>['files'] = []
  const finish = async () => {
    for (const file of files) {
      const uploaded = await upload(ask, file)
      if (!uploaded.ok) return uploaded
      sent.push({ path: file.path, uploadId: uploaded.value })
    }
    return ask('imports.run', { files: sent, onExisting: options.onExisting ?? 'ask' })
  }
  const finished = await finish()
  if (finished.ok) return finished.value.outcomes.map((outcome) => ({ ...outcome, file: name }))
  for (const { uploadId } of sent) await ask('uploads.cancel', { uploadId })
  return [{ kind: 'failed', file: name, fileName: basename(name), error: finished.error }]
}

async function upload(ask: Session['ask'], { path, diskPath }: ImportFile): Promise<Result<string>> {
  const fileName = basename(path)
  const file = await open(diskPath, 'r').catch((error: NodeJS.ErrnoException) => error.code ?? 'open')
  if (typeof file === 'string') return fail({ code: 'fileUnreadable', fileName, detail: file })
  try {
    const { size } = await file.stat()
    const begun = await ask('uploads.begin', { fileName, byteLength: size })
    if (!begun.ok) return begun
    const { uploadId } = begun.value
    const piece = Buffer.alloc(Math.min(uploadChunkBytes, size))
    for (let offset = 0; offset < size;) {
      const { bytesRead } = await file.read(piece, 0, piece.byteLength, offset)
      // The file became shorter meanwhile.
      if (bytesRead === 0) break
      const appended = await ask('uploads.append', { uploadId, offset, bytes: piece.subarray(0, bytesRead) })
      if (!appended.ok) return appended
      offset += bytesRead
    }
    return succeed(uploadId)
  } finally {
    await file.close()
  }
}

function tell(outcome: Outcome, terminal: Terminal, prints: boolean): void {
  const { t } = terminal
  if (outcome.kind === 'failed') {
    terminal.sayFailure(outcome.error)
    return
  }
  const headline = plain(outcome.headline) || t('common:untitled')
  const line = t(`cli:import.${outcome.kind}`, { id: outcome.articleId, headline })
  if (outcome.kind === 'exists') terminal.say(line)
  else if (prints) terminal.print(line)
}
