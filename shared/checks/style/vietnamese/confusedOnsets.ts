import type { TermRule } from '../ruleFile.ts'
import { confusions } from './confusionTable.ts'

const sx = `
xuất sắc < xuất xắc, suất sắc, suất xắc ~ năng, công, hiệu
bổ sung < bổ xung
sung túc < xung túc
sung sướng < xung sướng, sung xướng, xung xướng
xung đột < sung đột
xung phong < sung phong
xung quanh < sung quanh ~ cây, quả, trái, gốc, cành
xung khắc < sung khắc
sung mãn < xung mãn
xử lý < sử lý, xữ lý ~ lịch
sử dụng < xử dụng
xử phạt < sử phạt ~ lịch
xét xử < xét sử ! dụng
cư xử < cư sử ! dụng
xứ sở < sứ sở, xứ xở, sứ xở
sản xuất < sản suất, xản xuất ~ động
năng suất < năng xuất ~ khả, tiềm, chức, kỹ, tài, thế, tính ! khẩu, hiện, phát, bản, sắc, nhập, cảnh, siêu
công suất < công xuất ~ thành, gia, thi, đóng, phân, nhân ! khẩu, sắc, hiện, bản, phát, sang, nhập, cảnh
lãi suất < lãi xuất, lải suất ! khẩu
tần suất < tần xuất
áp suất < áp xuất ! khẩu
xác suất < xác xuất, sác xuất ~ chính ! xứ, hiện, khẩu
đề xuất < đề suất
xuất khẩu < suất khẩu ~ lãi, công, năng, tần, hiệu, áp, xác
xuất hiện < suất hiện ~ lãi, công, năng, tần, hiệu, áp, xác, chiết, thuế
xuất phát < suất phát ~ lãi, công, năng, tần, hiệu, áp, xác
xuất bản < suất bản ~ lãi, công, năng, tần, hiệu, áp, xác
xuất xứ < suất xứ, xuất sứ ! giả, quán, đoàn
đột xuất < đột suất
sơ suất < sơ xuất ~ hồ
chia sẻ < chia xẻ, chia sẽ ~ được, bị, phân, tiền, sự, cách, khi, việc, phép, lãi
san sẻ < san xẻ
suôn sẻ < suôn xẻ, xuôn xẻ, suôn sẽ
sạch sẽ < sạch sẻ
sáp nhập < sát nhập
sắp xếp < xắp xếp, sắp sếp, xắp sếp
sứ mệnh < xứ mệnh
sứ giả < xứ giả
xán lạn < sáng lạng, xán lạng, sáng lạn, sán lạn
xem xét < xem sét ! đánh
sâu sắc < sâu xắc, xâu sắc
sắc sảo < sắc xảo
xảo quyệt < sảo quyệt
sơ sài < xơ sài, sơ xài, xơ xài ~ hồ
xơ xác < sơ xác, xơ sác ~ hồ
sơ tán < xơ tán
sơ sinh < xơ sinh
sơ đồ < xơ đồ
sơ bộ < xơ bộ
xô xát < xô sát
sát hạch < xát hạch
sát sao < xát sao
cọ xát < cọ sát
xoay xở < xoay sở
xoay quanh < soay quanh
xói mòn < sói mòn, xói mòng
xót xa < sót sa, xót sa
sai sót < sai xót
thiếu sót < thiếu xót
bỏ sót < bỏ xót
sum họp < xum họp
sum vầy < xum vầy
xao xuyến < sao xuyến
xôn xao < sôn sao, xôn sao
sôi động < xôi động
sôi nổi < xôi nổi
xối xả < sối sả, xối sả
sục sôi < xục xôi, sục xôi
sỉ nhục < xỉ nhục
xúc tiến < súc tiến
xúc động < súc động
súc tích < xúc tích
xúc phạm < súc phạm
gia súc < gia xúc
súc vật < xúc vật ! liệu, tư
sinh sống < xinh sống
sinh động < xinh động
xa xỉ < xa sỉ, sa sỉ
xa xôi < sa xôi, xa sôi
sa thải < xa thải
sa sút < xa sút, sa xút
sa mạc < xa mạc
sa lầy < xa lầy
phù sa < phù xa
sàng lọc < xàng lọc
sẵn sàng < sẵn xàng, sẳn sàng
sương mù < xương mù
xương sống < sương sống
xương máu < sương máu
sáng suốt < sáng xuốt
xăng dầu < săng dầu
chăm sóc < chăm xóc
sóng gió < xóng gió
xóa bỏ < sóa bỏ
xóa đói < sóa đói
xúi giục < xúi dục, súi giục
xuống cấp < suống cấp
xu hướng < su hướng
xu thế < su thế
sùng bái < xùng bái
xây dựng < sây dựng, xây giựng
sừng sững < xừng xững
xứng đáng < sứng đáng
sửng sốt < xửng xốt, sửng xốt, sững sốt
xét nghiệm < sét nghiệm
sấm sét < sấm xét
xoa dịu < soa dịu
soạn thảo < xoạn thảo
song phương < xong phương
xong xuôi < song xuôi
vui vẻ < vui vẽ ! tranh, hình
mát mẻ < mát mẽ
mạnh mẽ < mạnh mẻ
vẻ vang < vẽ vang
lặng lẽ < lặng lẻ
lẻ loi < lẽ loi
`

