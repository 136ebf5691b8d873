import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLibrary } from '#electron/newsroom/library/library.ts'
import { insertArticle, readDraft, saveDraft } from '#electron/newsroom/library/drafts.ts'
import { readVersion } from '#electron/newsroom/library/versions/versionRecords.ts'
import { makeVersion, versionsOf } from '#electron/newsroom/library/versions/versions.ts'
import type { Article } from '#shared/article/article.ts'
import type { Block } from '#shared/article/document.ts'
import { expectOk } from './newsroom.ts'
import { median, timed } from './stats.ts'
import { longStory } from './stories.ts'

const stories = 20
const versions = 500
/** Words of a story whose JSON has 100 KB. */
const words = 13_000

/**
 * What 10,000 versions of stories of 100 KB take on the disk, and what it costs to make and to read
 * one.
 */
export async function benchVersions(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-versions-'))
  const library = expectOk(openLibrary(folder, { mode: 'write', holder: 'bench' }))
  // A throwaway: after a power cut it would be made again.
  library.database.pragma('synchronous = OFF')
  const made: number[] = []
  const read: number[] = []
  let bytes = 0
  for (let story = 0; story < stories; story++) {
    let article = longStory(words)
    expectOk(
      insertArticle(library.database, article, { updatedAt: article.createdAt, now: new Date() }),
    )
    for (let at = 0; at < versions; at++) {
      article = edited(article, at)
      const { revision } = expectOk(readDraft(library.database, article.id))
      const text = JSON.stringify(article)
      bytes += Buffer.byteLength(text)
      expectOk(
        saveDraft(library.database, {
          articleId: article.id,
          baseRevision: revision,
          text,
          now: new Date(),
        }),
      )
      // A edit of its own each, so that none is thinned out or taken for the one before.
      made.push(
        await timed(() =>
          makeVersion(library.database, {
            articleId: article.id,
            reason: 'handover',
            now: new Date(),
          }),
        ),
      )
    }
    for (const { versionId } of versionsOf(library.database, article.id).filter(
      (_, at) => at % 10 === 0,
    ))
      read.push(await timed(() => expectOk(readVersion(library.database, article.id, versionId))))
  }
  library.close()
  const size = statSync(join(folder, 'library.db')).size
  rmSync(folder, { recursive: true, force: true })
  const count = stories * versions
  const megabytes = (value: number): string => `${(value / 1e6).toFixed(1)} MB`
  console.log(
    `${count.toLocaleString('en')} versions of ${Math.round(bytes / count / 1_000)} KB: ${megabytes(size)} on the disk, ${Math.round(size / count)} bytes each; whole they are ${megabytes(bytes)}`,
  )
  console.log(`making one ${median(made).toFixed(1)} ms, reading one ${median(read).toFixed(1)} ms`)
}

/** Five minutes of work: a sentence written, and words changed in three other places. */
function edited(story: Article, turn: number): Article {
  const [headline, standfirst, ...rest] = story.document.content
  const body = rest as Block[]
  const changed = body.map((block, at): Block => {
    const distance = (at * 7 + turn * 13) % body.length
    if (block.type !== 'paragraph' || distance > 3) return block
    const text = block.content?.[0]?.type === 'text' ? block.content[0].text : ''
    const parts = text.split(' ')
    parts[turn % parts.length] = `sửa${turn}`
    const next =
      distance === 0
        ? `${parts.slice(0, 80).join(' ')} Câu mới số ${turn} kể thêm chuyện ở chợ nổi.`
        : parts.join(' ')
    return { ...block, content: [{ type: 'text', text: next }] }
  })
  return {
    ...story,
    document: { type: 'doc', content: [headline, standfirst, changed[0]!, ...changed.slice(1)] },
  }
}
