import path from 'node:path'
import { headlineOf } from '#shared/article/article.ts'
import type { CallInput, CallOutput, Handlers } from '#shared/contract/contract.ts'
import type { conflictCalls } from '#shared/contract/conflicts.ts'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import type { handoffCalls } from '#shared/contract/handoff.ts'
import { urlSlugFrom } from '#shared/text/urlSlug.ts'
import { packageExtension } from '../handoff/format.ts'
import type { HandoffJob } from '../handoff/job.ts'
import { makePackage } from '../handoff/makePackage.ts'
import { createPackages } from '../handoff/packages.ts'
import { decideConflict, openConflicts } from '../library/conflicts.ts'
import { readDraft } from '../library/drafts.ts'
import { temporaryPath } from '../files/temporary.ts'
import type { Uploads } from './uploads.ts'
import { placeLabel } from '../host/place.ts'
import type { Context } from './context.ts'
import { createJobs } from './jobs.ts'

/** The calls about packages, the watched folder, and what merges left to decide. */
export function handoffHandlers(
  context: Context,
  uploads: Uploads,
): Pick<Handlers, keyof typeof handoffCalls | keyof typeof conflictCalls> {
  const { library, host, now, changes, arrivals, watching } = context
  const packages = createPackages(context)
  const jobs = createJobs()
  /** By the package's id, of those that were read from where they arrived. */
  const arrivalIds = new Map<string, string>()

  const working = <Value>(
    jobId: string,
    work: (job: HandoffJob) => Promise<Result<Value>>,
  ): Promise<Result<Value>> =>
    jobs.run(jobId, (signal) => work({ signal, onProgress: reporting(host, jobId) }))

  async function make(
    order: Omit<CallInput<'handoff.make'>, 'jobId'>,
    job: HandoffJob,
  ): Promise<Result<CallOutput<'handoff.make'>>> {
    const name = packageName(context, order.articleIds)
    if (!name.ok) return name
    const chosen = await host.chooseHandoffFile(name.value)
    if (!chosen.ok) return chosen
    const isFile = chosen.value.kind === 'file'
    const file =
      chosen.value.kind === 'file' ? chosen.value.path : temporaryPath(`.${packageExtension}`)
    const made = await makePackage(
      { library, appVersion: host.appVersion, now: now() },
      order,
      file,
      job,
    )
    if (!made.ok) return made
    changes.changed(order.articleIds)
    const fileName = isFile ? path.basename(file) : name.value
    return succeed({ fileName, download: isFile ? null : host.offerDownload(file, fileName) })
  }

  return {
    'handoff.make': ({ jobId, ...order }) => working(jobId, (job) => make(order, job)),
    'handoff.read': ({ jobId, from, password }) =>
      // The job begins before a file is asked for or copied: also then the user can stop it.
      working(jobId, async (job) => {
        if (from.kind === 'waiting') return packages.readAgain(from.packageId, password, job)
        const given =
          from.kind === 'upload'
            ? uploads.take(from.uploadId)
            : await arrivals.take(from.arrivalId, job)
        if (!given.ok) return given
        const { path: file, fileName } = given.value
        const read = await packages.read({ file, fileName, password }, job)
        if (read.ok && from.kind === 'arrival')
          arrivalIds.set(packageIdOf(read.value), from.arrivalId)
        return read
      }),
    'handoff.take': async ({ jobId, packageId, articleIds }) => {
      const received = await working(jobId, (job) => packages.take(packageId, articleIds, job))
      if (!received.ok) return received
      const arrivalId = arrivalIds.get(packageId)
      if (arrivalId && received.value.some(({ kind }) => kind !== 'refused'))
        arrivals.settle(arrivalId)
      changes.changed(
        received.value.filter(({ kind }) => kind !== 'refused').map(({ articleId }) => articleId),
      )
      // What was marked as right came along.
      host.emit('settingsChanged', {})
      return succeed({ received: received.value })
    },
    'handoff.stop': async ({ jobId }) => {
      jobs.stop(jobId)
      return succeed({})
    },
    'handoff.discard': async ({ packageId }) => {
      arrivalIds.delete(packageId)
      await packages.discard(packageId)
      return succeed({})
    },
    'handoff.arrivals': async () => succeed({ arrivals: arrivals.list() }),
    'handoff.dismissArrival': async ({ arrivalId }) => {
      arrivals.settle(arrivalId)
      return succeed({})
    },
    'handoff.watched': async () =>
      succeed({ canWatch: watching !== null, place: labelOf(watching?.folder() ?? null) }),
    'handoff.watch': async () => {
      if (!watching || !host.chooseWatchedFolder)
        return fail({ code: 'badCall', detail: 'handoff.watch' })
      const chosen = await host.chooseWatchedFolder()
      if (!chosen.ok) return chosen
      watching.change(chosen.value)
      return succeed({ place: placeLabel(chosen.value) })
    },
    'handoff.stopWatching': async () => {
      watching?.change(null)
      return succeed({})
    },
    'conflicts.list': async ({ articleId }) =>
      succeed({ conflicts: openConflicts(library.database, articleId) }),
    'conflicts.decide': async (decided) => {
      const settled = decideConflict(library.database, decided)
      if (settled.ok) changes.changed([decided.articleId])
      return settled
    },
  }
}

function packageIdOf(read: CallOutput<'handoff.read'>): string {
  return read.kind === 'opened' ? read.preview.packageId : read.packageId
}

/** Milliseconds between two reports: a bar that is drawn more often is no better. */
const between = 100

function reporting({ emit }: Context['host'], jobId: string): HandoffJob['onProgress'] {
  let next = 0
  return (progress) => {
    const at = performance.now()
    if (at < next) return
    next = at + between
    emit('handoffProgress', { jobId, ...progress })
  }
}

function labelOf(folder: string | null): string | null {
  return folder === null ? null : placeLabel(folder)
}

/** `cho-noi-cai-rang.toasoan`, `ban-giao-3-bai.toasoan` */
function packageName({ library }: Context, articleIds: readonly string[]): Result<string> {
  const [first] = articleIds
  if (first === undefined) return fail({ code: 'badCall', detail: 'articleIds' })
  const draft = readDraft(library.database, first)
  if (!draft.ok) return draft
  const stem =
    articleIds.length > 1
      ? `ban-giao-${articleIds.length}-bai`
      : urlSlugFrom(headlineOf(draft.value.article)).slice(0, 80) || `bai-${first.slice(0, 8)}`
  return succeed(`${stem}.${packageExtension}`)
}
