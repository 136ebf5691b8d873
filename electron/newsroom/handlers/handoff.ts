import { randomUUID } from 'node:crypto'
import os from 'node:os'
import path from 'node:path'
import { headlineOf } from '../../../shared/article/article.ts'
import type { Handlers } from '../../../shared/contract/contract.ts'
import type { conflictCalls } from '../../../shared/contract/conflicts.ts'
import { fail, type Result, succeed } from '../../../shared/contract/errors.ts'
import type { handoffCalls } from '../../../shared/contract/handoff.ts'
import { urlSlugFrom } from '../../../shared/text/urlSlug.ts'
import { packageExtension } from '../handoff/format.ts'
import { makePackage } from '../handoff/makePackage.ts'
import { createPackages } from '../handoff/packages.ts'
import { decideConflict, openConflicts } from '../library/conflicts.ts'
import { readDraft } from '../library/drafts.ts'
import type { Uploads } from '../photos/uploads.ts'
import { spokenPlace } from '../place.ts'
import type { Context } from './context.ts'

export function handoffHandlers(
  context: Context,
  uploads: Uploads,
): Pick<Handlers, keyof typeof handoffCalls | keyof typeof conflictCalls> {
  const { library, host, now, changes, arrivals, watching } = context
  const packages = createPackages(context)
  return {
    'handoff.make': async (order) => {
      const name = packageName(context, order.articleIds)
      if (!name.ok) return name
      const chosen = await host.chooseHandoffFile(name.value)
      if (!chosen.ok) return chosen
      const isFile = chosen.value.kind === 'file'
      const file =
        chosen.value.kind === 'file'
          ? chosen.value.path
          : path.join(os.tmpdir(), `toa-soan-${randomUUID()}.${packageExtension}`)
      const made = await makePackage({ library, appVersion: host.appVersion, now: now() }, order, file)
      if (!made.ok) return made
      changes.changed(order.articleIds)
      const fileName = isFile ? path.basename(file) : name.value
      return succeed({ fileName, download: isFile ? null : host.offerDownload(file, fileName) })
    },
    'handoff.read': async ({ from, password }) => {
      if (from.kind === 'waiting') return packages.readAgain(from.packageId, password)
      const given = from.kind === 'upload' ? uploads.take(from.uploadId) : await arrivals.take(from.arrivalId)
      if (!given.ok) return given
      const { path: file, fileName } = given.value
      return packages.read({ file, fileName, password })
    },
    'handoff.take': async ({ packageId, articleIds }) => {
      const received = await packages.take(packageId, articleIds)
      if (!received.ok) return received
      changes.changed(
        received.value.filter(({ kind }) => kind !== 'refused').map(({ articleId }) => articleId),
      )
      return succeed({ received: received.value })
    },
    'handoff.discard': async ({ packageId }) => {
      await packages.discard(packageId)
      return succeed({})
    },
    'handoff.arrivals': async () => succeed({ arrivals: arrivals.list() }),
    'handoff.dismissArrival': async ({ arrivalId }) => {
      arrivals.dismiss(arrivalId)
      return succeed({})
    },
    'handoff.watched': async () =>
      succeed({ canWatch: watching !== null, place: spoken(watching?.folder() ?? null) }),
    'handoff.watch': async () => {
      if (!watching || !host.chooseWatchedFolder) return fail({ code: 'badCall', detail: 'handoff.watch' })
      const chosen = await host.chooseWatchedFolder()
      if (!chosen.ok) return chosen
      watching.change(chosen.value)
      return succeed({ place: spokenPlace(chosen.value) })
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

function spoken(folder: string | null): string | null {
  return folder === null ? null : spokenPlace(folder)
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
