import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { builtInRules } from '#shared/checks/style/builtIn.ts'
import { graded } from '#shared/checks/style/grades.ts'
import { findingsOf } from '#shared/checks/findings.ts'
import { patternFinder, readPattern } from '#shared/checks/style/patterns.ts'
import { readRuleFile } from '#shared/checks/style/readRules.ts'
import type { PatternRule, RuleFile } from '#shared/checks/style/ruleFile.ts'
import { defaultStyle, type StyleSettings } from '#shared/checks/style/settings.ts'
import { styleChecks } from '#shared/checks/style/style.ts'
import { listedNoWords, meantBy } from '#shared/checks/style/vietnamese/noWords.ts'
import { isSyllable } from '#shared/checks/style/vietnamese/syllables.ts'
import { oldTone } from '#shared/checks/style/vietnamese/tone.ts'
import { wordsIn } from '#shared/checks/style/words.ts'
import { article, p } from '#tests/articles.ts'
import { plainContext } from '../soundStory.ts'
import { styleFindings } from './stories.ts'

/** `check: text → instead` of all that is found in one paragraph. */
function said(
  text: string,
  settings: Partial<StyleSettings> = {},
  language: 'vi' | 'en' = 'vi',
): string[] {
  const story = { ...article({ headline: language === 'vi' ? 'Tin' : 'News' }, p(text)), language }
  return styleFindings([story], settings).map(
    ({ check, values }) => `${check.slice(5)}: ${values['text']} → ${values['instead'] ?? ''}`,
  )
}

/** The same of each of many texts; a story of so few that no check stops counting. */
function saidOf(texts: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(texts.length / 400) }, (_, at) => {
    const some = texts.slice(at * 400, (at + 1) * 400)
    const found = styleFindings([article({ headline: 'Tin' }, ...some.map((text) => p(text)))])
    return some.map((_text, index) =>
      found
        .filter(({ place }) => place.kind === 'block' && place.blockId === `b${index + 1}`)
        .map(({ values }) => `${values['text']} → ${values['instead'] ?? ''}`),
    )
  }).flat()
}

describe('syllables', () => {
  it.each(
    'gì giếng giết quốc quyết quỳnh quý thuở khuya khuỷu nghiêng yêu ỷ ỉa nguyễn hòa hoà thủy thuỷ xoong ngoằn ngoèo loắt choắt tuýp buýt huỵch khoảnh giặc giũa ươm oan uyên uể ừ'.split(
      ' ',
    ),
  )('%s is one', (word) => expect(isSyllable(word)).toBe(true))

  it.each(
    'nghành nguời đuợc hòan gế ngê kông cê xuât viẹt truờng ghà kũ gía thúê bòa tuyêt quôc'.split(
      ' ',
    ),
  )('%s is none', (word) => expect(isSyllable(word)).toBe(false))
})

describe('syllables that no word has', () => {
  it('are syllables, each listed once, and sound like one that a word has', () => {
    const words = listedNoWords.map(([word]) => word)
    expect(words.length).toBeGreaterThan(700)
    expect(words.filter((word) => !isSyllable(word) || oldTone(word) !== word)).toEqual([])
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
    expect(words.filter((word) => meantBy(word).length === 0)).toEqual([])
  })
})

describe('confusions', () => {
  const rules = builtInRules('vi')

  it('are at least 200 pairs, each wrong form once, no right form wrong elsewhere', () => {
    const wrong = rules.flatMap(({ terms }) => terms)
    expect(rules.length).toBeGreaterThanOrEqual(200)
    expect(new Set(wrong).size).toBe(wrong.length)
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    const right = new Set(rules.map(({ preferred }) => preferred))
    expect(wrong.filter((term) => right.has(term))).toEqual([])
  })

  it('have right forms that can be spelt, and that nothing is said of', () => {
    for (const { preferred } of rules)
      expect(wordsIn(preferred).filter(({ key }) => !isSyllable(key))).toEqual([])
    expect(saidOf(rules.map(({ preferred }) => `Bài viết nêu ${preferred} ở xã.`)).flat()).toEqual(
      [],
    )
  })

  it('each find every wrong form', () => {
    const pairs = rules.flatMap(({ terms, preferred }) =>
      terms.map((term) => ({ term, preferred })),
    )
    const found = saidOf(pairs.map(({ term }) => `Bài này, ${term}.`))
    for (const [at, { term, preferred }] of pairs.entries())
      expect(found[at]!.join('\n'), term).toContain(`${term} → ${preferred}`)
  })
})

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

