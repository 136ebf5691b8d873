import type { Database } from 'better-sqlite3'
import { indexSlice } from '#electron/newsroom/library/search/indexing.ts'

/** Indexes all stories that wait for it. */
export function indexAll(database: Database): void {
  while (indexSlice(database) > 0) continue
}
