import type { TermRule } from '../ruleFile.ts'
import { expressions } from './expressions.ts'
import { soundAlikes, swaps } from './soundAlike.ts'

/** What sounds like an expression and is right all the same, or begins another: "da nhập khẩu", "giới trẻ chung tay". */
const alsoRight: ReadonlySet<string> = new Set(
  `
  lịch xử, chiết suất, xắt vụn, suất ngoại, nữ xinh, chợ giúp, chợ cấp, trồng chéo, chở lại, chở về, chở thành, chở nên, chả giá,
  chả lại, chả nợ, chả lời, trưa từng, chỗ chống, trẻ chung, phải trăng, giá chị, chữa chị, mẩu truyện, vẽ chanh, tuyển trọn, lưu chữ,
  chuyên da, da chủ, da cầm, da tăng, tăng da, da nhập, dao nhận, dao thừa, bàn dao, chuyển dao, lưu dữ, bắt dữ, dễ giãi, trau giồi,
  dành giụm, lẻ ra, bảo số, cũ cải, vẽ đẹp, vẻ tranh, nghĩ học, nghĩ việc, nghĩ tết, nghĩ đêm, rẻ trái, rẻ phải, bão toàn, sữa sang,
  dở bỏ, mảnh vở, làm rỏ, hãi quân, quỷ đạo, chỗ trốn, mang mác, khoản cách, trọn điểm, trọn tâm, phải chăn, hoàng thành,
  chiếc xuất, giảm súc, lũ lục, trước mắc, xe dầu, dãn cách, thư dãn, xuất bảng, đặt điểm, sổ số, ngã ngủ, sang sát, sóc lại, hàn xách tay,
  xác muối, xã lũ, xã rác, xã súng, chốn đỡ, chun tay, hàn chục, công trùng, giấu mặc, giò trả, rẽ tiền, giải đất, vỏ trai, bán xỉ,
  chính chị, dặn giò, hạt rẻ, giải lụa, mặt cả, xưởng một, trút ít, bàng bạc, tan vở, bằng trứng, sáng lá, nhân dâng, chi kỷ, cha xét, bàng quang
  `
    .split(',')
    .map((expression) => expression.trim().normalize('NFC')),
)

/** Rules with what sounds like their right forms beside what they name themselves, and the like for expressions of every day. */
export function withSoundAlikes(rules: readonly TermRule[]): TermRule[] {
  const taken = new Set([
    ...alsoRight,
    ...expressions,
    ...rules.flatMap(({ preferred, terms }) => [preferred, ...terms]),
  ])
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const rights = new Set([...rules.map(({ preferred }) => preferred), ...expressions])
  for (const right of rights) {
    for (const [family, swap] of Object.entries(swaps)) {
      const terms = soundAlikes(right, swap).filter((term) => !taken.has(term))
      if (terms.length === 0) continue
      for (const term of terms) taken.add(term)
      const id = `${family}.${right}`
      const known = byId.get(id) ?? newRule(id, right)
      byId.set(id, { ...known, terms: [...known.terms, ...terms] })
    }
  }
  return [...byId.values()]
}

function newRule(id: string, preferred: string): TermRule {
  return {
    kind: 'term',
    id,
    language: 'vi',
    reason: '',
    terms: [],
    preferred,
    notAfter: [],
    notBefore: [],
    matches: [],
    passes: [],
  }
}
