import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findHits, queryWords } from '#shared/text/highlight.ts'

/** The text with its hits in brackets. */
function marked(text: string, query: string): string {
  return findHits(text, query).reduceRight(
    (line, { from, to }) => `${line.slice(0, from)}[${line.slice(from, to)}]${line.slice(to)}`,
    text,
  )
}

describe('findHits', () => {
  it.each([
    ['Hội Khuyến học Việt Nam', 'hoi khuyen hoc', '[Hội] [Khuyến] [học] Việt Nam'],
    ['Con đường lúa', 'DUONG', 'Con [đường] lúa'],
    ['Con đường lúa', 'đươ', 'Con [đườ]ng lúa'],
    ['An ninh, anh An', 'an ninh', '[An] [ninh], anh [An]'],
    ['An ninh, anh An', 'an', '[An] ninh, [an]h [An]'],
    ['Lũ (lụt)', '(lu*', '[Lũ] ([lụ]t)'],
    ['Lũ về', '', 'Lũ về'],
    ['Lũ về', '?!', 'Lũ về'],
    ['', 'lu', ''],
    ['a+b.c', 'b.c', 'a+[b].[c]'],
  ])('finds in %j for %j', (text, query, found) => expect(marked(text, query)).toBe(found))

  it('covers the marks of decomposed text', () => {
    expect(marked('Đường về'.normalize('NFD'), 'duong').normalize('NFC')).toBe('[Đường] về')
  })

  it('gives hits in order that never overlap nor leave the text', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'á', 'đ', 'D', ' ', '.', '1', 'e\u0301', '👍'),
      maxLength: 40,
    })
    fc.assert(
      fc.property(words, words, (text, query) => {
        let end = 0
        for (const { from, to } of findHits(text, query)) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(to).toBeGreaterThan(from)
          end = to
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('queryWords', () => {
  it('parts words at everything that is neither letter nor digit', () => {
    expect(queryWords('  Hội-nghị "AND" 14/2* ')).toEqual(['Hội', 'nghị', 'AND', '14', '2'])
    expect(queryWords('ễ'.normalize('NFD'))).toEqual(['ễ'])
  })
})
