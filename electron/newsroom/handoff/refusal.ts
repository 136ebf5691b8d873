import { fail, type Failure } from '#shared/contract/errors.ts'

export type HandoffReason = Extract<Failure, { code: 'handoffRefused' }>['reason']

/** Thrown while a package is read and caught at its door, which alone knows the file's name. */
export class Refusal extends Error {
  readonly reason: HandoffReason
  constructor(reason: HandoffReason, detail = '') {
    super(detail)
    this.reason = reason
  }
}

export function refuse(
  fileName: string,
  reason: HandoffReason,
  detail = '',
): { ok: false; error: Failure } {
  return fail({ code: 'handoffRefused', fileName, reason, detail })
}
