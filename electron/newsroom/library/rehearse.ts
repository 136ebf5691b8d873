import type { Database } from 'better-sqlite3'

/**
 * Does work on the database and takes it back; returns what it answered. What it throws comes out.
 */
export function rehearse<Value>(database: Database, work: () => Value): Value {
  const done: Value[] = []
  const stop = new Error('rehearsed')
  const rehearsal = database.transaction(() => {
    done.push(work())
    throw stop
  })
  try {
    rehearsal.immediate()
  } catch (error) {
    if (error !== stop) throw error
  }
  return done[0] as Value
}
