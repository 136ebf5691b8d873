import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { originalPath } from '#electron/newsroom/photos/photos.ts'
import { exportHistory } from '#electron/newsroom/publishing/records.ts'
import { article, p } from '#tests/articles.ts'
import { exportTo, filesIn, insert } from './testExports.ts'
import { id, illustrated } from './illustrated.ts'

describe('one bad article', () => {
  it('does not stop the others and leaves nothing', async () => {
    const { library, story, out } = await illustrated()
    insert(library, article({ id: id(2), headline: 'Không sao' }, p('x')))
    const [first] = story.document.content.flatMap((block) =>
      block.type === 'figure' ? [block.attrs.photoId] : [],
    )
    writeFileSync(originalPath(library, first ?? ''), 'hỏng')
    const outcomes = await exportTo(library, out, [story.id, id(9), id(2)])
    expect(outcomes).toMatchObject([
      { kind: 'failed', articleId: story.id, error: { code: 'photoRefused', reason: 'damaged' } },
      { kind: 'failed', articleId: id(9), error: { code: 'notFound', what: 'article' } },
      { kind: 'written', articleId: id(2) },
    ])
    expect(readdirSync(out)).toEqual(['khong-sao'])
  })

  it('leaves the export that was there', async () => {
    const { library, story, out } = await illustrated()
    await exportTo(library, out, [story.id])
    const before = filesIn(out)
    const [first] = story.document.content.flatMap((block) =>
      block.type === 'figure' ? [block.attrs.photoId] : [],
    )
    writeFileSync(originalPath(library, first ?? ''), 'hỏng')
    rmSync(path.join(library.folder, 'renditions'), { recursive: true })
    expect(await exportTo(library, out, [story.id])).toMatchObject([{ kind: 'failed' }])
    expect(filesIn(out)).toEqual(before)
  })
})

describe('stopping', () => {
  it.each([0, 1, 2, 3])(
    'between photos, at the %sth, leaves nothing of the article',
    async (at) => {
      const { library, story, out } = await illustrated()
      const stop = new AbortController()
      const outcomes = await exportTo(library, out, [story.id], {
        signal: stop.signal,
        onProgress: ({ photosDone, photos }) => photos > 0 && photosDone === at && stop.abort(),
      })
      expect(outcomes).toEqual([
        { kind: 'failed', articleId: story.id, error: { code: 'cancelled' } },
      ])
      expect(readdirSync(out)).toEqual([])
      expect(exportHistory(library, story.id)).toEqual([])
    },
  )

  it('leaves what was there before, and what is finished', async () => {
    const { library, story, out } = await illustrated()
    insert(library, article({ id: id(2), headline: 'Xong rồi' }, p('x')))
    await exportTo(library, out, [story.id])
    const before = filesIn(path.join(out, 'lu-ve-som'))
    const stop = new AbortController()
    const outcomes = await exportTo(library, out, [id(2), story.id], {
      signal: stop.signal,
      onProgress: ({ articlesDone }) => articlesDone === 1 && stop.abort(),
    })
    expect(outcomes).toMatchObject([
      { kind: 'written' },
      { kind: 'failed', error: { code: 'cancelled' } },
    ])
    expect(readdirSync(out).sort()).toEqual(['lu-ve-som', 'xong-roi'])
    expect(filesIn(path.join(out, 'lu-ve-som'))).toEqual(before)
  })
})
