import { useEffect, useRef, useState } from 'react'
import { type Failure, type Result, succeed } from '#shared/contract/errors.ts'
import type { CallInput, CallOutput, EventPayload } from '#shared/contract/contract.ts'
import type { ImportOutcome } from '#shared/contract/importing.ts'
import { flushOpenArticle } from '../article/saving.ts'
import { reloadOpenArticle } from '../article/opening.ts'
import { call, on } from '../newsroom/newsroom.ts'
import type { ImportFile } from '../newsroom/droppedFiles.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { sendFiles } from '../newsroom/sendFiles.ts'

export type ReadImport = CallOutput<'imports.read'>
export type Choices = CallInput<'imports.take'>['choices']

export type ImportStep =
  | { kind: 'choosing'; failure: Failure | 'notSaved' | null }
  | { kind: 'uploading'; done: number; files: number; share: number }
  | {
      kind: 'working'
      on: 'reading' | 'taking'
      progress: EventPayload<'importProgress'> | null
      stopping: boolean
    }
  | { kind: 'chosen'; read: ReadImport }
  | { kind: 'finished'; outcomes: readonly ImportOutcome[]; untaken: number }

export interface Importing {
  step: ImportStep
  /** Reads stories out of files, to be looked at. */
  read: (files: readonly ImportFile[]) => Promise<void>
  take: (choices: Choices) => Promise<void>
  /** Gives up what was read; the user can choose files again. */
  startAgain: () => void
  stop: () => void
}

/** One import, from the files to the stories in the library. */
export function useImport(): Importing {
  const [step, setStep] = useState<ImportStep>({ kind: 'choosing', failure: null })
  const uploading = useRef<AbortController | null>(null)
  const jobId = useRef<string | null>(null)
  const importId = useRef<string | null>(null)
  useEffect(
    () =>
      on('importProgress', (progress) =>
        setStep((now) => withProgress(now, progress, jobId.current)),
      ),
    [],
  )
  // What was read and not taken is given up with the dialog.
  useEffect(
    () => () => {
      uploading.current?.abort()
      if (jobId.current !== null) void call('imports.cancel', { jobId: jobId.current })
      discard(importId)
    },
    [],
  )

  async function work<Value>(
    on: 'reading' | 'taking',
    ask: (id: string) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    const id = crypto.randomUUID()
    jobId.current = id
    setStep({ kind: 'working', on, progress: null, stopping: false })
    const answer = await ask(id)
    jobId.current = null
    return answer
  }

  async function read(files: readonly ImportFile[]): Promise<void> {
    uploading.current = new AbortController()
    const { signal } = uploading.current
    setStep({ kind: 'uploading', done: 0, files: files.length, share: 0 })
    const sent = await sendFiles(files, signal, (done, share) =>
      setStep({ kind: 'uploading', done, files: files.length, share }),
    )
    if (!sent.ok) return setStep({ kind: 'choosing', failure: sent.error })
    const { uploads, refused } = sent.value
    const answer =
      uploads.length === 0
        ? succeed<ReadImport>({ importId: '', stories: [], refused: [] })
        : await work('reading', (jobId) =>
            call('imports.read', { jobId, files: uploads, encoding: null }),
          )
    if (!answer.ok) return setStep({ kind: 'choosing', failure: answer.error })
    importId.current = answer.value.importId || null
    setStep({
      kind: 'chosen',
      read: { ...answer.value, refused: [...refused, ...answer.value.refused] },
    })
  }

  async function take(choices: Choices): Promise<void> {
    const id = importId.current
    if (id === null) return
    // Replacing the open story must not lose what is on the screen: what cannot be saved now stays
    // there.
    if (!(await flushOpenArticle())) {
      discard(importId)
      return setStep({ kind: 'choosing', failure: 'notSaved' })
    }
    const answer = await work('taking', (jobId) =>
      call('imports.take', { jobId, importId: id, choices }),
    )
    discard(importId)
    if (!answer.ok) return setStep({ kind: 'choosing', failure: answer.error })
    const { outcomes } = answer.value
    await showReplaced(outcomes)
    setStep({ kind: 'finished', outcomes, untaken: choices.length - outcomes.length })
  }

  return {
    step,
    read,
    take,
    startAgain() {
      discard(importId)
      setStep({ kind: 'choosing', failure: null })
    },
    stop() {
      uploading.current?.abort()
      setStep((now) => (now.kind === 'working' ? { ...now, stopping: true } : now))
      if (jobId.current !== null) void call('imports.cancel', { jobId: jobId.current })
    },
  }
}

function withProgress(
  step: ImportStep,
  progress: EventPayload<'importProgress'>,
  jobId: string | null,
): ImportStep {
  return step.kind === 'working' && progress.jobId === jobId ? { ...step, progress } : step
}

function discard(importId: { current: string | null }): void {
  if (importId.current !== null) void call('imports.discard', { importId: importId.current })
  importId.current = null
}

/** The open story may be one that was replaced. */
async function showReplaced(outcomes: readonly ImportOutcome[]): Promise<void> {
  const { openArticleId } = useNavigation.getState()
  if (
    outcomes.some((outcome) => outcome.kind === 'imported' && outcome.articleId === openArticleId)
  )
    await reloadOpenArticle()
}
