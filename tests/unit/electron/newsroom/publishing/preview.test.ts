import { expect, it } from 'vitest'
import { readDraft, saveDraft } from '#electron/newsroom/library/drafts.ts'
import { previewFile } from '#electron/newsroom/publishing/preview.ts'
import { article, figure, p } from '#tests/articles.ts'
import {
  attach,
  exportTo,
  filesIn,
  insert,
  now,
  temporaryFolder,
  temporaryLibrary,
  valueOf,
} from './testExports.ts'

it('is, byte for byte, what an export writes', async () => {
  const library = temporaryLibrary()
  const photos = [await attach(library), await attach(library, { format: 'png', seed: 2 })] as const
  const story = article(
    { headline: 'Lũ về' },
    figure(photos[0], 'Một'),
    p('x'),
    figure(photos[1], 'Hai'),
  )
  insert(library, story)
  const out = temporaryFolder()
  await exportTo(library, out, [story.id], { formats: ['html'] })
  const types: Record<string, string> = {}
  for (const [name, content] of Object.entries(filesIn(out))) {
    const file = name.replace('lu-ve/', '')
    const preview = valueOf(await previewFile(library, story.id, file))
    expect(Buffer.from(preview.bytes).toString('latin1') === content, name).toBe(true)
    types[file] = preview.contentType
  }
  expect(types).toEqual({
    'index.html': 'text/html; charset=utf-8',
    'photos/photo-1-lead-160.jpg': 'image/jpeg',
    'photos/photo-1.jpg': 'image/jpeg',
    'photos/photo-2.png': 'image/png',
  })
})

it('follows each save', async () => {
  const library = temporaryLibrary()
  const photo = await attach(library)
  const story = article({ headline: 'Trước' }, figure(photo, 'Một'))
  insert(library, story)
  expect((await previewFile(library, story.id, 'photos/photo-1.jpg')).ok).toBe(true)
  const { revision } = valueOf(readDraft(library.database, story.id))
  const text = JSON.stringify(article({ headline: 'Sau' }, p('x')))
  valueOf(saveDraft(library.database, { articleId: story.id, baseRevision: revision, text, now }))
  const page = valueOf(await previewFile(library, story.id, 'index.html'))
  expect(Buffer.from(page.bytes).toString()).toContain('<title>Sau</title>')
  expect((await previewFile(library, story.id, 'photos/photo-1.jpg')).ok).toBe(false)
})

it.each(['../library.db', 'photos/../../library.db', 'article.json', '', 'photos/photo-9.jpg'])(
  'has no file %j',
  async (path) => {
    const library = temporaryLibrary()
    const story = article({ headline: 'Lũ về' })
    insert(library, story)
    expect(await previewFile(library, story.id, path)).toEqual({
      ok: false,
      error: { code: 'notFound', what: 'photo' },
    })
  },
)

it('of an article that is not there is not found', async () => {
  const answer = await previewFile(
    temporaryLibrary(),
    '11111111-1111-4111-8111-111111111111',
    'index.html',
  )
  expect(answer).toEqual({ ok: false, error: { code: 'notFound', what: 'article' } })
})
