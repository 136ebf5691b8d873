import type { Figure } from '../article/document.ts'
import type { Check, Found, StoryPart } from './check.ts'
import { placeIn, quotation, textLinesOf } from './textLines.ts'

/** UTF-16 offsets of a text. */
interface Span {
  from: number
  to: number
}

/** What somebody wrote for the desk, or for later, and left in the story. */
export const deskNoteChecks: readonly Check[] = [
  {
    id: 'deskNote',
    group: 'text',
    severity: 'error',
    looksAt: 'block',
    find: (part) => notesIn(part, deskNotesIn),
  },
  {
    id: 'perhapsDeskNote',
    group: 'text',
    severity: 'warning',
    looksAt: 'block',
    find: (part) => notesIn(part, perhapsDeskNotesIn),
  },
]

function notesIn(part: StoryPart, search: (text: string) => Span[]): Found[] {
  const found = textLinesOf(part).flatMap(({ line, text }) =>
    search(text).map(({ from, to }): Found => ({
      place: placeIn(part, { line, from, to }),
      values: { text: quotation(text, from, to) },
    })),
  )
  return part.type === 'figure' ? [...found, ...notesInFields(part, search)] : found
}

function notesInFields({ attrs }: Figure, search: (text: string) => Span[]): Found[] {
  return (['photographer', 'source', 'altText'] as const).flatMap((part) =>
    search(attrs[part])
      .slice(0, 1)
      .map(({ from, to }): Found => ({
        place: { kind: 'figure', figureId: attrs.id, part },
        values: { text: quotation(attrs[part], from, to) },
      })),
  )
}

/** Before and after a whole word; `\b` does not know Vietnamese letters. */
const start = String.raw`(?<![\p{L}\p{M}\p{N}])`
const end = String.raw`(?![\p{L}\p{M}\p{N}])`
/** "tài khoản (TK)" and "thế kỷ (TK)" give the abbreviation that they stand before. */
const notAbbreviated = String.raw`(?<![tT]\p{L}{0,12}\s{1,3}[kK]\p{L}{0,12}\s{0,3})`
/** Thirty, or a kind of film: "Thế vận hội lần thứ XXX", "phim XXX". */
const numbered =
  'thứ|kỳ|kỷ|khóa|khoá|hội|chương|phần|phim|olympics|olympic|olympiad|games|bowl|chapter|part|volume|film|movie|rated'
const notThirty = `(?<!(?:${numbered.replace(/(?<=^|\|)./gu, (letter) => `[${letter}${letter.toUpperCase()}]`)})\\s)`
/** A number of which a part is hidden: "0905 XXX 123". */
const notBesideDigits = { before: String.raw`(?<!\d[\s.-]?)`, after: String.raw`(?![\s.-]?\d)` }

const deskWords = [
  String.raw`(?:(?:cần|sẽ|còn|chờ|phải)\s+)?(?:bổ sung|kiểm tra|xác minh|kiểm chứng|check)(?:\s+(?:sau|thêm|lại|nhé|số liệu|ảnh|tên|tuổi|nguồn|chức danh|chi tiết|thông tin|trích dẫn|phần này|chỗ này|đoạn này))*`,
  String.raw`(?:chèn|thêm|chờ|thiếu|còn thiếu|xin)\s+(?:ảnh|số liệu|nguồn|tên|trích dẫn|ý kiến|xác nhận)`,
  'viết tiếp',
  String.raw`(?:to\s+)?(?:check|fact[\s-]?check)(?:\s+(?:this|name|spelling|date|figures?|with \p{L}+))?`,
  String.raw`(?:insert|add|need|needs|get)\s+(?:a\s+)?(?:photo|picture|quote|name|source|link|figures?)(?:\s+here)?`,
  String.raw`to come|cq|(?:name|source|spelling|sp|date)\s?\?`,
].join('|')

/**
 * What a note looks like. A text with nothing of `needs` in it cannot hold one, which is told far
 * sooner.
 */
interface Pattern {
  needs: readonly string[]
  looks: RegExp
}

/** Beyond doubt; a bracket makes a word a note. */
const certain: readonly Pattern[] = [
  { needs: ['TKTK'], looks: new RegExp(`${start}(?:TK){2,}${end}`, 'gu') },
  {
    needs: ['TK'],
    looks: new RegExp(String.raw`\[\s*TK(?:\s[^\]]{0,80})?\]|${notAbbreviated}\(\s*TK\s*\)`, 'gu'),
  },
  {
    needs: ['XXX'],
    looks: new RegExp(
      `${notThirty}${start}${notBesideDigits.before}X{3,}${end}${notBesideDigits.after}`,
      'gu',
    ),
  },
  {
    needs: ['(', '['],
    looks: new RegExp(String.raw`[([]\s*(?:${deskWords})\s*[.:!…]*\s*[)\]]`, 'giu'),
  },
  { needs: ['ipsum', 'IPSUM'], looks: /lorem ipsum/giu },
]

