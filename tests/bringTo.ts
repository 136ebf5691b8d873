import type { Database } from 'better-sqlite3'
import { articleRow } from '#electron/newsroom/library/rows.ts'
import { moveStory } from '#electron/newsroom/library/status.ts'
import { type Move, moves, type Status, statusAfter } from '#shared/article/status.ts'

/**
 * Moves a story to a status as people would, signing each step; exported is what an approved one is
 * called here without an export.
 */
export function bringTo(
  database: Database,
  { articleId, status, now }: { articleId: string; status: Status; now: Date },
): void {
  const row = articleRow(database, articleId)
  if (!row) throw new Error(`no article ${articleId}`)
  if (row.status === status) return
  for (const move of wayTo(row.status, status === 'exported' ? 'approved' : status)) {
    const moved = moveStory(database, { articleId, move, note: '', now })
    if (!moved.ok) throw new Error(JSON.stringify(moved.error))
  }
  if (status === 'exported')
    database.prepare(`UPDATE articles SET status = 'exported' WHERE id = ?`).run(articleId)
}

function wayTo(from: Status, to: Status): Move[] {
  const ways: { at: Status; moves: Move[] }[] = [{ at: from, moves: [] }]
  for (const way of ways) {
    if (way.at === to) return way.moves
    for (const move of moves) {
      const at = statusAfter(way.at, move)
      if (at && !ways.some((known) => known.at === at))
        ways.push({ at, moves: [...way.moves, move] })
    }
  }
  throw new Error(`no way from ${from} to ${to}`)
}
