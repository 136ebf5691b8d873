import type { Block, Inline } from '#shared/article/document.ts'
import type { LeftOut } from '#shared/html/leftOut.ts'
import type { PictureBlock } from '#shared/html/markupBlock.ts'
import {
  a,
  b,
  br,
  type Cell,
  embed,
  h2,
  i,
  marked,
  ol,
  p,
  quote,
  table,
  td,
  th,
  ul,
} from '#tests/articles.ts'

/** Stands for a picture in the clipboards; as long as the smallest that is taken for one. */
export const pictureBytes = 'iVBORw0KGgo'.padEnd(800, 'A')

export interface Expected {
  blocks: (Block | PictureBlock)[]
  leftOut?: LeftOut[]
}

const picture = (address: string, given: Partial<PictureBlock> = {}): PictureBlock => ({
  type: 'picture',
  address,
  altText: '',
  caption: [],
  credit: '',
  ...given,
})
const text = (words: string): Inline => ({ type: 'text', text: words })
const sup = (words: string): Inline => marked(words, { type: 'superscript' })
const strike = (words: string): Inline => marked(words, { type: 'strike' })
/** A cell whose words are marked, or of several paragraphs. */
const cell = (one: Cell, ...content: Inline[]): Cell => ({ ...one, content: [p(...content)] })

const jpeg = `data:image/jpeg;base64,${pictureBytes}`

