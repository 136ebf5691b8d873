import type { Status } from '#shared/article/status.ts'
import { type ExitCode, exitCodes } from '../exitCodes.ts'
import { createJsonArray, eachRow, rowLine } from '../rows.ts'
import { failed, type Surroundings, withNewsroom } from '../run.ts'

export function list(
  surroundings: Surroundings,
  options: { status?: Status; json?: boolean },
): Promise<ExitCode> {
  const { terminal } = surroundings
  return withNewsroom(surroundings, { mode: 'read' }, async (session) => {
    const statuses = options.status ? [options.status] : []
    const json = options.json ? createJsonArray(terminal) : null
    const listed = await eachRow(session, { statuses }, (row) => {
      if (json) json.add({ ...row, match: undefined })
      else terminal.print(rowLine(row, terminal))
    })
    if (!listed.ok) return failed(terminal, listed.error)
    json?.end()
    if (listed.value === 0 && !json) terminal.say(terminal.t('cli:list.empty'))
    return exitCodes.done
  })
}
