import { existsSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { CallInput, CallName, CallOutput } from '#shared/contract/contract.ts'
import type { Failure, Result } from '#shared/contract/errors.ts'
import { answerCall } from '../newsroom/door.ts'
import { type Newsroom, openNewsroom } from '../newsroom/newsroom.ts'
import { defaultLibraryFolder } from '../newsroom/host/place.ts'
import { type ExitCode, exitCodeOf, exitCodes } from './exitCodes.ts'
import { type Answers, appVersion, commandHost } from './host.ts'
import type { Stopping } from './stopping.ts'
import type { Terminal } from './terminal.ts'

/** What every command is given. */
export interface Surroundings {
  terminal: Terminal
  stopping: Stopping
  /** Absolute; null for the user's own library. */
  libraryFolder: string | null
  /** Name of the command, for whoever finds the library locked by it. */
  command: string
}

type Ask = <Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
) => Promise<Result<CallOutput<Name>>>

/** A library opened for a command. */
export interface Session {
  readonly newsroom: Newsroom
  readonly ask: Ask
}

type Wanted = Omit<Answers, 'appVersion'> & {
  /** `either` writes where nobody else does, and otherwise reads; `onRead` is told who writes. */
  mode: 'read' | 'write' | 'either'
  onRead?: (holder: string) => void
}

/**
 * Opens the library, does the work, closes it; a library that cannot be opened is said and ends
 * with its exit code.
 */
export async function withNewsroom(
  surroundings: Surroundings,
  wanted: Wanted,
  work: (session: Session) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { terminal, stopping } = surroundings
  const folder = surroundings.libraryFolder ?? defaultLibraryFolder()
  if (wanted.mode === 'read' && !existsSync(join(folder, 'library.db'))) {
    terminal.say(terminal.t('cli:noLibrary', { folder }))
    return exitCodes.library
  }
  const opened = open(folder, surroundings, wanted)
  if (!opened.ok) {
    terminal.sayFailure(opened.error)
    return exitCodeOf(opened.error)
  }
  const newsroom = opened.value
  stopping.beforeEnd(() => newsroom.close())
  // The door has checked the answer against the contract.
  const ask = ((name, input) => answerCall(newsroom.handlers, name, input)) as Ask
  try {
    return await work({ newsroom, ask })
  } finally {
    terminal.progress(null)
    newsroom.close()
  }
}

function open(
  folder: string,
  { terminal, command }: Surroundings,
  wanted: Wanted,
): Result<Newsroom> {
  const options = {
    holder: terminal.t('cli:holder', { command, machine: hostname() }),
    host: commandHost({ appVersion: appVersion(), ...wanted }),
  }
  if (wanted.mode !== 'either') return openNewsroom(folder, { mode: wanted.mode, ...options })
  const toWrite = openNewsroom(folder, { mode: 'write', ...options })
  if (toWrite.ok || toWrite.error.code !== 'libraryLocked') return toWrite
  wanted.onRead?.(toWrite.error.holder)
  return openNewsroom(folder, { mode: 'read', ...options })
}

/** Says a failure and returns how to end. */
export function failed(terminal: Terminal, failure: Failure): ExitCode {
  terminal.sayFailure(failure)
  return failure.code === 'libraryDamaged' ? exitCodes.library : exitCodes.failed
}
