export type Seed = readonly [kind: string, right: string, wrong: string]

/**
 * Errors as newsrooms make them, put into the clean text: what stands there, what is written
 * instead, and the kind. Some are beyond the rules; who wrote them also wrote the rules, so the
 * share that is found flatters.
 */
export const seeds: readonly Seed[] = [
  // Slips of the fingers and of the input method.
  ...seedsOf(
    'spelling',
    `
    người dân từng mưu sinh > nguời dân từng mưu sinh
    tổng kinh phí của công trình > tổng kinh phí cuả công trình
    đường thủy của cả vùng > đừơng thủy của cả vùng
    lượng khách giảm dần > lựơng khách giảm dần
    Kiến trúc sư Lê > Kién trúc sư Lê
    khung gỗ căm xe > khung gổ căm xee
    vẫn nghe thấy tiếng sóng > vẫn nghe thấy tiếg sóng
    bán hủ tiếu trên bến > bán hủ tiếu trên bénn
    chiếc ghe gỗ nhỏ > chiêc ghe gỗ nhỏ
    đề xuất siết chặt > đề xuât siết chặt
    nhiều khu vực ở đồng bằng > nhiều khu vưc ở đồng bằng
    mực nước đã hạ thấp > mực nứơc đã hạ thấp
    mọi giấy phép khoan mới > mọi giâý phép khoan mới
    đại diện cơ quan soạn thảo > đại diện cơ quan soạn thảoo
    hộ nghèo và hộ cận nghèo > hộ ngèo và hộ cận nghèo
    17 doanh nghiệp tiêu thụ > 17 doanh nghịêp tiêu thụ
    thiếu tài sản bảo đảm > thiếu tàì sản bảo đảm
    thuê đất, máy móc đã cũ > thuê đất, máy mócc đã cũ
    dựa trên dòng tiền > dựa trên dòng tìên
    tỷ lệ nợ xấu > tỷ lệ nợ xâú
    thủ tục không khác > thủ tục khôg không khác
    nhà xuất khẩu lớn > nhà xuất khâủ lớn
    chưa phát sinh khoản nợ > chưa phat́ sinh khoản nợ
    Bàn thắng sớm giúp > Bàn thăng sớm giúpp
    cơ hội rõ ràng nhất > cơ hội rõ ràng nhât
    huấn luyện viên thay ba người > huấn luỵện viên thay ba người
    trọng tài nổi còi > trọng tàị nổi còi
    quây rối bên thủy đình > quây rối bên thủy đìng
    trẻ con trèo kín cành nhãn > trẻ con trèo kín cành nhãnn
    mặt nước, các cụ già > mặt nướcc, các cụ già
    công việc ở nhà máy > công viêc ở nhà máy
    học sinh đăng ký > học sinh đăng kýy
    Khán giả nước ngoài > Khán giả nướng ngoaì
    Sức gió mạnh nhất > Sức gió mạhn nhất
    lượng mưa phổ biến > lượng mưa phổ bíên
    có nguy cơ cao xảy ra > có nguy cơ cao xảỷ ra
    chính quyền địa phương > chính quỳên địa phương
    quyết định cho học sinh > quỵết định cho học sinh
    màu xanh rêu giúp chúng > màu xanh rêu giúp chúgn
    âm thanh lạ > âm thanhh lạ
    đáng tin cậy > đáng tin câỵ
    nhiều loài có thể biến mất > nhièu loài có thể biến mất
    thuộc tên từng con suối > thụôc tên từng con suối
    bắt đầu bằng việc đo > băt đầu bằng việc đo
    ghi vào cuốn sổ > ghi vào cuôn̉ sổ
    ngành thiết kế > nghành thiết kế
    Ngành giáo dục các tỉnh > Nghành giáo dục các tỉnh
    Ngành điện tạm dừng > Nghành điện tạm dừng
    nghề chài lưới > ngề chài lưới
    nghệ nhân kiến nghị > ngệ nhân kiến nghị
    tích trò mới về > tích trò mơí về
    kết thúc trận đấu > kêt thúc trận đấu
    đơn đặt hàng đóng > đơn đặthàng đóng
    buổi sáng, buổi chiều > buổisáng, buổi chiều
    gian hàng riêng > gianhàng riêng
    gia đình chị đã gói > giađình chị đã gói
    giảm khí thải > giãm khí thãi
    sinh viên năm thứ hai > sinh viên nằm thứ hai
    khán phòng lặng đi > khán phòng lặng đii
  `,
  ),
  ...seedsOf(
    'confusion',
    `
    rộng rãi về dự thảo > rộng rải về dự thảo
    Công bằng ở đây không phải là khẩu hiệu > Công bằng ở đây không phãi là khẩu hiệu
    chuyển tiếp > truyển tiếp
    khuyến nghị công khai dữ liệu > khuyến nghị công khai giữ liệu
    cùng giám sát > cùng dám sát
    mặt bằng lãi suất > mặt bằng lãi xuất
    Trong khi đó, lãi suất > Trong khi đó, lải suất
    chia sẻ rủi ro > chia xẻ rủi ro
    năng suất cao nhất > năng xuất cao nhất
    để xuất khẩu chính ngạch > để suất khẩu chính ngạch
    giành chiến thắng 4-0 > dành chiến thắng 4-0
    Vũ Hoa chia sẻ trong > Vũ Hoa chia sẽ trong
    vẫn lãng phí cơ hội > vẫn nãng phí cơ hội
    con số kỷ lục > con số kỹ lục
    lặng lẽ đục đẽo > lặng lẻ đục đẽo
    trầm trồ, ông thì > trầm chồ, ông thì
    là một trong những học trò chăm chỉ > là một trong những học trò trăm chỉ
    chủ động ứng phó mưa lớn > chủ động ứng phó mưa nớn
    chuẩn bị phương án di dời > chuẫn bị phương án di rời
    sạt lở đất; các khu > sạc lở đất; các khu
    trọng yếu > chọng yếu
    dự trữ lương thực > dự trử nương thực
    hoàn toàn mới đối với > hoàn toàn mới đối vói
    hạn chế mở thêm > hạn chế mỡ thêm
    chống xói mòn > chống sói mòn
    giải thích rằng cây > giãi thích rằng cây
    đến tham quan, học hỏi > đến thăm quan, học hỏi
    xét xử, Tòa án > sét xử, Tòa án
    xin lỗi các bị hại > xin lổi các bị hại
    đặc biệt nghiêm trọng > đặc biệt nghiêm chọng
    sum họp nhất > xum họp nhất
    mức án nghiêm khắc > mức án nghiêm khắt
    địa chỉ rõ ràng > địa chỉ dõ ràng
    dao động từ > giao động từ
    chưa có hồi âm > chưa có hồi ấm
    xét nghiệm thêm dư lượng > sét nghiệm thêm dư lượng
    không nên tiếp tục mở rộng > không nên tiếp tục mỡ rộng
    màn hình khổng lồ > màn hình khổng nồ
    từ chiến trường > từ chiến chường
    giản dị trong căn hộ > dản dị trong căn hộ
    âm nhạc chuyên nghiệp > âm nhạt truyên nghiệp
    bốc dỡ hàng > bốc rỡ hàng
    dừng lại dễ dàng > dừng lại rễ dàng
    ngạc nhiên, cha mẹ > ngạt nhiên, cha mẹ
    bảo hiểm và tiền sửa > bão hiểm và tiền sữa
    quảng trường thị trấn > quãng trường thị chấn
    mẫu mã của lò > mẩu mã của lò
    kỷ niệm của người khác > kỹ niệm của người khác
    Song song với việc > Song xong với việc
    kỹ sư nông nghiệp ghi > kỷ sư nông nghiệp ghi
    khẳng định mục tiêu > khẵng định mục tiêu
    ảnh hưởng được yêu cầu > ảnh hưỡng được yêu cầu
    kiểm soát chặt hơn > kiểm xoát chặt hơn
    quảng cáo vé tết > quãng cáo vé tết
    khắc phục 800 triệu > khắt phục 800 triệu
    hỗ trợ đấu nối > hổ trợ đấu nối
    thử thách thật sự > thữ thách thật sự
    thành công đứng lớp > thành công đứng nớp
  `,
  ),
  ...seedsOf(
    'tone',
    `
    gần như không đổi: lọ hoa > gần như không đỗi: lọ hoa
    ngoại khóa. Lúc > ngoại khoá. Lúc
    đội hòa nhau > đội hoà nhau
    một trận hòa ở > một trận hoà ở
    khỏe thì cần > khoẻ thì cần
    hủy trước giờ > huỷ trước giờ
    thủy văn quốc gia > thuỷ văn quốc gia
    phong tỏa nhanh > phong toả nhanh
    để lâu hóa nặng > để lâu hoá nặng
    tiến hóa riêng > tiến hoá riêng
    tẩy xóa, đoạn > tẩy xoá, đoạn
    trước tòa rằng > trước toà rằng
  `,
  ),
  ...seedsOf(
    'doubled',
    `
    là những đơn vị dùng > là là những đơn vị dùng
    và nhìn lửa > và và nhìn lửa
    những tích trò đã mất > những những tích trò đã mất
    phía trước là ao > phía trước là là ao
    trong cả trận > trong trong cả trận
    cho khoảng 60 người > cho cho khoảng 60 người
    với nhóm là thời tiết > với với nhóm là thời tiết
    bị lừa khi > bị bị lừa khi
    đã rà soát > đã đã rà soát
  `,
  ),
  ...seedsOf(
    'spacing',
    `
    gỗ cùng loại, ghép > gỗ cùng loại , ghép
    tính đến việc mở thêm > tính đến  việc mở thêm
    hai mươi thợ, nay > hai mươi thợ,nay
    giếng cũ phải lắp > giếng cũ  phải lắp
    6,1%. > 6,1% .
    tốt nghiệp. Trước khi > tốt nghiệp .Trước khi
    cả hai bên đều có lý. Vấn > cả hai bên đều có lý.Vấn
    đánh đầu dũng mãnh, mở > đánh đầu dũng mãnh,mở
    sơn màu xanh, ngăn > sơn màu xanh ,ngăn
    quận, thừa nhận > quận,, thừa nhận
    theo cách khác. Xưởng > theo cách khác.. Xưởng
  `,
  ),
  ...seedsOf(
    'figures',
    `
    14.000 viên > 14,000 viên
    60.000 hộ > 60000 hộ
    1 đến 2,5 cm > 1 đến 2.5 cm
    7,8% xuống > 7.8% xuống
    30.000 đồng > 30,000 đồng
    3,5 ha sầu > 3.5 ha sầu
    60 tấn. Ông > 60tấn. Ông
    cách bến chừng 2 km > cách bến chừng 2km
    đi được 15 km > đi được 15km
    11 kg rác > 11kg rác
    chỉ 31% doanh > chỉ 31 % doanh
    18% xuống còn > 18 % xuống còn
    ngày 15/8. > ngày 15-8.
    hơn 6.000 lao > hơn 6,000 lao
    9.000 khán > 9,000 khán
    180.000 ha > 180,000 ha
    5,7 tỷ > 5.7 tỷ
    86,5 tỷ > 86.5 tỷ
  `,
  ),
  ...seedsOf(
    'signs',
    `
    “Còn bến là còn ghe > "Còn bến là còn ghe
    tụi tôi còn nghề” > tụi tôi còn nghề"
  `,
  ),
  ...seedsOf(
    'names',
    `
    Sở Xây dựng sẽ đếm > Sở xây dựng sẽ đếm
    đại diện Phòng Giáo dục và Đào tạo > đại diện Phòng Giáo dục và đào tạo
    đại diện Hội Làng nghề, hồ > đại diện Hội làng nghề, hồ
    Sở Y tế cho biết > STYT cho biết
    các khu công nghiệp. Nhiều người > các KCXCN. Nhiều người
  `,
  ),
]

/** A line is `right > wrong`. */
export function seedsOf(kind: string, lines: string): Seed[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [right = '', wrong = ''] = line.split(' > ')
      return [kind, right.trim().normalize('NFC'), wrong.trim().normalize('NFC')] as const
    })
    .filter(([, right, wrong]) => right !== wrong)
}
