import type { Failure } from '#shared/contract/errors.ts'

/** What a script can tell from how the command ended; the help says the same in words. */
export const exitCodes = { done: 0, failed: 1, usage: 2, library: 3, stopped: 130 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** For a library that could not be opened. */
export function exitCodeOf(failure: Failure): ExitCode {
  const ofLibrary = ['libraryLocked', 'libraryNewer', 'libraryDamaged', 'fileUnreadable']
  return ofLibrary.includes(failure.code) ? exitCodes.library : exitCodes.failed
}
