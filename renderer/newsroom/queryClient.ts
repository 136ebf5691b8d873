import { QueryClient } from '@tanstack/react-query'
import type { CallInput, CallName, CallOutput } from '#shared/contract/contract.ts'
import type { Failure } from '#shared/contract/errors.ts'
import { call, on } from './newsroom.ts'

/**
 * The newsroom is on this machine: an answer holds until it tells of a change, and asking again at
 * once cannot help.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      gcTime: 60_000,
      retry: false,
      networkMode: 'always',
      refetchOnWindowFocus: false,
    },
  },
})

/** An expected failure on its way through react-query, which knows failures as exceptions only. */
export class CallFailed extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

/** The answer to a call, for `queryFn`. */
export async function ask<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const answer = await call(name, input)
  if (answer.ok) return answer.value
  throw new CallFailed(answer.error)
}

/**
 * Milliseconds between two readings of the list while a story is being written and saved all the
 * time.
 */
const listPause = 1_000
/** Milliseconds after which it is read although somebody is just pressing keys. */
const quietWithin = 500

/** Keeps what is shown of the library true for as long as the page lives. */
export function followArticles(): void {
  on('settingsChanged', () => {
    void queryClient.invalidateQueries({ queryKey: ['style'] })
    // Whose work is listed goes by who works here.
    void queryClient.invalidateQueries({ queryKey: ['articles', 'list'] })
    void queryClient.invalidateQueries({ queryKey: ['articles', 'filters'] })
  })
  let waiting = false
  const renew = (): void => {
    waiting = false
    void queryClient.invalidateQueries({ queryKey: ['articles'] })
  }
  let renewedAt = 0
  on('articlesChanged', () => {
    if (waiting) return
    waiting = true
    const pause = Math.max(0, renewedAt + listPause - Date.now())
    setTimeout(() => {
      renewedAt = Date.now()
      requestIdleCallback(renew, { timeout: quietWithin })
    }, pause)
  })
}
