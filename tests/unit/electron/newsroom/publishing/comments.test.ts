import { expect, it } from 'vitest'
import { addToThread, startThread, threadsOf } from '#electron/newsroom/library/comments.ts'
import type { Library } from '#electron/newsroom/library/library.ts'
import { changeSettings } from '#electron/newsroom/library/settings.ts'
import { previewFile } from '#electron/newsroom/publishing/preview.ts'
import type { Article } from '#shared/article/article.ts'
import type { Anchor } from '#shared/comments/thread.ts'
import { exportFormats } from '#shared/contract/publishing.ts'
import { templateData } from '#shared/render/template/data.ts'
import { article, figure, p } from '#tests/articles.ts'
import { inventedPhotoFiles } from '#tests/photoFiles.ts'
import {
  attach,
  exportTo,
  filesIn,
  insert,
  now,
  temporaryFolder,
  temporaryLibrary,
  updatedAt,
  valueOf,
} from './testExports.ts'

/** Plain letters, which stay as they are in every kind of file. */
const said = {
  profile: { name: 'Zzbientap', role: 'copyEditor', initials: 'ZZK' } as const,
  quote: 'Zzchudatrich',
  comment: 'Zzcauhoi @desk',
  answer: 'Zztraloi',
}

/** A thread on everything that can be commented on, answered; one is resolved. */
function commentOn({ database }: Library, { id }: Article): void {
  changeSettings(database, { profile: said.profile })
  const places: Anchor['place'][] = [
    { kind: 'story' },
    { kind: 'headline' },
    { kind: 'standfirst' },
    { kind: 'block', blockId: 'b1' },
    { kind: 'block', blockId: 'b2' },
    { kind: 'field', field: 'section' },
    { kind: 'related', relatedId: 'tin' },
  ]
  for (const place of places) {
    const quote = { exact: said.quote, prefix: said.quote, suffix: '' }
    const anchor = { place, quote: place.kind === 'block' ? quote : null, start: null }
    const { thread } = valueOf(
      startThread(database, { articleId: id, anchor, text: said.comment, now }),
    )
    const answer = { articleId: id, threadId: thread.id, text: said.answer, now }
    valueOf(addToThread(database, { ...answer, kind: 'comment' }))
    if (place.kind === 'headline') valueOf(addToThread(database, { ...answer, kind: 'resolved' }))
  }
}

/** A template that puts out all that templates can name. */
function everyName(story: Article): string {
  const names = Object.keys(
    templateData({ article: story, updatedAt, photoFiles: inventedPhotoFiles(story) }),
  )
  return names.map((name) => `{{ ${name} }}`).join('\n')
}

it('nothing of the comments is in any byte of any export, nor in the preview', async () => {
  const library = temporaryLibrary()
  const story = article(
    { headline: 'Lũ về', standfirst: 'Nước lên.', section: 'Đời sống' },
    p('Nước lên nhanh.'),
    figure(await attach(library), 'Chợ nổi', { photographer: 'Thanh Tùng' }),
  )
  insert(library, story)
  const page: { bytes: Uint8Array | null } = { bytes: null }
  const template = { name: 'Tất cả', fileType: 'json' as const, text: everyName(story) }
  const exported = async (): Promise<Record<string, string>> => {
    const out = temporaryFolder()
    const printPage = async (
      read: (path: string) => Promise<Uint8Array | null>,
    ): Promise<Uint8Array> => (page.bytes = (await read('index.html')) ?? new Uint8Array())
    const written = await exportTo(library, out, [story.id], {
      formats: exportFormats,
      template,
      printPage,
    })
    expect(written).toMatchObject([{ kind: 'written' }])
    return filesIn(out)
  }
  const before = await exported()
  commentOn(library, story)
  const threads = threadsOf(library.database, story.id)
  const { name, initials } = said.profile
  const secrets = [
    name,
    initials,
    said.quote,
    said.answer,
    said.comment.replace(' @desk', ''),
    ...threads.flatMap(({ id, entries }) => [id, ...entries.map((entry) => entry.id)]),
  ]
  expect(secrets.length).toBeGreaterThan(25)
  const after = await exported()
  expect(after).toEqual(before)
  const preview = valueOf(await previewFile(library, story.id, 'index.html'))
  const written = { ...after, preview: latin1(preview.bytes), printed: latin1(page.bytes!) }
  for (const [file, content] of Object.entries(written))
    for (const word of secrets) expect(content.includes(word), `${word} in ${file}`).toBe(false)
})

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
