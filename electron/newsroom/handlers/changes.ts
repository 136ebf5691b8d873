import type { Emit } from '#shared/contract/contract.ts'

/** Tells the interface which rows of the list are no longer as it knows them. */
export interface Changes {
  /** At once. */
  changed(articleIds: readonly string[]): void
  /** Soon, many saves at once, so that the list does not flicker while somebody types. */
  saved(articleId: string, revision: number): void
  /** Says what is still to be said and falls silent. */
  close(): void
}

const patience = 800
const quiet = 2_000

/**
 * Tells of changes to rows at once, and of saves together, at most every 800 ms. Once nothing has
 * changed for two seconds, `whenQuiet` may do what can wait.
 */
export function createChanges(emit: Emit, whenQuiet: () => void): Changes {
  const savedRevisions = new Map<string, number>()
  let emitTimer: NodeJS.Timeout | undefined
  let quietTimer: NodeJS.Timeout | undefined

  function emitSaved(): void {
    clearTimeout(emitTimer)
    emitTimer = undefined
    if (savedRevisions.size > 0)
      emit('articlesChanged', {
        articles: [...savedRevisions].map(([articleId, savedRevision]) => ({
          articleId,
          savedRevision,
        })),
      })
    savedRevisions.clear()
  }

  function rest(): void {
    clearTimeout(quietTimer)
    quietTimer = setTimeout(whenQuiet, quiet).unref()
  }

  return {
    changed(articleIds) {
      for (const articleId of articleIds) savedRevisions.delete(articleId)
      if (articleIds.length > 0)
        emit('articlesChanged', {
          articles: articleIds.map((articleId) => ({ articleId, savedRevision: null })),
        })
      rest()
    },
    saved(articleId, revision) {
      savedRevisions.set(articleId, revision)
      emitTimer ??= setTimeout(emitSaved, patience).unref()
      rest()
    },
    close() {
      clearTimeout(quietTimer)
      emitSaved()
    },
  }
}
