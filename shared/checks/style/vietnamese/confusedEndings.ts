import type { TermRule } from '../ruleFile.ts'
import { confusions } from './confusionTable.ts'

const cT = `
mất mát < mất mác, mấc mát
man mác < man mát ! mẻ
mặt trận < mặc trận
mặc dù < mặt dù ~ có, vắng, góp, ra, lộ, khuất, bề, giáp, đối
thắc mắc < thắt mắc, thắc mắt
thắt chặt < thắc chặt, thắt chặc
khắc phục < khắt phục
khắt khe < khắc khe
nghiêm khắc < nghiêm khắt
bắt buộc < bắc buộc, bắt buột
đắt đỏ < đắc đỏ
đắc cử < đắt cử
đắc lực < đắt lực
tất cả < tấc cả
tất bật < tấc bật
tấc đất < tất đất
chắc chắn < chắt chắn, chắc chắng
chắt lọc < chắc lọc
chắt chiu < chắc chiu
màu sắc < màu sắt ! gỉ, thép, rỉ
sắt thép < sắc thép
sắc thái < sắt thái
đường sắt < đường sắc ! nét, sảo, cạnh, bén
bản sắc < bản sắt
lạc hậu < lạt hậu
lạc quan < lạt quan
phai nhạt < phai nhạc
âm nhạc < âm nhạt
phát triển < phác triển, phát triễn
phác thảo < phát thảo ~ cấp ! dược, mộc, luận, nguyên
phác họa < phát họa ! báo, sĩ, tiết
phát hiện < phác hiện
xác nhận < xát nhận
khác biệt < khát biệt
khao khát < khao khác
giật mình < giậc mình
tật nguyền < tậc nguyền
vật chất < vậc chất
bậc thang < bật thang ! máy
cuộc sống < cuột sống
trong suốt < trong suốc
thuốc lá < thuốt lá
tuột dốc < tuộc dốc
rốt cuộc < rốt cuột, rốc cuộc
chốc lát < chốc lác, chốt lát
chủ chốt < chủ chốc
then chốt < then chốc
lột xác < lột xát, lộc xác
bộc lộ < bột lộ
độc đáo < đột đáo
đột phá < độc phá ! hủy, hoại, vỡ
đột ngột < độc ngột, đột ngộc
góc độ < gót độ
mức độ < mứt độ
bức xúc < bứt xúc, bức súc
bứt phá < bức phá ! cách, hoại
đứt quãng < đức quãng, đứt quảng, đứt khoảng
quãng đường < quảng đường
quảng cáo < quãng cáo
quảng bá < quãng bá
quảng trường < quãng trường
khoảng cách < khoãng cách
khúc mắc < khúc mắt
cốt lõi < cốc lõi, cốt lỏi
vượt qua < vược qua
vượt bậc < vượt bật
trượt chân < trược chân
ngột ngạt < ngộc ngạc, ngột ngạc
ngạc nhiên < ngạt nhiên
bát ngát < bác ngác, bát ngác
bác bỏ < bát bỏ ! đi
bác sĩ < bát sĩ, bác sỉ
lác đác < lát đát
kiệt sức < kiệt sứt
sức khỏe < sứt khỏe
sứt mẻ < sức mẻ, sứt mẽ
sức lực < sứt lực
`

const nNg = `
mạn đàm < mạng đàm ! phán, thoại, luận, đạo
bàng hoàng < bàn hoàng, bàng hoàn ! gia, hậu, tử, cung
thái độ bàng quan < thái độ bàng quang
khan hiếm < khang hiếm
khang trang < khan trang
lan tràn < lan tràng, lang tràn
lang thang < lan than, lang than
hoang mang < hoan mang, hoang man
hân hoan < hân hoang
hoan nghênh < hoang nghênh
hoang vắng < hoan vắng
miên man < miên mang
gian nan < gian nang, dan nan
sang trọng < san trọng
sang tên < san tên
phản ánh < phảng ánh
phảng phất < phản phất
buôn bán < buông bán, buôn báng
buông lỏng < buôn lỏng
buồn bã < buồng bã, buồn bả
muôn màu < muông màu
khuôn khổ < khuông khổ
luồn lách < luồng lách
luồng gió < luồn gió
ngăn chặn < ngăng chặn, ngăn chặng
chặng đua < chặn đua ~ ngăn, chốt, bị, phải ! xe, ngựa, tốc, trái, thuyền
năng động < năn động
ngăn nắp < ngăn nấp
căn cứ < căng cứ
căng thẳng < căn thẳng
thẳng thắn < thẳng thắng, thẵng thắn
cơ bản < cơ bảng
bản thân < bảng thân
bảng xếp hạng < bản xếp hạng
tàn phá < tàng phá
bảo tàng < bảo tàn
tiềm tàng < tiềm tàn
tràn lan < tràng lan
tráng lệ < trán lệ
cường tráng < cường trán
khỏe khoắn < khỏe khoắng
hàng loạt < hàn loạt
thịnh vượng < thịnh vượn
`

const others = `
tham quan < thăm quan
nghe phong thanh < nghe phong phanh
`

/** c and t, n and ng at the end, and words that are taken for others. */
export const confusedEndings: readonly TermRule[] = [
  ...confusions('ct', cT),
  ...confusions('nng', nNg),
  ...confusions('word', others),
]
