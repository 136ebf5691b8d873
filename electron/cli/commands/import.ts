import { basename } from 'node:path'
import type { CallInput, CallOutput } from '#shared/contract/contract.ts'
import { type Failure, type Result, succeed } from '#shared/contract/errors.ts'
import type { ImportPreview } from '#shared/contract/importing.ts'
import type { OldEncoding } from '#shared/text/encodings/encodings.ts'
import { filesToImport, type Parcel } from '../../newsroom/importing/filesToImport.ts'
import type { ImportFile } from '../../newsroom/files/unzip.ts'
import { type ExitCode, exitCodes } from '../exitCodes.ts'
import { createJsonArray } from '../rows.ts'
import { type Session, type Surroundings, withNewsroom } from '../run.ts'
import { plain, type Terminal } from '../terminal.ts'
import { upload } from '../upload.ts'

export interface ImportOptions {
  onExisting?: 'copy' | 'replace' | 'skip'
  encoding?: 'auto' | OldEncoding
  json?: boolean
}

interface Named {
  /** As the user named it. */
  file: string
  articleId: string
  headline: string
}

type Outcome =
  | (Named & { kind: 'imported'; leftOut: ImportPreview['leftOut']; encoding: OldEncoding | null })
  | (Named & { kind: 'exists' | 'skipped' })
  | { kind: 'failed'; file: string; fileName: string; error: Failure }

type Take = (outcome: Outcome) => void

/** Reads files of other programs and takes their stories in. */
export async function importFiles(
  surroundings: Surroundings,
  places: string[],
  options: ImportOptions,
): Promise<ExitCode> {
  const { terminal, stopping } = surroundings
  return withNewsroom(surroundings, { mode: 'write' }, async (session) => {
    const json = options.json ? createJsonArray(terminal) : null
    const outcomes: Outcome[] = []
    const take: Take = (outcome) => {
      outcomes.push(outcome)
      json?.add(outcome)
      tell(outcome, terminal, json === null)
    }
    const isWhole = await stopping.gently(async (signal) => {
      const parcels = await parcelsAt(places, take)
      for (const [done, parcel] of parcels.entries()) {
        if (signal.aborted) return false
        const progress = { done: done + 1, total: parcels.length, name: parcel.place }
        terminal.progress(terminal.t('cli:import.progress', progress))
        await importParcel({ session, terminal, options, take }, parcel)
      }
      return true
    })
    json?.end()
    if (!isWhole) return exitCodes.stopped
    const isDone = outcomes.every(({ kind }) => kind === 'imported' || kind === 'skipped')
    return isDone ? exitCodes.done : exitCodes.failed
  })
}

async function parcelsAt(places: string[], take: Take): Promise<Parcel[]> {
  const parcels: Parcel[] = []
  for (const place of places) {
    const refuse = (error: Failure) =>
      take({ kind: 'failed', file: place, fileName: basename(place), error })
    const found = await filesToImport(place)
    if (!found.ok) refuse(found.error)
    else if (found.value.length === 0)
      refuse({ code: 'importRefused', fileName: place, reason: 'notOurs', detail: '' })
    else parcels.push(...found.value)
  }
  return parcels
}

interface Work {
  session: Session
  terminal: Terminal
  options: ImportOptions
  take: Take
}

async function importParcel(work: Work, { place, files }: Parcel): Promise<void> {
  const { session, options, take } = work
  const refuse = (fileName: string, error: Failure) =>
    take({ kind: 'failed', file: place, fileName, error })
  const sent = await sendAll(session, files)
  if (!sent.ok) return refuse(basename(place), sent.error)
  const encoding =
    options.encoding === undefined || options.encoding === 'auto' ? null : options.encoding
  const jobId = crypto.randomUUID()
  const read = await session.ask('imports.read', { jobId, files: sent.value, encoding })
  if (!read.ok) return refuse(basename(place), read.error)
  const { importId, stories, refused } = read.value
  for (const { fileName, error } of refused) refuse(fileName, error)
  const choices = stories.flatMap((story) => choiceFor(story, place, options, take))
  if (choices.length > 0) await takeIn(work, place, { importId, stories, choices })
  await session.ask('imports.discard', { importId })
}

type Choice = CallInput<'imports.take'>['choices'][number]

function choiceFor(
  { storyId, existing, asRead, repaired }: ImportPreview,
  file: string,
  options: ImportOptions,
  take: Take,
): Choice[] {
  const repair = repaired !== null && options.encoding !== undefined
  if (!existing) return [{ storyId, onExisting: null, repair }]
  const { articleId } = existing
  const { onExisting } = options
  if (onExisting && onExisting !== 'skip') return [{ storyId, onExisting, repair }]
  take({ kind: onExisting ? 'skipped' : 'exists', file, articleId, headline: asRead.headline })
  return []
}

async function takeIn(
  { session, terminal, options, take }: Work,
  file: string,
  {
    importId,
    stories,
    choices,
  }: Pick<CallOutput<'imports.read'>, 'importId' | 'stories'> & { choices: Choice[] },
): Promise<void> {
  const taken = await session.ask('imports.take', { jobId: crypto.randomUUID(), importId, choices })
  if (!taken.ok) return take({ kind: 'failed', file, fileName: basename(file), error: taken.error })
  for (const outcome of taken.value.outcomes) {
    const story = stories.find(({ storyId }) => storyId === outcome.storyId)
    if (outcome.kind === 'failed')
      take({ kind: 'failed', file, fileName: outcome.fileName, error: outcome.error })
    if (outcome.kind === 'failed' || !story) continue
    const { articleId, headline, picturesLeftOut } = outcome
    const pictures = picturesLeftOut.map(
      (example) => ({ kind: 'unreadablePicture', count: 1, example }) as const,
    )
    const leftOut = [...story.leftOut, ...pictures]
    const encoding = story.repaired?.encoding ?? null
    take({ kind: 'imported', file, articleId, headline, leftOut, encoding })
    sayWhatIsMissing(terminal, headline, leftOut)
    if (options.encoding === undefined) sayEncoding(terminal, headline, story)
  }
}

function sayWhatIsMissing(
  terminal: Terminal,
  headline: string,
  leftOut: ImportPreview['leftOut'],
): void {
  const { t } = terminal
  for (const { kind, count, example } of leftOut) {
    const counted = t(`importing:leftOut.${kind}`, { count })
    const what =
      example === '' ? counted : t('importing:example', { what: counted, example: plain(example) })
    terminal.say(
      t('cli:import.leftOut', { headline: plain(headline) || t('common:untitled'), what }),
    )
  }
}

function sayEncoding(terminal: Terminal, headline: string, { repaired }: ImportPreview): void {
  const { t } = terminal
  if (!repaired) return
  terminal.say(
    t('cli:import.encodingFound', {
      headline: plain(headline) || t('common:untitled'),
      encoding: t(`importing:encoding.${repaired.encoding}`),
      confidence: Math.round((repaired.confidence ?? 1) * 100),
    }),
  )
}

/** Returns the uploads with their paths; where one fails the others are given up. */
async function sendAll(
  { ask }: Session,
  files: readonly ImportFile[],
): Promise<Result<CallInput<'imports.read'>['files']>> {
  const sent: CallInput<'imports.read'>['files'] = []
  for (const file of files) {
    const uploaded = await upload(ask, file)
    if (!uploaded.ok) {
      for (const { uploadId } of sent) await ask('uploads.cancel', { uploadId })
      return uploaded
    }
    sent.push({ path: file.path, uploadId: uploaded.value })
  }
  return succeed(sent)
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
