import { useRef, useState } from 'react'
import type { CallInput, CallOutput } from '../../shared/contract/contract.ts'
import { type Failure, type Result, succeed } from '../../shared/contract/errors.ts'
import { flushOpenArticle, reloadOpenArticle } from '../article/openArticle.ts'
import { call } from '../newsroom.ts'
import { useNavigation } from '../shell/navigation.ts'
import type { ImportGroup } from './importGroups.ts'
import { uploadFile } from './upload.ts'

type OnExisting = CallInput<'imports.run'>['onExisting']
type ImportOutcome = CallOutput<'imports.run'>['outcomes'][number]

/** What became of the stories of one group; a failure where none of it could be taken in. */
export interface GroupOutcome {
  group: ImportGroup
  outcomes: readonly ImportOutcome[]
  failure: Failure | null
}

export type ImportStep =
  | { kind: 'choosing' }
  | { kind: 'running'; filesDone: number; files: number; share: number }
  | { kind: 'finished'; results: readonly GroupOutcome[] }

export interface Importing {
  step: ImportStep
  start: (groups: readonly ImportGroup[]) => Promise<void>
  /** Brings in again what the library already had, as a person has decided. */
  goOn: (onExisting: Exclude<OnExisting, 'ask'>) => Promise<void>
  stop: () => void
}

/** One import: every group is brought in by itself, so that a damaged one harms no other. */
export function useImport(): Importing {
  const [step, setStep] = useState<ImportStep>({ kind: 'choosing' })
  const control = useRef<AbortController | null>(null)

  async function run(groups: readonly ImportGroup[], onExisting: OnExisting): Promise<GroupOutcome[]> {
    control.current = new AbortController()
    const { signal } = control.current
    const files = groups.reduce((sum, group) => sum + group.files.length, 0)
    let filesDone = 0
    const results: GroupOutcome[] = []
    // Replacing the open story must not lose what is on the screen: what cannot be saved now stays there.
    const isSaved = await flushOpenArticle()
    for (const group of groups) {
      if (signal.aborted) break
      const result = await bringIn(group, onExisting, signal, (share, done) => {
        if (done) filesDone++
        setStep({ kind: 'running', filesDone, files, share: (filesDone + (done ? 0 : share)) / files })
      })
      results.push({
        group,
        outcomes: result.ok ? result.value : [],
        failure: result.ok ? null : result.error,
      })
    }
    if (isSaved) await showReplaced(results)
    return results
  }

  return {
    step,
    async start(groups) {
      setStep({ kind: 'running', filesDone: 0, files: 1, share: 0 })
      setStep({ kind: 'finished', results: await run(groups, 'ask') })
    },
    async goOn(onExisting) {
      if (step.kind !== 'finished') return
      const settled = step.results.filter((result) => !hasExisting(result))
      const open = step.results.filter(hasExisting)
      const again = await run(
        open.map(({ group }) => group),
        onExisting,
      )
      setStep({ kind: 'finished', results: [...settled, ...again] })
    },
    stop: () => control.current?.abort(),
  }
}

export function hasExisting({ outcomes }: GroupOutcome): boolean {
  return outcomes.some(({ kind }) => kind === 'exists')
}

/** The open story may be one that was replaced. */
async function showReplaced(results: readonly GroupOutcome[]): Promise<void> {
  const { openArticleId } = useNavigation.getState()
  const imported = results.flatMap(({ outcomes }) => outcomes.filter(({ kind }) => kind === 'imported'))
  if (imported.some((outcome) => 'articleId' in outcome && outcome.articleId === openArticleId))
    await reloadOpenArticle()
}

async function bringIn(
  group: ImportGroup,
  onExisting: OnExisting,
  signal: AbortSignal,
  onProgress: (share: number, done: boolean) => void,
): Promise<Result<readonly ImportOutcome[]>> {
  const files: { path: string; uploadId: string }[] = []
  for (const { path, file } of group.files) {
    const uploaded = await uploadFile(file, (share) => onProgress(share, false), signal)
    if (!uploaded.ok) {
      await Promise.all(files.map(({ uploadId }) => call('uploads.cancel', { uploadId })))
      return uploaded
    }
    files.push({ path, uploadId: uploaded.value })
    onProgress(1, true)
  }
  const answer = await call('imports.run', { files, onExisting })
  return answer.ok ? succeed(answer.value.outcomes) : answer
}
