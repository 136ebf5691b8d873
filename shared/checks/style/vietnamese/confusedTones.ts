import type { TermRule } from '../ruleFile.ts'
import { confusions } from './confusionTable.ts'

const tones = `
giãn cách < giản cách ~ đơn
thư giãn < thư giản
tinh giản < tinh giãn
kỹ lưỡng < kỷ lưỡng, kỹ lưởng
kỷ luật < kỹ luật ~ hiểu, nắm, đọc, rõ, xem, cứu
kỷ lục < kỹ lục ! soát, lại, tìm
kỹ thuật < kỷ thuật
kỹ năng < kỷ năng
kỹ sư < kỷ sư
kỷ nguyên < kỹ nguyên ! nhân, liệu, tắc, lý, văn, do, bản, vẹn
thế kỷ < thế kỹ ! sư, thuật, năng, lưỡng
kỷ vật < kỹ vật ! liệu, chứng, dụng, phẩm, thể, tư
mải mê < mãi mê ! man, đắm
miễn phí < miển phí
miễn dịch < miển dịch
bãi bỏ < bải bỏ
bãi biển < bải biển
bảo vệ < bão vệ ! sinh, tinh, binh
bão lũ < bảo lũ, bão lủ
lũ lụt < lủ lụt
bảo đảm < bão đảm ! bảo, đương, nhiệm
bảo hiểm < bão hiểm ~ cơn, siêu, trận, mưa, giông, gió
đảm bảo < đảm bão
nghĩa vụ < nghỉa vụ
nghỉ ngơi < nghĩ ngơi
suy nghĩ < suy nghỉ
nghỉ hưu < nghĩ hưu
nghỉ phép < nghĩ phép
nghỉ lễ < nghĩ lễ
nghỉ mát < nghĩ mát
kỳ nghỉ < kỳ nghĩ
ý nghĩa < ý nghỉa, í nghĩa
anh dũng < anh dủng
cũng như < củng như
củng cố < cũng cố ! gắng, tình, ý, chấp, định, giữ, làm, giấu, tỏ, bám, theo, nén, sức, vươn, nhịn, chịu, đi, đến, đưa, tìm, tránh, hết, níu, thể, đô, gượng
vững chắc < vửng chắc
vẫn còn < vẩn còn
vất vả < vất vã
vội vã < vội vả
hối hả < hối hã
mệt mỏi < mệt mõi
rộng rãi < rộng rải, dộng rãi ! rác, đều
lẫn nhau < lẩn nhau
lẫn lộn < lẩn lộn
lẩn trốn < lẫn trốn
luẩn quẩn < luẫn quẫn, luẫn quẩn, luẩn quẫn
chuẩn bị < chuẫn bị
tiêu chuẩn < tiêu chuẫn
mâu thuẫn < mâu thuẩn
hướng dẫn < hướng dẩn
dẫn đến < dẩn đến
hấp dẫn < hấp dẩn
ngẫu nhiên < ngẩu nhiên
mẫu giáo < mẩu giáo
mẫu mã < mẩu mã
kiểu mẫu < kiểu mẩu
mẩu chuyện < mẫu chuyện
gương mẫu < gương mẩu
cổ vũ < cổ vủ, cỗ vũ
cổ phiếu < cỗ phiếu
mâm cỗ < mâm cổ
vũ khí < vủ khí
vĩ đại < vỉ đại
hùng vĩ < hùng vỉ
vỉa hè < vĩa hè
khẩn trương < khẫn trương
khẳng định < khẵng định
tưởng niệm < tưỡng niệm
ngưỡng mộ < ngưởng mộ
ảnh hưởng < ảnh hưỡng, ãnh hưởng
sửa chữa < sữa chữa, sữa chửa, sửa chửa
chữa cháy < chửa cháy
chữa bệnh < chửa bệnh
sữa chua < sửa chua
sửa đổi < sữa đổi
bữa ăn < bửa ăn
đẹp đẽ < đẹp đẻ
sinh đẻ < sinh đẽ
lễ hội < lể hội
lễ phép < lể phép
thể thao < thễ thao
cụ thể < cụ thễ
để lại < đễ lại
dễ chịu < dể chịu
dễ hiểu < dể hiểu
hỗ trợ < hổ trợ, hỗ chợ
hổ thẹn < hỗ thẹn
phổ biến < phỗ biến
ủng hộ < ũng hộ
lỗi lầm < lổi lầm
gửi gắm < gữi gắm
lữ hành < lử hành
ngữ pháp < ngử pháp
ngôn ngữ < ngôn ngử
chữ viết < chử viết
chữ ký < chử ký
trữ lượng < trử lượng
dự trữ < dự trử
lưu trữ < lưu trử
tàng trữ < tàn trữ, tàng trử
nữ sinh < nử sinh
phụ nữ < phụ nử
hữu nghị < hửu nghị
hữu ích < hửu ích
sở hữu < sở hửu
cưỡng chế < cưởng chế
miễn cưỡng < miễn cưởng
bồi dưỡng < bồi dưởng
điều dưỡng < điều dưởng
tín ngưỡng < tín ngưởng
lãnh đạo < lảnh đạo
lãnh thổ < lảnh thổ
lảnh lót < lãnh lót
bản lĩnh < bản lỉnh
lĩnh vực < lỉnh vực
hoang dã < hoang dả
giả định < giã định
từ giã < từ giả ! thuyết, định, thiết, tưởng, mạo, danh, dối
tác giả < tác giã
khán giả < khán giã
độc giả < độc giã
rã rời < rả rời
hòa giải < hòa giãi
giải thích < giãi thích
giãi bày < giải bày
bày tỏ < bày tõ
tổ chức < tỗ chức
nổ súng < nỗ súng
bùng nổ < bùng nỗ
đổ vỡ < đỗ vỡ, đổ vở
vỡ nợ < vở nợ
vỡ đê < vở đê
vở kịch < vỡ kịch
vở diễn < vỡ diễn ~ nứt, đổ, tan ! ra
đỗ đạt < đổ đạt
bãi đỗ xe < bãi đổ xe, bải đỗ xe
sụp đổ < sụp đỗ
giúp đỡ < giúp đở
mở rộng < mỡ rộng
niềm nở < niềm nỡ
nỡ lòng < nở lòng
nở rộ < nỡ rộ
bỡ ngỡ < bở ngở, bỡ ngở
cãi nhau < cải nhau
bàn cãi < bàn cải ! cách, thiện, tạo, tiến, tổ, biên, lương
tranh cãi < tranh cải ! cách, lương
cải cách < cãi cách ~ tranh, bàn, cãi ! làm, nào, hiểu, giải, tính, thức, gì, gọi
cải thiện < cãi thiện
cải tiến < cãi tiến
cải tạo < cãi tạo
phẫu thuật < phẩu thuật
phẫn nộ < phẩn nộ
ngỡ ngàng < ngở ngàng
thẩm mỹ < thẩm mỷ
mỹ thuật < mỷ thuật
tỷ lệ < tỹ lệ
tỉnh táo < tĩnh táo
bình tĩnh < bình tỉnh ~ trung, thái, hòa
yên tĩnh < yên tỉnh
tỉnh ủy < tĩnh ủy
tĩnh lặng < tỉnh lặng
tĩnh mạch < tỉnh mạch
bất tỉnh < bất tĩnh
mãnh liệt < mảnh liệt
mảnh vỡ < mãnh vỡ
mảnh đất < mãnh đất
dũng mãnh < dũng mảnh
ngẫm nghĩ < ngẩm nghĩ, ngẫm nghỉ
thảm họa < thãm họa
xả thải < xã thải ~ các, những, nhiều, toàn
xã hội < xả hội
hợp tác xã < hợp tác xả ! nước, lũ, thải
đãi ngộ < đải ngộ
ưu đãi < ưu đải
chiêu đãi < chiêu đải
diễn đàn < diển đàn
biểu diễn < biểu diển
viễn thông < viển thông
tiễn đưa < tiển đưa
thực tiễn < thực tiển
vĩnh viễn < vĩnh viển, vỉnh viễn
quyển sách < quyễn sách
quỹ đất < quỷ đất
quỹ tín dụng < quỷ tín dụng
nóng nảy < nóng nãy, lóng nảy
nảy sinh < nãy sinh
ban nãy < ban nảy
nhẫn nại < nhẩn nại
kiên nhẫn < kiên nhẩn
tàn nhẫn < tàn nhẩn, tàng nhẫn
ổn định < ỗn định
trì hoãn < trì hoản, chì hoãn
tạm hoãn < tạm hoản
thỏa thuận < thõa thuận
thỏa mãn < thỏa mản, thõa mãn
chẩn đoán < chuẩn đoán, chẫn đoán ~ tiêu
hội chẩn < hội chuẩn, hội chẫn ! bị, y, mực
đổi mới < đỗi mới
`

/** Asking and broken tone. */
export const confusedTones: readonly TermRule[] = confusions('tone', tones)
