import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { article, p } from '#tests/articles.ts'
import { said, saidOf, styleFindings } from './stories.ts'

describe('the rules', () => {
  it.each([
    ['Nghành y tế', 'Spelling: Nghành → Ngành'],
    ['của của dân', 'Doubled: của của → của'],
    ['đội hoà 1-1', 'Tone: hoà → hòa'],
    ['Có 15000 người, 3.5 triệu đồng', 'Number: 15000 → 15.000'],
    ['ngày 20-11-2023', 'Date: 20-11-2023 → 20/11/2023'],
    ['dài 5km', 'Measure: 5km → 5 km'],
    ['được, mất ,còn', 'Spacing: mất ,còn → mất, còn'],
    ['“một” và “hai” và "ba', 'Quotes: " → “'],
    ['a b - c – d - e', 'Dash: – → -'],
    ['do HKVX tổ chức', 'Abbreviation: HKVX → '],
    ['do ICDCL tổ chức', 'Abbreviation: ICDCL → '],
    ['người trúng thưởng hôm nay có có 15 ngày', 'Doubled: có có → có'],
    ['ông ít khi ít khi đi', 'Doubled: ít khi ít khi → ít khi'],
    ['xe đỗ ở trạm 2.Theo camera', 'Spacing: 2.Theo → 2. Theo'],
    ['nhận 4370 bộ hồ sơ', 'Number: 4370 → 4.370'],
    ['nhà cungx đổ', 'Spelling: cungx → cũng'],
    ['nhà có phongf bếp', 'Spelling: phongf → phòng'],
    ['nông dân khong mở thêm', 'Spelling: khong → không'],
    ['họp ở Bộ y tế và Bộ giáo dục và đào tạo', 'Confusion: Bộ y tế → Bộ Y tế'],
    ['mưa dải dác', 'Confusion: dải dác → rải rác'],
    ['tủ nạnh hỏng', 'Confusion: tủ nạnh → tủ lạnh'],
    [
      'ông ở Hội Khuyến học, bà ở Hội Khuyến học, em ở Hội khuyến học',
      'Body: Hội khuyến → Hội Khuyến',
    ],
  ])('%s', (text, expected) => expect(said(text)).toContain(expected))

  it.each([
    'Ngày ngày, người người xanh xanh, luôn luôn, dần dần.',
    'Ông Đắk Krông ở Buôn Ma Thuột xem video của FIFA về AI.',
    'Trang https://vidu.vn/nghành,a và #nghành và ten@vidu.vn.',
    'Mát-xcơ-va, Ê-đê, Pa-ri, vắcxin, ôtô, Wi-Fi.',
    'Hiệp hội Dệt may (HHDM) họp; HHDM cho biết.',
    'Quyền tự do do Hiến pháp trao; khả năng xuất khẩu; hồ sơ xác minh; cô Thanh Liên.',
    'Fax, box và mix; câu “tres bien fait”, bien fait, Thien Nguyen, in lieu of.',
    'Rất lâu rất lâu sau, cứ thế cứ thế; anh hiện có có thể là đủ; bản 2.Net.',
    'Bộ Y tế, bộ y tế các nước, bộ xây dựng gồm mười món, BỘ Y TẾ, nước VIỆT NAM ta.',
    'Chương IV, mục XIX, năm MMXX; bệnh viện có CDC tỉnh hỗ trợ.',
    'Phiên bản 2.0, điều 3.5, ngày 10-12, số 12345, 4-0, 24/24 giờ.',
  ])('say nothing of: %s', (text) => expect(said(text)).toEqual([]))

  it('say nothing of what looks wrong across two words, of dialect and of rare words', () => {
    const lines = readFileSync(new URL('acrossWords.txt', import.meta.url), 'utf8')
      .normalize('NFC')
      .split('\n')
    const sentences = lines.filter(Boolean)
    expect(sentences.length).toBeGreaterThan(40)
    expect(saidOf(sentences).flat()).toEqual([])
  })

  it('find long expressions with a slip inside, and no other words in their last syllable', () => {
    expect(said('Hai vận đông viên và Ủy ban nhan dân xã')).toEqual([
      'Confusion: vận đông viên → vận động viên',
      'Confusion: Ủy ban nhan dân → Ủy ban nhân dân',
    ])
    expect(said('họ vận động viện trợ, bất đồng sản lượng dầu')).toEqual([])
  })

  it('find syllables that no word has, but not where a word is spoken of', () => {
    expect(said('bên phãi và suống đường')).toEqual([
      'Spelling: phãi → phải',
      'Spelling: suống → xuống',
    ])
    expect(said('Ông phát âm “quế” thành “cuế”, em viết chữ “nghành” lên bảng.')).toEqual([])
    expect(said('Ông nói “nghành y thiếu người”.')).toEqual(['Spelling: nghành → ngành'])
    expect(said('rất chuẫn bị')).toEqual(['Confusion: chuẫn bị → chuẩn bị'])
  })

  it('follow the house: tone, i and y, quotation marks, words, quotations, switches', () => {
    expect(said('đội hòa 1-1', { tone: 'new' })).toEqual(['Tone: hòa → hoà'])
    expect(said('kĩ thuật tỉ mỉ', { iy: 'y' })).toEqual(['Iy: kĩ → kỹ'])
    expect(said('kỹ thuật', { iy: 'i' })).toEqual(['Iy: kỹ → kĩ'])
    expect(said('ông nói “có”', { quotes: 'angle' })).toEqual(['Quotes: “ → «', 'Quotes: ” → »'])
    expect(said('nghành y', { words: ['nghành'] })).toEqual([])
    expect(said('Nghành y, HKVX', { words: ['HKVX', 'nghành'] })).toEqual([])
    expect(said('ông nói “nghành y”', { sparesQuotations: true })).toEqual([])
    expect(said('rất xuất xắc', { off: ['sx.xuất sắc'] })).toEqual([])
    expect(said('mưa dải dác', { off: ['dgir.rải rác'] })).toEqual([])
  })

  it('want a word with i or y to be written in one way throughout a story, but names and what always has i', () => {
    const mixed = 'Một kỹ sư giỏi kỹ thuật, tỉ mỉ, có kĩ năng. Kì Anh ở đó từ kỳ nghỉ.'
    expect(said(mixed)).toEqual(['Iy: kĩ → kỹ'])
    expect(said(mixed, { iy: 'any' })).toEqual([])
    expect(said(mixed, { words: ['kĩ'] })).toEqual([])
    expect(said('kỹ sư, kỹ thuật, “kĩ năng”', { sparesQuotations: true })).toEqual([])
    expect(said('Kĩ sư có kĩ năng, tỷ lệ cao, lí nhí.')).toEqual([])
  })

  it('want units explained that not everybody knows, once, and not where words explain them', () => {
    expect(said('Bụi mịn lên 72 µg/m³, hôm sau 80 µg/m³; ồn 85 dB.')).toEqual([
      'Unit: µg/m³ → ',
      'Unit: dB → ',
    ])
    expect(said('Bụi lên 72 microgam trên mét khối (µg/m3), rồi 80 µg/m3.')).toEqual([])
    expect(said('Ồn 85 dB (đề-xi-ben); áp suất 990 hPa, tức hectopascal.')).toEqual([])
    expect(
      said('Dài 5 km, nặng 3 kg, 12 ha, 20%, 30°C, 60 km/h, 500 kWh, 50 MW, 220 V, 3 m³.'),
    ).toEqual([])
    expect(said('Ồn 85 dB.', { words: ['dB'] })).toEqual([])
    const [finding] = styleFindings([article({ headline: 'Tin' }, p('Ồn 85 dB.'))])
    expect(finding?.values['meaning']).toBe('đêxiben')
  })

  it('are as grave as the desk says of a pair, whichever way it is found', () => {
    const grades = {
      'sx.xuất sắc': 'error',
      'dgir.rải rác': 'warning',
      'long.vận động viên': 'error',
    } as const
    const story = article({ headline: 'Tin' }, p('xuất xắc, dải dác, vận đông viên, sạch sẻ'))
    expect(styleFindings([story], { grades }).map(({ severity }) => severity)).toEqual([
      'error',
      'error',
      'warning',
      'hint',
    ])
  })

  it('speak the story’s language', () => {
    expect(said('It could of been the the end , really.', {}, 'en')).toEqual([
      'Confusion: could of → could have',
      'Doubled: the the → the',
      'Spacing: end , → end,',
    ])
    expect(said('Nghành hoà', {}, 'en')).toEqual([])
  })

  it('run on teasers too', () => {
    const teaser = { headline: 'Nghành y', summary: '', photoId: null }
    const story = article({
      headline: 'Tin',
      related: [{ kind: 'address', id: 'r', url: 'https://vidu.vn/', teaser }],
    })
    expect(styleFindings([story])).toMatchObject([
      { check: 'styleSpelling', mend: { kind: 'rewriteTeaser', field: 'headline', text: 'Ngành' } },
    ])
  })
})
