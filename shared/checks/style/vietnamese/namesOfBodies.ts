import type { TermRule } from '../ruleFile.ts'
import { listed } from './confusionTable.ts'

/**
 * Bodies that there is one of, with the capitals of their names; in another country the like has
 * them too.
 */
const names = listed(`
Bộ Công an, Bộ Công Thương, Bộ Dân tộc và Tôn giáo, Bộ Giáo dục và Đào tạo, Bộ Giao thông vận tải, Bộ Kế hoạch và Đầu tư,
Bộ Khoa học và Công nghệ, Bộ Lao động, Bộ Ngoại giao, Bộ Nội vụ, Bộ Nông nghiệp, Bộ Quốc phòng, Bộ Tài chính, Bộ Tài nguyên và Môi trường,
Bộ Thông tin và Truyền thông, Bộ Tư pháp, Bộ Văn hóa, Bộ Xây dựng, Bộ Y tế, Bộ Chính trị, Bộ Tổng Tham mưu,
Cục Hải quan, Cục Thuế, Cục Hàng không, Cục Hàng hải, Cục Đăng kiểm, Cục Cảnh sát, Tổng cục Thống kê, Tổng cục Thuế, Tổng cục Hải quan,
Ngân hàng Nhà nước, Mặt trận Tổ quốc, Thanh tra Chính phủ, Văn phòng Chính phủ, Văn phòng Quốc hội, Văn phòng Chủ tịch nước,
Hội Chữ thập đỏ, Hội Nông dân, Hội Cựu chiến binh, Hội Liên hiệp Phụ nữ, Đoàn Thanh niên, Liên đoàn Lao động, Đài Truyền hình, Đài Tiếng nói
`)

/** "Bộ y tế" and the like: the first capital says that a name is meant. */
export const namesOfBodies: readonly TermRule[] = names.map((preferred) => ({
  kind: 'term',
  id: `body.${preferred}`,
  language: 'vi',
  reason: '',
  terms: [preferred.charAt(0) + preferred.slice(1).toLowerCase()],
  preferred,
  notAfter: [],
  notBefore: [],
  matches: [],
  passes: [],
}))
