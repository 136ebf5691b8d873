import type { CheckedText, TextFound } from '../../check.ts'
import { fold } from '../../../text/fold.ts'
import { inCaseOf, type Word, wordsOf } from '../words.ts'
import { isSyllable } from './syllables.ts'
import { oldTone } from './tone.ts'

/**
 * Expressions of three syllables and more that stand so and not otherwise: with other marks on one
 * of them they are a slip. Not on the last one, which may begin another word: "vận động viện trợ".
 */
const expressions: readonly string[] = `
vận động viên, huấn luyện viên, phát ngôn viên, biên tập viên, kiểm sát viên, điều tra viên, thẩm tra viên, công tố viên, phát thanh viên,
tuyên truyền viên, cộng tác viên, tình nguyện viên, kỹ thuật viên, quản trị viên, kiểm toán viên, ứng cử viên,
đại biểu quốc hội, ủy ban nhân dân, hội đồng nhân dân, viện kiểm sát nhân dân, tòa án nhân dân, mặt trận tổ quốc, tổng bí thư,
chủ tịch nước, thủ tướng chính phủ, tổng giám đốc, phó giám đốc, phó chủ tịch, tổng thư ký,
cơ quan chức năng, cơ quan điều tra, cơ quan công an, chính quyền địa phương, lực lượng chức năng, lực lượng vũ trang, lực lượng công an,
cảnh sát giao thông, an toàn giao thông, tai nạn giao thông, ùn tắc giao thông, giao thông vận tải,
khởi tố bị can, bắt tạm giam, lệnh tạm giam, vụ án hình sự, truy cứu trách nhiệm, trách nhiệm hình sự, lừa đảo chiếm đoạt tài sản,
bảo hiểm y tế, bảo hiểm xã hội, bảo hiểm thất nghiệp, an sinh xã hội, mạng xã hội, nhà ở xã hội, kinh tế xã hội, tệ nạn xã hội,
giáo dục và đào tạo, trung học phổ thông, trung học cơ sở, kỳ thi tốt nghiệp, học sinh sinh viên, sách giáo khoa, cơ sở vật chất,
vệ sinh an toàn thực phẩm, an toàn thực phẩm, ngộ độc thực phẩm, ô nhiễm môi trường,
ô nhiễm không khí, biến đổi khí hậu, khí tượng thủy văn, áp thấp nhiệt đới, tài nguyên thiên nhiên, tài nguyên nước,
thị trường chứng khoán, trách nhiệm hữu hạn, hội đồng quản trị, ngân hàng nhà nước, ngân hàng thương mại,
ngân sách nhà nước, doanh nghiệp nhà nước, thu nhập cá nhân, giá trị gia tăng, kim ngạch xuất khẩu,
chỉ số giá tiêu dùng, tăng trưởng kinh tế, phát triển bền vững, phát triển kinh tế, đầu tư nước ngoài, vốn đầu tư,
quyền sử dụng đất, giải phóng mặt bằng, tái định cư, quy hoạch đô thị, khu công nghiệp, khu dân cư, khu du lịch,
công nghệ thông tin, trí tuệ nhân tạo, dữ liệu cá nhân, điện thoại di động, khoa học công nghệ,
nông nghiệp và phát triển nông thôn, xây dựng nông thôn mới, xóa đói giảm nghèo, biên giới quốc gia, vườn quốc gia,
di tích lịch sử, di sản văn hóa, văn hóa thể thao, nghệ sĩ nhân dân, nghệ sĩ ưu tú, dân tộc thiểu số, đồng bào dân tộc,
đội tuyển quốc gia, giải vô địch, vô địch thế giới, trận chung kết,
bệnh viện đa khoa, trung tâm y tế, hồi sức cấp cứu, điều dưỡng viên, thiết bị y tế, phòng khám đa khoa,
phòng cháy chữa cháy, cứu nạn cứu hộ, bộ đội biên phòng, quân đội nhân dân, công an nhân dân, cựu chiến binh, thương binh liệt sĩ,
hội nghị thượng đỉnh, quan hệ ngoại giao, đại sứ quán, tổng lãnh sự quán, người phát ngôn, cộng đồng quốc tế, liên hợp quốc,
hiện trường vụ án, nguyên nhân vụ việc, thiệt hại về người, kế hoạch hành động, quy chuẩn kỹ thuật, văn bản pháp luật,
quy định của pháp luật, thủ tục hành chính, cải cách hành chính, chính sách hỗ trợ
`
  .split(',')
  .map((expression) => expression.trim().normalize('NFC'))

interface Expression {
  right: readonly string[]
  folded: readonly string[]
}

const bares = new Map<string, string>()
const mostBares = 20_000

function bare(key: string): string {
  let known = bares.get(key)
  if (known === undefined) {
    known = fold(key)
    if (bares.size < mostBares) bares.set(key, known)
  }
  return known
}

/** By the first syllable without its marks. */
const index = new Map<string, Expression[]>()
for (const expression of expressions) {
  const right = expression.split(' ').map(oldTone)
  const folded = right.map(bare)
  const others = index.get(folded[0]!)
  if (others) others.push({ right, folded })
  else index.set(folded[0]!, [{ right, folded }])
}

/** A long expression in which one syllable has other marks than it should: "vận đông viên". */
export function slipsIn(checked: CheckedText): TextFound[] {
  const words = wordsOf(checked)
  return words.flatMap((word, at): TextFound[] => {
    const found = (index.get(bare(word.key)) ?? []).flatMap((expression) =>
      slipAt(checked, words.slice(at, at + expression.right.length), expression),
    )
    return found.slice(0, 1)
  })
}

function slipAt(
  checked: CheckedText,
  words: readonly Word[],
  { right, folded }: Expression,
): TextFound[] {
  if (words.length < right.length || words.some(({ key }, at) => bare(key) !== folded[at]))
    return []
  const wrong = words.filter(({ key }, at) => key !== right[at])
  const [slip] = wrong
  const last = words.at(-1)
  if (!slip || !last || slip === last || wrong.length > 1 || !isSyllable(slip.key)) return []
  if (!areTogether(checked.text, words)) return []
  const from = words[0]!.from
  const { text } = checked
  const meant = inCaseOf(slip.raw, right[words.indexOf(slip)]!)
  const instead = text.slice(from, slip.from) + meant + text.slice(slip.to, last.to)
  return [{ from, to: last.to, instead, values: { rule: `long.${right.join(' ')}` } }]
}

function areTogether(text: string, words: readonly Word[]): boolean {
  return words.every(
    (word, at) => at === 0 || /^[ \u00A0]+$/u.test(text.slice(words[at - 1]!.to, word.from)),
  )
}
