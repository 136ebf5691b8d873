import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * A whole news-agency story as plain texts: what a reporter has in notes before writing it down in
 * the app.
 */
export interface Story {
  headline: string
  standfirst: string
  /** Paragraphs and photos in the order in which they stand. */
  body: ({ paragraph: string } | { caption: string; photographer: string; source: string })[]
  author: string
  source: string
  related: { headline: string; summary: string }[]
}

const seed = new URL('../../../shared/seed/000_52ec98ef2b52dc2e.txt', import.meta.url)

/**
 * The seed's story where the seed lies beside the project; else one of our own with the same shape,
 * and it says so.
 */
export function storyToWrite(): Story {
  const path = fileURLToPath(seed)
  if (existsSync(path)) return parseSeed(readFileSync(path, 'utf8'))
  console.log(
    'The seed article is not on this machine (../shared/seed): writing a story of our own instead.',
  )
  return ownStory
}

/**
 * The seed is a crawled page: headline twice, standfirst, then paragraphs; a photo's line begins
 * with the headline and "ảnh N"; a name and "(AGENCY)" sign the text; what follows the box's title
 * comes as headline, headline, summary.
 */
function parseSeed(text: string): Story {
  const lines = text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const [headline, , standfirst, ...rest] = lines as [string, string, string, ...string[]]
  const box = rest.indexOf('Có thể bạn quan tâm')
  const [author, agency] = rest.slice(box - 2, box) as [string, string]
  const related = rest.slice(box + 1)
  return {
    headline,
    standfirst,
    body: rest.slice(0, box - 2).map((line) => seedBlock(line, headline)),
    author,
    source: agency.replace(/[()]/g, ''),
    related: Array.from({ length: related.length / 3 }, (_, at) => ({
      headline: related[at * 3]!,
      summary: related[at * 3 + 2]!,
    })),
  }
}

function seedBlock(line: string, headline: string): Story['body'][number] {
  const photo = /^ ảnh \d+(.*) Ảnh: (.*?) [-–] (.*)$/.exec(
    line.startsWith(headline) ? line.slice(headline.length) : '',
  )
  if (!photo) return { paragraph: line }
  return { caption: photo[1]!, photographer: photo[2]!, source: photo[3]! }
}

const ownStory: Story = {
  headline: 'Chợ nổi mùa nước lên: đưa đường thủy trở lại với người dân miệt vườn',
  standfirst:
    'Ngày 3/9, tại thành phố Cần Thơ, các địa phương ven sông Hậu bàn cách giữ chợ nổi sống được bằng chính nghề thương hồ.',
  body: [
    {
      caption: 'Ghe trái cây cập chợ lúc rạng đông.',
      photographer: 'Lê Đức Ấn',
      source: 'Tòa soạn',
    },
    {
      paragraph:
        'Tại buổi tọa đàm, đại diện các hộ thương hồ cho biết số ghe neo lại chợ đã giảm quá nửa sau mười năm, phần vì đường bộ thuận tiện hơn, phần vì bến bãi xuống cấp.',
    },
    { caption: 'Bữa sáng trên sông.', photographer: 'Lê Đức Ấn', source: 'Tòa soạn' },
    {
      paragraph:
        'Các ý kiến đề nghị nạo vét luồng lạch, đặt phao neo, miễn phí bến cho ghe dưới 5 tấn và mở tuyến tàu khách nối chợ với bến Ninh Kiều.',
    },
    { caption: 'Khách xem bản đồ các tuyến sông.', photographer: 'Đỗ Quỳnh', source: 'Tòa soạn' },
    { paragraph: '“Chợ còn ghe thì sông còn người”, một thương hồ nói.' },
    {
      paragraph:
        'Theo đề án, tuyến tàu khách đầu tiên chạy thử vào tháng 10, mỗi ngày hai chuyến, có phao cứu sinh và người hướng dẫn.',
    },
    { caption: 'Hoàng hôn ở ngã ba sông.', photographer: 'Đỗ Quỳnh', source: 'Tòa soạn' },
  ],
  author: 'Nguyễn Thị Ưu',
  source: 'Tòa soạn',
  related: Array.from({ length: 18 }, (_, at) => ({
    headline: `Chuyện miền sông nước, kỳ ${at + 1}`,
    summary: `Kỳ ${at + 1} kể về một bến sông và những người giữ bến.`,
  })),
}
