import type { Handlers } from '#shared/contract/contract.ts'
import { succeed } from '#shared/contract/errors.ts'
import type { workflowCalls } from '#shared/contract/workflow.ts'
import { guarded } from '../files/faults.ts'
import { signOffsOf } from '../library/signOffs.ts'
import { moveStory } from '../library/status.ts'
import type { Context } from './context.ts'

/** The calls that move a story on and say who signed. */
export function workflowHandlers({
  library,
  now,
  changes,
}: Context): Pick<Handlers, keyof typeof workflowCalls> {
  const { database } = library
  return {
    'workflow.move': async (moving) => {
      const moved = guarded(() => moveStory(database, { ...moving, now: now() }))
      if (moved.ok) changes.changed([moving.articleId])
      return moved
    },
    'workflow.signOffs': async ({ articleId }) =>
      succeed({ signOffs: signOffsOf(database, articleId) }),
  }
}
