import { isSyllable, syllables, toneless } from './syllables.ts'

const alphabet = 'aăâbcdđeêghiklmnoôơpqrstuưvxy'
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'] as const
const most = 3

/** Syllables that news is full of: where several are as near, these are meant. */
const frequent: ReadonlySet<string> = new Set(
  `
  và của là các có được cho trong người những với một không này đã đến từ khi để ra cũng năm về tại theo trên nhiều việc vào
  như đó sẽ ông bà anh chị nước ngày phải hơn sau lại làm bị nhưng còn công nhà thành phố tỉnh huyện xã phường quốc gia việt
  nam hội đồng nhân dân chính phủ quyền trung ương địa phương kinh tế xã hội văn hóa giáo dục đào tạo khoa học nghệ thuật thể
  thao du lịch y bệnh viện trường học sinh viên giáo viên đường giao thông tai nạn xe cảnh sát công an tòa án luật pháp quy
  định nghị quyết triển khai thực hiện tổ chức phát biểu hoạt động chương trình kế hoạch dự án đầu tư doanh nghiệp sản xuất
  xuất khẩu thị trường giá tăng giảm triệu tỷ đồng nghìn đầu cuối tháng tuần giờ sáng chiều tối mới cùng qua trước giữa hai ba
  bốn sáu bảy tám chín mười biết nói nhận thấy thể nếu thì mà vì nên rất cần đang nghiệp ngành nghề lượng chất lớn nhỏ cao thấp
  nguyên nguyễn trần phạm hoàng vũ đặng bùi đỗ hồ ngô dương lý thời gian khu vực vùng miền bắc đông tây biển sông núi mưa bão
  lũ nắng nóng lạnh trận đấu đội bóng giải cầu thủ huấn luyện chiến thắng bàn tài chính ngân hàng vốn thuế luôn phong trào
  nghiêm trọng khoảng thương mại chủ tịch trưởng phó giám đốc bộ sở ban đại biểu quan hệ hợp tác hỗ trợ phòng chống dịch khác cả hết
  `
    .trim()
    .split(/\s+/u),
)

/**
 * What was found for words: a paragraph is read again with every key in it, and with it what is
 * misspelt there.
 */
const found = new Map<string, readonly string[]>()
const mostFound = 1_000

/** The nearest syllables to a misspelt word of small letters (NFC), the likeliest first. */
export function suggestionsFor(word: string): readonly string[] {
  let suggestions = found.get(word)
  if (!suggestions) {
    suggestions = nearest(word)
    if (found.size >= mostFound) found.clear()
    found.set(word, suggestions)
  }
  return suggestions
}

function nearest(word: string): string[] {
  const ranked = new Map<string, number>()
  const offer = (syllable: string | undefined, cost: number): void => {
    if (syllable === undefined) return
    const whole = cost - (frequent.has(syllable) ? 0.4 : 0)
    if (whole < (ranked.get(syllable) ?? Infinity)) ranked.set(syllable, whole)
  }
  const { letters, tone } = toneless(word)
  const { byLetters } = syllables()
  for (const [near, cost] of nearTo(letters)) {
    for (const other of tones) {
      const wrongTone = other === tone ? 0 : tone === '' ? 0.3 : 0.6
      offer(byLetters.get(near + other), cost + wrongTone)
    }
  }
  for (const [one, cost] of split(word)) offer(one, cost)
  return [...ranked]
    .sort(([, one], [, other]) => one - other)
    .slice(0, most)
    .map(([syllable]) => syllable)
}

/**
 * Letters that differ by marks, by two that changed places, by one too many, another, or one
 * missing.
 */
function nearTo(letters: string): Map<string, number> {
  const near = new Map<string, number>([[letters, 0]])
  const add = (text: string, cost: number): void => {
    if (cost < (near.get(text) ?? Infinity)) near.set(text, cost)
  }
  for (const marked of otherMarks(letters)) add(marked, 0.4 + 0.3 * differing(letters, marked))
  for (let at = 0; at <= letters.length; at++) {
    const before = letters.slice(0, at)
    const after = letters.slice(at)
    if (after !== '') {
      add(before + after.slice(1), 1)
      if (after.length > 1) {
        const swapped = before + after.charAt(1) + after.charAt(0) + after.slice(2)
        add(swapped, 0.8)
        for (const marked of otherMarks(swapped))
          add(marked, 0.9 + 0.3 * differing(swapped, marked))
      }
      for (const letter of alphabet) add(before + letter + after.slice(1), 1.2)
    }
    for (const letter of alphabet) add(before + letter + after, 1.1)
  }
  return near
}

const familyOf = new Map(
  ['aăâ', 'eê', 'oôơ', 'uư', 'dđ', 'iy'].flatMap((letters) =>
    Array.from(letters, (letter) => [letter, letters] as const),
  ),
)

/** The same letters with other hooks and hats; of a word that is no longer than a syllable. */
function otherMarks(letters: string): string[] {
  if (letters.length > 8) return []
  return Array.from(letters).reduce<string[]>(
    (words, letter) =>
      words.flatMap((word) => Array.from(familyOf.get(letter) ?? letter, (other) => word + other)),
    [''],
  )
}

function differing(one: string, other: string): number {
  return Array.from(one).filter((letter, at) => letter !== other[at]).length
}

/** Two words without the blank between them. */
function* split(word: string): Generator<[string, number]> {
  for (let at = 1; at < word.length; at++) {
    const one = word.slice(0, at)
    const other = word.slice(at)
    if (!isSyllable(one) || !isSyllable(other) || at < 2 || word.length - at < 2) continue
    const known = Number(frequent.has(one)) + Number(frequent.has(other))
    if (known > 0) yield [`${one} ${other}`, 0.9 - known * 0.4]
  }
}
