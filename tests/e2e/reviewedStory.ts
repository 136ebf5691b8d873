import { randomUUID } from 'node:crypto'
import { startThread, addToThread } from '#electron/newsroom/library/comments.ts'
import { insertArticle, readDraft, saveDraft } from '#electron/newsroom/library/drafts.ts'
import type { Library } from '#electron/newsroom/library/library.ts'
import { changeSettings } from '#electron/newsroom/library/settings.ts'
import { moveStory } from '#electron/newsroom/library/status.ts'
import { headOf, makeVersion, nameVersion } from '#electron/newsroom/library/versions/versions.ts'
import type { Article } from '#shared/article/article.ts'
import type { Profile } from '#shared/article/profile.ts'
import type { Move } from '#shared/article/status.ts'
import type { Result } from '#shared/contract/errors.ts'
import { article, figure, p } from '../articles.ts'

/** The headline of the story in the demo library that went from hand to hand. */
export const reviewedStory =
  'Ngưỡng chịu đựng của những tuyến đường thủy nội địa xuyên đồng bằng: ghi chép dọc kênh Chợ Gạo mùa nước nổi'

const reporter: Profile = {
  name: 'Công Tằng Tôn Nữ Nguyễn Thị Hoàng Phương',
  role: 'reporter',
  initials: 'HP',
}
const copyEditor: Profile = {
  name: 'Đặng Trương Vũ Nguyễn Quỳnh Hương',
  role: 'copyEditor',
  initials: 'QH',
}

/**
 * A story with all that review leaves behind: versions of two people, a merged one, a named one,
 * sign-offs with long notes, open and resolved comments; it was returned last. The profile is empty
 * again after.
 */
export function addReviewedStory(
  library: Library,
  { photoId, now }: { photoId: string; now: Date },
): void {
  const { database } = library
  const story = firstDraft(photoId)
  const articleId = story.id
  let minutes = -600
  const later = (): Date => new Date(now.getTime() + (minutes += 25) * 60_000)
  const work = (profile: Profile): void => void changeSettings(database, { profile })
  const write = (change: (article: Article) => void): void => {
    const { article: draft, revision } = done(readDraft(database, articleId))
    change(draft)
    done(
      saveDraft(database, {
        articleId,
        baseRevision: revision,
        text: JSON.stringify(draft),
        now: later(),
      }),
    )
  }
  const move = (to: Move, note: string): void =>
    void done(moveStory(database, { articleId, move: to, note, now: later() }))

  work(reporter)
  done(insertArticle(database, story, { updatedAt: later().toISOString(), now: later() }))
  move('handOver', 'Nhờ xem kỹ số liệu ở đoạn hai, em lấy theo báo cáo quý của cảng vụ.')
  const sent = headOf(database, articleId)!
  done(
    nameVersion(database, {
      articleId,
      versionId: sent,
      name: 'Bản gửi trưởng ban trước khi thêm phần ý kiến của các chủ ghe',
    }),
  )
  work(copyEditor)
  write(({ document }) => {
    const paragraph = document.content[2]
    if (paragraph.type === 'paragraph')
      paragraph.content = [
        { type: 'text', text: 'Mỗi ngày có hơn một nghìn sáu trăm lượt sà lan qua kênh.' },
      ]
  })
  const edited = makeVersion(database, { articleId, reason: 'named', now: later() })
  write(({ metadata }) =>
    Object.assign(metadata, { section: 'Giao thông', keywords: ['đường thủy'] }),
  )
  makeVersion(database, { articleId, reason: 'merge', parents: [edited, sent], now: later() })
  comment(library, articleId, later())
  move(
    'return',
    'Thiếu nguồn cho con số một nghìn sáu trăm lượt; chú thích ảnh chưa nói chụp ở đâu. Phần kết nên nghe thêm ý kiến của các chủ ghe nhỏ, không chỉ của cảng vụ.',
  )
  changeSettings(database, { profile: null })
}

function comment({ database }: Library, articleId: string, now: Date): void {
  const story = { kind: 'story' } as const
  const anchor = { place: story, quote: null, start: null }
  const { thread } = done(
    startThread(database, {
      articleId,
      now,
      anchor,
      text: 'Đã gọi lại cho cảng vụ chưa? @Thư ký tòa soạn cần biết trước 16 giờ.',
    }),
  )
  done(
    addToThread(database, {
      articleId,
      threadId: thread.id,
      kind: 'comment',
      text: 'Rồi, họ xác nhận.',
      now,
    }),
  )
  done(addToThread(database, { articleId, threadId: thread.id, kind: 'resolved', text: '', now }))
  const quote = { exact: 'sà lan', prefix: 'sáu trăm lượt ', suffix: ' qua kênh.' }
  const place = { kind: 'block', blockId: 'b1' } as const
  done(
    startThread(database, {
      articleId,
      now,
      anchor: { place, quote, start: 37 },
      text: 'Sà lan hay tàu nói chung?',
    }),
  )
}

function firstDraft(photoId: string): Article {
  return article(
    {
      id: randomUUID(),
      headline: reviewedStory,
      standfirst: 'Kênh đào hơn trăm năm tuổi vẫn gánh nửa lượng hàng của cả miền.',
      authors: [reporter.name],
      source: 'Tòa soạn',
    },
    p('Mỗi ngày có hơn một nghìn lượt sà lan qua kênh.'),
    figure(photoId, 'Sà lan nối đuôi chờ nước lớn.', {
      photographer: 'Đỗ Quỳnh',
      source: 'Tòa soạn',
    }),
    p('Nước ròng, luồng chỉ còn một nửa bề rộng.'),
  )
}

function done<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
