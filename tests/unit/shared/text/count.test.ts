import { describe, expect, it } from 'vitest'
import { countCharacters, countWords, readingMinutes } from '#shared/text/count.ts'

describe('countWords', () => {
  it.each([
    ['', 0],
    [' \n – … ! ', 0],
    ['Phối hợp liên ngành', 4],
    ['TP.HCM, 14/2/2023: 1.500 người', 4],
    ['“Chợ nổi” (Cái Răng)', 4],
    ["it's well-known", 2],
    ['a\u00a0b\nc', 3],
  ])('counts %j as %i', (text, words) => expect(countWords(text)).toBe(words))

  it('counts decomposed text alike', () => {
    expect(countWords('Đường về quê'.normalize('NFD'))).toBe(3)
  })
})

describe('countCharacters', () => {
  it('counts a letter with its marks once', () => {
    expect(['ễ', 'ễ'.normalize('NFD'), 'a b', '👍', ''].map(countCharacters)).toEqual([
      1, 1, 3, 1, 0,
    ])
  })
})

describe('readingMinutes', () => {
  it('is at least one for any text', () => {
    expect([0, 1, 230, 812, 20_000].map(readingMinutes)).toEqual([0, 1, 1, 4, 87])
  })
})
