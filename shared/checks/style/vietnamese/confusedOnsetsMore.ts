import type { TermRule } from '../ruleFile.ts'
import { confusions } from './confusionTable.ts'

const sx = `
hành xử < hành sử ! dụng
đối xử < đối sử ! dụng
phân xử < phân sử ! dụng
ứng xử < ứng sử ! dụng
suất ăn < xuất ăn ~ đề, sản, chiết, truy, kết
suất diễn < xuất diễn ~ diễn, đề, sản, xuất ! ra, biến, giải, xuất, tả, đạt
suất học bổng < xuất học bổng ~ đề
sàm sỡ < xàm xỡ, sàm xỡ, xàm sỡ
sặc sỡ < xặc xỡ, sặc xỡ, xặc sỡ
sờ soạng < xờ xoạng, xờ soạng
sửa soạn < sửa xoạn
sần sùi < xần xùi, sần xùi
xù xì < sù sì
mổ xẻ < mổ sẻ
chim sẻ < chim xẻ
san sát < san xát
sát sườn < xát sườn
sõng soài < sóng xoài, xõng xoài, sõng xoài
sáng sủa < sáng xủa
sinh sôi < sinh xôi
chua xót < chua sót
đau xót < đau sót
sót lại < xót lại ~ đau, chua, thương, xót
sử sách < sử xách
sổ sách < sổ xách
hàng xách tay < hàng sách tay
máy tính xách tay < máy tính sách tay
đại sứ < đại xứ
giáo xứ < giáo sứ
xâm lược < sâm lược
xâm chiếm < sâm chiếm
xoa bóp < soa bóp
xích mích < sích mích
xì xào < sì sào
xuề xòa < suề sòa, xuề sòa
xôi gấc < sôi gấc
sắc bén < xắc bén
xát muối < sát muối ! biển, ăn, ớt
xả súng < sả súng
xả rác < sả rác
xả lũ < sả lũ
sả chanh < xả chanh
tra xét < tra sét
xét duyệt < sét duyệt
sát nút < xát nút
xổ số < xổ xố, sổ xố
sổ đỏ < xổ đỏ
sổ tay < xổ tay
xì dầu < sì dầu
sùi bọt mép < xùi bọt mép
xui xẻo < sui sẻo, sui xẻo
xoay vần < soay vần
xập xệ < sập sệ, sập xệ
sập bẫy < xập bẫy
sập đổ < xập đổ
`

const chTr = `
chân thành < trân thành
chân tình < trân tình
chân dung < trân dung
chân chính < trân chính
trân quý < chân quý
châu báu < trâu báu
trâu bò < châu bò
trầu cau < chầu cau
bánh chưng < bánh trưng
chưng cất < trưng cất
chưng diện < trưng diện
trừng trị < chừng trị
chừng mực < trừng mực
chống chọi < trống trọi, chống trọi
chống đỡ < trống đỡ
trống vắng < chống vắng
trống trải < chống chải, trống chải
chăm chút < trăm chút
chăm chỉ < trăm chỉ
chật chội < trật trội, chật trội, trật chội
chật hẹp < trật hẹp
trật tự < chật tự
trật khớp < chật khớp
chung cư < trung cư
chung tay < trung tay
chung khảo < trung khảo
chải chuốt < trải chuốt, chải truốt
trải lòng < chải lòng
trải dài < chải dài
chinh phục < trinh phục
trinh sát < chinh sát
thủy triều < thủy chiều
triều cường < chiều cường ! độ, điệu
kiên trì < kiên chì
chủ trì < chủ chì
trì trệ < chì chệ, trì chệ
chì chiết < trì triết, trì chiết
bút chì < bút trì
trí thức < chí thức
tri thức < chi thức ! ăn, uống
tri ân < chi ân
trích dẫn < chích dẫn
trích lục < chích lục
tiêm chích < tiêm trích
chích ngừa < trích ngừa
trìu mến < chìu mến
trong trẻo < chong chẻo, trong chẻo
trót lọt < chót lọt
chót vót < trót vót
trôi chảy < trôi trảy
chảy máu < trảy máu
trơ trọi < chơ chọi, trơ chọi
trớ trêu < chớ trêu
chợ búa < trợ búa
trù phú < chù phú
chu đáo < tru đáo
chu cấp < tru cấp
chu kỳ < tru kỳ
trục lợi < chục lợi ~ hàng, vài, mấy, một, hai, ba, nhiều ! thế, ích, nhuận
trục trặc < chục trặc, trục chặc, chục chặc
trục xuất < chục xuất ~ hàng, vài, mấy, một, hai, ba, nhiều
hàng chục < hàng trục
ông trùm < ông chùm
chùm ảnh < trùm ảnh ~ bao ! hưởng
trùng tu < chùng tu
trùng lặp < chùng lặp
côn trùng < côn chùng
chùng xuống < trùng xuống ~ côn, vi, ấu, ký, tinh, sát
trụy tim < chụy tim
trừ phi < chừ phi
chưa hề < trưa hề
chẻ tre < trẻ tre, chẻ che
trẻ thơ < chẻ thơ
truyền thuyết < chuyền thuyết
truyền miệng < chuyền miệng
truyền nhiễm < chuyền nhiễm
truyện tranh < chuyện tranh ! chấp, cãi, giành, luận, cử, tài, thủ, đua, đấu, giải, nhau, cướp, công, ghế
truyện ngắn < chuyện ngắn ~ câu, nói, trò, mẩu
chầu chực < chầu trực
túc trực < túc chực
trấn lột < chấn lột
`

