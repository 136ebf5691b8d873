import { type Seed, seedsOf } from './seeds.ts'

/**
 * Errors for `cleanDesks.txt`, as for the first stories; both were written before their writer had
 * read the rules.
 */
export const seedsDesks: readonly Seed[] = [
  ...seedsOf(
    'spelling',
    `
    mưa trút xuống > mưa trútt xuống
    đoán đúng hướng > đóan đúng hướng
    phải nghỉ thi đấu > phải nghỉ thi đâú
    doanh nghiệp nhập khẩu vẫn dè dặt > doanh ngiệp nhập khẩu vẫn dè dặt
    nguyên liệu chưa vội > nguyên lịêu chưa vội
    khoảng 1.200 tấn bông > khỏang 1.200 tấn bông
    mức giảm này chưa đủ > mức giảm nàyy chưa đủ
    vùng núi phía Bắc > vùng nui1 phía Bắc
    đã lùa trâu từ > đã lùaa trâu từ
    kiểm tra lại chăn đệm > kiểm tra lại chăn đẹêm
    bị cáo có 15 ngày > bị caó có 15 ngày
    buộc hoàn trả cho > buộc hòan trả cho
    văn phòng công chứng. Các > văn phònng công chứng. Các
    cần dài hơn một mét > cần dài hơn một mếtt
    gõ nhẹ từng tấm > gõ nhẹ tửng tấm
    con gái làm công nhân > con gái làm công nhâ
    học trò ngơ ngác > học trò nghơ ngác
    thang điểm công khai > thang đỉêm công khai
    chiếc bành gỗ khỏi lưng > chiếc bành gỗ khõi lưng
    giữ khoảng cách > gĩư khoảng cách
    tiền phân bón > tìen phân bón
    khàn cả tiếng > khàn cả tiếngg
    theo dõi từng thao tác > theo dõi từng thao tcá
    xếp hàng, đa số > xếp hàngg, đa số
    kiện tụng ở > kiện tụgn ở
    phải mua hai bồn > phải mau hai bồn
    cây lâu năm, cuối cùng > cây lâu năm, cúôi cùng
    cả phố tối om > cả phố tồi om
  `,
  ),
  ...seedsOf(
    'confusion',
    `
    từng bị chấn thương > từng bị trấn thương
    đã tính về nhà > đã tính về nha
    chuyên gia kinh tế > truyên gia kinh tế
    bức tranh lợi nhuận > bức chanh lợi nhuận
    sương muối > xương muối
    sau đó lan sang > sau đó lang sang
    chăn thả về chuồng > chăn thả về truồng
    lừa đảo chiếm đoạt tài > lừa đão chiếm đoạt tài
    chủ trương đầu tư > chủ chương đầu tư
    gian dối để nhận > dan dối để nhận
    làm rõ trách nhiệm > làm rõ chách nhiệm
    trí nhớ > chí nhớ
    mai một > mai mọt
    chấm dứt hoàn toàn > chấm dứt hoàng toàn
    khuyến cáo > khuyến cao
    tất bật xuống giống > tất bậc xuống giống
    đồng nghiệp ở > đồng nghiệm ở
    xét nghiệm nhanh > xét nghiệp nhanh
    bình tĩnh quá > bình tỉnh quá
    chi trả 80% > chi chả 80%
    đáp trả bằng thuế > đáp chả bằng thuế
    xuất xưởng ở > suất xưởng ở
    dự trữ chính > dự chữ chính
    đàn gia súc ở Thuận > đàn da súc ở Thuận
    rẽ từ Hàng Đào > rẻ từ Hàng Đào
    câu chuyện của những > câu truyện của những
    sắt vụn > sắc vụn
    giám sát hành trình > giám xát hành trình
    trạm dừng nghỉ. "Quy > trạm dừng nghĩ. "Quy
    đánh đố > đánh đó
    suốt ba chục năm > xuốt ba chục năm
    nét chữ của ba > nét trữ của ba
  `,
  ),
  ...seedsOf(
    'other',
    `
    Gần 6.000 khán giả > Gần 6000 khán giả
    bán kết giải bóng đá > bán kết kết giải bóng đá
    ngày 21/7, Krông Pắc > ngày 21-7, Krông Pắc
    bên cánh trái, căng > bên cánh trái , căng
    giảm 0,37%, còn > giảm 0,37 %, còn
    trị giá 2,4 triệu USD > trị giá 2.4 triệu USD
    Tuy vậy, theo ông > Tuy vậy,theo ông
    gần một tỷ", bà nói > gần một tỷ”, bà nói
    trên 1.500 m có thể > trên 1500m có thể
    cám gạo và muối để > cám gạo và và muối để
    từ tháng 4/2018 đến > từ tháng 4-2018 đến
    trả mặt bằng. > trả mặt bằng .
    Lưu Ngọc Diễm lãnh > Lưu Ngọc Diễm  lãnh
    Cái khó không nằm > Cái khó không không nằm
    Theo Trung tâm Bảo tồn voi > Theo Trung Tâm Bảo tồn voi
    hơn 10 triệu sản phẩm > hơn 10 triệu triệu sản phẩm
    rồi truyền ngay. > rồi truyền ngay..
    hơn 3 tỷ USD năm ngoái > hơn 3 tỷ USD USD năm ngoái
    vẫn còn chỗ để mặc cả. "Bốn > vẫn còn chỗ để mặc cả. “Bốn
    chưa đầy 300 m > chưa đầy 300m
    Luka Modrić 37 tuổi, > Luka Modrić 37 tuổi ,
    Khoảng 7.800 ha lúa > Khoảng 7800 ha lúa
    vào ngày 30/8, chậm > vào ngày 30/08, chậm
    năm tuyến tỏa về > năm tuyến toả về
    biết đánh vần > biết đánh đánh vần
    12.350 vụ tai nạn > 12350 vụ tai nạn
    Chủ tịch VATA Nguyễn > Chủ tịch  VATA Nguyễn
    Hòa, xã Xuân Hải > Hoà, xã Xuân Hải
  `,
  ),
]
