import { listed } from './confusionTable.ts'

/**
 * Expressions of every day's news whose sounds are confused in one region or another; right as they
 * stand here.
 */
export const expressions: readonly string[] = listed(`
chuyên gia, chuyên viên, chuyên môn, chuyên đề, chuyên dụng, chuyển đổi, chuyển biến, chuyển hướng, chuyển nhượng, vận chuyển,
chuyến bay, chuyến đi, chuyến tàu, bức tranh, tranh luận, tranh chấp, cạnh tranh, chiến tranh, tranh thủ, đấu tranh, chi trả,
hoàn trả, đáp trả, trả lại, trả giá, trả nợ, chi phí, chi tiết, chi nhánh, chỉ đạo, chỉ thị, chỉ tiêu, chỉ số, chính sách,
chính quyền, chính phủ, điều chỉnh, chất lượng, chất vấn, tính chất, chấm dứt, chấp thuận, chấp nhận, tranh chấp, chế độ, chế biến,
cơ chế, hạn chế, khống chế, chiếm đoạt, chiếm dụng, chậm trễ, chậm tiến độ, chìa khóa, chia tay, phân chia, chọn lựa, lựa chọn,
chồng chéo, chuồng trại, chuột rút, chữa trị, chứng cứ, chứng khoán, chứng minh, chứng nhận, công chứng, chứng kiến, chưa từng,
chủ nhật, chủ tịch, chủ động, chủ yếu, dân chủ, gia chủ, chủ quan, chủ quyền, trang bị, trang thiết bị, trang trại, tình trạng,
hiện trạng, trạng thái, nghiêm trọng, quan trọng, trọng tâm, trọng điểm, tôn trọng, trước mắt, trước đây, truy tố, truy cứu, truy tìm,
truy xuất, trung tâm, trung bình, trung ương, trưng bày, trưng cầu, môi trường, thị trường, trường hợp, trường học, hiện trường,
công trường, trừng phạt, trốn thuế, trộm cắp, trợ cấp, trợ giúp, viện trợ, bảo trợ, tài trợ, trợ lý, trở thành, trở lại, trở nên,
trở về, cản trở, trầm cảm, trần tình, trình bày, trình độ, lộ trình, quá trình, hành trình, công trình, trễ hẹn, dự trữ, trữ lượng,
sản phẩm, sản lượng, sản vật, tài sản, thủy sản, nông sản, lâm sản, hải sản, thanh sát, khảo sát, kiểm soát, rà soát, giám sát,
quan sát, sát hại, cảnh sát, mưu sát, sương muối, sương giá, sạt lở, sắt vụn, phá sản, sân khấu, sân bay, sân vận động, sâu bệnh,
sáng kiến, sáng tạo, sáng tác, sáng lập, ánh sáng, số liệu, số lượng, số phận, sở hữu, sở thích, trụ sở, cơ sở, sơ cứu, sơ kết,
sơ chế, hồ sơ, song song, so sánh, so với, soi xét, sôi sục, sức ép, sức mua, sức sống, sự kiện, sự cố, sự nghiệp, sự việc, sử liệu,
lịch sử, sửa sang, sụt giảm, sụt lún, suy giảm, suy thoái, suy yếu, siết chặt, siêu thị, sinh hoạt, sinh kế, sinh viên, học sinh,
vệ sinh, phát sinh, thí sinh, xuất xưởng, xuất viện, xuất ngoại, xuất trình, xuất ngũ, đề xuất, xăng sinh học, xe khách,
xác định, xác minh, xác thực, chính xác, xếp hàng, xếp hạng, xét tuyển, kiểm xét, xin lỗi, xin việc, xin phép, xu thế, xúc xích,
xung yếu, xúc tiến, xứng tầm, xưởng may, phân xưởng, xâm hại, xâm nhập, xâm phạm, xâm mặn, xô đẩy, xuyên suốt, xuyên biên giới,
gia súc, gia cầm, gia hạn, gia tăng, gia nhập, quốc gia, tham gia, tăng gia, giá trị, giá cả, giá bán, đánh giá, giảm giá, định giá,
đấu giá, giá thành, giá đỡ, giai đoạn, giao dịch, giao nhận, giao thừa, bàn giao, gian hàng, gian khổ, thời gian, không gian,
trung gian, dân gian, giới trẻ, giới chức, thế giới, cơ giới, giữ nguyên, giữ chức, lưu giữ, tạm giữ, bắt giữ, giữa lúc, giáo viên,
giáo sư, giáo trình, giấy phép, giấy tờ, giật giải, giật lùi, dân cư, dân sự, dân số, người dân, ngư dân, nông dân, dân tộc, di sản,
di dân, di tích, di chuyển, di cư, du khách, du lịch, du học, dung tích, dung lượng, nội dung, dùng thử, sử dụng, áp dụng, tín dụng,
tuyển dụng, lợi dụng, ứng dụng, dừng lại, trạm dừng nghỉ, dừng chân, dư luận, dư thừa, số dư, dưỡng bệnh, dự báo, dự kiến, dự thảo,
dự toán, dự phòng, dự đoán, tham dự, duyên dáng, duyên hải, dịch bệnh, dịch vụ, diện tích, giao diện, đại diện, phương diện,
tuyên dương, biểu dương, rút kinh nghiệm, rút lui, rủi may, rượu bia, rừng phòng hộ, rộng mở, mở rộng, rộng khắp, rác thải, rào cản,
rét đậm, rét hại, ra quân, rạn nứt, rất nhiều, rõ nét, làm rõ, nghỉ dưỡng, nghỉ học, nghỉ việc, nghỉ tết, nghỉ đêm, lừa đảo,
hải đảo, quần đảo, biển đảo, đảo ngược, bảo quản, bảo mật, bảo tồn, bảo hành, bảo lưu, bảo mẫu, bão số, siêu bão, cơn bão, áp thấp,
cảnh báo, cảnh vệ, cảm ơn, cảm xúc, cải tạo, cấp cứu, cổ động viên, cổ tích, cổ truyền, cổ phần, cưỡng đoạt, củ cải, của cải,
chỗ ở, chỗ ngồi, chỗ trống, chỗ đứng, đảm nhận, đảm nhiệm, điểm số, điểm đến, thời điểm, đỉnh điểm, diễn viên, trình diễn,
diễn xuất, dẫn đầu, dẫn dắt, chỉ dẫn, dẫn chứng, dũng khí, dễ dãi, giả thuyết, giả thiết, giảm sút, giản lược, hải quân, hải quan,
hải lý, hảo tâm, hiểm họa, hiểu lầm, hoãn lại, hủy bỏ, khỏi bệnh, rời khỏi, ra khỏi, thoát khỏi, khởi công, khởi tố, khởi nghiệp,
khởi động, kỷ cương, kỹ xảo, lãi vay, lỗ lã, lỗ hổng, lẽ ra, mãn hạn, mỹ phẩm, nghĩa tình, nghĩa trang, nhẫn tâm, phẩm chất,
phản hồi, phải chăng, phổ thông, phổ cập, quản lý, quảng bá, quỹ đạo, rẽ trái, rẽ phải, sĩ quan, chiến sĩ, bác sĩ, nghệ sĩ, tiến sĩ,
thạc sĩ, ca sĩ, nhạc sĩ, họa sĩ, tải trọng, tẩy chay, thải ra, thẩm định, thẩm phán, thẩm quyền, thể hiện, thể chế, tập thể, thẻ vàng,
thẻ đỏ, thủ tục, thủ đô, thủ tướng, thủ môn, tiểu học, tiểu thương, tổn thất, tổn thương, tổng kết, tổng cộng, trẻ em, trẻ trung,
tuổi trẻ, trổ tài, tuyển sinh, tuyển chọn, ủy ban, ủy quyền, vẽ tranh, vẻ đẹp, vĩ mô, viễn cảnh, vỡ lách, vỡ mộng, xử lý, xã viên,
khuyến cáo, khuyến khích, khuyến mãi, khuyến nghị, xét nghiệm, thí nghiệm, kinh nghiệm, trải nghiệm, nghiệm thu, đồng nghiệp,
sự nghiệp, công nghiệp, doanh nghiệp, tốt nghiệp, nghiệp vụ, nghề nghiệp, mai một, hoàn toàn, hoàn thành, hoàn thiện, toàn bộ,
an toàn, bảo toàn, tất bật, tất yếu, tất toán
`)
