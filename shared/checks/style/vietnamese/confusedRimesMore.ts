import type { TermRule } from '../ruleFile.ts'
import { confusions } from './confusionTable.ts'

const tones = `
mở màn < mỡ màn ! hình
mở cửa < mỡ cửa
mở đầu < mỡ đầu
dầu mỡ < dầu mở
mỡ máu < mở máu
khởi sắc < khỡi sắc
nỗi lo < nổi lo ~ trôi, chìm, bật, dậy, sôi, chịu, kìm, nén, giấu, ngăn, đựng, không, sao, chẳng
nỗi sợ < nổi sợ ~ trôi, chìm, bật, dậy, sôi, chịu, kìm, nén, giấu, ngăn, đựng, không, sao, chẳng
nổi loạn < nỗi loạn
trôi nổi < trôi nỗi
nổi dậy < nỗi dậy
sôi sục căm phẫn < sôi sục căm phẩn
phẫn uất < phẩn uất
bả vai < bã vai
bã mía < bả mía
cặn bã < cặn bả
vôi vữa < vôi vửa
vĩ tuyến < vỉ tuyến
vỉ thuốc < vĩ thuốc
vĩ nhân < vỉ nhân
vỏ bọc < võ bọc
võ thuật < vỏ thuật
võ sĩ < vỏ sĩ, võ sỉ
vỏ chai < võ chai
vỏ trứng < võ trứng
bán sỉ < bán sĩ
sĩ số < sỉ số
vãng lai < vảng lai
dĩ vãng < dĩ vảng
lảng tránh < lãng tránh, lảng chánh
lãng quên < lảng quên
lơ đãng < lơ đảng
đảng viên < đãng viên
hãng phim < hảng phim
hãng tin < hảng tin
hốt hoảng < hốt hoãng
hãm hại < hảm hại
hãnh diện < hảnh diện
kiêu hãnh < kiêu hảnh
hủy hoại < hũy hoại
cũ kỹ < củ kỹ, cũ kỷ
cựu binh < cữu binh
cỗ máy < cổ máy ~ xe, đồ, tàu, đàn
cổ động < cỗ động
quyến rũ < quyến rủ
rủ nhau < rũ nhau
rủ lòng < rũ lòng
rũ bụi < rủ bụi
ngã ba < ngả ba
ngã tư < ngả tư
ngã ngũ < ngả ngũ
ngả nghiêng < ngã nghiêng
ngả mũ < ngã mũ ! bảo
ngả màu < ngã màu
vấp ngã < vấp ngả
té ngã < té ngả
dải đất < dãi đất
dãi nắng < dải nắng, giãi nắng
dải lụa < dãi lụa
dải phân cách < giải phân cách, dãi phân cách
dễ dãi < dể dãi
nước dãi < nước dải
mặc cả < mặc cã
giả vờ < giã vờ
nhã nhặn < nhả nhặn
tao nhã < tao nhả
nhả đạn < nhã đạn
nhả khói < nhã khói
bỗng dưng < bổng dưng ~ lương, học
bỗng nhiên < bổng nhiên ~ lương, học
hỏng hóc < hõng hóc
hổng chân < hỗng chân
bỏ ngỏ < bỏ ngõ
ngỏ lời < ngõ lời
ngỏ ý < ngõ ý
ngõ ngách < ngỏ ngách
ngõ hẻm < ngỏ hẻm, ngõ hẽm
cửa ngõ < cửa ngỏ ~ để, bỏ, còn
để ngỏ < để ngõ ! phố, hẻm, xóm, nhỏ
thổ lộ < thỗ lộ
mũi nhọn < mủi nhọn
mủi lòng < mũi lòng
tủi thân < tũi thân
tủi nhục < tũi nhục
lũy kế < lủy kế
tích lũy < tích lủy
truy lũy < truy lủy
vũng lầy < vủng lầy
lủng lẳng < lũng lẳng, lủng lẵng
thung lũng < thung lủng
xưởng mộc < xưỡng mộc
dưỡng lão < dưởng lão, dưỡng lảo
ngưỡng cửa < ngưởng cửa
tưởng thưởng < tưỡng thưởng
lưỡng lự < lưởng lự
khó khăn < khó khăng
lẽ thường < lẻ thường
bán lẻ < bán lẽ
số lẻ < số lẽ
lẻ tẻ < lẽ tẻ
đơn lẻ < đơn lẽ
vẻ ngoài < vẽ ngoài ! trời, đường, phố, sân, vườn, hiên, giờ, đời
vẽ vời < vẻ vời
tỏ vẻ < tỏ vẽ
màu vẽ < màu vẻ
trẻ hóa < trẽ hóa
ngã rẽ < ngã rẻ, ngả rẽ
chia rẽ < chia rẻ
riêng rẽ < riêng rẻ
rẻ rúng < rẽ rúng
sở dĩ < sở dỉ
phỉ báng < phĩ báng
thanh nhã < thanh nhả
tiễn biệt < tiển biệt
thủ thỉ < thủ thĩ
ích kỷ < ích kỹ
kỷ yếu < kỹ yếu
tri kỷ < tri kỹ
kỹ càng < kỷ càng
kỹ tính < kỷ tính
kỹ xảo < kỷ xảo
tuyệt kỹ < tuyệt kỷ
thập kỷ < thập kỹ
thiên niên kỷ < thiên niên kỹ
`

