import { describe, expect, it } from 'vitest'
import { sortKey } from '#shared/text/sortKey.ts'

function sorted(...texts: string[]): string[] {
  return texts.sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))
}

describe('sortKey', () => {
  it('sorts letters as a Vietnamese dictionary does', () => {
    const letters = ['A', 'Ă', 'Â', 'B', 'D', 'Đ', 'E', 'Ê', 'O', 'Ô', 'Ơ', 'U', 'Ư', 'Y']
    expect(sorted('Y', 'Ư', 'U', 'Ơ', 'Ô', 'O', 'Ê', 'E', 'Đ', 'D', 'B', 'Â', 'Ă', 'A')).toEqual(
      letters,
    )
  })

  it('looks at tones only where the letters are the same', () => {
    expect(sorted('mạ', 'má', 'mã', 'mả', 'mà', 'ma', 'mai')).toEqual(
      'ma mà mả mã má mạ mai'.split(' '),
    )
  })

  it('sorts word by word, whatever case, marks or quotes it is written in', () => {
    expect(sorted('Lúa mới', 'lu', '“Lũ” về', 'LỤA', 'Lũ rút'.normalize('NFD'))).toEqual([
      'lu',
      'Lũ rút'.normalize('NFD'),
      '“Lũ” về',
      'LỤA',
      'Lúa mới',
    ])
  })

  it('puts what has no headline last', () => {
    expect(sorted('', 'Ỷ lại', '…', '日本')).toEqual(['Ỷ lại', '日本', '', '…'])
  })
})
