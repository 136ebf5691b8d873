import { describe, expect, it } from 'vitest'
import { distinct, matching } from '#renderer/ui/fields/suggestions.ts'

const names = ['Thanh Tùng', 'Minh Huệ', 'Đỗ Thanh Hà', 'Nguyễn Thị Doan']

describe('suggestions', () => {
  it('are found by the beginnings of words, marks and case aside', () => {
    expect(matching(names, 'tung thanh')).toEqual(['Thanh Tùng'])
    expect(matching(names, 'THANH')).toEqual(['Thanh Tùng', 'Đỗ Thanh Hà'])
    expect(matching(names, 'do')).toEqual(['Đỗ Thanh Hà', 'Nguyễn Thị Doan'])
    expect(matching(names, 'anh')).toEqual([])
  })

  it('are all offered while nothing is typed, but no more than can be looked over', () => {
    expect(matching(names, '')).toEqual(names)
    const many = Array.from({ length: 30 }, (_, at) => `Tên ${at}`)
    expect(matching(many, 'ten')).toHaveLength(8)
  })

  it('are each offered once', () => {
    expect(distinct(['TTXVN', '', ' TTXVN ', 'AP'])).toEqual(['TTXVN', 'AP'])
  })
})
