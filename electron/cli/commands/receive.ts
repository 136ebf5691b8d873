import { basename, resolve } from 'node:path'
import type { Failure } from '#shared/contract/errors.ts'
import type { Fate, PackedStory, Received } from '#shared/contract/handoff.ts'
import { type ExitCode, exitCodes } from '../exitCodes.ts'
import { handoffProgress, passwordIn } from '../packages.ts'
import { createJsonArray } from '../rows.ts'
import { failed, type Session, type Surroundings, withNewsroom } from '../run.ts'
import { plain, type Terminal } from '../terminal.ts'
import { upload } from '../upload.ts'

export interface ReceiveOptions {
  passwordFile?: string
  dryRun?: boolean
  json?: boolean
}

const jobId = 'cli'

type Outcome = { file: string } & (
  | Received
  | ({ kind: 'would' } & Pick<PackedStory, 'articleId' | 'headline'> & { fate: Fate })
  | { kind: 'refusedPackage'; error: Failure }
)

/** Takes in the stories of packages. */
export async function receive(
  surroundings: Surroundings,
  files: string[],
  options: ReceiveOptions,
): Promise<ExitCode> {
  const { terminal, stopping } = surroundings
  const password = await passwordIn(options.passwordFile, terminal)
  if (!password.ok) return failed(terminal, password.error)
  return withNewsroom(
    surroundings,
    { mode: 'write', emit: handoffProgress(terminal) },
    async (session) => {
      const json = options.json ? createJsonArray(terminal) : null
      let isDone = true
      const take = (outcome: Outcome): void => {
        json?.add(outcome)
        isDone &&= outcome.kind !== 'refused' && outcome.kind !== 'refusedPackage'
        tell(outcome, terminal, json === null)
      }
      const order = { password: password.value, isDryRun: options.dryRun ?? false, terminal }
      const isWhole = await stopping.gently(async (signal) => {
        signal.addEventListener('abort', () => void session.ask('handoff.stop', { jobId }))
        for (const [done, file] of files.entries()) {
          if (signal.aborted) return false
          const progress = { done: done + 1, total: files.length, name: basename(file) }
          terminal.progress(terminal.t('cli:receive.progress', progress))
          for (const outcome of await receiveOne(session, file, order)) take({ file, ...outcome })
        }
        return !signal.aborted
      })
      json?.end()
      if (!isWhole) return exitCodes.stopped
      return isDone ? exitCodes.done : exitCodes.failed
    },
  )
}

type OneOutcome = Outcome extends infer Each
  ? Each extends { file: string }
    ? Omit<Each, 'file'>
    : never
  : never

async function receiveOne(
  { ask }: Session,
  file: string,
  order: { password: string | null; isDryRun: boolean; terminal: Terminal },
): Promise<OneOutcome[]> {
  const refuse = (error: Failure): OneOutcome[] => [{ kind: 'refusedPackage', error }]
  const { password, isDryRun, terminal } = order
  const fileName = basename(file)
  const sent = await upload(ask, { path: fileName, diskPath: resolve(file) })
  if (!sent.ok) return refuse(sent.error)
  const read = await ask('handoff.read', {
    jobId,
    from: { kind: 'upload', uploadId: sent.value },
    password,
  })
  if (!read.ok) return refuse(read.error)
  if (read.value.kind === 'locked') {
    const { packageId, isWrong } = read.value
    await ask('handoff.discard', { packageId })
    const reason = isWrong ? 'wrongPassword' : 'passwordNeeded'
    return refuse({ code: 'handoffRefused', fileName, reason, detail: '' })
  }
  const { packageId, stories, photosLeft } = read.value.preview
  if (photosLeft > 0)
    terminal.say(terminal.t('cli:receive.photosLeft', { count: photosLeft, file: fileName }))
  try {
    if (isDryRun) return stories.map(wouldBe)
    const articleIds = stories.map(({ articleId }) => articleId)
    const taken = await ask('handoff.take', { jobId, packageId, articleIds })
    return taken.ok ? taken.value.received : refuse(taken.error)
  } finally {
    await ask('handoff.discard', { packageId })
  }
}

function wouldBe({ articleId, headline, fate }: PackedStory): OneOutcome {
  return typeof fate === 'object'
    ? { kind: 'refused', articleId, headline, error: fate }
    : { kind: 'would', articleId, headline, fate }
}

function tell(outcome: Outcome, terminal: Terminal, prints: boolean): void {
  if (outcome.kind === 'refusedPackage' || outcome.kind === 'refused')
    return terminal.sayFailure(outcome.error)
  if (!prints) return
  const { t } = terminal
  const named = { id: outcome.articleId, headline: plain(outcome.headline) || t('common:untitled') }
  if (outcome.kind === 'would') terminal.print(t(`cli:receive.would.${outcome.fate}`, named))
  else terminal.print(t(`cli:receive.${outcome.kind}`, { ...named, count: outcome.conflicts }))
}
