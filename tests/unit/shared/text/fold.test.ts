import { describe, expect, it } from 'vitest'
import { fold, foldWithOffsets } from '../../../../shared/text/fold.ts'

describe('fold', () => {
  it('drops marks, case and the bar of đ', () => {
    expect(fold('Hội Khuyến học, ĐƯỜNG Nguyễn Đà Nẵng')).toBe('hoi khuyen hoc, duong nguyen da nang')
  })

  it('folds decomposed text alike', () => {
    expect(fold('đường'.normalize('NFD'))).toBe('duong')
  })

  it('says where each folded unit comes from', () => {
    const { folded, offsets } = foldWithOffsets('Đà Nẵng')
    expect(folded).toBe('da nang')
    expect(offsets).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })
})
