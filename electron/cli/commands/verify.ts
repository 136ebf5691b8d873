import type { Emit } from '#shared/contract/contract.ts'
import type { Damage } from '#shared/contract/library.ts'
import { type ExitCode, exitCodes } from '../exitCodes.ts'
import { failed, type Surroundings, withNewsroom } from '../run.ts'
import { plain, type Terminal } from '../terminal.ts'

/** Reads the whole library and prints what is damaged. */
export function verify(surroundings: Surroundings, options: { json?: boolean }): Promise<ExitCode> {
  const { terminal } = surroundings
  const emit: Emit = (_, payload) => {
    if ('total' in payload) terminal.progress(terminal.t('cli:verify.progress', payload))
  }
  return withNewsroom(surroundings, { mode: 'read', emit }, async ({ ask }) => {
    const verified = await ask('library.verify', {})
    if (!verified.ok) return failed(terminal, verified.error)
    const { checked, damages, photosLeft } = verified.value
    if (options.json) terminal.print(JSON.stringify(verified.value, null, 2))
    else {
      for (const damage of damages) terminal.print(damageLine(damage, terminal))
      for (const { id, headline } of photosLeft)
        terminal.print(terminal.t('cli:verify.photoLeft', { id, headline: plain(headline) }))
      const count = damages.length
      terminal.print(
        terminal.t(count > 0 ? 'cli:verify.damaged' : 'cli:verify.clean', { count, checked }),
      )
    }
    return damages.length > 0 ? exitCodes.failed : exitCodes.done
  })
}

function damageLine({ what, id, headline, detail }: Damage, { t }: Terminal): string {
  const named = headline ? `${id} "${plain(headline)}"` : id
  return `${t(`cli:verify.what.${what}`)} ${named}: ${plain(detail)}`
}
