import { useEffect, useRef, useState } from 'react'
import type { CallInput, CallOutput } from '#shared/contract/contract.ts'
import type { Failure, Result } from '#shared/contract/errors.ts'
import type { PackagePreview, Received } from '#shared/contract/handoff.ts'
import { flushOpenArticle } from '../article/saving.ts'
import { reloadOpenArticle } from '../article/opening.ts'
import { askForMissing } from '../editor/figure/photoDetails.ts'
import { call } from '../newsroom/newsroom.ts'
import { uploadFile } from '../newsroom/upload.ts'
import { t } from '../ui/language.ts'
import { showNotice } from '../ui/notices.ts'
import { type ReceiveFrom, useNavigation } from '../navigation/navigation.ts'
import { type RunningJob, useJob } from './useJob.ts'

export type ReceiveStep =
  | { kind: 'choosing'; failure: Failure | 'notSaved' | null }
  | { kind: 'reading'; share: number | null }
  | { kind: 'locked'; packageId: string; fileName: string; isWrong: boolean }
  | { kind: 'opened'; preview: PackagePreview }
  | { kind: 'taking' }
  | { kind: 'finished'; received: readonly Received[] }

export interface Receiving {
  step: ReceiveStep
  job: RunningJob
  /** Of what is being read or taken in. */
  stop: () => void
  read: (from: ReceiveFrom) => Promise<void>
  unlock: (packageId: string, password: string) => Promise<void>
  take: (preview: PackagePreview, articleIds: string[]) => Promise<void>
  /** Gives up what was read; the user can choose another package. */
  startAgain: () => void
}

/** One package, from the file to the stories in the library. */
export function useReceive(): Receiving {
  const [step, setStep] = useState<ReceiveStep>({ kind: 'choosing', failure: null })
  const job = useJob()
  const waiting = useRef<string | null>(null)
  const uploading = useRef<AbortController | null>(null)
  const isGone = useRef(false)
  const stopJob = useRef(job.stop)
  // What is being read, or was read and not taken, is given up with the dialog.
  useEffect(() => {
    isGone.current = false
    const stop = stopJob.current
    return () => {
      isGone.current = true
      uploading.current?.abort()
      stop()
      discard(waiting)
    }
  }, [])

  function show(answer: Result<CallOutput<'handoff.read'>>): void {
    if (!answer.ok) return setStep({ kind: 'choosing', failure: answer.error })
    const { value } = answer
    waiting.current = value.kind === 'opened' ? value.preview.packageId : value.packageId
    if (isGone.current) return discard(waiting)
    setStep(value)
  }

  async function read(from: ReceiveFrom): Promise<void> {
    discard(waiting)
    setStep({ kind: 'reading', share: null })
    const place = await placeOf(from)
    if (!place.ok) {
      if (place.error.code === 'cancelled') showNotice(t('handoff:job.notRead'))
      return setStep({ kind: 'choosing', failure: place.error })
    }
    setStep({ kind: 'reading', share: null })
    show(await readNow({ from: place.value, password: null }))
  }

  async function readNow(
    order: Omit<CallInput<'handoff.read'>, 'jobId'>,
  ): Promise<Result<CallOutput<'handoff.read'>>> {
    const answer = await job.run((jobId) => call('handoff.read', { jobId, ...order }))
    if (!answer.ok && answer.error.code === 'cancelled') showNotice(t('handoff:job.notRead'))
    return answer
  }

  async function placeOf(from: ReceiveFrom): Promise<Result<CallInput<'handoff.read'>['from']>> {
    if (from.kind === 'arrival') return { ok: true, value: from }
    uploading.current = new AbortController()
    const { signal } = uploading.current
    const sent = await uploadFile(from.file, (share) => setStep({ kind: 'reading', share }), signal)
    return sent.ok ? { ok: true, value: { kind: 'upload', uploadId: sent.value } } : sent
  }

  async function unlock(packageId: string, password: string): Promise<void> {
    setStep({ kind: 'reading', share: null })
    show(await readNow({ from: { kind: 'waiting', packageId }, password }))
  }

  async function take(preview: PackagePreview, articleIds: string[]): Promise<void> {
    // Going on from the open story must not lose what is on the screen.
    if (!(await flushOpenArticle())) {
      discard(waiting)
      return setStep({ kind: 'choosing', failure: 'notSaved' })
    }
    setStep({ kind: 'taking' })
    const { packageId } = preview
    const answer = await job.run((jobId) => call('handoff.take', { jobId, packageId, articleIds }))
    discard(waiting)
    if (!answer.ok) return setStep({ kind: 'choosing', failure: answer.error })
    const { received } = answer.value
    askForMissing()
    const { openArticleId } = useNavigation.getState()
    if (received.some(({ kind, articleId }) => articleId === openArticleId && kind !== 'refused'))
      await reloadOpenArticle()
    setStep({ kind: 'finished', received })
  }

  return {
    step,
    job,
    stop() {
      uploading.current?.abort()
      job.stop()
    },
    read,
    unlock,
    take,
    startAgain() {
      discard(waiting)
      setStep({ kind: 'choosing', failure: null })
    },
  }
}

function discard(waiting: { current: string | null }): void {
  if (waiting.current !== null) void call('handoff.discard', { packageId: waiting.current })
  waiting.current = null
}
