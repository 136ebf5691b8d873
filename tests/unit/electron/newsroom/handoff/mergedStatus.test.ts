import { expect, test } from 'vitest'
import { articleRow } from '#electron/newsroom/library/rows.ts'
import { moveStory } from '#electron/newsroom/library/status.ts'
import type { Article } from '#shared/article/article.ts'
import type { Move } from '#shared/article/status.ts'
import { article, p } from '#tests/articles.ts'
import { type Laptop, laptop, now, valueOf } from './laptops.ts'

const story = article({ headline: 'Chợ nổi' }, p('Đoạn một.'), p('Đoạn hai.'))
const { id } = story

const statusAt = ({ library }: Laptop) => articleRow(library.database, id)?.status

function move({ library }: Laptop, ...moves: Move[]): void {
  for (const step of moves)
    valueOf(moveStory(library.database, { articleId: id, move: step, note: '', now }))
}

function withParagraph(at: number, text: string) {
  return (from: Article): Article => {
    const content = from.document.content.map((block, index) =>
      index === at + 2 ? { ...block, content: [{ type: 'text', text }] } : block,
    )
    return { ...from, document: { ...from.document, content } as Article['document'] }
  }
}

test.each<[byReporter: Move[], byEditor: Move[], merged: string]>([
  // Only one moved it on.
  [[], ['return'], 'returned'],
  [[], ['approve'], 'inReview'],
  [['reopen'], [], 'draft'],
  [['reopen', 'handOver'], [], 'inReview'],
  // Both did.
  [['reopen'], ['return'], 'draft'],
  [['reopen', 'handOver'], ['return'], 'returned'],
  [['approve'], ['approve'], 'inReview'],
  [[], [], 'inReview'],
])(
  'a story that went %j here and %j there is merged as %s, on both laptops',
  async (here, there, merged) => {
    const reporter = laptop('Minh Huệ')
    const editor = laptop('Thanh Tùng', 'copyEditor')
    reporter.put(story)
    move(reporter, 'handOver')
    await editor.receive(await reporter.handOver([id]))
    expect(statusAt(editor)).toBe('inReview')
    editor.edit(id, withParagraph(0, 'Đoạn một của biên tập.'))
    reporter.edit(id, withParagraph(1, 'Đoạn hai của phóng viên.'))
    move(reporter, ...here)
    move(editor, ...there)
    const [fromEditor, fromReporter] = [await editor.handOver([id]), await reporter.handOver([id])]
    expect(await reporter.receive(fromEditor)).toMatchObject([{ kind: 'merge' }])
    expect(await editor.receive(fromReporter)).toMatchObject([{ kind: 'merge' }])
    expect([statusAt(reporter), statusAt(editor)]).toEqual([merged, merged])
  },
)
