/**
 * What Vietnamese syllables mean that are often taken for each other, where both are words; in a
 * few words, for a copy editor.
 */
const table = `
suất | phần, mức | a share, a rate
xuất | đưa ra, hiện ra | to come or bring out
sử | chép việc đã qua; dùng người, vật | history; to employ
xử | giải quyết, phân định | to deal with, to judge
sung | đầy đủ, thêm vào | full, added
xung | va chạm; chung quanh | clash; around
sơ | ban đầu; không kỹ | first; cursory
xơ | sợi nhỏ còn trơ lại | fibre
súc | vật nuôi | livestock
xúc | chạm đến; múc lên | to touch; to scoop
sa | cát; rơi xuống | sand; to fall
xa | cách nhiều; hoang phí | far; lavish
sát | xem xét; giết; liền kề | to inspect; to kill; close
xát | chà đi chà lại | to rub
sương | hơi nước đọng | dew, mist
xương | phần cứng của cơ thể | bone
song | hai, sóng đôi | two, paired
xong | đã hết việc | finished
sẻ | chia bớt cho người khác | to share
xẻ | cưa, bổ dọc | to saw, to split
sẽ | sắp tới | will
sắc | màu; bén | colour; sharp
sắt | một kim loại | iron
sảo | thưa mắt | coarse (a basket)
xảo | khéo, lắm mưu | crafty
xẹp | hết hơi | flat
xứ | vùng, nơi | land, region
sứ | người được cử đi | envoy
sót | còn lại, bỏ quên | left out
xót | đau lòng | to grieve
sinh | đẻ ra, sống | to bear, to live
xinh | đẹp, dễ nhìn | pretty
sáng | có ánh sáng | bright
xét | nghĩ kỹ để hiểu rõ | to examine
sét | tia chớp giáng xuống | lightning
sỉ | nhục; bán số lượng lớn | shame; wholesale
sĩ | người có học | scholar
chuyện | điều được kể, việc | a matter, talk
truyện | tác phẩm văn học | a story in print
chuyền | đưa từ tay này sang tay khác | to pass on by hand
truyền | trao lại, lan ra | to transmit
chú | để tâm; ghi thêm | attention; a note
trú | ở tạm, lánh | to stay, to shelter
chương | phần của sách; huân, huy | chapter; medal
trương | mở ra, giương lên | to spread, to display
chung | cùng nhau; cuối | shared; final
trung | ở giữa; một lòng | middle; loyal
chí | lòng quyết | will
trí | óc hiểu biết; sắp đặt | mind; to place
chấn | rung; sửa cho đúng | to shake; to set right
trấn | giữ yên; thị tứ | to hold; a town
chả | món ăn; không | a dish; not
trả | đưa lại | to give back
chanh | một loại quả | lime
tranh | đua; bức vẽ | to contend; a picture
chiết | tách ra, bớt ra | to extract
triết | hiểu lẽ sâu | philosophy
châm | chọc, gợi | to prick
trâm | cây cài tóc | a hairpin
chăn | nuôi; đắp | to herd; a blanket
trăn | băn khoăn không yên | to toss and turn
chở | mang trên xe, thuyền | to carry
trở | quay lại; làm vướng | to turn; to hinder
dành | giữ lại cho | to set aside
giành | tranh lấy về mình | to win, to seize
dục | ham muốn; nuôi dạy | desire; to rear
giục | thúc cho nhanh | to urge
dữ | ác; cứ liệu | fierce; data
giữ | nắm lấy, không để mất | to keep
dấu | vết, ký hiệu | a mark
giấu | để cho người khác không thấy | to hide
dàn | bày ra, sắp ra | to lay out
giàn | khung đỡ | a frame, a rig
dao | đồ để cắt | a knife
giao | trao cho; gặp nhau | to hand over; to meet
dải | vật dài và hẹp | a strip
giải | gỡ ra; phần thưởng | to solve; a prize
da | lớp bọc ngoài thân | skin
gia | nhà; thêm | family; to add
dang | mở rộng ra | to stretch out
giang | sông | river
giãn | nới ra | to slacken
giản | gọn, ít | simple
danh | tên, tiếng tăm | name, fame
ranh | đường chia | boundary
rò | thấm ra ngoài | to leak
dò | tìm cho biết | to probe
rỡ | sáng lên | radiant
dỡ | tháo ra, lấy xuống | to take down
dở | chưa xong; kém | unfinished; poor
giở | mở ra | to open
rời | tách khỏi | to leave
dời | chuyển chỗ | to move
nổi | ở trên mặt; hơn hẳn | to float; outstanding
nỗi | tâm trạng; nông nỗi | a feeling; a plight
kỷ | phép tắc; ghi nhớ; thời đại | discipline; to record; an age
kỹ | khéo; cẩn thận | skill; careful
nghỉ | thôi làm việc | to rest
nghĩ | dùng trí | to think
sửa | chữa cho đúng | to mend
sữa | thức uống trắng từ vú | milk
chửa | có mang; chưa | pregnant; not yet
chữa | làm cho khỏi, cho đúng | to cure, to correct
cải | đổi khác; một loại rau | to reform; cabbage
cãi | dùng lời chống lại | to argue
đổ | ngã xuống; rót ra | to collapse; to pour
đỗ | dừng lại; thi được | to park; to pass
đổi | thay cái này bằng cái kia | to change
đỗi | mức, chừng | an extent
mảnh | miếng nhỏ; mỏng | a piece; thin
mãnh | mạnh dữ | fierce
tỉnh | đơn vị hành chính; thức | province; awake
tĩnh | yên, không động | still
xả | cho thoát ra | to let out
xã | đơn vị hành chính; tập thể | commune; society
cũng | như nhau | also
củng | làm cho bền | to make firm
mở | làm cho hết đóng | to open
mỡ | chất béo | fat
nở | xòe ra, lớn ra | to bloom
nỡ | đành lòng | to have the heart to
vở | tập giấy; vở diễn | a notebook; a play
vỡ | tan ra | to break
giãi | bày tỏ hết | to pour out one’s heart
quỷ | ma ác | a devil
quỹ | tiền góp để dùng chung | a fund
bảo | giữ gìn; nói cho biết | to keep; to tell
bão | gió rất mạnh | a storm
cổ | xưa; phần dưới đầu | old; the neck
cỗ | mâm ăn | a feast
mẩu | miếng nhỏ | a scrap
mẫu | làm theo | a model
lẩn | trốn tránh | to slip away
lẫn | trộn vào; cả hai | mixed; mutual
lẻ | riêng; không chẵn | single; odd
lẽ | điều hợp lý | reason
vẻ | nét bên ngoài | look
vẽ | tạo hình bằng nét | to draw
nổ | bật thành tiếng lớn | to explode
nỗ | gắng sức | to strive
trẻ | ít tuổi | young
chẻ | bổ dọc | to split
đắt | giá cao | expensive
đắc | được | to gain
phát | mở ra, làm ra | to send out, to develop
phác | vẽ sơ qua | to sketch
nhạc | âm thanh có giai điệu | music
nhạt | không đậm | pale, bland
mặc | dù; khoác lên người | although; to wear
mặt | phần trước của đầu; phía | face; side
mác | nhãn; vũ khí | a label; a lance
mát | không nóng | cool
tất | hết thảy | all
tấc | một phần mười thước | an inch of old
chắc | bền; không còn ngờ | firm; sure
chắt | gạn lấy | to strain off
bậc | nấc | a step
bật | nảy ra | to spring
đột | bất ngờ | sudden
độc | một mình; có hại | single; poisonous
bứt | giật cho đứt | to tear off
bức | ép buộc | to press
sức | khả năng | strength
sứt | mẻ một ít | chipped
khắc | chạm vào; thời gian | to carve; a moment
khắt | gắt gao | strict
bản | gốc; văn bản | original; a copy
bảng | mặt phẳng để ghi | a board, a table
tàn | hủy hoại; lụi dần | to ruin; to fade
tàng | cất giấu | to store
lan | mở rộng dần | to spread
lang | đi không định | to roam
hoan | vui | glad
hoang | bỏ không; sợ | wild; alarmed
buôn | mua để bán | to trade
buông | thả ra | to let go
luồn | chui qua | to slip through
luồng | dòng | a current
căn | gốc rễ | root
căng | kéo thẳng | tight
chặn | ngăn lại | to block
chặng | đoạn đường | a stage
quan | xem; người làm quan | to view; a mandarin
quang | sáng | light
hàn | làm liền; lạnh | to weld; cold
hàng | vật bán; dãy | goods; a row
chẩn | xem để biết bệnh | to diagnose
chuẩn | mẫu để theo | a standard
quãng | khoảng | a stretch
quảng | rộng | broad
thăm | đến gặp | to visit
tham | dự vào | to take part
hổ | xấu hổ; cọp | shame; a tiger
hỗ | qua lại | mutual
`

type Meanings = Readonly<Record<string, string>>

const lines = table
  .trim()
  .split('\n')
  .map((line) => line.normalize('NFC').split(' | '))

function column(at: 1 | 2): Meanings {
  return Object.fromEntries(lines.map((line) => [line[0]!, line[at]!]))
}

export const meanings: { vi: Meanings; en: Meanings } = { vi: column(1), en: column(2) }
