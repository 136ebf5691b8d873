import type { CheckedText, TextFound } from '../../check.ts'

interface Rule {
  pattern: RegExp
  instead: (match: RegExpExecArray) => string
}

/** What makes a figure an amount and not a name, a version or a paragraph of a law. */
const counted = String.raw`(?:triệu|tỷ|tỉ|nghìn|ngàn|đồng|USD|VND|euro|người|km|kg|m|cm|mm|ha|tấn|tạ|lít|độ|điểm|hộ|lượt|học sinh|sinh viên|doanh nghiệp|ca|năm|giờ|phút|giây|ngày|mét|héc-ta|MW|kWh|GW|lần|khán giả|khách|thí sinh|cử tri|đại biểu|bệnh nhân|lao động|công nhân|hành khách|trường hợp|vụ|chiếc|con|căn|ngôi|cây|suất|vé|hải lý|hồ sơ|bộ hồ sơ|đơn vị|hội viên|đảng viên|chiến sĩ|cán bộ|nhân viên|giáo viên|giường|cổ phiếu|cổ phần|đơn hàng|sản phẩm|tác phẩm|hiện vật|liều|bao|thùng|container|m2|m3|m²|m³|tàu|xe|ô tô|phòng|bản sao|người dân)(?![\p{L}\p{M}])`

/** 1.000 and 3,5. */
const numbers: readonly Rule[] = [
  {
    pattern: /(?<![\p{L}\d.,/-])\d{1,3}(?:,\d{3})+(?![\p{L}\d/-]|[.,]\d)/gu,
    instead: ([number]) => number.replaceAll(',', '.'),
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d.,/-])\d+\.\d{1,2}(?=\s?(?:%|°C)|\s(?:${counted}))`,
      'gu',
    ),
    instead: ([number]) => number.replace('.', ','),
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d.,/-])(?<!(?:số|mã|hiệu|biển)\s)[1-9]\d{4,11}(?=\s(?:${counted}))`,
      'gu',
    ),
    instead: ([number]) => grouped(number),
  },
  {
    // Four figures are an amount where they can be no year.
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d.,/-])(?<!(?:số|mã|hiệu|biển|năm|khóa|khoá|World Cup|Games)\s)(?:1[0-8]|[3-9]\d|2[1-9])\d\d(?=\s(?:${counted}))`,
      'gu',
    ),
    instead: ([number]) => grouped(number),
  },
]

function grouped(number: string): string {
  return number.replace(/\B(?=(?:\d{3})+$)/gu, '.')
}

const ofDay = String.raw`(?<=(?:ngày|sáng|trưa|chiều|tối|đêm|hôm)\s)`

/** 20/11/2023, 20/11 and 11/2023. */
const dates: readonly Rule[] = [
  {
    pattern: /(?<=tháng )(?:0?[1-9]|1[0-2]) ?[-.] ?(?:19|20)\d\d(?![\d/-]|[.,]\d)/giu,
    instead: ([date]) => date.replace(/ ?[-.] ?/u, '/'),
  },
  {
    pattern:
      /(?<![\p{L}\d.,/-])(?:0?[1-9]|[12]\d|3[01])([-.])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d(?![\d/-]|\.\d)/gu,
    instead: ([date]) => date.replace(/[-.]/gu, '/'),
  },
  {
    // "Ngày 10-12" may be three days; "ngày 30-4" is one.
    pattern: new RegExp(
      String.raw`${ofDay}(?:1[3-9]|2\d|3[01])[-.](?:0?[1-9]|1[0-2])(?![\d/%-]|[.,]\d)`,
      'giu',
    ),
    instead: ([date]) => date.replace(/[-.]/gu, '/'),
  },
  {
    pattern:
      /(?<![\d/])(?:0?[1-9]|[12]\d|3[01]) ?\/ (?:0?[1-9]|1[0-2])(?! ?\/|\d)|(?<![\d/])(?:0?[1-9]|[12]\d|3[01]) \/ ?(?:0?[1-9]|1[0-2])(?! ?\/|\d)/gu,
    instead: ([date]) => date.replaceAll(' ', ''),
  },
]

const units =
  'km/h|km²|km2|m²|m2|m³|m3|km|kg|cm|mm|mg|ml|ha|kWh|MWh|kW|MW|GW|tấn|tạ|lít|USD|đồng|triệu|tỷ|nghìn|người|giờ|phút|giây'

/** 5 km and 20%. */
const measures: readonly Rule[] = [
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d])(?<![\p{L}]-)(\d+(?:[.,]\d+)*)(${units})(?![\p{L}\p{M}\d²³])`,
      'gu',
    ),
    instead: ([, number, unit]) => `${number} ${unit}`,
  },
  { pattern: /(?<=\d)[ \u00A0]+%/gu, instead: () => '%' },
]

export const numbersIn = (text: CheckedText): TextFound[] => apply(numbers, text)
export const datesIn = (text: CheckedText): TextFound[] => apply(dates, text)
export const measuresIn = (text: CheckedText): TextFound[] => apply(measures, text)

function apply(rules: readonly Rule[], { text }: CheckedText): TextFound[] {
  if (!/\d/u.test(text)) return []
  return rules.flatMap(({ pattern, instead }) =>
    Array.from(text.matchAll(pattern), (match) => ({
      from: match.index,
      to: match.index + match[0].length,
      instead: instead(match),
    })),
  )
}
