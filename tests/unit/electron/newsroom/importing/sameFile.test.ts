import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { createImports } from '#electron/newsroom/importing/imports.ts'
import { threadsOf } from '#electron/newsroom/library/comments.ts'
import { readDraft, saveDraft } from '#electron/newsroom/library/drafts.ts'
import type { Library } from '#electron/newsroom/library/library.ts'
import { deleteArticles, trashArticles } from '#electron/newsroom/library/trash.ts'
import { versionsOf } from '#electron/newsroom/library/versions/versions.ts'
import { headlineOf } from '#shared/article/article.ts'
import { comment, commented, makeWord, para, run } from '#tests/makeWord.ts'
import {
  now,
  stateOf,
  temporaryFolder,
  temporaryLibrary,
  valueOf,
} from '../publishing/testExports.ts'
import { importFrom, type OnExisting, quietJob, readParcel } from './takeIn.ts'

const word = await makeWord({
  body: para('Lũ về sớm', 'Title') + para(commented('1', run('Nước lên.')) + comment('2')),
  comments: [
    { id: '1', author: 'Thanh Tùng', text: 'Ở đâu?', isResolved: true },
    { id: '2', author: 'Minh Huệ', text: 'Ở đầu nguồn.', answers: '1' },
  ],
})

function wordFileAndLibrary() {
  const library = temporaryLibrary()
  const file = path.join(temporaryFolder(), 'bài.docx')
  writeFileSync(file, word)
  const take = async (onExisting?: OnExisting) =>
    valueOf(await importFrom(library, file, onExisting))[0]!
  return { library, file, take }
}

async function taken(
  imported: ReturnType<ReturnType<typeof wordFileAndLibrary>['take']>,
): Promise<string> {
  const outcome = await imported
  if (outcome.kind !== 'imported') throw new Error(JSON.stringify(outcome))
  return outcome.articleId
}

/** The user works on what was imported. */
function write(library: Library, articleId: string): void {
  const { article, revision } = valueOf(readDraft(library.database, articleId))
  const [, ...rest] = article.document.content
  const written = {
    ...article,
    document: { ...article.document, content: [{ type: 'headline' }, ...rest] },
    metadata: { ...article.metadata, section: 'Thời sự', edNote: 'Hỏi lại đài' },
  }
  valueOf(
    saveDraft(library.database, {
      articleId,
      baseRevision: revision,
      text: JSON.stringify(written),
      now,
    }),
  )
}

it('a file that was imported before is known again, whatever it is called, and nothing is done unasked', async () => {
  const { library, file, take } = wordFileAndLibrary()
  const articleId = await taken(take())
  write(library, articleId)
  const before = stateOf(library)
  expect(await take()).toMatchObject({ kind: 'exists', articleId })

  const imports = createImports({ library, now: () => now })
  const read = valueOf(await readParcel(imports, [{ path: 'khác.docx', diskPath: file }]))
  expect(read.stories[0]?.existing).toEqual({
    articleId,
    by: 'file',
    headline: '',
    updatedAt: now.toISOString(),
    trashed: false,
  })
  const choice = { storyId: read.stories[0]!.storyId, onExisting: null, repair: false }
  expect(valueOf(await imports.take(read.importId, [choice], quietJob()))[0]).toMatchObject({
    kind: 'failed',
    error: { code: 'articleExists', articleId },
  })
  await imports.discard(read.importId)
  expect(stateOf(library)).toEqual(before)
})

it('a copy is a story of its own, with the comments', async () => {
  const { library, take } = wordFileAndLibrary()
  const first = await taken(take())
  const second = await taken(take('copy'))
  expect(second).not.toBe(first)
  const { article } = valueOf(readDraft(library.database, second))
  expect([headlineOf(article), article.metadata.slugline]).toEqual(['Lũ về sớm', '(2)'])
  const [thread] = threadsOf(library.database, second)
  expect(thread?.anchor.place).toEqual({
    kind: 'block',
    blockId: article.document.content[2].attrs.id,
  })
  expect(thread?.id).not.toBe(threadsOf(library.database, first)[0]?.id)
})

it('replacing keeps what the desk wrote beside it, the words before as a version, and no comment twice', async () => {
  const { library, take } = wordFileAndLibrary()
  const articleId = await taken(take())
  const { article: imported } = valueOf(readDraft(library.database, articleId))
  const threads = threadsOf(library.database, articleId)
  write(library, articleId)
  const versions = versionsOf(library.database, articleId).length
  expect(await taken(take('replace'))).toBe(articleId)
  const { article } = valueOf(readDraft(library.database, articleId))
  expect(article.document).toEqual(imported.document)
  expect(article.metadata).toEqual({
    ...imported.metadata,
    section: 'Thời sự',
    edNote: 'Hỏi lại đài',
  })
  expect(threadsOf(library.database, articleId)).toEqual(threads)
  expect(versionsOf(library.database, articleId)).toHaveLength(versions + 1)
})

it('of several stories the one outside the trash is meant; one that was deleted is forgotten', async () => {
  const { library, take } = wordFileAndLibrary()
  const first = await taken(take())
  const second = await taken(take('copy'))
  trashArticles(library.database, [first], now)
  expect(await take()).toMatchObject({ kind: 'exists', articleId: second })
  trashArticles(library.database, [second], now)
  expect(await take()).toMatchObject({ kind: 'exists' })
  deleteArticles(library.database, [first, second])
  expect(await taken(take())).not.toBe(first)
})
