import { describe, expect, it } from 'vitest'
import { creditLineOf } from '#shared/article/photo.ts'
import { creditInCaption, splitCredit } from '#shared/text/credit.ts'

const both = { photographer: 'Thanh Tùng', source: 'TTXVN' }

describe('a credit is taken apart', () => {
  it.each([
    ['Ảnh: Thanh Tùng - TTXVN', both],
    ['Ảnh: Thanh Tùng – TTXVN', both],
    ['Ảnh: Thanh Tùng — TTXVN', both],
    ['Ảnh:Thanh Tùng–TTXVN', both],
    ['Thanh Tùng/TTXVN', both],
    ['TTXVN/Thanh Tùng', both],
    ['(Ảnh: Thanh Tùng/TTXVN)', both],
    ['[Thanh Tùng | TTXVN].', both],
    ['ẢNH: Thanh Tùng - TTXVN.', both],
    ['(Ảnh: TTXVN)', { photographer: '', source: 'TTXVN' }],
    ['Ảnh: TTXVN phát', { photographer: '', source: 'TTXVN phát' }],
    ['Nguồn ảnh: baochinhphu.vn', { photographer: '', source: 'baochinhphu.vn' }],
    ['Ảnh: Báo Cần Thơ', { photographer: '', source: 'Báo Cần Thơ' }],
    ['Ảnh: Sở Du lịch Hà Nội', { photographer: '', source: 'Sở Du lịch Hà Nội' }],
    ['AFP/TTXVN', { photographer: '', source: 'AFP/TTXVN' }],
    ['Ảnh: Thanh Tùng', { photographer: 'Thanh Tùng', source: '' }],
    [
      'Ảnh: Thanh Tùng, Minh Huệ - TTXVN',
      { photographer: 'Thanh Tùng, Minh Huệ', source: 'TTXVN' },
    ],
    ['Photo: Jane Doe / Reuters', { photographer: 'Jane Doe', source: 'Reuters' }],
    ['Photo by Jane Doe', { photographer: 'Jane Doe', source: '' }],
    [
      'Photo courtesy of Jane Doe/Getty Images',
      { photographer: 'Jane Doe', source: 'Getty Images' },
    ],
    ['Jean-Luc Godard / AFP', { photographer: 'Jean-Luc Godard', source: 'AFP' }],
    ['Jean-Luc Godard', { photographer: 'Jean-Luc Godard', source: '' }],
    ['Jane Doe/AFP/Getty Images', { photographer: 'Jane Doe', source: 'AFP/Getty Images' }],
  ])('%s', (text, credit) => expect(splitCredit(text)).toEqual(credit))

  it.each(['', '  ', 'Ảnh:', '()', '(Ảnh: )', '- / -', '2023'])('but not "%s"', (text) =>
    expect(splitCredit(text)).toBeNull(),
  )

  it('and comes out in the house’s one way', () => {
    for (const text of ['Thanh Tùng/TTXVN', '(Ảnh: Thanh Tùng – TTXVN)', 'Ảnh: Thanh Tùng - TTXVN'])
      expect(creditLineOf(splitCredit(text)!, 'vi')).toBe('Ảnh: Thanh Tùng - TTXVN')
  })
})

describe('a caption that ends in its credit', () => {
  const caption = 'Chợ nổi Cái Răng (Cần Thơ) sáng mùng 5 Tết.'
  it.each([
    [`${caption} (Ảnh: Thanh Tùng/TTXVN)`, caption, both],
    [`${caption} (Thanh Tùng/TTXVN).`, caption, both],
    [`${caption} Ảnh: Thanh Tùng - TTXVN`, caption, both],
    [`${caption} Ảnh: Thanh Tùng – TTXVN.`, caption, both],
    [`${caption}\nẢnh: TTXVN`, caption, { photographer: '', source: 'TTXVN' }],
    [`${caption} (TTXVN)`, caption, { photographer: '', source: 'TTXVN' }],
    [
      'The floating market - Photo: Jane Doe / Reuters',
      'The floating market',
      { photographer: 'Jane Doe', source: 'Reuters' },
    ],
    ['Ảnh: Thanh Tùng - TTXVN', '', both],
  ])('%s', (whole, rest, credit) => {
    const found = creditInCaption(whole)!
    expect(whole.slice(0, found.captionLength)).toBe(rest)
    expect(found.credit).toEqual(credit)
    expect(whole.slice(found.captionLength)).toContain(found.words)
  })

  it.each([
    caption,
    'Triển lãm ảnh: nơi hội tụ của nhiều thế hệ.',
    'Người dân mua hoa (trái) tại chợ.',
    'Bức ảnh: Thanh Tùng đứng giữa đám đông. Ông đã ở đây từ sáng.',
    'Ông Nguyễn Văn A (bìa phải)',
    'Hội nghị các nước (ASEAN+3)',
    '',
  ])('but not "%s"', (text) => expect(creditInCaption(text)).toBeNull())
})
