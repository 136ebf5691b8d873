import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyDelta, deltaOf } from '#electron/newsroom/library/versions/versionDelta.ts'
import { canonicalText } from '#shared/article/canonical.ts'
import { article, p } from '#tests/articles.ts'
import { newsText } from '#tests/bench/text.ts'

const most = 10_000_000
const paragraphs = newsText(14_000)
const story = (texts: readonly string[]): Buffer =>
  Buffer.from(canonicalText(article({ headline: 'Bài dài' }, ...texts.map((text) => p(text)))))
const base = story(paragraphs)

describe('a difference between two texts', () => {
  it('leads from any text to any other that it was made for', () => {
    const chunk = fc.constantFrom(...paragraphs.slice(0, 40), 'Ngắn. ', '},{"a":', '😀')
    const text = fc.array(chunk, { maxLength: 60 }).map((chunks) => Buffer.from(chunks.join('},')))
    fc.assert(
      fc.property(text, text, (one, other) => {
        const delta = deltaOf(one, other)
        if (delta) expect(applyDelta(one, delta, most).equals(other)).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  it('is small for edits all over a story of 100 KB', () => {
    expect(base.length).toBeGreaterThan(100_000)
    const edited = paragraphs.map((text, at) =>
      at % 4 === 0 ? text.replace('sông nước', 'biển xa') : text,
    )
    const delta = deltaOf(base, story(edited))!
    expect(applyDelta(base, delta, most).equals(story(edited))).toBe(true)
    expect(delta.length).toBeLessThan(2_000)
  })

  it('is small for a paragraph that moved', () => {
    const [first, ...rest] = paragraphs
    const moved = story([...rest.slice(0, 90), first!, ...rest.slice(90)])
    // The ids of the blocks between them change, too: they are numbered here.
    expect(deltaOf(base, moved)!.length).toBeLessThan(4_000)
  })

  it('is none where a text has little to do with the other', () => {
    const other = story(
      newsText(14_000).map((text) =>
        text.replaceAll(/[a-zà-ỹđ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 7)),
      ),
    )
    expect(deltaOf(base, other)).toBeNull()
  })

  it('refuses what leads out of the base, ends too early or would grow without end', () => {
    const delta = deltaOf(
      base,
      story(paragraphs.map((text, at) => (at === 9 ? `${text} Thêm.` : text))),
    )!
    expect(() => applyDelta(base.subarray(0, 100), delta, most)).toThrow()
    expect(() => applyDelta(base, delta.subarray(0, -1), most)).toThrow()
    expect(() => applyDelta(base, delta, base.length)).toThrow()
  })
})
