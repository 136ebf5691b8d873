import type { CheckedText, TextFound } from '../check.ts'
import { isAllCapitals, isCapitalised, type Word, wordsOf } from './words.ts'

/** Doubling makes new words in Vietnamese; these it does not. */
const functionWords: ReadonlySet<string> = new Set(
  `
  là của và những các cho với bị đã sẽ đang trong trên dưới tại ở đến về khi nếu thì mà do bởi vì nên nhưng hoặc cũng vẫn theo
  như bằng cùng rằng được thuộc giữa mỗi mọi nhằm hoặc hiện cần phải trở qua tới nhờ tuy dù vừa
  có không chưa rất chỉ vào sau trước khiến đánh gặp giúp đưa gửi mua thuê thấy cách khoảng nhiều triệu tỷ tỉ nghìn ngàn
  `
    .trim()
    .split(/\s+/u),
)

/** Words before or after which the two belong to different words: "quyền tự do do Hiến pháp". */
const apart: ReadonlyMap<string, { before?: readonly string[]; after?: readonly string[] }> =
  new Map(
    Object.entries({
      có: {
        before: [
          'hiện',
          'sẵn',
          'vốn',
          'điều',
          'việc',
          'nhà',
          'cái',
          'gì',
          'ai',
          'bao',
          'mới',
          'đã',
        ],
        after: ['thể', 'không'],
      },
      là: { before: ['bay', 'lướt', 'sà'], after: ['mặt'] },
      do: { before: ['tự', 'lý', 'lí'] },
      đang: { before: ['đảm'] },
      về: { before: ['đi', 'ra'] },
      trong: { before: ['nước', 'suối', 'mắt', 'trời'] },
      bằng: { before: ['công', 'văn', 'thăng'] },
      hiện: { before: ['thực', 'xuất', 'phát', 'thể', 'biểu'] },
      phải: { before: ['bên', 'tay', 'cánh', 'lẽ'] },
      thuộc: { before: ['phụ', 'trực', 'quen'] },
      được: { before: ['đạt', 'có', 'giành'] },
      như: { before: ['hầu', 'dường', 'gần', 'tựa'] },
      vừa: { before: ['bé', 'nhỏ'] },
      qua: { before: ['vượt', 'trải', 'thông'] },
      trở: { before: ['cản', 'trắc', 'điện'] },
      cần: { before: ['chuyên'] },
      nên: { before: ['trở'] },
      các: { before: ['nội', 'đài'] },
      dù: { before: ['nhảy'] },
      ở: { before: ['chỗ', 'nhà', 'nơi', 'đất', 'khu', 'căn'] },
      không: { before: ['hàng', 'tay', 'hư', 'chân', 'trên', 'phòng', 'có', 'hay'] },
      chưa: { before: ['hay', 'có'] },
      chỉ: { before: ['địa', 'tôn'] },
      sau: { before: ['cây', 'lá', 'rừng'] },
      trước: { before: ['đi', 'phía'] },
      thấy: { before: ['cảm', 'nhận'] },
      đánh: { before: ['trận', 'cú'] },
      giúp: { before: ['trợ'] },
      mua: { before: ['thu', 'sức'] },
      thuê: { before: ['làm', 'cho'] },
      đưa: { before: ['đong', 'đu'] },
      cách: { before: ['phong', 'tư', 'nhân', 'cải', 'quy'] },
    }),
  )

const mayDouble: ReadonlySet<string> = new Set(
  'had that is so very no bye ha knock blah never really long far many boo tut hear'.split(' '),
)

export function doubledIn(checked: CheckedText, language: 'vi' | 'en'): TextFound[] {
  const words = wordsOf(checked)
  return words.flatMap((word, at): TextFound[] => {
    const phrase = language === 'vi' ? doubledPhraseAt(checked.text, words, at) : null
    if (phrase) return [phrase]
    const before = words[at - 1]
    if (before?.key !== word.key || !isOneBlank(checked.text, before, word)) return []
    const isMistake =
      language === 'vi'
        ? (functionWords.has(word.key) || isAbbreviation(word.raw)) && !isApart(words, at)
        : !mayDouble.has(word.key) && !isCapitalised(word.raw)
    return isMistake ? [{ from: before.from, to: word.to, instead: before.raw }] : []
  })
}

/** Beside these two words may well be said twice: "rất lâu rất lâu", "cứ thế cứ thế". */
const insisting: ReadonlySet<string> = new Set(
  'rất không chưa chỉ nhiều mọi mỗi về qua vào sau trước cần phải có là mà như cùng hai triệu nghìn ngàn tỷ tỉ đến ở'.split(
    ' ',
  ),
)

/** "ít khi ít khi": two words twice, of which one is no word of its own. */
function doubledPhraseAt(text: string, words: readonly Word[], at: number): TextFound | null {
  const [one, other, again, too] = words.slice(at - 3, at + 1)
  if (!one || !other || !again || !too || one.key !== again.key || other.key !== too.key)
    return null
  if (one.key === other.key || isCapitalised(other.raw)) return null
  const isPlain = [one, other].some(({ key }) => functionWords.has(key))
  const mayInsist = [one, other].some(({ key }) => insisting.has(key))
  if (!isPlain || mayInsist) return null
  if (
    !isOneBlank(text, one, other) ||
    !isOneBlank(text, other, again) ||
    !isOneBlank(text, again, too)
  )
    return null
  return { from: one.from, to: too.to, instead: text.slice(one.from, other.to) }
}

/** USD, UBND; in a text that is all capitals every word looks like one, and none is told. */
function isAbbreviation(raw: string): boolean {
  return isAllCapitals(raw) && !/[AEIOUYĂÂÊÔƠƯ]/u.test(raw.normalize('NFD').replace(/^U/u, ''))
}

/** "Người gửi gửi lại": what somebody is called by, and what they do. */
const doers: ReadonlySet<string> = new Set(['người', 'bên', 'khách', 'kẻ'])

function isApart(words: readonly Word[], at: number): boolean {
  const { key } = words[at]!
  const around = apart.get(key)
  const before = words[at - 2]?.key ?? ''
  if (doers.has(before)) return true
  const after = words[at + 1]?.key ?? ''
  return Boolean(around?.before?.includes(before) || around?.after?.includes(after))
}

function isOneBlank(text: string, one: Word, other: Word): boolean {
  return /^[ \u00A0]+$/u.test(text.slice(one.to, other.from))
}
