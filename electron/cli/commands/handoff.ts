import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { chosenIds } from '../articleIds.ts'
import { type ExitCode, exitCodes } from '../exitCodes.ts'
import { handoffProgress, passwordIn } from '../packages.ts'
import { failed, type Surroundings, withNewsroom } from '../run.ts'

export interface HandoffOptions {
  out: string
  photos: boolean
  wholePhotos?: boolean
  note?: string
  passwordFile?: string
  replace?: boolean
}

/** Makes a package of articles for a colleague. */
export async function handOff(
  surroundings: Surroundings,
  typedIds: string[],
  options: HandoffOptions,
): Promise<ExitCode> {
  const { terminal } = surroundings
  const file = resolve(options.out)
  if (existsSync(file) && !options.replace) {
    terminal.say(terminal.t('cli:handoff.exists', { file }))
    return exitCodes.failed
  }
  const password = await passwordIn(options.passwordFile, terminal)
  if (!password.ok) return failed(terminal, password.error)
  await mkdir(dirname(file), { recursive: true })
  const jobId = 'cli'
  const emit = handoffProgress(terminal)
  return withNewsroom(surroundings, { mode: 'write', handoffFile: file, emit }, async (session) => {
    const articleIds = await chosenIds(session, typedIds, undefined, terminal)
    if (!Array.isArray(articleIds)) return articleIds
    const made = await surroundings.stopping.gently((signal) => {
      signal.addEventListener('abort', () => void session.ask('handoff.stop', { jobId }))
      return session.ask('handoff.make', {
        jobId,
        articleIds,
        photos: options.photos,
        wholePhotos: options.wholePhotos ?? false,
        note: options.note ?? '',
        password: password.value,
      })
    })
    if (!made.ok && made.error.code === 'cancelled') return exitCodes.stopped
    if (!made.ok) return failed(terminal, made.error)
    terminal.print(terminal.t('cli:handoff.done', { count: articleIds.length, file }))
    return exitCodes.done
  })
}
