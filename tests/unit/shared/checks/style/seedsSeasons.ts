import { type Seed, seedsOf } from './seeds.ts'

/**
 * Errors for `cleanSeasons.txt`; both were written before the rules were read that they are to
 * judge.
 */
export const seedsSeasons: readonly Seed[] = [
  ...seedsOf(
    'spelling',
    `
    được rút khỏi chương trình > được rút khỏi chuơng trình
    nhận được hơn 300 ý kiến > nhận đựơc hơn 300 ý kiến
    phát biểu trong lời bế mạc > phát bỉêu trong lời bế mạc
    lý giải nhà đầu tư hai lần > lý giải nhà đầu tưu hai lần
    Chủ tọa yêu cầu trả lời > Chủ tọa yêu cầu trả lờii
    những người đã chuyển đi nơi khác > những nguời đã chuyển đi nơi khác
    một người bán bánh cuốn > một người bán bánh cuốnn
    Đại diện viện kiểm sát > Đại diện viện kiểmm sát
    tay ôm cặp lồng cơm nguội > tay ôm cặp lồng cơm ngụôi
    một bộ phận không khí lạnh > một bộ phận khôgn khí lạnh
    nguy cơ cháy rừng ở Sơn La > nguy cơ cháy rừgn ở Sơn La
    quây bạt. Chị Giàng > qâuy bạt. Chị Giàng
    chật kín khán giả chiều > chật kín khán gỉa chiều
    Sự kiên nhẫn được đền đáp > Sự kiên nhẫn được đền đápp
    giọng vẫn còn hổn hển > giọng vẫn cònn hổn hển
    phải nhờ nhân viên y tế > phải nhờ nhâm viên y tế
    sức chứa 800 tấn > sức chứa 800 tâấn
    Đằng nào cũng phải đổi > Đằng nào cungx phải đổi
    vận chuyển rẻ hơn > vận chuỷên rẻ hơn
    không mở rộng diện tích > khong mở rộng diện tích
    Sáng chủ nhật nào cũng vậy > Sáng chủ nhậtt nào cũng vậy
    Người nhà cuống cuồng gọi > Người nhà cúông cuồng gọi
    nôn nhiều, chảy máu chân răng > nôn nhìêu, chảy máu chân răng
    WHO khuyến cáo ngủ màn > WHO khuyén cáo ngủ màn
    ông về làm biên tập viên > ông về làm bien tập viên
    trung bình mỗi tháng dăm bài > trung bình mỗi tháng dămm bài
    Hai vợ chồng thuê trọ > Hai vợ chông thuê trọ
    Đại diện Sở Xây dựng > Đại diện Sở Xây dựngg
    Thông báo gửi qua email > Thông báo guửi qua email
    Khi lãi vay tăng > Khi lãi vay tănng
    tiếng máy gặt đập liên hợp > tiếng máy gặt đập lien hợp
    dự phòng 3.000 bao cát > dự phongf 3.000 bao cát
    đưa ba người mắc kẹt > đưa ba ngừơi mắc kẹt
  `,
  ),
  ...seedsOf(
    'confusion',
    `
    phần chất vấn về rác thải > phần chấp vấn về rác thải
    các đại biểu biểu quyết > các đại biểu biễu quyết
    phần lớn đề nghị giãn tiến độ > phần lớn đề nghị dãn tiến độ
    nằm trên giấy > nằm trên dấy
    ván mặt cầu mục nát > ván mặt cầu mụt nát
    học sinh phải dắt díu nhau > học sinh phải dắt díu nhao
    đã bố trí 24,6 tỷ đồng để sửa chữa > đã bố trí 24,6 tỷ đồng để sữa chữa
    Tuyên phạt cựu thủ quỹ > Tiên phạt cựu thủ quỹ
    chiếm đoạt hơn 1,9 tỷ > chiếm đoạc hơn 1,9 tỷ
    Sau hai ngày xét xử > Sau hai ngày xét sử
    Vụ việc vỡ lở khi bà > Vụ việc vỡ lỡ khi bà
    mà mái nhà vẫn dột > mà mái nhà vẫn giột
    bị cáo cúi gằm mặt > bị cáo cúi gầm mặt
    giọng lí nhí > giọng ní nhí
    tình tiết bị cáo thành khẩn > tình tiếc bị cáo thành khẩn
    thủ đoạn tinh vi > thủ đoạn tin vi
    gây bức xúc trong nhân dân > gây bức súc trong nhân dân
    thanh tra huyện rà soát lại > thanh tra huyện rà xoát lại
    buộc ba bị cáo liên đới bồi thường > buộc ba bị cáo liên đới bồi thườn
    xuất hiện băng giá > suất hiện băng giá
    có mưa rào rải rác > có mưa rào dải dác
    sau đó khuếch tán xuống > sau đó khuyếch tán xuống
    lượng mưa 15 đến 30 mm > lượng mưu 15 đến 30 mm
    nhưng khô và buốt > nhưng khô và buốc
    che chắn chuồng trại > tre chắn chuồng trại
    cho gia súc, tuyệt đối > cho da súc, tuyệt đối
    tay vợt 21 tuổi người > tay vợc 21 tuổi người
    nhập cuộc căng cứng > nhập cuộc căn cứng
    thua chóng vánh > thua tróng vánh
    sau cú bỏ nhỏ sát lưới > sau cú bỏ nhỏ xát lưới
    nhưng bản lĩnh hơn > nhưng bản lỉnh hơn
    Đình Hoàng bị lật cổ chân > Đình Hoàng bị lật cổ trân
    song vẫn gắng gượng > xong vẫn gắng gượng
    hàng loạt lô bị trả về > hàng loạt lô bị chả về
    phía nhập khẩu siết kiểm tra > phía nhập khẩu xiết kiểm tra
    trái chín nứt gai > trái chín nức gai
    ông phân trần > ông phân chần
    không phải là lối thoát > không phải là lối thoác
    tách múi trong phòng sạch > tách múi trong phòng xạch
    Niêm yết công khai > Niêm yếc công khai
    danh sách cơ sở đóng gói > danh xách cơ sở đóng gói
    nép sau lũy tre > nép sau lũy che
    bóng loáng mồ hôi > bóng noáng mồ hôi
    vang lên giòn giã > vang lên dòn dã
    rồi tiếng đàn đáy trầm đục > rồi tiếng đàn đáy chầm đục
    chưa chắc đã tròn vành rõ chữ > chưa chắc đã tròn vành rõ trữ
    thứ giải trí của bọn > thứ giải chí của bọn
    chậm rãi như lau > chậm dãi như lau
    nhập viện trễ vì nhầm > nhập viện trể vì nhầm
    cánh tay chằng chịt vết kim > cánh tay trằng trịt vết kim
    đau bụng dữ dội > đau bụng giữ dội
    giải thích giai đoạn nguy hiểm > giải thích giai đoạn nguy hiễm
    Truyền dịch bừa bãi > Truyền dịch bừa bải
    nhắc ba dấu hiệu > nhắc ba giấu hiệu
    li bì khó đánh thức > li bì khó đánh thứt
    Đội xung kích diệt lăng quăng > Đội sung kích diệt lăng quăng
    lật úp chum vại > lật úp trum vại
    được đồng đội chuyền tay nhau > được đồng đội truyền tay nhau
    cho đến lúc nghỉ hưu > cho đến lúc nghĩ hưu
    Thơ ông mộc mạc > Thơ ông mộc mạt
    người chèo ghe, không vội > người trèo ghe, không vội
    được trao Giải thưởng > được chao Giải thưởng
    tang gia xin miễn > tang da xin miễn
    hàng nghìn người bốc thăm > hàng nghìn người bốc thâm
    dựng rạp che nắng > dựng rạp tre nắng
    cảnh giác với cò mồi > cảnh giát với cò mồi
    suýt chuyển khoản > xuýt chuyển khoản
    có người đứng sau can ngăn > có người đứng sau cang ngăn
    giám sát toàn bộ > dám sát toàn bộ
    khách hàng loay hoay tìm > khách hàng loai hoai tìm
    chỉ vỏn vẹn năm dòng > chỉ vỏn vẹn lăm dòng
    mua trả góp chiếc xe > mua trã góp chiếc xe
    chỉ có điều bơ vơ > chỉ có đều bơ vơ
    cuộc sàng lọc tất yếu > cuộc xàng lọc tất yếu
    nhà đầu tư mất kiên nhẫn > nhà đầu tư mất kiên nhẩn
    hoặc chuyển sang giao hàng > hoặc chuyển xang giao hàng
    rền vang từ sáng tinh mơ > rền vang từ sáng tin mơ
    né được đợt rầy nâu > né được đợt dầy nâu
    hễ thấy lá ngả vàng > hễ thấy lá ngã vàng
    các đoạn đê xung yếu > các đoạn đê sung yếu
    giao thông cửa ngõ tê liệt > giao thông cửa ngỏ tê liệt
    húc văng dải phân cách > húc văng giải phân cách
    xuống dốc với tốc độ > xuống dóc với tốc độ
    Một cuộn thép nặng > Một cuộn thép nặn
    có thai phụ được cảnh sát > có thai phụ được cảnh xát
    nhưng không ghìm nổi > nhưng không ghìm nỗi
    nồng độ cồn và ma túy > nồng độ cồng và ma túy
    về chế độ bảo dưỡng > về chế độ bảo dưởng
  `,
  ),
  ...seedsOf(
    'tone',
    `
    cán bộ văn hóa xã > cán bộ văn hoá xã
    khí tượng thủy văn > khí tượng thuỷ văn
    Trinh gỡ hòa 15-15 > Trinh gỡ hoà 15-15
    Bù lại, hàng đi > Bù laị, hàng đi
    chào bà. Bà Mận > chaò bà. Bà Mận
    hưởng thọ 83 tuổi > hưởng thọ 83 tuôỉ
    về sân nhà văn hóa > về sân nhà văn hoá
    dùng kìm thủy lực > dùng kìm thuỷ lực
  `,
  ),
  ...seedsOf(
    'y/i',
    `
    giá cước thấp hơn chi phí > giá cước thấp hơn chi phý
    Kỹ sư Lâm Thị > Kĩ sư Lâm Thị
    công tác quản lý quỹ > công tác quản lí quỹ
    cao hơn cùng kỳ 0,4 m > cao hơn cùng kì 0,4 m
  `,
  ),
  ...seedsOf(
    'doubled',
    `
    chưa bằng nửa năm trước > chưa bằng bằng nửa năm trước
    đóng chi nhánh ở Vinh > đóng chi nhánh ở ở Vinh
    Người trúng có 15 ngày > Người trúng có có 15 ngày
    ít khi lên gân > ít khi ít khi lên gân
    trước ngày 20/8. Chính quyền > trước ngày 20/8. Chính quyền quyền
  `,
  ),
  ...seedsOf(
    'spacing',
    `
    chân tay lạnh toát, tiểu cầu > chân tay lạnh toát ,tiểu cầu
    chỉ nhận sách để lập > chỉ nhận sách  để lập
    Nhiệt độ thấp nhất ở đồng bằng phổ biến > Nhiệt độ thấp nhất ở đồng bằng  phổ biến
    gửi nhờ nhà người quen gần suối. > gửi nhờ nhà người quen gần suối .
    Rơm cũng không bỏ, máy > Rơm cũng không bỏ,máy
    (CDC) tỉnh cho hay > ( CDC) tỉnh cho hay
    lúc 6h50 ngày 5/10 trên cầu vượt Trạm 2. Theo > lúc 6h50 ngày 5/10 trên cầu vượt Trạm 2.Theo
  `,
  ),
  ...seedsOf(
    'figures',
    `
    trên 1.500 m có > trên 1500 m có
    từ 2 m đến 3,5 m > từ 2 m đến 3.5 m
    giảm 35% so với > giảm 35 % so với
    32.000 đồng/kg > 32,000 đồng/kg
    180.000 ha sầu riêng > 180,000 ha sầu riêng
    Chị sốt 39,5°C > Chị sốt 39.5 độ C
    nhận 4.370 bộ hồ sơ > nhận 4370 bộ hồ sơ
    hoàn thành 18.700 căn > hoàn thành 18700 căn
    bán kính 12 km thuộc > bán kính 12km thuộc
    đạt 5,9 tấn/ha > đạt 5.9 tấn/ha
    bắt đầu từ 7h ngày 28/5 > bắt đầu từ 7 giờ ngày 28.5
    lúc 17h15, đồng thời > lúc 17:15, đồng thời
    180 kg xuống 90 kg một > 180 kg xuống 90kg một
    Khoảng chiều tối và đêm 18/12 > Khoảng chiều tối và đêm 18-12
  `,
  ),
  ...seedsOf(
    'signs',
    `
    "Tôi run lắm. > “Tôi run lắm.
    "Cứ biết nghe đã là quý. > «Cứ biết nghe đã là quý.
    - Học lại khổ sòng. > – Học lại khổ sòng.
    - Thay phân bón > — Thay phân bón
  `,
  ),
  ...seedsOf(
    'names',
    `
    Phiên chất vấn sáng cùng ngày dành trọn cho Giám đốc Sở Tài nguyên và Môi trường > Phiên chất vấn sáng cùng ngày dành trọn cho Giám đốc Sở TNMT
    Trung tâm Kiểm soát bệnh tật > Trung Tâm Kiểm soát Bệnh tật
    Cục Hải quan > Cục hải quan
    trưởng phòng kinh doanh > trưởng phòng KDTH
    Theo Tổ chức Y tế Thế giới (WHO) > Theo ECDC
    Hội đồng nhân dân tỉnh Lương Thị > Hội đồng Nhân dân tỉnh Lương Thị
    cảng Cát Lái, chi phí > cảng ICDCL, chi phí
  `,
  ),
]
