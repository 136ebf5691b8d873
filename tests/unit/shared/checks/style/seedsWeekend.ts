import { type Seed, seedsOf } from './seeds.ts'

/**
 * Errors for `cleanWeekend.txt`, both written after the rules by somebody who knew them, without a
 * look at what they find.
 */
export const seedsWeekend: readonly Seed[] = [
  ...seedsOf(
    'spelling',
    `
    tàu cao tốc chỉ còn > tàu cao tôcs chỉ còn
    sẽ có cả bãi biển > sẽ có cả bãi biểnn
    cầm xâu chìa khóa > cầm xâu chìa khoáa
    nước nóng chảy ào ào > nước nóng chãy ào ào
    thỉnh thoảng một con > thỉnh thoảngg một con
    du khách nên mang > du khách nen mang
    Trứng luộc chín vừa > Trứng lụôc chín vừa
    nếu không nước sẽ đục > nếu khong nước sẽ đục
    kèm ảnh chụp và bản vẽ > kèm ảnh chụpp và bản vẽ
    chị có quyền khởi kiện > chị có quỳên khởi kiện
    ghi con số vào cuốn sổ > ghi con số vào cuốn sõ
    Phản ứng tệ nhất > Phản ứngg tệ nhất
    mua trên mạng, bộ > mua trên mạgn, bộ
    Người đi chợ vội vã > Nguời đi chợ vội vã
    khối ngoại bán ròng > khối ngọai bán ròng
    nông dân Mê Linh chặt > nông dâan Mê Linh chặt
    chỉ thấy khi nhìn > chỉ tháay khi nhìn
    tiếng tính tẩu vọng ra > tiengs tính tẩu vọng ra
  `,
  ),
  ...seedsOf(
    'confusion',
    `
    sóng đánh vào tung bọt trắng xóa > sóng đánh vào tung bọt trắng sóa
    lại mất cái vẻ hoang sơ > lại mất cái vẻ hoang xơ
    nấu măng chua > nấu măng trua
    Buổi sáng, thuê xe máy > Buổi xáng, thuê xe máy
    cắt miếng vuông to > cắc miếng vuông to
    sau đó hạ lửa nhỏ riu riu > sau đó hạ lữa nhỏ riu riu
    giải đáp thắc mắc của bạn đọc > dải đáp thắc mắc của bạn đọc
    trừ phi có thỏa thuận > chừ phi có thỏa thuận
    yêu cầu bịt lại hoặc che chắn > yêu cầu bịt lại hoặc tre chắn
    bị phạt cảnh cáo > bị phạc cảnh cáo
    để xử lý dứt điểm > để xử lý dức điểm
    phải bồi thường toàn bộ > phải bồi thườn toàn bộ
    nơi chủ chó cư trú > nơi chủ chó cư chú
    Nhân vật chính là Sương > Nhân vậc chính là Sương
    Văn Mai Chi tiết chế > Văn Mai Chi tiếc chế
    Chị trằn trọc cả đêm > Chị chằn chọc cả đêm
    cảm xúc chạy trước > cảm súc chạy trước
    hoặc rơi nước mắt > hoặc dơi nước mắt
    Cha mẹ kiệt sức > Cha mẹ kiệc sức
    thùng xốp, quạt tản nhiệt > thùng sốp, quạt tản nhiệt
    không đăng ký sáng chế > không đăng ký xáng chế
    xuống giống vụ mới > xuống dống vụ mới
    mời anh thỉnh giảng > mời anh thĩnh giảng
    đóng bốt đầu làng > đóng bốc đầu làng
    lược sừng, phấn rôm > lượt sừng, phấn rôm
    nhịn ăn quà để dành > nhịn ăn quà để giành
    Ban quản lý miễn phí > Ban quảng lý miễn phí
    buôn bán gì nữa > buông bán gì nữa
    dẫn dắt đà tăng > dẩn dắt đà tăng
    chìm trong sắc đỏ > chìm trong sắt đỏ
    về khả năng nâng lãi suất > về khả năng nâng lãi xuất
    vì hạn hán kéo dài > vì hạng hán kéo dài
    nhờ trời ấm, cải bắp > nhờ trời ấm, cãi bắp
    giữ nguyên lãi suất huy động > dữ nguyên lãi suất huy động
    Camera là chỗ hụt hẫng > Camera là chổ hụt hẫng
    vẽ phác thảo sẽ thích > vẽ phát thảo sẽ thích
    Chế độ chụp đêm > Trế độ chụp đêm
    thửa ruộng lớn nhất > thửa duộng lớn nhất
    ngoan ngoãn bước > ngoan ngoản bước
    Náo nhiệt nhất là > Láo nhiệt nhất là
    đuôi dài thướt tha > đuôi dài thước tha
    Bếp lửa đỏ rực > Bếp lửa đỏ dực
  `,
  ),
  ...seedsOf(
    'other',
    `
    Phòng mùa này chỉ 250.000 đồng > Phòng mùa này chỉ 250,000 đồng
    phần ba rọi nạc mỡ > phần ba rọi nạc nạc mỡ
    Nhà xuất bản Trẻ vừa phát hành, dày > Nhà xuất bản Trẻ vừa phát hành,dày
    số công nhân đã nghỉ việc > số công nhân đã đã nghỉ việc
    giữ nhiệt độ ở 37,5°C > giữ nhiệt độ ở 37.5°C
    Tỷ lệ nở đạt 87%, cao > Tỷ lệ nở đạt 87 %, cao
    hơn 4.000 gà giống > hơn 4000 gà giống
    còn lãi 35 triệu đồng > còn lãi 35triệu đồng
    lên 1.276 điểm > lên 1276 điểm
    Thịt heo hơi tại miền Bắc > Thịt heo hơi tại tại miền Bắc
    Nếu cháu im, chị cứ bảo > Nếu cháu im , chị cứ bảo
    máy nặng 239 g, nhẹ > máy nặng 239 g ,nhẹ
    trên ngọn nêu cao 15 m. > trên ngọn nêu cao 15m.
    còn 74,6 USD một thùng > còn 74.6 USD một thùng
    - Bán rồi thì bà con > – Bán rồi thì bà con
    âm dương chẳng hòa > âm dương chẳng hoà
  `,
  ),
]