describe('a rule file', () => {
  const term = {
    kind: 'term',
    id: 'covid',
    terms: ['Covid-19'],
    preferred: 'COVID-19',
    reason: 'Như WHO.',
  }
  const file = (...rules: object[]): string =>
    JSON.stringify({ format: 'toa-soan-style', version: 1, id: 'bao', name: 'Báo', rules })

  it('is read and used, each rule as grave as it says, or its file, or their group', () => {
    const read = readRuleFile(file(term))
    if ('problem' in read) throw new Error(read.problem)
    expect(said('dịch Covid-19 và COVID-19', { files: [read] })).toEqual([
      'House: Covid-19 → COVID-19',
    ])
    const graved = (file: RuleFile): string[] =>
      styleFindings([article({ headline: 'Tin' }, p('dịch Covid-19'))], { files: [file] }).map(
        ({ severity }) => severity,
      )
    expect(graved(read)).toEqual(['hint'])
    expect(graved(graded(read, null, 'warning'))).toEqual(['warning'])
    expect(graved(graded(graded(read, null, 'warning'), 'covid', 'error'))).toEqual(['error'])
    expect(graved(graded(read, 'covid', 'off'))).toEqual([])
    expect(graved(graded(read, null, 'off'))).toEqual([])
    expect(graved(graded(graded(read, null, 'off'), 'covid', 'hint'))).toEqual(['hint'])
    expect(graded(graded(read, 'covid', 'error'), 'covid', null)).toEqual(read)
  })

  const pattern = { kind: 'pattern', id: 'mau', matches: ['vụ việc'], passes: ['vụ án'] }
  it.each([
    ['json', '{'],
    ['shape', file({ ...term, kind: 'script' })],
    ['shape', file({ ...term, severity: 'fatal' })],
    ['shape', JSON.stringify({ format: 'khác' })],
    ['twin', file(term, term)],
    ['mustMatch', file({ ...pattern, pattern: 'vụ kiện' })],
    ['mustNotMatch', file({ ...pattern, pattern: 'vụ (?:việc|án)' })],
    ['mustMatch', file({ ...term, matches: ['dịch'] })],
    [
      'circle',
      file(
        { ...term, preferred: 'dịch', terms: ['bệnh'] },
        { ...term, id: 'hai', terms: ['dịch'] },
      ),
    ],
    ['patternSyntax', file({ ...pattern, pattern: 'vụ (việc' })],
    ['patternUnsupported', file({ ...pattern, pattern: String.raw`(vụ) \1` })],
    ['patternUnsupported', file({ ...pattern, pattern: 'vụ(?= việc)' })],
    ['patternUnsupported', file({ ...pattern, pattern: 'vụ(?! việc)' })],
    ['patternComplex', file({ ...pattern, pattern: 'vụ (?:.{0,100}){0,100}việc' })],
    ['patternComplex', file({ ...pattern, pattern: '.{0,100}.{0,100}việc' })],
    ['patternComplex', file({ ...pattern, pattern: 'vụ .{0,2000}việc' })],
    ['patternEmpty', file({ ...pattern, pattern: 'a*' })],
    ['long', ' '.repeat(2_000_001)],
  ])('is refused by name: %s', (problem, text) =>
    expect(readRuleFile(text)).toMatchObject({ problem }),
  )

  it('names the rule that is at fault', () => {
    expect(readRuleFile(file(term, { ...pattern, pattern: 'x' }))).toMatchObject({
      rule: 'mau',
      detail: 'vụ việc',
    })
  })

  it.each([
    ['looks behind', '(?<=Ông )vụ việc', 'Ông vụ việc', 4, 11],
    ['repeats what repeats', '(?:(?:vụ|việc)+ ?)+xảy', 'Các vụ việc xảy ra', 4, 15],
    ['knows every blank', String.raw`vụ\sviệc`, 'a vụ\u00a0việc', 2, 9],
    ['knows every blank of a class', String.raw`vụ[\s-]việc`, 'a vụ\u202fviệc', 2, 9],
    ['knows what is no blank', String.raw`vụ\Sviệc`, 'vụ\u00a0việc vụ-việc', 8, 15],
    ['knows letters by their kind', String.raw`\p{Lu}\p{Ll}+`, 'ở Huế', 2, 5],
    ['knows scripts by either name', String.raw`\p{Script=Han}+`, 'chữ 漢字', 4, 6],
    ['counts as the editor does', String.raw`\u{1F600}đi`, '👩‍🌾 😀đi', 6, 10],
    ['repeats as often as it stands', 'ha+!', `${'a'.repeat(300)} h${'a'.repeat(300)}!`, 301, 603],
  ])('may have a pattern that %s', (_how, source, text, from, to) => {
    const pattern = readPattern(source, false)
    if (typeof pattern === 'string') throw new Error(pattern)
    const rule = { ...patternRule, pattern: source }
    expect(patternFinder([rule]).find({ text, isQuotation: false })).toMatchObject([{ from, to }])
  })

  it('fills in what its groups have found', () => {
    const rule = { ...patternRule, pattern: '(vụ) (việc)(!)?', preferred: '$2 $1$3$7 ($&)' }
    expect(patternFinder([rule]).find({ text: 'vụ việc', isQuotation: false })).toMatchObject([
      { instead: 'việc vụ (vụ việc)' },
    ])
  })

  const patternRule: PatternRule = {
    kind: 'pattern',
    id: 'mau',
    pattern: 'vụ việc',
    language: 'vi',
    reason: '',
    ignoreCase: false,
    preferred: null,
    matches: [],
    passes: [],
  }

  it.each([
    ['.{0,50}.{0,50}☃', 'ab '.repeat(1_667)],
    ['.{0,50}.{0,50}☃', '☃'.padStart(5_000, 'ab ')],
    ['(?:a+)+!', 'a'.repeat(5_000)],
    [String.raw`[a-z]+\s+[a-z]+!`, 'a '.repeat(2_500)],
    ['(a*)*b|(.*)(.*)(.*)(.*)x', 'ab '.repeat(1_667)],
  ])('forty patterns %s take a moment on any text', (source, text) => {
    const rules = Array.from({ length: 40 }, (_, at) => ({
      ...patternRule,
      id: `mau-${at}`,
      pattern: source,
    }))
    const finder = patternFinder(rules)
    const start = performance.now()
    finder.find({ text, isQuotation: false })
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  it('has its slow patterns left out and named, and the others go on', () => {
    const slow = { ...patternRule, id: 'cham', pattern: 'vụ án' }
    const usual = { ...patternRule, id: 'nhanh', pattern: 'vụ việc' }
    const text = 'ab vụ việc '.repeat(450)
    // The clock stands still but while the first pattern is run.
    let time = 0
    let readings = 0
    const finder = patternFinder([slow, usual], () => (readings++ === 1 ? (time += 40) : time))
    const rounds = (count: number): void => {
      for (let round = 0; round < count && finder.failed().length === 0; round++) {
        readings = 0
        finder.find({ text, isQuotation: false })
      }
    }
    rounds(2)
    expect(finder.failed()).toEqual([])
    rounds(20)
    expect(finder.failed()).toEqual(['cham'])
    const found = finder.find({ text, isQuotation: false })
    expect(new Set(found.map(({ values }) => values?.['rule']))).toEqual(new Set(['nhanh']))
  })

  it('that cannot be read any more is named, and its other rules are applied', () => {
    const kept = {
      format: 'toa-soan-style',
      version: 1,
      id: 'bao',
      name: 'Báo',
      rules: [
        { ...patternRule, id: 'xua', pattern: 'vụ(?= việc)' },
        { ...patternRule, id: 'nay', pattern: 'vụ việc' },
      ],
    } as unknown as RuleFile
    const story = article({ headline: 'Tin' }, p('Các vụ việc'))
    const checks = styleChecks({ ...defaultStyle, files: [kept] }, 'vi')
    const findings = findingsOf(story, { ...plainContext, houseStyle: { checks, accepted: [] } })
    expect(findings.filter(({ check }) => check === 'styleHouse')).toHaveLength(1)
    expect(findings.filter(({ check }) => check === 'failedCheck')).toMatchObject([
      { values: { rule: 'styleHouse', failedRules: 'xua' } },
    ])
  })
})
