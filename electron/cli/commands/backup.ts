import { existsSync, rmSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type Result, succeed } from '#shared/contract/errors.ts'
import { placeDurably } from '../../newsroom/files/disk.ts'
import { guardedAsync } from '../../newsroom/files/faults.ts'
import { type ExitCode, exitCodes } from '../exitCodes.ts'
import { failed, type Surroundings, withNewsroom } from '../run.ts'

/** Backs the library up into one file. */
export async function backup(
  surroundings: Surroundings,
  given: string,
  options: { replace?: boolean },
): Promise<ExitCode> {
  const { terminal } = surroundings
  const file = resolve(given)
  if (existsSync(file) && !options.replace) {
    terminal.say(terminal.t('cli:backup.exists', { file }))
    return exitCodes.failed
  }
  const made = await guardedAsync(() => backUpBeside(surroundings, file))
  if (!made.ok) return failed(terminal, made.error)
  if (made.value === exitCodes.done) terminal.print(terminal.t('cli:backup.done', { file }))
  return made.value
}

/**
 * Written in a folder of its own beside the file, so that being stopped leaves nothing that looks
 * like a backup.
 */
async function backUpBeside(surroundings: Surroundings, file: string): Promise<Result<ExitCode>> {
  const { terminal, stopping } = surroundings
  await mkdir(dirname(file), { recursive: true })
  const folder = await mkdtemp(join(dirname(file), '.toa-soan-'))
  stopping.beforeEnd(() => rmSync(folder, { recursive: true, force: true }))
  const backupFile = join(folder, 'backup.zip')
  try {
    const exitCode = await withNewsroom(
      surroundings,
      { mode: 'read', backupFile },
      async ({ ask }) => {
        terminal.progress(terminal.t('cli:backup.progress'))
        const backedUp = await ask('library.backup', {})
        return backedUp.ok ? exitCodes.done : failed(terminal, backedUp.error)
      },
    )
    if (exitCode !== exitCodes.done) return succeed(exitCode)
    await placeDurably(backupFile, file)
    return succeed(exitCodes.done)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
