import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { conversations } from '#electron/newsroom/importing/word/commentThreads.ts'
import { readWord } from '#electron/newsroom/importing/word/word.ts'
import { readWordComments } from '#electron/newsroom/importing/word/wordComments.ts'
import { threadsOf } from '#electron/newsroom/library/comments.ts'
import { readDraft } from '#electron/newsroom/library/drafts.ts'
import { type Article, headlineOf, standfirstOf } from '#shared/article/article.ts'
import type { Block } from '#shared/article/document.ts'
import { blockLines } from '#shared/article/plainText.ts'
import { isResolved, mostThreads, type Thread } from '#shared/comments/thread.ts'
import {
  cellOf,
  comment,
  commented,
  filesOf,
  makeWord,
  para,
  picture,
  rowOf,
  run,
  tableOf,
  type WordParts,
  zipOf,
} from '#tests/makeWord.ts'
import { makePhoto } from '#tests/photos.ts'
import { now, temporaryFolder, temporaryLibrary, valueOf } from '../../publishing/testExports.ts'
import { importFrom } from '../takeIn.ts'

/** Imports a Word file into a library of its own; threads are in the order of their first words. */
async function imported(bytes: Buffer): Promise<{ article: Article; threads: Thread[] }> {
  const library = temporaryLibrary()
  const file = path.join(temporaryFolder(), 'bài.docx')
  writeFileSync(file, bytes)
  const [taken] = valueOf(await importFrom(library, file))
  if (taken?.kind !== 'imported') throw new Error(JSON.stringify(taken))
  const { article } = valueOf(readDraft(library.database, taken.articleId))
  const threads = threadsOf(library.database, taken.articleId)
  const first = ({ entries }: Thread): string => entries[0]!.text
  return { article, threads: threads.sort((one, other) => (first(one) < first(other) ? -1 : 1)) }
}

/**
 * The words that a thread stands at, read from the article where its anchor says; its quotation
 * where it stands nowhere.
 */
function placeOf(article: Article, { anchor: { place, quote, start } }: Thread): string {
  if (place.kind === 'story' || place.kind === 'field') return `story:${quote?.exact ?? ''}`
  const block = (article.document.content.slice(2) as Block[]).find(
    ({ attrs }) => place.kind === 'block' && attrs.id === place.blockId,
  )
  const text =
    place.kind === 'headline'
      ? headlineOf(article)
      : place.kind === 'standfirst'
        ? standfirstOf(article)
        : blockLines(block!).join('\n')
  expect(text.slice(start!, start! + quote!.exact.length)).toBe(quote!.exact)
  return `${block?.type ?? place.kind}:${quote!.exact}`
}

const parts = (body: string[], comments: string[], more: Partial<WordParts> = {}): WordParts => ({
  body: body.join(''),
  comments: comments.map((text, id) => ({ id: String(id), author: 'Thanh Tùng', text })),
  ...more,
})

test('comments of a Word file stand at the words that they were written to', async () => {
  const { article, threads } = await imported(
    await makeWord(
      parts(
        [
          para(run('Lũ về ') + commented('0', run('sớm')), 'Title'),
          para(run('Nước lên ') + commented('1', run('nhanh')) + run('.'), 'Subtitle'),
          para('Chợ nổi vẫn họp, ghe vẫn đông.'),
          para(
            run('Sáng nay, ') + commented('2', run('ghe ', '<w:b/>') + run('vẫn')) + run(' đông.'),
          ),
          para(picture('a.jpg', 'Ghe')),
          para(run('Chợ nổi ') + commented('3', run('sáng sớm')) + run('. Ảnh: TTXVN'), 'Chuthich'),
          tableOf(rowOf(cellOf(para('Trạm')), cellOf(para(commented('4', run('4,2 m')))))),
          para(
            `${run('Dòng một')}<w:r><w:br/></w:r>${commented('5', `${run('dòng')}<w:r><w:br/></w:r>${run('hai')}`)}`,
          ),
          para(`${run('Đoạn đầu ')}<w:commentRangeStart w:id="6"/>${run('từ đây')}`),
          para(`${run('đến đây')}<w:commentRangeEnd w:id="6"/>${run(' là hết.')}`),
          para(run('Không có chữ nào.') + comment('7')),
        ],
        ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
        { media: { 'a.jpg': await makePhoto({ width: 60, height: 40 }) } },
      ),
    ),
  )
  expect(threads.map((thread) => `${thread.entries[0]!.text} ${placeOf(article, thread)}`)).toEqual(
    [
      'a headline:sớm',
      'b standfirst:nhanh',
      'c paragraph:ghe vẫn',
      'd figure:sáng sớm',
      'e table:4,2 m',
      'f paragraph:dòng\nhai',
      'g paragraph:từ đây',
      'h story:',
    ],
  )
  expect(threads[2]!.anchor.quote).toEqual({
    exact: 'ghe vẫn',
    prefix: 'Sáng nay, ',
    suffix: ' đông.',
  })
  expect(article.metadata.edNote).toBe('')
})

