import type { Database } from 'better-sqlite3'
import { prepared } from '../newsroom/library/prepared.ts'
import { exitCodes, type ExitCode } from './exitCodes.ts'
import type { Terminal } from './terminal.ts'

/** The ids that begin as given, the trash aside; at most two, which is enough to know that there are several. */
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

/** Whole ids for what a person typed, each once; what stands for none or for several is said, and the exit code answered. */
export function resolveIds(
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
      terminal.say(terminal.t(id === undefined ? 'cli:unknownId' : 'cli:ambiguousId', { id: beginning }))
    }
  }
  return isWrong ? exitCodes.failed : [...ids]
}
