import type { Article } from '#shared/article/article.ts'
import {
  a,
  article,
  b,
  br,
  elsewhere,
  embed,
  factBox,
  figure,
  h2,
  h3,
  i,
  marked,
  ol,
  p,
  pullQuote,
  quote,
  rule,
  sibling,
  table,
  td,
  th,
  ul,
} from '#tests/articles.ts'

export const photoIds = ['1', '2', '3'].map((digit) => digit.repeat(64)) as [string, string, string]

/** A story with every kind of block, mark and teaser. */
export function storyOfEveryKind(language: 'vi' | 'en' = 'vi'): Article {
  return article(
    {
      language,
      headline: 'Mùa nước nổi về sớm',
      standfirst: ['Nước đổ về ', b('nhanh'), ' hơn mọi năm.'],
      section: 'Đời sống',
      slugline: 'lu-mien-tay',
      edNote: 'chưa được kiểm chứng',
      embargo: '2031-07-08T09:10:00+07:00',
      keywords: ['mùa nước nổi', 'sinh kế'],
      authors: ['Nguyễn Thị Diễm', 'Lê Hữu Ước'],
      source: 'TTXVN',
      dateline: { place: 'Đồng Tháp', date: '2024-08-09' },
      urgency: 4,
      corrections: [
        { correctedAt: '2024-08-10T18:30:00.000Z', note: 'Bài trước ghi sai tên trạm Tân Châu.' },
      ],
      related: [
        elsewhere('https://vidu.vn/ca-linh', 'Cá linh về chợ', {
          summary: 'Giá cao.',
          photoId: photoIds[2],
        }),
        sibling('11111111-1111-4111-8111-111111111111', 'Vì sao lũ sớm?', { photoId: photoIds[0] }),
        elsewhere('https://vidu.vn/khong-ten', ''),
      ],
    },
    figure(photoIds[0], ['Chợ nổi ', i('lúc bình minh'), '.'], {
      photographer: 'Thanh Tùng',
      source: 'TTXVN',
    }),
    p(
      'Theo ',
      a('https://vidu.vn/tram', 'trạm '),
      marked('đo', { type: 'bold' }, link('https://vidu.vn/tram')),
      '.',
    ),
    p(
      marked('x', { type: 'subscript' }),
      marked('y', { type: 'superscript' }),
      marked('z', { type: 'strike' }),
      br(),
      'w',
    ),
    p(),
    h2('Sinh kế'),
    h3('Cá'),
    ul('Một', [p('Hai'), ul('Hai rưỡi')], [p('Ba'), p('Ba rưỡi')]),
    ol(5, 'Năm', 'Sáu'),
    quote('Chúng tôi sống cùng lũ.', 'Đã quen rồi.'),
    pullQuote('Nước lên thì mừng.', 'Chị Lượm'),
    factBox('Mùa nước nổi là gì?', p('Nước tràn đồng.'), ul('Phù sa')),
    factBox('', p('Không có tên.')),
    table([th('Trạm'), th('Mực nước')], [th('Tân Châu'), td('2,87')], [td('Châu Đốc'), td('')]),
    figure(photoIds[1], '', { altText: 'Xuồng qua rặng tràm' }),
    embed('https://vidu.vn/ban-do', 'Bản đồ ngập'),
    embed('https://bando.vidu.vn/'),
    rule(),
  )
}

function link(href: string) {
  return { type: 'link' as const, attrs: { href } }
}