test('answers follow what they answer, by whom and when; what was done is resolved', async () => {
  const { threads } = await imported(
    await makeWord({
      body:
        para(commented('1', run('Nước lên.')) + comment('2') + comment('3')) +
        para(commented('4', run('Hết.'))),
      comments: [
        {
          id: '1',
          author: 'Thanh Tùng',
          text: 'Lên mấy mét?\nHỏi lại đài.',
          madeAt: '2024-08-01T09:30:00Z',
          isResolved: true,
        },
        {
          id: '2',
          author: 'Minh Huệ',
          text: 'Bốn mét hai. @biên tập',
          madeAt: '2024-08-01T08:00:00Z',
          answers: '1',
        },
        { id: '3', author: 'Thanh Tùng', text: 'Cảm ơn.', madeAt: 'hôm qua', answers: '1' },
        {
          id: '4',
          author: '',
          text: 'Thie\u0302\u0301u nguồn?',
          madeAt: '2199-01-01T00:00:00Z',
          answers: '9',
        },
      ],
    }),
  )
  expect(
    threads.map((thread) => [
      isResolved(thread),
      thread.entries.map(({ seq, kind, author, madeAt, text, mentions }) => [
        seq,
        kind,
        author.name,
        madeAt,
        text,
        mentions,
      ]),
    ]),
  ).toEqual([
    [
      true,
      [
        [1, 'comment', 'Thanh Tùng', '2024-08-01T09:30:00.000Z', 'Lên mấy mét?\nHỏi lại đài.', []],
        [
          2,
          'comment',
          'Minh Huệ',
          '2024-08-01T08:00:00.000Z',
          'Bốn mét hai. @biên tập',
          ['copyEditor'],
        ],
        [3, 'comment', 'Thanh Tùng', now.toISOString(), 'Cảm ơn.', []],
        [4, 'resolved', '', now.toISOString(), '', []],
      ],
    ],
    [false, [[1, 'comment', '', now.toISOString(), 'Thiếu nguồn?', []]]],
  ])
})

test('what is commented beyond what a story can hold is named among what was left out', async () => {
  const texts = Array.from({ length: mostThreads + 2 }, (_, at) => `lời ${at}`)
  const bytes = await makeWord(parts([para('Nước lên.')], texts))
  const read = valueOf(
    await readWord(
      { bytes, fileName: 'bài.docx' },
      { language: 'vi', newId: () => crypto.randomUUID() },
    ),
  )
  expect(read.leftOut).toEqual([{ kind: 'comment', count: 2, example: `lời ${mostThreads}` }])
  expect((await imported(bytes)).threads).toHaveLength(mostThreads)
})

test.each([
  [
    'ranges that never end, or begin twice, or hold one another',
    `<w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/>${run('Nước')}<w:commentRangeEnd w:id="1"/>${run(' lên.')}<w:commentRangeEnd w:id="7"/>`,
    ['paragraph:Nước lên.', 'paragraph:Nước'],
  ],
  [
    'words that are not in the story',
    `<w:del>${commented('0', '<w:r><w:delText>cũ</w:delText></w:r>')}</w:del>${commented('1', run('   '))}${run('Nước lên.')}`,
    ['story:', 'story:'],
  ],
])('a file with %s keeps every comment', async (_, runs, places) => {
  const { article, threads } = await imported(await makeWord(parts([para(runs)], ['a', 'b'])))
  expect(threads.map((thread) => placeOf(article, thread))).toEqual(places)
})

test('a hundred thousand comments, in ranges that hold one another and answers of answers, keep nobody waiting', async () => {
  const ids = Array.from({ length: 100_000 }, (_, at) => String(at))
  const starts = ids.map((id) => `<w:commentRangeStart w:id="${id}"/>`).join('')
  const ends = ids.map((id) => `<w:commentRangeEnd w:id="${id}"/>`).join('')
  const blanks = para(' '.repeat(1_000)).repeat(200)
  const files = filesOf({
    body: para(starts) + blanks + para(run('Nước lên.') + ends),
    comments: ids.map((id, at) => ({
      id,
      author: 'A',
      text: `lời ${id}`,
      answers: at === 0 ? undefined : String(at - 1),
    })),
  })
  const parts = new Map(
    Object.entries(files).map(([name, content]) => [name, Buffer.from(content)]),
  )
  const comments = await readWordComments(parts)
  expect(comments).toHaveLength(ids.length)
  expect(comments[0]?.quote?.exact).toBe('Nước lên.')
  expect(comments[99_999]).toMatchObject({ parentId: '99998', quote: null })
  // What is answered too deep stands for itself; nothing is lost.
  expect(conversations(comments).flat()).toHaveLength(ids.length)
})

test('answers in a circle, ids twice and parts that are no XML harm nothing', async () => {
  const files = filesOf({
    body: para('Nước lên.'),
    comments: [
      { id: '1', author: 'A', text: 'một', answers: '2' },
      { id: '2', author: 'B', text: 'hai', answers: '1' },
      { id: '2', author: 'C', text: 'ba' },
    ],
  })
  const circle = await imported(await zipOf(files))
  expect(circle.threads.flatMap(({ entries }) => entries.map(({ text }) => text)).sort()).toEqual([
    'ba',
    'hai',
    'một',
  ])
  const broken = await imported(
    await zipOf({ ...files, 'word/commentsExtended.xml': '<w15:commentEx w15:paraId="' }),
  )
  expect(broken.threads).toHaveLength(3)
})
