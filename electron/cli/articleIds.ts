import type { Database } from 'better-sqlite3'
import type { Status } from '#shared/article/status.ts'
import { prepared } from '../newsroom/library/prepared.ts'
import { exitCodes, type ExitCode } from './exitCodes.ts'
import { eachRow } from './rows.ts'
import { failed, type Session } from './run.ts'
import type { Terminal } from './terminal.ts'

/**
 * The ids that begin as given, the trash aside; at most two, which is enough to know that there are
 * several.
 */
function idsBeginningWith(database: Database, beginning: string): string[] {
  const start = beginning.toLowerCase()
  if (!/^[0-9a-f-]+$/.test(start)) return []
  return prepared<[string, string], { id: string }>(
    database,
    `SELECT id FROM articles WHERE id >= ? AND id < ? AND trashed = 0 ORDER BY id LIMIT 2`,
  )
    .all(start, `${start}g`)
    .map(({ id }) => id)
}

/**
 * Whole ids for what the user typed, each once; what stands for none or for several is said, and
 * the exit code answered.
 */
function resolveIds(
  database: Database,
  typed: readonly string[],
  terminal: Terminal,
): string[] | ExitCode {
  const ids = new Set<string>()
  let isWrong = false
  for (const beginning of typed) {
    const [id, another] = idsBeginningWith(database, beginning)
    if (id !== undefined && another === undefined) ids.add(id)
    else {
      isWrong = true
      terminal.say(
        terminal.t(id === undefined ? 'cli:unknownId' : 'cli:ambiguousId', { id: beginning }),
      )
    }
  }
  return isWrong ? exitCodes.failed : [...ids]
}

/**
 * The articles that the user named, else those in a status, or all: in the order in which they were
 * made.
 */
export async function chosenIds(
  session: Session,
  typedIds: readonly string[],
  status: Status | undefined,
  terminal: Terminal,
): Promise<string[] | ExitCode> {
  if (typedIds.length > 0) return resolveIds(session.newsroom.library.database, typedIds, terminal)
  const ids: string[] = []
  const listed = await eachRow(
    session,
    { statuses: status ? [status] : [], sort: 'created' },
    ({ id }) => {
      ids.push(id)
    },
  )
  return listed.ok ? ids : failed(terminal, listed.error)
}
