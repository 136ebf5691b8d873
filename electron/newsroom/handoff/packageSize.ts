import { limits } from '#shared/article/limits.ts'
import type { Failure } from '#shared/contract/errors.ts'
import { handoffLimits } from './format.ts'

const { recordsBytes } = handoffLimits
const megabyte = 1024 * 1024

export const tooManyBytes: Failure = {
  code: 'packageTooLarge',
  reason: 'bytes',
  most: limits.zipBytes / megabyte,
}

/**
 * Why nobody could receive a package of these parts, the manifest among them, or null: what is
 * refused there is not made here.
 */
export function whyTooLarge(
  parts: readonly { path: string; byteLength: number }[],
): Failure | null {
  if (
    parts.some(({ path, byteLength }) => path.endsWith('/story.json') && byteLength > recordsBytes)
  )
    return { code: 'packageTooLarge', reason: 'records', most: recordsBytes / megabyte }
  if (parts.reduce((sum, { byteLength }) => sum + byteLength, 0) > limits.zipBytes)
    return tooManyBytes
  if (parts.length > limits.zipEntries)
    return { code: 'packageTooLarge', reason: 'parts', most: limits.zipEntries }
  return null
}