/** What each clipboard has to become; `left` is counted where something is left out. */
export const clipboards: Record<string, Expected> = {
  'word-windows': {
    blocks: [
      h2('Chợ nổi Cái Răng'),
      p(
        'Sáng 14/2, ',
        b('Hội Khuyến học'),
        ' thành phố Cần Thơ và ',
        i('Sở Giáo dục'),
        ' ký kết chương trình phối hợp.[1] ',
        i('Ghe về bến'),
        ' sớm.',
      ),
      ul([p('Học bổng cho 1.200 em'), ul('Ninh Kiều: 400', 'Phong Điền: 300')], 'Thư viện xã'),
      p('Ba việc tiếp theo:'),
      ol(3, 'Khảo sát', 'Tập huấn giáo viên'),
      picture('file:///C:/Users/MINHHU~1/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg', {
        altText: 'Ghe thuyền trên sông',
        caption: [text('Chợ nổi lúc 5 giờ sáng.')],
      }),
      table([cell(td('', { colspan: 2 }), b('Quận, huyện'))], [td('Ninh Kiều'), td('400')]),
      p('[1] Theo báo cáo năm 2022.'),
    ],
    leftOut: [{ kind: 'comment', count: 1, example: 'Ghi rõ số lớp giúp anh.' }],
  },
  'word-mac': {
    blocks: [
      h2('Nước lên'),
      p('Đồng bằng sông Cửu Long vào mùa nước nổi', br(), 'từ tháng ', strike('Bảy'), ' Tám.'),
      h2('Ở Châu Đốc'),
      ol(
        1,
        [p('Cá linh'), ol(1, [p('Kho mía'), p('Ăn với bông điên điển.'), ol(1, 'Lửa nhỏ')])],
        'Bông súng',
      ),
      quote('Năm nay nước về muộn.', 'Nhưng cá nhiều.'),
      p(
        'H',
        marked('2', { type: 'subscript' }),
        'O và m',
        sup('2'),
        ': ',
        a('https://vidu.vn/nuoc', 'xem thêm'),
        '.',
      ),
    ],
  },
  'word-online': {
    blocks: [
      p(b('Lúa đông xuân'), ' được mùa'),
      ul([p('Giống OM5451'), ul('7 tấn một hecta')], 'Giống ST25'),
      ol(2, 'Gặt'),
    ],
  },
  'google-docs': {
    blocks: [
      h2('Đêm Cần Thơ'),
      p(
        'Bến ',
        b('Ninh Kiều'),
        ' sáng ',
        marked('đèn', { type: 'italic' }, { type: 'strike' }),
        ', m',
        sup('2'),
        '.',
      ),
      ul([p('Hủ tiếu'), ul([p('Khô'), ul('Có tôm')], 'Nước')], 'Bánh cống'),
      ol(5, 'Năm'),
      p(a('https://vidu.vn/cho', 'Chợ đêm')),
      table([cell(td(''), b('Món')), cell(td(''), b('Giá'))], [td('Hủ tiếu'), td('45.000 đồng')]),
    ],
    leftOut: [
      { kind: 'remotePicture', count: 1, example: 'https://lh7-us.googleusercontent.com/AbC123' },
    ],
  },
  'google-sheets': {
    blocks: [
      table(
        [cell(td(''), b('Tỉnh')), cell(td('', { colspan: 2 }), b('Sản lượng'))],
        [td('An Giang'), td('4,1'), cell(td(''), text('triệu tấn'), br(), text('lúa'))],
        [td(''), td(''), td('')],
      ),
    ],
  },
  excel: {
    blocks: [
      table(
        [
          cell(td(''), b('Năm')),
          cell(td(''), b('Xuất khẩu')),
          cell(td('', { rowspan: 3 }), text('Nguồn: '), i('Tổng cục')),
        ],
        [td('2021'), td('6,244')],
        [td('2022'), td('7,105')],
      ),
    ],
  },
  outlook: {
    blocks: [
      p('Gửi tòa soạn,'),
      p('Thông tin ', b('họp báo'), ':'),
      ol(1, 'Thời gian: 9 giờ', [p('Địa điểm: UBND'), ol(1, 'Phòng 2')]),
      p('Tài liệu: ', a('https://vidu.vn/tai-lieu?a=1', 'vidu.vn')),
      p(
        b('From:'),
        ' Minh Huệ <',
        a('mailto:hue@vidu.vn', 'hue@vidu.vn'),
        '>',
        br(),
        b('Sent:'),
        ' Tuesday',
      ),
      picture('cid:image001.png@01D94061.5B1A2C30', { altText: 'Logo' }),
    ],
  },
  gmail: {
    blocks: [
      p('Chào anh Tùng,'),
      p('Em gửi ', b('bản tin'), ' trưa nay.', br(), 'Có hai ý:'),
      ul([p('Giá lúa ', i('tăng'))], 'Nước mặn lấn sâu'),
      p('Cần đăng trước 11 giờ.'),
      picture('cid:ii_lf2a9x0', { altText: 'ruong.jpg' }),
      p('Vào Th 3, 14 thg 2, 2023 vào lúc 08:00 Tùng đã viết:'),
      p('Có gì mới không em?'),
    ],
  },
  'apple-pages': {
    blocks: [
      p(b('Mùa gió chướng')),
      p('Gió thổi từ biển vào, mang theo ', strike('hơi'), ' vị mặn.'),
      ul('Bến Tre', [p(i('Trà Vinh'))]),
      table([cell(td(''), b('Trạm')), cell(td(''), b('Độ mặn'))], [td('An Thuận'), td('18,2 ‰')]),
    ],
  },
  'apple-notes': {
    blocks: [
      p(b('Ghi nhanh')),
      p('Gặp bác ', i('Ba Hòa'), ' ở Trà Ôn.'),
      ol(1, [p('Vườn bưởi'), ol(1, 'Năm Roi')], 'Giá cả'),
    ],
  },
  'apple-mail': {
    blocks: [
      p('Chuyển anh xem.'),
      p('Begin forwarded message:'),
      p(b('From: '), 'Sở Y tế'),
      p(b('Subject: '), 'Thông cáo'),
      h2('Thông cáo báo chí'),
      p('Thành phố ghi nhận ', b('12 ca'), ' sốt xuất huyết.'),
      ul('Ninh Kiều: 7', 'Cái Răng: 5'),
      p('Thụt vào'),
    ],
  },
  libreoffice: {
    blocks: [
      h2('Vườn quốc gia Tràm Chim'),
      p('Sếu đầu đỏ ', b('trở về'), ' sau ', i('ba năm'), ' vắng bóng.', sup('1')),
      ol(2, 'Khu A1', [p('Khu A4'), ul('Đồng năn')]),
      table([th('Năm'), th('Số sếu')], [td('2022'), td('0')]),
      picture(`data:image/png;base64,${pictureBytes}`, { altText: 'Sếu' }),
      p('1 Số liệu của ban quản lý.'),
    ],
  },
  'news-page': {
    blocks: [
      h2('Sạt lở bờ sông Hậu'),
      p('An Giang Rạng sáng 14/2, đoạn bờ dài 70 m đổ xuống sông.'),
      p('Theo ', a('https://vidu.vn/ubnd', 'UBND huyện'), ', không có thương vong.'),
      p('Hiện trường sáng 14/2. Ảnh: ', i('Ngọc Tài')),
      p(b('Ngọc Tài')),
    ],
    leftOut: [
      { kind: 'remotePicture', count: 1, example: 'https://i1-vidu.vn/a.jpg?w=680' },
      { kind: 'script', count: 1, example: 'script' },
    ],
  },
  'picture-tables': {
    blocks: [
      p('Ghe thuyền tấp nập về chợ.'),
      picture(jpeg, {
        altText: 'Chợ nổi',
        caption: [text('Chợ nổi Cái Răng. '), i('Ảnh: Thanh Tùng - TTXVN')],
      }),
      picture(jpeg, {
        altText: 'Dưa hấu lên bờ',
        caption: [text('Dưa hấu lên bờ')],
        credit: 'Ảnh: CHÍ QUỐC',
      }),
      p('Cột trái.'),
      p('Cột phải.'),
      table([td('Một'), td('Hai')]),
      p('Hết.'),
    ],
  },
  wikipedia: {
    blocks: [
      h2('Địa lý'),
      p(
        b('Cần Thơ'),
        ' nằm bên ',
        a('https://vi.wikipedia.org/wiki/S%C3%B4ng_H%E1%BA%ADu', 'sông Hậu'),
        '.',
        marked(
          '[1]',
          {
            type: 'link',
            attrs: { href: 'https://vi.wikipedia.org/wiki/C%E1%BA%A7n_Th%C6%A1#cite_note-1' },
          },
          { type: 'superscript' },
        ),
      ),
      p('Đơn vị hành chính'),
      table(
        [th('Tên', { rowspan: 2 }), th('Năm', { colspan: 2 })],
        [th('2009'), th('2019')],
        [td('Ninh Kiều'), td('243.794'), td('280.494')],
      ),
      p('Chú giải'),
      p('Số dân'),
      quote('Gạo trắng nước trong.'),
    ],
    leftOut: [{ kind: 'link', count: 1, example: 'Ninh Kiều' }],
  },
  'social-post': {
    blocks: [
      p('Mùa nước nổi 🌾 về rồi!'),
      p('Ai đi ', b('Tràm Chim'), ' không?'),
      p(a('https://vidu.vn/sen', 'vidu.vn/sen')),
      embed('https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'Sen nở'),
      p('dòng một', br(), 'dòng hai'),
      p('đoạn hai'),
    ],
  },
}