const endings = `
tắc nghẽn < tắt nghẽn, tắc nghẻn
ùn tắc < ùn tắt
bế tắc < bế tắt
tắt đèn < tắc đèn
dập tắt < dập tắc
viết tắt < viết tắc
nguyên tắc < nguyên tắt
quy tắc < quy tắt
vướng mắc < vướng mắt
đôi mắt < đôi mắc ! áo
mắc kẹt < mắt kẹt
mắc bệnh < mắt bệnh
mắc cỡ < mắt cỡ
mặt bằng < mặc bằng
bề mặt < bề mặc
có mặt < có mặc ! cảm, dù, áo, đồng, định, quần, cả, niệm
vắng mặt < vắng mặc ! dù
mặc định < mặt định
mặc cảm < mặt cảm
mặc kệ < mặt kệ
mặc nhiên < mặt nhiên
nước ngọt < nước ngọc
ngọc trai < ngọt trai
bột ngọt < bột ngọc
cực nhọc < cực nhọt
mụn nhọt < mụn nhọc
khốc liệt < khốt liệt, khốc liệc
nhút nhát < nhút nhác
nhếch nhác < nhếch nhát
bát đĩa < bác đĩa
xác chết < xát chết
chát chúa < chác chúa
đổi chác < đổi chát
phó mặc < phó mặt
thất bát < thất bác
uyên bác < uyên bát
vạch mặt < vạch mặc
ướt át < ướt ác
độc ác < độc át
gạt bỏ < gạc bỏ
nhắc nhở < nhắt nhở, nhắc nhỡ
cắt giảm < cắc giảm
cắc cớ < cắt cớ
đứt gãy < đức gãy
đạo đức < đạo đứt
phúc đức < phúc đứt
mức lương < mứt lương
mứt tết < mức tết
nứt nẻ < nức nẻ
nức nở < nứt nở
nô nức < nô nứt
sút kém < súc kém
sút bóng < súc bóng
giảm sút < giảm súc
bút danh < búc danh
chúc mừng < chút mừng
chút ít < chúc ít
đúc kết < đút kết
đút lót < đúc lót
lót đường < lóc đường
bóc lột < bóc lộc, bót lột
tài lộc < tài lột
lột tả < lộc tả
cột mốc < cột mốt, cộc mốc
nấm mốc < nấm mốt
tốc độ < tốt độ
đồng loạt < đồng loạc
khoác lác < khoát lát
khoát tay < khoác tay ! nhau, vợ, chồng, bạn, con, mẹ
dứt khoát < dứt khoác
bàn bạc < bàn bạt
bạt ngàn < bạc ngàn
tiền bạc < tiền bạt
cờ bạc < cờ bạt
rách nát < rách nác
đút túi < đúc túi
tiết lộ < tiếc lộ
tiếc nuối < tiết nuối
thương tiếc < thương tiết
thời tiết < thời tiếc
chi tiết < chi tiếc
tiết kiệm < tiếc kiệm
đáng tiếc < đáng tiết
việc làm < việt làm
biết ơn < biếc ơn
xanh biếc < xanh biết
đặc biệt < đặc biệc, đặt biệt
đặt hàng < đặc hàng
đặt cược < đặc cược
sắp đặt < sắp đặc
đặc sản < đặt sản ! xuất
đặc trưng < đặt trưng
đông đặc < đông đặt
bạo ngược < bạo ngượt
lạnh nhạt < lạnh nhạc
nhạt nhòa < nhạc nhòa
bang giao < ban giao
tiên phong < tiêng phong
cảnh quan < cảnh quang
quang cảnh < quan cảnh
vinh quang < vinh quan
hào quang < hào quan
quang đãng < quan đãng
thênh thang < thênh than
than phiền < thang phiền
than thở < thang thở
cầu thang < cầu than
khoang thuyền < khoan thuyền
khoan dung < khoang dung
khoan nhượng < khoang nhượng
giàn khoan < giàn khoang
tan vỡ < tang vỡ
tang lễ < tan lễ ! hội
tang vật < tan vật
tang thương < tan thương
chịu tang < chịu tan
mạng lưới < mạn lưới
mạn sườn < mạng sườn
mãn nhãn < mãng nhãn
lãng đãng < lãn đãn
bàn thắng < bàng thắng
hoàn cảnh < hoàng cảnh
hoàng hôn < hoàn hôn
tuần hoàn < tuần hoàng
huy hoàng < huy hoàn
kinh hoàng < kinh hoàn
khuôn mặt < khuông mặt
buồng trứng < buồn trứng
buồn tẻ < buồng tẻ
cuống cuồng < cuốn cuồn, cuống cuồn
cuồn cuộn < cuồng cuộn
cuốn sách < cuống sách
cuống họng < cuốn họng
luống cuống < luốn cuốn
truyền thống < truyền thốn
muôn thuở < muông thuở
chim muông < chim muôn
vườn tược < vường tược, vườn tượt
phố xá < phố sá
sán lá < xán lá
cấp tốc < cấp tốt
trăng mật < trăn mật
năng nổ < năn nổ
ăn năn < ăn năng
khăng khăng < khăn khăn
căn nhà < căng nhà
bằng chứng < bằn chứng
vằn vện < vằng vện
tằn tiện < tằng tiện
tầng lớp < tần lớp
tần tảo < tầng tảo
nhân dân < nhâng dân
dân dã < dân giã, dân dả
vầng trăng < vần trăng
ngẩn ngơ < ngẩng ngơ
ngẩng đầu < ngẩn đầu
bâng khuâng < bân khuân
xâm nhập mặn < xâm nhập mặng
phần lớn < phầng lớn
`

const words = `
đồng nghiệp < đồng nghiệm
tốt nghiệp < tốt nghiệm
sự nghiệp < sự nghiệm
xét nghiệm < xét nghiệp
kinh nghiệm < kinh nghiệp
thử nghiệm < thử nghiệp
trải nghiệm < trải nghiệp
bảo lãnh < bảo lảnh
hằng ngày < hằn ngày
phong thanh < phong phanh ~ áo, mặc, ăn, manh, quần
tự ti < tự tị
khuếch trương < khuyếch trương, khếch trương
khuếch đại < khuyếch đại
khuếch tán < khuyếch tán
huênh hoang < huyênh hoang
khúc khuỷu < khúc khủy, khúc khỷu
ngoằn ngoèo < ngoằn nghèo, ngoằn ngèo
cà phê sữa < cà phê sửa
`

/** Further pairs whose tones or endings are confused, and words taken for others. */
export const confusedRimesMore: readonly TermRule[] = [
  ...confusions('tone', tones),
  ...confusions('end', endings),
  ...confusions('word', words),
]
