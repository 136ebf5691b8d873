import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldedUnits, foldWithOffsets } from '#shared/text/fold.ts'

describe('fold', () => {
  it('drops marks, case and the bar of đ', () => {
    expect(fold('Hội Khuyến học, ĐƯỜNG Nguyễn Đà Nẵng')).toBe(
      'hoi khuyen hoc, duong nguyen da nang',
    )
  })

  it('folds decomposed text alike', () => {
    expect(fold('đường'.normalize('NFD'))).toBe('duong')
  })

  it('says where each folded unit comes from', () => {
    const { folded, offsets } = foldWithOffsets('Đà Nẵng')
    expect(folded).toBe('da nang')
    expect(offsets).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })

  it('folds every character as Unicode takes it apart', () => {
    const letters = fc.string({
      unit: fc.oneof(
        fc.constantFrom(
          'a',
          'Đ',
          'ễ',
          'e\u0302\u0303',
          'Σ',
          'İ',
          'ß',
          '각',
          '👍',
          '\ud800',
          '\uffff',
          '\0',
        ),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
      maxLength: 60,
    })
    fc.assert(
      fc.property(letters, (text) => {
        const marksOff = text.normalize('NFD').replace(/\p{M}/gu, '')
        expect(fold(text)).toBe(marksOff.replace(/[đĐ]/g, 'd').toLowerCase())
        expect(String.fromCharCode(...foldedUnits(text))).toBe(fold(text))
        expect(foldWithOffsets(text).offsets.at(-1)).toBe(text.length)
      }),
    )
  })

  it('folds a long text whole', () => {
    expect(fold('Đường dài. '.repeat(5_000))).toBe('duong dai. '.repeat(5_000))
  })
})
