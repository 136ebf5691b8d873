import type { Database, Statement } from 'better-sqlite3'

const statements = new WeakMap<Database, Map<string, Statement>>()

/** The statement for `sql`, compiled once for each database. */
export function prepared<Parameters extends unknown[], Row = unknown>(
  database: Database,
  sql: string,
): Statement<Parameters, Row> {
  let known = statements.get(database)
  if (!known) statements.set(database, (known = new Map()))
  let statement = known.get(sql)
  if (!statement) known.set(sql, (statement = database.prepare(sql)))
  return statement as Statement<Parameters, Row>
}