const shouted: Pattern = {
  needs: ['KIỂM', 'BỔ', 'XÁC', 'CHECK', 'CHÈN', 'CHỜ', 'THIẾU', 'TODO', 'FIXME'],
  looks: new RegExp(
    `${start}(?:(?:CẦN |SẼ |CHƯA )?(?:KIỂM TRA|BỔ SUNG|XÁC MINH)(?: LẠI| SAU| THÊM)?|CHECK LẠI|(?:CHÈN|CHỜ|THIẾU) (?:ẢNH|SỐ LIỆU|NGUỒN)|FACT[ -]?CHECK|CHECK THIS|TODO|FIXME)${end}`,
    'gu',
  ),
}

/** Words that make "TK" an account, as Vietnamese papers shorten it. */
const accountBefore = 'số|các|những|nhiều|một|mỗi|hai|mở|chủ|vào|từ|qua|khóa|khoá'
const accountAfter =
  'ngân|này|đó|của|mạng|cá|thanh|tiền|tiết|chứng|trên|ảo|lừa|nhận|Facebook|Zalo|TikTok|Telegram|VNeID'

const doubtful: readonly Pattern[] = [
  {
    needs: ['TK'],
    looks: new RegExp(
      String.raw`${notAbbreviated}(?<!(?:${accountBefore})\s)(?<![([]\s{0,3})${start}TK${end}(?!\s*[:.]?\s*\d|\s+[IVXLC]+${end}|\s+(?:${accountAfter})${end}|\s*\))`,
      'gu',
    ),
  },
  {
    needs: ['xx'],
    looks: new RegExp(`${start}${notBesideDigits.before}x{2,}${end}${notBesideDigits.after}`, 'gu'),
  },
  { needs: ['???', '___', '@@', '###'], looks: /\?{3,}|_{3,}|@{2,}|#{3,}/gu },
]

/** An omission; in a quotation it says that something was left out. */
const gap: Pattern = { needs: ['['], looks: /\[\s*(?:…|\.{2,})\s*\]/gu }

/** Of one pattern in one text: more are no news. */
const mostHits = 50

/**
 * Notes that nobody would print: "[TK]", "XXX", "(bổ sung)", "KIỂM TRA LẠI" in the middle of a
 * sentence.
 */
export function deskNotesIn(text: string): Span[] {
  return apart([...certain.flatMap((pattern) => spansOf(text, pattern)), ...shoutedIn(text)])
}

/** What looks like a note and may be none: "TK", "[…]" outside a quotation, "xx", "???". */
export function perhapsDeskNotesIn(text: string): Span[] {
  const sure = deskNotesIn(text)
  const found = [...doubtful.flatMap((pattern) => spansOf(text, pattern)), ...gapsIn(text)]
  return apart(found).filter((span) => !sure.some((other) => overlaps(span, other)))
}

function spansOf(text: string, { needs, looks }: Pattern): Span[] {
  if (!needs.some((needed) => text.includes(needed))) return []
  const spans: Span[] = []
  for (const { index, 0: match } of text.matchAll(looks)) {
    spans.push({ from: index, to: index + match.length })
    if (spans.length === mostHits) break
  }
  return spans
}

/** UTF-16 units in which the neighbouring words are looked for. */
const nearby = 40

/** Capitals are a note only among words that are not: "KIỂM TRA SỨC KHỎE MIỄN PHÍ" is a title. */
function shoutedIn(text: string): Span[] {
  return spansOf(text, shouted).filter(({ from, to }) => {
    const before = /(\p{L}+)[^\p{L}]*$/u.exec(text.slice(Math.max(0, from - nearby), from))?.[1]
    const after = /^[^\p{L}]*(\p{L}+)/u.exec(text.slice(to, to + nearby))?.[1]
    if (before === undefined && after === undefined) return text.slice(from, to) !== 'KIỂM TRA'
    return !isShouted(before) && !isShouted(after)
  })
}

function isShouted(word: string | undefined): boolean {
  return word !== undefined && word === word.toUpperCase() && word !== word.toLowerCase()
}

/** Outside a quotation something is still to come. */
function gapsIn(text: string): Span[] {
  return spansOf(text, gap).filter(({ from }) => !isQuoted(text, from))
}

function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at)
  const count = (sign: string) => before.split(sign).length - 1
  return count('“') > count('”') || count('«') > count('»') || count('"') % 2 === 1
}

function overlaps(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to
}

/** In their order, each place once. */
function apart(spans: Span[]): Span[] {
  const sorted = [...spans].sort((one, other) => one.from - other.from || other.to - one.to)
  return sorted.filter((span, at) => !sorted.slice(0, at).some((before) => overlaps(before, span)))
}
