import { QueryClient } from '@tanstack/react-query'
import type { CallInput, CallName, CallOutput } from '#shared/contract/contract.ts'
import type { Failure } from '#shared/contract/errors.ts'
import { call } from './newsroom.ts'

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