const chTr = `
trân trọng < chân trọng, trân chọng ! tài, lượng, thương
trau dồi < trao dồi, chau dồi
chú trọng < trú trọng
trú ẩn < chú ẩn ! mình, nấp, sau, danh, dật, trong, náu
cư trú < cư chú
chú ý < trú ý
chuyên nghiệp < truyên nghiệp
chuyển giao < truyển giao
truyền thống < chuyền thống
truyền hình < chuyền hình
truyền thông < chuyền thông
tuyên truyền < tuyên chuyền
bóng chuyền < bóng truyền ! thống, tới, sang, qua, vào, đến
dây chuyền < dây truyền ! động, dẫn, tải, tin, máu, hình, nước
câu chuyện < câu truyện
trò chuyện < trò truyện, chò chuyện
nói chuyện < nói truyện ! ngắn, tranh, cổ, kiều, cười, dài
tránh né < chánh né
trăn trở < chăn trở, trăn chở
châm biếm < trâm biếm
châm ngôn < trâm ngôn
phương châm < phương trâm
trạm xá < chạm xá
chạm trán < trạm trán
chạm khắc < trạm khắc ! phục
chung thủy < trung thủy
chung sống < trung sống ~ tập, miền
chung kết < trung kết ~ tập, miền, không, quan ! nối, hợp, thúc, quả, luận, nạp, tinh, cấu, bạn, án
tập trung < tập chung ! với, cùng, một, và, là
chúng tôi < trúng tôi ~ bắn, đâm, ném, đánh, đá, rơi, tông, va, đập, rớt, chém, bị, nói, đoán
chương trình < trương trình, chương chình
chủ trương < chủ chương ! trình
khai trương < khai chương ! trình
phô trương < phô chương ! trình
huy chương < huy trương
chấp hành < trấp hành
chính trị < trính trị
trực tiếp < chực tiếp
trúng thầu < chúng thầu
trùng hợp < chùng hợp
trí tuệ < chí tuệ
trí nhớ < chí nhớ
ý chí < ý trí ! tuệ, nhớ, thức
tạp chí < tạp trí
vị trí < vị chí
trách nhiệm < chách nhiệm
trầm trọng < trầm chọng, chầm trọng
trao đổi < chao đổi
trả lời < chả lời
trải nghiệm < chải nghiệm
trưởng thành < chưởng thành
chiến trường < chiến chường
triển khai < chiển khai
triển lãm < chiển lãm, triển lãng
triệu tập < chiệu tập
chiêu mộ < triêu mộ
chiêu trò < triêu trò
triệt để < chiệt để
triệt phá < chiệt phá
trò chơi < chò chơi
trông chờ < chông chờ, trông trờ
trông nom < chông nom
chông gai < trông gai
trồng trọt < chồng trọt, trồng chọt
che chở < tre chở, che trở ! lại, nên, thành, về
trở ngại < chở ngại
trốn tránh < chốn tránh, trốn chánh
trêu chọc < chêu chọc, trêu trọc
trằn trọc < chằn chọc, trằn chọc
chỉn chu < chỉnh chu
chín chắn < chín trắn, chính chắn
chắp vá < trắp vá, chấp vá
chắp cánh < chấp cánh
chặt chẽ < chặc chẽ, chặt chẻ
chèo kéo < trèo kéo
trấn áp < chấn áp
chấn chỉnh < trấn chỉnh
chấn thương < trấn thương
chấn hưng < trấn hưng
dư chấn < dư trấn
thị trấn < thị chấn
trấn an < chấn an
vô hình trung < vô hình chung, vô hình dung
tựu trung < tựu chung
khúc chiết < khúc triết
triết lý < chiết lý
chiết khấu < triết khấu
chiết xuất < triết xuất
mục đích < mụt đích
`

