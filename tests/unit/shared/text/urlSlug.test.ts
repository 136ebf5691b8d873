import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isUrlSlug, urlSlugFrom } from '#shared/text/urlSlug.ts'

describe('urlSlugFrom', () => {
  it.each([
    ['Phối hợp liên ngành, đẩy mạnh khuyến học', 'phoi-hop-lien-nganh-day-manh-khuyen-hoc'],
    ['“Đường” về – 14/2/2023!', 'duong-ve-14-2-2023'],
    ['Đà Nẵng'.normalize('NFD'), 'da-nang'],
    ['  --  ', ''],
    ['日本', ''],
    ['', ''],
    ['CON', 'bai-con'],
    ['Lpt1', 'bai-lpt1'],
  ])('makes %j into %j', (headline, urlSlug) => expect(urlSlugFrom(headline)).toBe(urlSlug))

  it('cuts a long one between words', () => {
    const urlSlug = urlSlugFrom('khuyến học '.repeat(30))
    expect(urlSlug.length).toBeLessThanOrEqual(120)
    expect(urlSlug).toMatch(/^(khuyen-hoc-)*khuyen(-hoc)?$/)
    expect(urlSlugFrom('x'.repeat(300))).toBe('x'.repeat(120))
  })

  it('makes an address part of anything, or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (headline) => {
        const urlSlug = urlSlugFrom(headline)
        expect(urlSlug === '' || isUrlSlug(urlSlug)).toBe(true)
      }),
    )
  })
})

describe('isUrlSlug', () => {
  it('takes what can be a folder on every system', () => {
    expect(['lu-ve', '2023', 'a'].map(isUrlSlug)).toEqual([true, true, true])
    const refused = [
      '',
      'Lu-ve',
      'lũ',
      '-lu',
      'lu-',
      'lu--ve',
      'lu ve',
      '../lu',
      'con',
      'nul',
      'com1',
      'x'.repeat(121),
    ]
    expect(refused.filter(isUrlSlug)).toEqual([])
  })
})
