import { describe, expect, it } from 'vitest'
import { deskNotesIn, perhapsDeskNotesIn } from '#shared/checks/deskNotes.ts'
import { p, table, td } from '#tests/articles.ts'
import { figure, foundBy, soundStory } from './soundStory.ts'

const marked = (text: string, spans: { from: number; to: number }[]): string[] =>
  spans.map(({ from, to }) => text.slice(from, to))

describe('a note to the desk', () => {
  it.each([
    ['Giá lúa tăng TKTK đồng mỗi ký.', 'TKTK'],
    ['The mayor, [TK], said so.', '[TK]'],
    ['The mayor (TK) said so.', '(TK)'],
    ['Ông [TK tên đầy đủ] cho biết.', '[TK tên đầy đủ]'],
    ['Ông Nguyễn Văn XXX, 45 tuổi, cho biết.', 'XXX'],
    ['Thiệt hại XXXX tỷ đồng.', 'XXXX'],
    ['It cost XXX million.', 'XXX'],
    ['Có 12 hộ bị ngập (bổ sung).', '(bổ sung)'],
    ['Có 12 hộ bị ngập (cần bổ sung số liệu).', '(cần bổ sung số liệu)'],
    ['Có 12 hộ bị ngập [sẽ bổ sung sau].', '[sẽ bổ sung sau]'],
    ['Ông Nguyễn Văn Nam (kiểm tra lại tên) nói.', '(kiểm tra lại tên)'],
    ['Ông Nguyễn Văn Nam (check lại) nói.', '(check lại)'],
    ['(chờ ảnh)', '(chờ ảnh)'],
    ['[chèn ảnh]', '[chèn ảnh]'],
    ['Toàn tỉnh có 300 ghe KIỂM TRA và 40 bến.', 'KIỂM TRA'],
    ['Toàn tỉnh có 300 ghe, CẦN KIỂM TRA LẠI.', 'CẦN KIỂM TRA LẠI'],
    ['CHÈN ẢNH', 'CHÈN ẢNH'],
    ['The figure is 300 (check with ministry).', '(check with ministry)'],
    ['The figure is 300 [fact-check].', '[fact-check]'],
    ['The figure is 300 FACT CHECK in all.', 'FACT CHECK'],
    ['Jon Smyth (spelling?) said so.', '(spelling?)'],
    ['[insert photo here]', '[insert photo here]'],
    ['TODO: viết tiếp.', 'TODO'],
    ['Lorem ipsum dolor sit amet.', 'Lorem ipsum'],
  ])('is seen in "%s"', (text, note) => {
    expect(marked(text, deskNotesIn(text))).toEqual([note])
    expect(perhapsDeskNotesIn(text)).toEqual([])
  })

  it.each([
    'Luật Đất đai (sửa đổi, bổ sung) có hiệu lực.',
    'Cương lĩnh xây dựng đất nước (bổ sung, phát triển năm 2011).',
    'Nghị định bổ sung một số điều.',
    'Cơ quan chức năng kiểm tra lại toàn bộ hồ sơ.',
    'ĐOÀN LIÊN NGÀNH KIỂM TRA AN TOÀN THỰC PHẨM',
    'KIỂM TRA SỨC KHỎE MIỄN PHÍ',
    'Kế hoạch số 12 (kèm theo danh sách) đã được duyệt.',
    'Thế vận hội lần thứ XXX diễn ra ở London.',
    'Đại hội XXX họp trong ba ngày.',
    'Super Bowl XXX was played in Tempe.',
    'Nhóm này phát tán phim XXX.',
    'Gọi số 0905 XXX 123 để biết thêm.',
    'Khách mở tài khoản (TK) tại ngân hàng.',
    'Thế kỷ XX, XXI và XIX.',
    'Bão số 3 (cập nhật)',
    'He ran a check on the name.',
    'The list (to be confirmed) was published.',
    'TTXVN, TP.HCM, TKV và BTK là tên riêng.',
    'Exxon và Xuxa.',
    '',
  ])('is not seen in "%s"', (text) => {
    expect(marked(text, deskNotesIn(text))).toEqual([])
    expect(marked(text, perhapsDeskNotesIn(text))).toEqual([])
  })
})

describe('what looks unfinished', () => {
  it.each([
    ['The mayor was born in TK and lives there.', 'TK'],
    ['Cuộc họp diễn ra ngày xx tháng 9.', 'xx'],
    ['Giá tăng xx,x% so với năm trước.', 'xx'],
    ['Phần này viết sau […]', '[…]'],
    ['Phần này viết sau [...] rồi thôi.', '[...]'],
    ['Ông ấy nói gì???', '???'],
    ['Tên: ____', '____'],
  ])('is seen in "%s"', (text, gap) => {
    expect(deskNotesIn(text)).toEqual([])
    expect(marked(text, perhapsDeskNotesIn(text))).toEqual([gap])
  })

  it.each([
    'Kẻ gian lập TK ngân hàng để nhận tiền.',
    'Các TK này đều bị khóa.',
    'Số TK 0123456789 tại Vietcombank.',
    'Chùa dựng từ TK XVII, trùng tu TK 19.',
    '“Chúng tôi […] sẽ trở lại”, bà nói.',
    'He said: "We [...] shall return."',
    'Số điện thoại 0905 xxx 123.',
    'Thật vậy sao? Đúng vậy! (?)',
    'snake_case và a_b',
  ])('is not seen in "%s"', (text) => {
    expect(marked(text, perhapsDeskNotesIn(text))).toEqual([])
    expect(deskNotesIn(text)).toEqual([])
  })
})

it('is looked for in a hostile text without end in the time of a plain one', () => {
  for (const piece of ['XXX ', '[', '(bổ ', 't k (TK', 'a', 'a.', 'TODO ', '“[…] ', '( ', 'xx']) {
    const text = piece.repeat(60_000)
    expect(deskNotesIn(text).length).toBeLessThanOrEqual(250)
    expect(perhapsDeskNotesIn(text).length).toBeLessThanOrEqual(250)
  }
})

describe('its place', () => {
  it('is the words themselves, whichever text of a block they stand in', () => {
    const story = soundStory({}, p('Ông XXX nói.'), table([td('Một'), td('Hai [TK]')]))
    expect(foundBy('deskNote', story).map(({ place }) => place)).toEqual([
      { kind: 'block', blockId: 'b1', range: { line: 0, from: 4, to: 7 } },
      { kind: 'block', blockId: 'b2', range: { line: 1, from: 4, to: 8 } },
    ])
  })

  it('is headline, standfirst, caption or a field of a figure', () => {
    const story = soundStory(
      { headline: 'Lũ về XXX', standfirst: 'Nước lên [TK]' },
      figure('Chợ nổi (bổ sung)', { source: 'TTXVN', photographer: 'XXX', altText: 'Ghe' }),
    )
    expect(foundBy('deskNote', story).map(({ place }) => place)).toEqual([
      { kind: 'headline', range: { line: 0, from: 6, to: 9 } },
      { kind: 'standfirst', range: { line: 0, from: 9, to: 13 } },
      { kind: 'block', blockId: 'b1', range: { line: 0, from: 8, to: 17 } },
      { kind: 'figure', figureId: 'b1', part: 'photographer' },
    ])
  })
})