const dGiR = `
dành dụm < giành dụm
giành giật < dành giật, giành dật
giành chiến thắng < dành chiến thắng ! này, ấy, đó, cho, tặng, đầu, vừa
giành huy chương < dành huy chương ! này, ấy, đó, cho, tặng, đầu, vừa
giành thắng lợi < dành thắng lợi ! này, ấy, đó, cho, tặng, đầu, vừa
giành chức vô địch < dành chức vô địch ! này, ấy, đó, cho, tặng, đầu, vừa
giành độc lập < dành độc lập ! này, ấy, đó, cho, tặng, đầu, vừa
tranh giành < tranh dành ~ bức, truyện, cuốn, bộ, vẽ, chiến, phim ! cho, tặng, riêng, để, được
dành riêng < giành riêng
dành thời gian < giành thời gian ! cầm, kiểm
dành tặng < giành tặng
giục giã < dục giã, giục dã, dục dã
thúc giục < thúc dục
giáo dục < giáo giục, dáo dục
thể dục < thể giục
giản dị < dản dị, giản rị
đơn giản < đơn dản, đơn giãn
dối trá < giối trá, rối trá
giả dối < giả giối, dả dối
giả mạo < dả mạo
gian lận < dan lận
giàn khoan < dàn khoan
giàn giáo < dàn giáo ! viên, sư
dàn dựng < giàn dựng
dàn nhạc < giàn nhạc
dàn xếp < giàn xếp
dàn trải < giàn trải
giải pháp < dải pháp
giải quyết < dải quyết
giải trí < dải trí
giải thưởng < dải thưởng
giám đốc < dám đốc
giám sát < dám sát, giám xát ! cánh
giao thông < dao thông
giao lưu < dao lưu ! lạc
dao động < giao động ~ bàn ! cơ, vật
giận dữ < giận giữ, dận dữ
dữ dội < giữ dội
dữ liệu < giữ liệu ~ lưu, cất
giữ gìn < dữ gìn, giữ dìn, giử gìn
giữ vững < dữ vững
hung dữ < hung giữ
gìn giữ < dìn giữ
dẫn dắt < dẫn giắt
giấu giếm < dấu diếm, giấu diếm, dấu giếm
che giấu < che dấu ! vết, chân, hiệu, tích
cất giấu < cất dấu
đánh dấu < đánh giấu
dấu hiệu < giấu hiệu
dấu vết < giấu vết ~ che ! thương, tích, xe
giây phút < dây phút
dây dưa < giây dưa
giọng nói < dọng nói
dòng chảy < giòng chảy
dòng họ < giòng họ
giống nòi < dống nòi
giống nhau < dống nhau
giỗ tổ < dỗ tổ
dở dang < giở giang, giở dang
dang dở < giang dở
giang sơn < dang sơn
giỏi giang < giỏi dang
rõ ràng < dõ ràng, rõ dàng
dễ dàng < rễ dàng, dễ giàng, dễ ràng, dể dàng
ràng buộc < dàng buộc
rộn ràng < dộn dàng, rộn dàng
rạng rỡ < dạng rỡ, rạng dỡ
tháo dỡ < tháo rỡ
bốc dỡ < bốc rỡ
dỡ bỏ < rỡ bỏ
rảnh rỗi < dảnh rỗi, rãnh rỗi
rò rỉ < dò rỉ, dò dỉ
thăm dò < thăm rò
dè dặt < rè rặt, dè rặt
dồi dào < rồi rào ! lại, quanh, kín
rời rạc < dời rạc
di dời < di rời
rà soát < dà soát, rà xoát
rùng rợn < dùng rợn
ráo riết < dáo riết, ráo diết
da diết < da riết, gia diết
ranh giới < danh giới, gianh giới, ranh dới ~ nổi, vang, thành, địa, vô
danh sách < ranh sách, danh xách
danh dự < danh giự
giới thiệu < dới thiệu
giới hạn < dới hạn
dự án < giự án
duy trì < duy chì
diễn ra < giễn ra
diễn biến < giễn biến
gia đình < da đình
dạ dày < dạ giày
giáng sinh < dáng sinh
giảng dạy < dảng dạy, giảng giạy
dạy dỗ < giạy dỗ, dạy giỗ
giảng viên < dảng viên
day dứt < day rứt
rực rỡ < dực rỡ, rực dỡ, rực rở
dũng cảm < rũng cảm, dủng cảm
dụng cụ < rụng cụ
rủi ro < dủi ro
do dự < ro dự, do rự
tự do < tự ro
rèn luyện < dèn luyện
rải rác < rãi rác, dải rác
`

