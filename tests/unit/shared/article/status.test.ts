import { describe, expect, it } from 'vitest'
import { roles } from '#shared/article/profile.ts'
import { isSettled, moves, movesFrom, statusAfter, statuses } from '#shared/article/status.ts'

describe('the moves of a story', () => {
  it('lead from every status to every other that people decide on', () => {
    const reached = new Set<string>(['draft'])
    for (const status of reached)
      for (const move of moves) {
        const after = statusAfter(status as (typeof statuses)[number], move)
        if (after) reached.add(after)
      }
    expect([...reached].sort()).toEqual(['approved', 'draft', 'inReview', 'returned'])
    expect(statuses.every((status) => moves.some((move) => statusAfter(status, move)))).toBe(true)
  })

  it('are the same for every role, the likeliest first', () => {
    for (const status of statuses)
      for (const role of roles)
        expect(new Set(movesFrom(status, role))).toEqual(
          new Set(moves.filter((move) => statusAfter(status, move))),
        )
    expect(movesFrom('draft', 'reporter')).toEqual(['handOver', 'approve'])
    expect(movesFrom('draft', 'desk')).toEqual(['approve', 'handOver'])
    expect(movesFrom('inReview', 'copyEditor')).toEqual(['approve', 'return', 'reopen'])
    expect(movesFrom('inReview', 'reporter')[0]).toBe('reopen')
    expect(movesFrom('returned', 'reporter')[0]).toBe('handOver')
  })

  it('take what was settled back to be approved once more', () => {
    expect(statuses.filter(isSettled)).toEqual(['approved', 'exported'])
    expect(statuses.filter(isSettled).map((status) => statusAfter(status, 'reopen'))).toEqual([
      'inReview',
      'inReview',
    ])
  })
})
