import type { z } from 'zod'
import {
  type CallName,
  calls,
  type Emit,
  events,
  type Handlers,
} from '#shared/contract/contract.ts'
import { type Result, fail, succeed } from '#shared/contract/errors.ts'
import { guardedAsync } from './files/faults.ts'

/**
 * The one way from a host to the newsroom: checks the call against the contract, makes it, and
 * checks the answer. An unknown name or a payload that does not fit is badCall, a disk that refuses
 * is a failure; a bug is thrown for the host to log.
 */
export async function answerCall(
  handlers: Handlers,
  name: string,
  input: unknown,
): Promise<Result<unknown>> {
  if (!isCallName(name)) return fail({ code: 'badCall', detail: name.slice(0, 100) })
  const given = calls[name].in.safeParse(input)
  if (!given.success)
    return fail({ code: 'badCall', detail: `${name}: ${firstProblem(given.error)}` })
  // The schema just parsed belongs to the handler of the same name, which the union of all names
  // cannot say.
  const handle = handlers[name] as (input: unknown) => Promise<Result<unknown>>
  const answer = await guardedAsync(() => handle(given.data))
  return answer.ok ? succeed(calls[name].out.parse(answer.value)) : answer
}

/**
 * The one way back: `tell` hears only what the contract says. A payload that does not fit is a bug
 * and thrown.
 */
export function checkedEmit(tell: Emit): Emit {
  return (name, payload) => {
    events[name].parse(payload)
    tell(name, payload)
  }
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name)
}

function firstProblem(error: z.ZodError): string {
  const issue = error.issues[0]
  return issue ? `${issue.path.join('.')} ${issue.message}`.trim() : ''
}
