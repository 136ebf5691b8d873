import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText } from '#shared/article/canonical.ts'
import { articleArbitrary } from '#tests/anyArticle.ts'

describe('the canonical text', () => {
  it('has every key in its place, and none that is undefined', () => {
    const value = { b: [{ d: null, c: '“ễ”' }, undefined], a: undefined, A: 0.1, á: true }
    expect(canonicalText(value)).toBe('{"A":0.1,"b":[{"c":"“ễ”","d":null},null],"á":true}')
  })

  it('is JSON of the same story, whatever the order of its keys', () => {
    fc.assert(
      fc.property(articleArbitrary(), (story) => {
        const text = canonicalText(story)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(story)))
        const turned = Object.fromEntries(
          Object.entries(story).sort(([one], [other]) => (one < other ? 1 : -1)),
        )
        expect(canonicalText(turned)).toBe(text)
        expect(canonicalText(JSON.parse(text))).toBe(text)
      }),
    )
  })
})
