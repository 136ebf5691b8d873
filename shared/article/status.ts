import { z } from 'zod'
import type { Role } from './profile.ts'

export const statuses = ['draft', 'inReview', 'returned', 'approved', 'exported'] as const
export const statusSchema = z.enum(statuses)
export type Status = z.infer<typeof statusSchema>

/**
 * How a story goes from hand to hand. Each move is signed; exporting an approved story is none, for
 * nobody decides anything by it.
 */
export const moves = ['handOver', 'return', 'approve', 'reopen'] as const
export const moveSchema = z.enum(moves)
export type Move = z.infer<typeof moveSchema>

/**
 * Where each move leads from where, the likeliest first. Reopening what went out asks for a second
 * approval.
 */
const ways: Record<Status, Partial<Record<Move, Status>>> = {
  draft: { handOver: 'inReview', approve: 'approved' },
  inReview: { approve: 'approved', return: 'returned', reopen: 'draft' },
  returned: { handOver: 'inReview', approve: 'approved' },
  approved: { return: 'returned', reopen: 'inReview' },
  exported: { return: 'returned', reopen: 'inReview' },
}

/** The status that a move leads to, or null where there is no such move. */
export function statusAfter(status: Status, move: Move): Status | null {
  return ways[status][move] ?? null
}

/** What can be done next, the likeliest first: which that is depends on who looks. */
export function movesFrom(status: Status, role: Role): Move[] {
  const possible = moves.filter((move) => statusAfter(status, move) !== null)
  const order = usual[role]
  return possible.sort((one, other) => order.indexOf(one) - order.indexOf(other))
}

const usual: Record<Role, readonly Move[]> = {
  reporter: ['handOver', 'reopen', 'approve', 'return'],
  copyEditor: ['approve', 'return', 'handOver', 'reopen'],
  desk: ['approve', 'return', 'handOver', 'reopen'],
}

/**
 * True where a change would take back what somebody signed: such a story is changed only after it
 * was reopened.
 */
export function isSettled(status: Status): boolean {
  return status === 'approved' || status === 'exported'
}