const lN = `
lãng mạn < lãng mạng, nãng mạn, lãn mạn
lãng phí < nãng phí
nỗ lực < lỗ lực, nổ lực ! lượng
nông nghiệp < lông nghiệp
nông thôn < lông thôn
nâng cao < lâng cao
nâng cấp < lâng cấp
lo lắng < no lắng
nắng nóng < lắng lóng, nắng lóng
lắng nghe < nắng nghe
lan tỏa < nan tỏa
lành mạnh < nành mạnh
lạnh lẽo < lạnh lẻo
lẽ phải < lẻ phải
náo nức < láo nức
náo nhiệt < láo nhiệt
nổi tiếng < lổi tiếng, nỗi tiếng
nổi bật < nỗi bật, nổi bậc
nỗi buồn < nổi buồn ~ chịu, không, kìm, nén, sao, chẳng, ngăn
nỗi đau < nổi đau ~ chịu, không, kìm, nén, sao, chẳng, ngăn
nỗi niềm < nổi niềm, lỗi niềm
năng lực < lăng lực, năng nực
năng lượng < lăng lượng
lực lượng < nực lượng, lực nượng
lộn xộn < nộn xộn
nóng bỏng < lóng bỏng
nồng nhiệt < lồng nhiệt
lồng ghép < nồng ghép
nòng cốt < lòng cốt, nòng cốc
nương tựa < lương tựa
lương thực < nương thực
lương tâm < nương tâm
làm việc < nàm việc
luyện tập < nuyện tập
nuôi dưỡng < luôi dưỡng, nuôi dưởng
lưu niệm < lưu liệm, nưu niệm
kỷ niệm < kỷ liệm, kỹ niệm
niềm tin < liềm tin
niêm phong < liêm phong
liêm khiết < niêm khiết
nền nếp < lền nếp
`

/** s and x, ch and tr, d, gi and r, l and n. */
export const confusedOnsets: readonly TermRule[] = [
  ...confusions('sx', sx),
  ...confusions('chtr', chTr),
  ...confusions('dgir', dGiR),
  ...confusions('ln', lN),
]
