import { type Seed, seedsOf } from './seeds.ts'

/**
 * Errors for `cleanRegions.txt`; both were written before the rules were added that they are to
 * judge.
 */
export const seedsRegions: readonly Seed[] = [
  ...seedsOf(
    'spelling',
    `
    sương còn đặc quánh > suơng còn đặc quánh
    rạng sáng 10/9 cuốn trôi > rạng sáng 10/9 cuôn trôi
    khoan thăm dò ở 14 điểm > khoan thăm dò ở 14 đểim
    bầu gỗ mun đã lên nước > bầu gỗ mun đã lên nướ
    gió lọt qua mới rung > gió lọtt qua mới rung
    nghe một hồi khèn > nghe một hồi kèhn
    treo lơ lửng trên mép nước > treo lơ lửng trên mép nứoc
    lượng phù sa về > luợng phù sa về
    cho phép doanh nghiệp > cho phép daonh nghiệp
    tuyệt đối không vay mượn > tuyệt đối không vay muợn
    chàng trai 24 tuổi > chàng trai 24 tuôỉ
    đầu cúi thấp > đầu cuí thấp
    Chuyến bay VN1547 giữ > Chuyển bay VN1547 giữ
    khiến mấy bà hàng rau > khiênns mấy bà hàng rau
    đá ba trận. Nhà phê bình > đá ba trậm. Nhà phê bình
    mưa ập xuống, ban tổ chức > mưa ập xuống, ban tổ chúc
    tờ giấy là biết nhà ấy > tờ giâys là biết nhà ấy
    người hay gặp chị > ngừơi hay gặp chị
    thuộc từng lối mòn > thuộc từng lôi mòn
    trong hai lớp ni lông > trongn hai lớp ni lông
  `,
  ),
  ...seedsOf(
    'confusion',
    `
    nhận chìa khóa nhà sàn > nhận chìa khóa nhà xàn
    doanh nghiệp đóng góp. Trưởng > doanh nghiệp đóng ghóp. Trưởng
    san nền. Kinh phí > xan nền. Kinh phí
    nếp nhăn xô lại > nếp nhăn sô lại
    Học trò giỏi nhất > Học trò dỏi nhất
    chậm, trầm, rồi tắt hẳn > chậm, trầm, rồi tắc hẳn
    hoạt động lén lút ban đêm > hoạt động lén lúc ban đêm
    Trong lúc chờ đợi > Trong lúc trờ đợi
    niêm yết ở mức > niêm iết ở mức
    chuyên gia phân tích > chuyên gia phân tít
    nguồn cung hạn chế mới là gốc rễ > nguồn cung hạn chế mới là gốc rể
    nên dành tiền nhàn rỗi > nên giành tiền nhàn rỗi
    lồng ngực một thầy giáo > lồng ngực một thày dáo
    Thùng bảo quản lạnh > Thùng bão quản lạnh
    nằm trong danh sách chờ > nằm trong danh xách chờ
    can ngăn những ý tưởng > can ngăn những ý tưỡng
    kèm dòng chữ nắn nót > kèm giòng chữ nắn nót
    vượt chuẩn châu lục > vược chuẩn châu lục
    Nữ vận động viên Thanh Hóa > Nữ vận đông viên Thanh Hóa
    vượt chướng ngại vật > vượt trướng ngại vật
    giữ thói quen đặt > giữ thối quen đặt
    bàn hòa giải, phòng khi > bàn hòa dải, phòng khi
    bạo lực gia đình và cờ bạc > bạo lực gia đình và cờ bạt
    bản án dài vỏn vẹn > bản án dài vỏn vẹng
    đã giảm từ 3,8 > đã giãm từ 3,8
    chỉ ngẫm vài giây > chỉ ngẫm vài dây
    khách phải nghiêng vai > khách phãi nghiêng vai
    sau này có người thành hiệu trưởng > sau này có người thành hiệu trưỡng
    súng săn tự chế vẫn len lỏi > súng săn tự chế vẫn len lõi
    giáp ranh Virachey > giáp danh Virachey
  `,
  ),
  ...seedsOf(
    'other',
    `
    hơn 21 tỷ đồng, trong đó > hơn 21 tỷ đồng ,trong đó
    hội Hạn Khuống mở lại sau 11 năm > hội Hạn Khuống mở lại sau sau 11 năm
    đoạn sạt dài 70 m > đoạn sạt dài 70m
    lúc 19h05 hôm 3/4 > lúc 19h05 hôm 3/ 4
    chấm quán 8,5/10, trừ > chấm quán 8,5/10,trừ
    vốn 1.000 tỷ đồng nhập > vốn 1,000 tỷ đồng nhập
    có cú nhảy 7,72 m > có cú nhảy 7.72 m
    thụ lý 1.046 vụ > thụ lý 1046 vụ
    còn 18%, đã ba lần > còn 18 %, đã ba lần
    đặt trước qua Zalo > đặt trước qua qua Zalo
    gần 2.700 chiếc bẫy > gần 2700 chiếc bẫy
    xin bát cháo hến. Hỏi > xin bát cháo hến.Hỏi
    "Con về với ngoại". > “Con về với ngoại".
    khóa, rồi nhét > khoá, rồi nhét
  `,
  ),
]
