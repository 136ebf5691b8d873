import { describe, expect, it } from 'vitest'
import { headlineOf } from '#shared/article/article.ts'
import { readArticle } from '#shared/article/read.ts'
import { articleId, put, valueOf } from '../library/testLibrary.ts'
import { temporaryNewsroom } from '../testNewsroom.ts'

describe('the calls about versions', () => {
  it('list what was kept of a story, newest first, and give each back as it was', async () => {
    const { newsroom } = temporaryNewsroom()
    const { handlers } = newsroom
    const id = articleId(1)
    put(newsroom.library, 1, { headline: 'Lũ về' })
    valueOf(await handlers['workflow.move']({ articleId: id, move: 'handOver', note: '' }))
    valueOf(await handlers['articles.rename']({ articleId: id, headline: 'Lũ về sớm' }))
    valueOf(await handlers['workflow.move']({ articleId: id, move: 'approve', note: '' }))

    const { versions } = valueOf(await handlers['versions.list']({ articleId: id }))
    expect(versions.map(({ reason }) => reason)).toEqual(['approval', 'handover'])
    const headlines = await Promise.all(
      versions.map(async ({ versionId }) => {
        const read = readArticle(
          valueOf(await handlers['versions.read']({ articleId: id, versionId })).text,
        )
        return read.ok ? headlineOf(read.article) : read.problem
      }),
    )
    expect(headlines).toEqual(['Lũ về sớm', 'Lũ về'])
  })

  it('refuse a version of another story, and one whose bytes changed on the disk', async () => {
    const { newsroom } = temporaryNewsroom()
    const { handlers, library } = newsroom
    for (const number of [1, 2]) {
      put(library, number)
      valueOf(
        await handlers['workflow.move']({
          articleId: articleId(number),
          move: 'handOver',
          note: '',
        }),
      )
    }
    const { versions } = valueOf(await handlers['versions.list']({ articleId: articleId(1) }))
    const versionId = versions[0]!.versionId
    expect(await handlers['versions.read']({ articleId: articleId(2), versionId })).toMatchObject({
      ok: false,
      error: { code: 'notFound', what: 'version' },
    })
    library.database.exec("UPDATE version_contents SET content = x'00'")
    expect(await handlers['versions.read']({ articleId: articleId(1), versionId })).toMatchObject({
      ok: false,
      error: { code: 'articleUnreadable', problem: 'damaged' },
    })
  })
})