const dGiR = `
giở trò < dở trò
dở khóc dở cười < giở khóc giở cười
giương buồm < dương buồm
dương tính < giương tính
diễu hành < giễu hành
chế giễu < chế diễu, chế riễu
giễu cợt < diễu cợt, riễu cợt
giày dép < dày dép
dày đặc < giày đặc
giày vò < dày vò
giằng co < dằng co
giằng xé < dằng xé, rằng xé
dằn vặt < giằn vặt, rằn vặt
dặn dò < giặn dò, rặn dò
giặt giũ < dặt dũ, giặt dũ, giặt rũ, rặt rũ
dìu dắt < dìu giắt
giật dây < giật giây
giây lát < dây lát
giấu mặt < dấu mặt
giấu kín < dấu kín
giấu tên < dấu tên
giấu nhẹm < dấu nhẹm
ẩn giấu < ẩn dấu
chôn giấu < chôn dấu
dấu ấn < giấu ấn
dấu mốc < giấu mốc
dấu chân < giấu chân
đóng dấu < đóng giấu
dò xét < giò xét, rò xét
giò chả < dò chả
giậm chân tại chỗ < dậm chân tại chỗ
dụ dỗ < rụ rỗ, dụ rỗ, giụ dỗ
dỗ dành < dỗ giành, giỗ dành, giỗ giành
giỗ chạp < dỗ chạp
ngày giỗ < ngày dỗ
dồn dập < rồn rập, giồn giập
ủ rũ < ủ dũ
rủ rê < dủ dê
rong ruổi < rong duổi
gieo rắc < reo rắc, gieo giắc
gieo trồng < reo trồng
gieo hạt < reo hạt
reo hò < gieo hò
giòn giã < dòn dã, ròn rã, giòn dã
giòn tan < dòn tan, ròn tan
gia vị < da vị ! thành, trí
gia truyền < da truyền, gia chuyền
da dẻ < gia dẻ, da giẻ
giẻ lau < rẻ lau, dẻ lau
hạt dẻ < hạt giẻ
rẻ tiền < dẻ tiền
rôm rả < dôm dả, rôm rã
rả rích < rã rích
ròng rã < ròng rả
tan rã < tan rả
rũ rượi < rủ rượi
rưng rưng < dưng dưng
dửng dưng < rửng rưng, dửng rưng
rậm rạp < dậm dạp
dầm mưa < giầm mưa, rầm mưa
giọt nước < dọt nước
giao dịch < giao rịch, giao giịch
giao tranh < giao chanh
dịu dàng < rịu ràng, dịu ràng, dịu giàng
rành rọt < giành giọt, dành dọt
`

/** Further pairs whose onsets are confused, from what copy editors of newspapers find most. */
export const confusedOnsetsMore: readonly TermRule[] = [
  ...confusions('sx', sx),
  ...confusions('chtr', chTr),
  ...confusions('dgir', dGiR),
]
