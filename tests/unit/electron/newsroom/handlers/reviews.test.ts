import { describe, expect, it } from 'vitest'
import { article, p } from '#tests/articles.ts'
import { articleId, put, valueOf } from '../library/testLibrary.ts'
import { temporaryNewsroom } from '../testNewsroom.ts'

async function reviewed() {
  const { newsroom } = temporaryNewsroom()
  const { handlers, library } = newsroom
  put(library, 1, { headline: 'Lũ về' })
  const id = articleId(1)
  const { versionId } = valueOf(
    await handlers['versions.name']({ articleId: id, versionId: null, name: 'Bản đầu' }),
  )
  const since = { articleId: id, versionId }
  const text = JSON.stringify(article({ id, headline: 'Lũ về sớm' }, p('Nước lên.')))
  return { handlers, library, since, text }
}

describe('what was accepted since a version', () => {
  it('is kept as the story that one goes on comparing with, until it is forgotten', async () => {
    const { handlers, since, text } = await reviewed()
    expect(await handlers['reviews.base'](since)).toEqual({ ok: true, value: { text: null } })
    valueOf(await handlers['reviews.keepBase']({ ...since, text }))
    expect(await handlers['reviews.base'](since)).toEqual({ ok: true, value: { text } })
    valueOf(await handlers['reviews.keepBase']({ ...since, text: null }))
    expect(await handlers['reviews.base'](since)).toEqual({ ok: true, value: { text: null } })
  })

  it('is refused where it is another story, no story, or of a version that is not there', async () => {
    const { handlers, since, text } = await reviewed()
    const other = JSON.stringify(article({ id: articleId(2) }))
    for (const wrong of [other, '{"id":', JSON.stringify({ id: since.articleId })])
      expect(await handlers['reviews.keepBase']({ ...since, text: wrong })).toMatchObject({
        ok: false,
        error: { code: 'articleUnreadable' },
      })
    expect(
      await handlers['reviews.keepBase']({ ...since, versionId: 'a'.repeat(64), text }),
    ).toMatchObject({
      ok: false,
      error: { code: 'notFound', what: 'version' },
    })
    expect(await handlers['reviews.base'](since)).toEqual({ ok: true, value: { text: null } })
  })

  it('counts as nothing where its bytes changed on the disk, so that all is there to be decided', async () => {
    const { handlers, library, since, text } = await reviewed()
    for (const damage of ["content = x'000000'", `sha256 = '${'0'.repeat(64)}'`]) {
      valueOf(await handlers['reviews.keepBase']({ ...since, text }))
      library.database.exec(`UPDATE review_bases SET ${damage}`)
      expect(await handlers['reviews.base'](since)).toEqual({ ok: true, value: { text: null } })
    }
  })

  it('goes with the story that is deleted for good, and only with that one', async () => {
    const { handlers, library, since, text } = await reviewed()
    put(library, 2)
    valueOf(await handlers['reviews.keepBase']({ ...since, text }))
    const count = (): unknown =>
      library.database.prepare('SELECT count(*) FROM review_bases').pluck().get()
    for (const number of [2, 1]) {
      const articleIds = [articleId(number)]
      valueOf(await handlers['articles.trash']({ articleIds }))
      valueOf(await handlers['articles.delete']({ articleIds }))
      expect(count()).toBe(number === 2 ? 1 : 0)
    }
  })
})
