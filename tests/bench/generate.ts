import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from '../../build/built.ts'
import { type Article, schemaVersion } from '#shared/article/article.ts'
import type { Block } from '#shared/article/document.ts'
import { emptyMetadata } from '#shared/article/metadata.ts'
import { statuses } from '#shared/article/status.ts'
import { insertArticle } from '#electron/newsroom/library/drafts.ts'
import { openLibrary } from '#electron/newsroom/library/library.ts'
import { indexAll } from '#tests/indexAll.ts'

const frequent =
  `của và các có được cho trong là với người những một đã không này để khi đến về từ cũng ra nhiều tại năm trên theo
  phải công việc thành phố nước làm sẽ vào như phát triển kinh tế xã hội tỉnh ngày thời gian đường học sinh giáo dục ủy ban nhân
  dân quốc gia chính phủ bộ trưởng chủ tịch hội nghị đồng tháng doanh nghiệp thị trường xuất khẩu đầu tư ngân hàng giá nông sản lúa gạo
  thủy sản cá tra chợ nổi sông bão lũ mưa nắng nóng dự báo khí tượng bệnh viện bác sĩ vắc xin y tế trường lớp thầy cô khuyến học bổng đọc sách
  văn hóa lễ hội du lịch khách di tích bảo tàng nhạc phim bóng đá đội tuyển trận đấu bàn thắng huấn luyện viên giao thông cầu tàu hỏa máy bay
  the of and in to news city market school river`.split(/\s+/)
const onsets = 'b c ch d đ g gh gi h k kh l m n ng nh ph qu r s t th tr v x'.split(' ')
const rimes =
  'a á à ả ã ạ an án àn ản ang áng àng anh ánh ành ao áo ào ăn ắn ằn ăng ắng ằng ân ấn ần ây ấy ầy e é è em én ên ến ền i í ì inh ính ình iên iến iền iệt o ó ò oan oán oàn ong óng òng ô ố ồ ông ống ồng ơi ới ời u ú ù ung úng ùng ư ứ ừ ương ướng ường ượng'.split(
    ' ',
  )
const sections = [
  'Thời sự',
  'Kinh tế',
  'Văn hóa',
  'Giáo dục',
  'Thể thao',
  'Y tế',
  'Thế giới',
  'Pháp luật',
]
const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Võ']
const given = [
  'Minh Huệ',
  'Thanh Tùng',
  'Hải Đường',
  'Thu Hà',
  'Quốc Bảo',
  'Ngọc Ánh',
  'Đức Anh',
  'Kim Ngân',
]

/**
 * What decides what a generated library holds: the generator, the tables and what is indexed.
 * Another text after each change.
 */
export function generatorState(): string {
  const library = 'electron/newsroom/library'
  const sources = [
    'tests/bench/generate.ts',
    'shared/text/fold.ts',
    `${library}/search/fields.ts`,
    `${library}/search/indexing.ts`,
    ...readdirSync(join(project, library, 'migrations')).map(
      (file) => `${library}/migrations/${file}`,
    ),
  ]
  const hash = createHash('sha256')
  for (const source of sources.sort()) hash.update(readFileSync(join(project, source)))
  return hash.digest('hex').slice(0, 12)
}

/**
 * Fills a new library with `count` articles that look like a newsroom's: Vietnamese with some
 * English, of all statuses, by eighty authors over ten years, one in fifty in the trash. The same
 * seed gives the same articles.
 */
export function generateLibrary(folder: string, count: number, seed: number): void {
  const library = openLibrary(folder, { mode: 'write', holder: 'generator' })
  if (!library.ok) throw new Error(`library: ${library.error.code}`)
  const { database } = library.value
  // A throwaway: after a power cut it would be made again.
  database.pragma('synchronous = OFF')
  const random = randomOf(seed)
  const setState = database.prepare('UPDATE articles SET status = ?, trashed_at = ? WHERE id = ?')
  const fill = database.transaction((from: number, to: number) => {
    for (let at = from; at < to; at++) {
      const changed = new Date(Date.UTC(2016, 0, 1) + Math.floor(random() * 3_650 * 86_400_000))
      const article = articleOf(seed, at, random, changed)
      const inserted = insertArticle(database, article, {
        updatedAt: changed.toISOString(),
        now: changed,
      })
      if (!inserted.ok) throw new Error(`article ${at}: ${JSON.stringify(inserted.error)}`)
      setState.run(
        pick(statuses, random),
        random() < 0.02 ? changed.toISOString() : null,
        article.id,
      )
    }
  })
  for (let at = 0; at < count; at += 1_000) {
    fill(at, Math.min(count, at + 1_000))
    indexAll(database)
  }
  library.value.close()
}

function articleOf(seed: number, at: number, random: () => number, changed: Date): Article {
  const authors = [authorOf(random), ...(random() < 0.2 ? [authorOf(random)] : [])]
  return {
    schemaVersion,
    id: uuidOf(`${seed}-${at}`),
    language: 'vi',
    createdAt: new Date(changed.getTime() - Math.floor(random() * 86_400_000)).toISOString(),
    document: {
      type: 'doc',
      content: [
        { type: 'headline', content: [{ type: 'text', text: sentence(random, 6, 14) }] },
        { type: 'standfirst', content: [{ type: 'text', text: sentence(random, 18, 35) }] },
        ...bodyOf(random),
      ],
    },
    metadata: {
      ...emptyMetadata,
      section: pick(sections, random),
      authors: [...new Set(authors)],
      source: 'TTXVN',
      keywords: [pick(frequent, random), pick(frequent, random)],
    },
    leadFigureId: null,
    related: [],
  }
}

function bodyOf(random: () => number): [Block, ...Block[]] {
  const paragraph = (id: string): Block => ({
    type: 'paragraph',
    attrs: { id },
    content: [{ type: 'text', text: `${sentence(random, 15, 30)} ${sentence(random, 10, 30)}` }],
  })
  const rest = Array.from({ length: 4 + Math.floor(random() * 8) }, (_, at) =>
    paragraph(`b${at + 1}`),
  )
  return [paragraph('b0'), ...rest]
}

function authorOf(random: () => number): string {
  return `${pick(families, random)} ${pick(given, random)}`
}

function sentence(random: () => number, least: number, most: number): string {
  const length = least + Math.floor(random() * (most - least))
  const text = Array.from({ length }, () => wordOf(random)).join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** Mostly frequent words, the first ones most, as in any language; now and then a rare one. */
function wordOf(random: () => number): string {
  if (random() < 0.75) return frequent[Math.floor(frequent.length * random() ** 2)]!
  return pick(onsets, random) + pick(rimes, random)
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)]!
}

/** mulberry32: small, fast and the same everywhere. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
