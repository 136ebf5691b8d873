import { describe, expect, it } from 'vitest'
import { builtInRules } from '#shared/checks/style/builtIn.ts'
import { listedNoWords, meantBy } from '#shared/checks/style/vietnamese/noWords.ts'
import { isSyllable } from '#shared/checks/style/vietnamese/syllables.ts'
import { oldTone } from '#shared/checks/style/vietnamese/tone.ts'
import { wordsIn } from '#shared/checks/style/words.ts'
import { saidOf } from './stories.ts'

describe('syllables', () => {
  it.each(
    'gì giếng giết quốc quyết quỳnh quý thuở khuya khuỷu nghiêng yêu ỷ ỉa nguyễn hòa hoà thủy thuỷ xoong ngoằn ngoèo loắt choắt tuýp buýt huỵch khoảnh giặc giũa ươm oan uyên uể ừ'.split(
      ' ',
    ),
  )('%s is one', (word) => expect(isSyllable(word)).toBe(true))

  it.each(
    'nghành nguời đuợc hòan gế ngê kông cê xuât viẹt truờng ghà kũ gía thúê bòa tuyêt quôc'.split(
      ' ',
    ),
  )('%s is none', (word) => expect(isSyllable(word)).toBe(false))
})

describe('syllables that no word has', () => {
  it('are syllables, each listed once, and sound like one that a word has', () => {
    const words = listedNoWords.map(([word]) => word)
    expect(words.length).toBeGreaterThan(700)
    expect(words.filter((word) => !isSyllable(word) || oldTone(word) !== word)).toEqual([])
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
    expect(words.filter((word) => meantBy(word).length === 0)).toEqual([])
  })
})

describe('confusions', () => {
  const rules = builtInRules('vi')

  it('are at least 200 pairs, each wrong form once, no right form wrong elsewhere', () => {
    const wrong = rules.flatMap(({ terms }) => terms)
    expect(rules.length).toBeGreaterThanOrEqual(200)
    expect(new Set(wrong).size).toBe(wrong.length)
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    const right = new Set(rules.map(({ preferred }) => preferred))
    expect(wrong.filter((term) => right.has(term))).toEqual([])
  })

  it('have right forms that can be spelt, and that nothing is said of', () => {
    for (const { preferred } of rules)
      expect(wordsIn(preferred).filter(({ key }) => !isSyllable(key))).toEqual([])
    expect(saidOf(rules.map(({ preferred }) => `Bài viết nêu ${preferred} ở xã.`)).flat()).toEqual(
      [],
    )
  })

  it('each find every wrong form', () => {
    const pairs = rules.flatMap(({ terms, preferred }) =>
      terms.map((term) => ({ term, preferred })),
    )
    const found = saidOf(pairs.map(({ term }) => `Bài này, ${term}.`))
    for (const [at, { term, preferred }] of pairs.entries())
      expect(found[at]!.join('\n'), term).toContain(`${term} → ${preferred}`)
  })
})
