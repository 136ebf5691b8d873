import { describe, expect, it } from 'vitest'
import { readUrlSlug } from '#renderer/details/typedUrlSlug.ts'

describe('readUrlSlug', () => {
  it('follows the headline while nothing is typed', () => {
    expect(readUrlSlug('')).toEqual({ kind: 'follows' })
    expect(readUrlSlug('  ')).toEqual({ kind: 'follows' })
  })

  it('takes what can stand in an address', () => {
    expect(readUrlSlug('cho-noi-2023 ')).toEqual({ kind: 'own', urlSlug: 'cho-noi-2023' })
  })

  it.each([
    ['cho noi', 'spaces', 'cho-noi'],
    ['chợ-nổi', 'marks', 'cho-noi'],
    ['chợ-nổi'.normalize('NFD'), 'marks', 'cho-noi'],
    ['đường', 'marks', 'duong'],
    ['Cho-noi', 'capitals', 'cho-noi'],
    ['cho_noi!', 'signs', 'cho-noi'],
    ['cho--noi', 'hyphens', 'cho-noi'],
    ['-cho', 'hyphens', 'cho'],
    ['nul', 'reserved', 'bai-nul'],
    ['a'.repeat(121), 'tooLong', 'a'.repeat(120)],
    ['北京', 'marks', ''],
  ])('says what is wrong with %j', (typed, problem, suggestion) => {
    expect(readUrlSlug(typed)).toEqual({ kind: 'wrong', problem, suggestion })
  })
})
