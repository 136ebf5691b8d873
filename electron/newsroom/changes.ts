import type { Emit } from '../../shared/contract/contract.ts'
import type { Changes } from './handlers/context.ts'

const patience = 800
const quiet = 2_000

/**
 * Tells of changes to rows at once, and of saves together, at most every 800 ms. Once nothing has changed for two seconds,
 * `whenQuiet` may do what can wait.
 */
export function createChanges(emit: Emit, whenQuiet: () => void): Changes {
  const saved = new Set<string>()
  let telling: NodeJS.Timeout | undefined
  let resting: NodeJS.Timeout | undefined

  function tellSaved(): void {
    clearTimeout(telling)
    telling = undefined
    if (saved.size > 0) emit('articlesChanged', { articleIds: [...saved] })
    saved.clear()
  }

  function rest(): void {
    clearTimeout(resting)
    resting = setTimeout(whenQuiet, quiet).unref()
  }

  return {
    changed(articleIds) {
      for (const articleId of articleIds) saved.delete(articleId)
      if (articleIds.length > 0) emit('articlesChanged', { articleIds: [...articleIds] })
      rest()
    },
    saved(articleId) {
      saved.add(articleId)
      telling ??= setTimeout(tellSaved, patience).unref()
      rest()
    },
    close() {
      clearTimeout(resting)
      tellSaved()
    },
  }
}
