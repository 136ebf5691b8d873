import { describe, expect, it } from 'vitest'
import { addressKey } from '#renderer/article/relatedList.ts'

describe('addressKey', () => {
  it('is the same for spellings of one page', () => {
    const key = addressKey('https://vidu.vn/tin?id=7&trang=2')
    for (const spelling of [
      'http://vidu.vn/tin?id=7&trang=2',
      'https://www.vidu.vn/tin/?trang=2&id=7',
      'https://VIDU.vn/tin?id=7&trang=2#binh-luan',
      'https://vidu.vn/tin?id=7&utm_source=fb&trang=2&fbclid=x',
    ])
      expect(addressKey(spelling)).toBe(key)
  })

  it('differs for other pages', () => {
    const keys = [
      'https://vidu.vn/',
      'https://vidu.vn/tin',
      'https://vidu.vn/Tin',
      'https://vidu.vn/tin?id=7',
      'https://vidu.vn:8080/tin',
      'https://bao.vidu.vn/tin',
    ].map(addressKey)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
