import type { Failure } from '#shared/contract/errors.ts'

type Refusal = Extract<Failure, { code: 'importRefused' }>

export type RefusalReason = Refusal['reason']

/**
 * The file by its name with the reason; `detail` says where, for the reasons whose sentence has a
 * place for it.
 */
export function refusal(fileName: string, reason: RefusalReason, detail = ''): Refusal {
  return { code: 'importRefused', fileName, reason, detail }
}
