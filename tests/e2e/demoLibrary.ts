import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '#shared/article/article.ts'
import type { Status } from '#shared/article/status.ts'
import { insertArticle } from '#electron/newsroom/library/drafts.ts'
import { openLibrary } from '#electron/newsroom/library/library.ts'
import { bringTo } from '../bringTo.ts'
import { attachPhoto } from '#electron/newsroom/photos/photos.ts'
import {
  a,
  article,
  b,
  elsewhere,
  embed,
  factBox,
  figure,
  h2,
  p,
  pullQuote,
  quote,
  rule,
  table,
  td,
  th,
  ul,
} from '../articles.ts'
import { makePhoto } from '../photos.ts'
import { addReviewedStory } from './reviewedStory.ts'

/** The headline of the story in the demo library that has every kind of block. */
export const fullStory =
  'Chợ nổi mùa nước lên: đưa đường thủy trở lại với người dân miệt vườn sông Hậu'

const shorts: [headline: string, section: string, author: string, status: Status][] = [
  ['Mở lại tuyến phà đêm sau ba năm', 'Giao thông', 'Lê Đức Ấn', 'draft'],
  ['Trường làng đón học sinh trở lại sau lũ', 'Giáo dục', 'Đỗ Quỳnh', 'inReview'],
  ['Giữ nghề dệt chiếu bên dòng kênh', 'Văn hóa', 'Nguyễn Thị Ưu', 'approved'],
  ['Vườn cây trăm tuổi thành điểm đến của khách phương xa', 'Du lịch', 'Đỗ Quỳnh', 'exported'],
  ['Đường dây điện vượt biển đến xã đảo cuối cùng', 'Kinh tế', 'Lê Đức Ấn', 'inReview'],
  ['Thư viện trên ghe', 'Giáo dục', 'Nguyễn Thị Ưu', 'draft'],
]

/**
 * A library as a small newsroom has it: one story with every kind of block, photos and related
 * stories, one that went from hand to hand, and some short ones.
 */
export async function makeDemoLibrary(folder: string): Promise<void> {
  const opened = openLibrary(folder, { mode: 'write', holder: 'tests' })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const library = opened.value
  const photoIds = []
  for (const seed of [3, 8]) {
    const path = join(folder, `photo-${seed}.jpg`)
    writeFileSync(path, await makePhoto({ seed, width: 1600, height: 1000, revealing: seed === 3 }))
    const photo = await attachPhoto(library, {
      path,
      fileName: `ben-song-${seed}.jpg`,
      now: new Date(),
    })
    if (!photo.ok) throw new Error(JSON.stringify(photo.error))
    photoIds.push(photo.value.id)
  }
  const now = Date.now()
  for (const [at, [headline, section, author, status]] of shorts.entries()) {
    const story = article(
      {
        id: randomUUID(),
        headline,
        section,
        authors: [author],
        source: 'Tòa soạn',
        standfirst: `${headline}, chuyện ghi ở một miền sông nước.`,
      },
      p('Con nước đầu mùa về sớm hơn mọi năm, và người dân hai bên bờ đã chuẩn bị từ lâu.'),
    )
    add(story, new Date(now - (at + 1) * 7_200_000), status)
  }
  addReviewedStory(library, { photoId: photoIds[1]!, now: new Date(now - 600_000) })
  add(storyWithEverything(photoIds[0]!, photoIds[1]!), new Date(now), 'inReview')
  library.close()

  function add(story: Article, updatedAt: Date, status: Status): void {
    const inserted = insertArticle(library.database, story, {
      updatedAt: updatedAt.toISOString(),
      now: updatedAt,
    })
    if (!inserted.ok) throw new Error(JSON.stringify(inserted.error))
    bringTo(library.database, { articleId: story.id, status, now: updatedAt })
  }
}

function storyWithEverything(lead: string, second: string): Article {
  return article(
    {
      id: randomUUID(),
      headline: fullStory,
      standfirst:
        'Các địa phương ven sông bàn cách giữ chợ nổi sống được bằng chính nghề thương hồ: nạo vét luồng, đặt phao neo, mở tàu khách.',
      section: 'Kinh tế',
      authors: ['Nguyễn Thị Ưu'],
      source: 'Tòa soạn',
      keywords: ['chợ nổi', 'đường thủy'],
      dateline: { place: 'Cần Thơ', date: '2026-09-03' },
      slugline: 'cho-noi',
      related: [
        elsewhere('https://vidu.example/thuong-ho', 'Một ngày của người thương hồ', {
          summary: 'Từ ba giờ sáng đến lúc tan chợ.',
          photoId: second,
        }),
        elsewhere('https://vidu.example/kenh-moi', 'Con kênh mới nối hai miền vườn'),
      ],
    },
    p(
      'Tại buổi tọa đàm, đại diện các hộ thương hồ cho biết ',
      b('số ghe neo lại chợ đã giảm quá nửa'),
      ' sau mười năm, phần vì đường bộ thuận tiện hơn, phần vì bến bãi xuống cấp.',
    ),
    figure(lead, 'Ghe trái cây cập chợ lúc rạng đông.', {
      photographer: 'Lê Đức Ấn',
      source: 'Tòa soạn',
      altText: 'Mặt trời lên trên mặt sông rộng',
    }),
    p(
      'Các ý kiến đề nghị nạo vét luồng lạch, miễn phí bến cho ghe dưới năm tấn, và ',
      a('https://vidu.example/tau', 'mở tuyến tàu khách'),
      ' nối chợ với bến trung tâm.',
    ),
    h2('Giữ chợ là giữ người'),
    quote('Chợ còn ghe thì sông còn người.'),
    ul('Phao neo cho ba trăm ghe', 'Bến khách có mái che', 'Đèn luồng suốt đêm'),
    pullQuote('Không ai nhớ chợ bằng người đã rời chợ.', 'Một thương hồ'),
    factBox(
      'Chợ nổi trong một con số',
      p('Mỗi sớm có khoảng hai trăm ghe, bằng nửa mười năm trước.'),
    ),
    table([th('Năm'), th('Số ghe')], [td('2016'), td('412')], [td('2026'), td('198')]),
    figure(second, 'Hoàng hôn ở ngã ba sông.', {
      photographer: 'Đỗ Quỳnh',
      source: 'Tòa soạn',
      altText: 'Ngã ba sông lúc chiều',
    }),
    embed('https://vidu.example/phim', 'Phim: Tiếng rao trên sông'),
    rule(),
    p('Tuyến tàu khách đầu tiên dự kiến chạy thử vào tháng tới.'),
  )
}
