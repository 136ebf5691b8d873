import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import type { Emit } from '#shared/contract/contract.ts'
import type { Terminal } from './terminal.ts'

/**
 * The first line of a file, which is a password; null where none was named. A file without one is
 * said. Fails with fileUnreadable.
 */
export async function passwordIn(
  file: string | undefined,
  terminal: Terminal,
): Promise<Result<string | null>> {
  if (file === undefined) return succeed(null)
  const fileName = basename(file)
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => error)
  if (typeof text !== 'string')
    return fail({ code: 'fileUnreadable', fileName, detail: text.code ?? '' })
  const password = text.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0] ?? ''
  if (password !== '') return succeed(password)
  return fail({
    code: 'fileUnreadable',
    fileName,
    detail: terminal.t('cli:handoff.noPassword', { file }),
  })
}

/** Says how far a package is. */
export function handoffProgress(terminal: Terminal): Emit {
  return (_, payload) => {
    if (!('doing' in payload) || !('done' in payload) || payload.total === 0) return
    const { doing, done, total } = payload
    const percent = `${Math.floor((done / total) * 100)} %`
    const said = terminal.t(`handoff:job.${doing}`, { done: done + 1, total })
    terminal.progress(doing === 'photos' || doing === 'taking' ? said : `${said}: ${percent}`)
  }
}
