import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeThreads } from '#shared/comments/merge.ts'
import { isResolved, type Thread } from '#shared/comments/thread.ts'
import { anyThreads } from './anyThread.ts'

const runs = { numRuns: 1_000 }

describe('merging threads', () => {
  it('is the same whoever starts', () => {
    fc.assert(
      fc.property(anyThreads, anyThreads, (one, other) => {
        expect(mergeThreads(one, other)).toEqual(mergeThreads(other, one))
      }),
      runs,
    )
  })

  it('is the same in whatever order three laptops meet', () => {
    fc.assert(
      fc.property(anyThreads, anyThreads, anyThreads, (one, two, three) => {
        expect(mergeThreads(mergeThreads(one, two), three)).toEqual(
          mergeThreads(one, mergeThreads(two, three)),
        )
      }),
      runs,
    )
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyThreads, anyThreads, (one, other) => {
        const merged = mergeThreads(one, other)
        expect(mergeThreads(merged, other)).toEqual(merged)
        expect(mergeThreads(merged, merged)).toEqual(merged)
      }),
      runs,
    )
  })

  it('keeps every entry of both sides', () => {
    fc.assert(
      fc.property(anyThreads, anyThreads, (one, other) => {
        const ids = (threads: Thread[]) =>
          new Set(
            threads.flatMap((thread) => thread.entries.map((entry) => `${thread.id} ${entry.id}`)),
          )
        expect(ids(mergeThreads(one, other))).toEqual(new Set([...ids(one), ...ids(other)]))
      }),
      runs,
    )
  })
})

describe('a thread', () => {
  const thread = (...entries: [seq: number, kind: 'comment' | 'resolved' | 'reopened'][]) => ({
    entries: entries.map(([seq, kind], at) => ({
      id: `00000000-0000-4000-8000-00000000000${at}`,
      seq,
      kind,
      author: { name: '', role: 'desk' as const, device: 'aaaa' },
      madeAt: '2024-01-01T00:00:00.000Z',
      text: '',
      mentions: [],
    })),
  })

  it('is resolved until somebody says something, also at the same time elsewhere', () => {
    expect(isResolved(thread([1, 'comment']))).toBe(false)
    expect(isResolved(thread([1, 'comment'], [2, 'resolved']))).toBe(true)
    expect(isResolved(thread([1, 'comment'], [2, 'resolved'], [2, 'resolved']))).toBe(true)
    expect(isResolved(thread([1, 'comment'], [2, 'resolved'], [2, 'comment']))).toBe(false)
    expect(isResolved(thread([1, 'comment'], [2, 'resolved'], [3, 'reopened']))).toBe(false)
  })
})
