import type { commentCalls } from '#shared/contract/comments.ts'
import type { Handlers } from '#shared/contract/contract.ts'
import { type Result, succeed } from '#shared/contract/errors.ts'
import { addToThread, placeThreads, startThread, threadsOf } from '../library/comments.ts'
import { guarded } from '../files/faults.ts'
import { deviceHere } from '../library/device.ts'
import type { Context } from './context.ts'

/** The calls about comment threads. */
export function commentHandlers({
  library,
  now,
  changes,
}: Context): Pick<Handlers, keyof typeof commentCalls> {
  const { database } = library
  const notifying = <Value>(articleId: string, work: () => Result<Value>): Result<Value> => {
    const done = guarded(work)
    if (done.ok) changes.changed([articleId])
    return done
  }
  return {
    'comments.list': async ({ articleId }) =>
      succeed({ threads: threadsOf(database, articleId), device: deviceHere(database) }),
    'comments.start': async (said) =>
      notifying(said.articleId, () => startThread(database, { ...said, now: now() })),
    'comments.add': async (said) =>
      notifying(said.articleId, () => addToThread(database, { ...said, now: now() })),
    // Comes with every save while somebody writes, and changes nothing that a list shows.
    'comments.place': async ({ articleId, anchors }) =>
      guarded(() => placeThreads(database, articleId, anchors)),
  }
}
