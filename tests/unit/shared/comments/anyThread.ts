import * as fc from 'fast-check'
import type { Anchor, CommentEntry, Thread } from '#shared/comments/thread.ts'

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

const anchor: fc.Arbitrary<Anchor> = fc.record({
  place: fc.constantFrom({ kind: 'story' as const }, { kind: 'block' as const, blockId: 'b1' }),
  quote: fc.constantFrom(null, { exact: 'nước lên', prefix: 'Sáng nay ', suffix: ' nhanh' }),
  start: fc.option(fc.nat(50)),
})

/**
 * Few ids and few words, so that two sides have some of the same, some beside and some that
 * disagree.
 */
const entry: fc.Arbitrary<CommentEntry> = fc.record({
  id: fc.nat(6).map(id),
  seq: fc.integer({ min: 1, max: 5 }),
  kind: fc.constantFrom('comment' as const, 'resolved' as const, 'reopened' as const),
  author: fc.record({
    name: fc.constantFrom('Minh Huệ', 'Thanh Tùng'),
    role: fc.constantFrom('reporter' as const, 'desk' as const),
    device: fc.constantFrom('aaaa', 'bbbb'),
  }),
  madeAt: fc.constantFrom('1999-01-01T00:00:00.000Z', '2031-06-01T00:00:00.000Z'),
  text: fc.constantFrom('Sao?', 'Rồi.', ''),
  mentions: fc.constantFrom([], ['desk' as const]),
})

export const anyThreads: fc.Arbitrary<Thread[]> = fc.array(
  fc.record({
    id: fc.nat(3).map(id),
    anchor,
    anchorSeq: fc.nat(2),
    entries: fc.array(entry, { minLength: 1, maxLength: 5 }),
  }),
  { maxLength: 4 },
)
