import type { Emit } from '#shared/contract/contract.ts'
import type { Terminal } from './terminal.ts'

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
