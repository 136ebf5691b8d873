import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { readWord } from '#electron/newsroom/importing/word/word.ts'
import { documentSchema } from '#shared/article/document.ts'
import type { ReadStory } from '#electron/newsroom/importing/readStory.ts'
import { a, b, figure, h2, i, marked, ol, p, quote, table, td, ul } from '#tests/articles.ts'
import { makePhoto } from '#tests/photos.ts'
import {
  cellOf,
  comment,
  filesOf,
  item,
  link,
  makeWord,
  note,
  para,
  picture,
  rowOf,
  run,
  tableOf,
  zipOf,
} from '#tests/makeWord.ts'

const options = () => {
  let count = 0
  return { language: 'vi' as const, newId: () => `n${++count}` }
}

async function read(bytes: Uint8Array): Promise<ReadStory> {
  const result = await readWord({ bytes, fileName: 'bài.docx' }, options())
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  const { body } = result.value
  const document = { type: 'doc', content: [{ type: 'headline' }, { type: 'standfirst' }, ...body] }
  expect(documentSchema.safeParse(document).error).toBeUndefined()
  return result.value
}

const refusalOf = async (bytes: Uint8Array): Promise<unknown> => {
  const result = await readWord({ bytes, fileName: 'bài.docx' }, options())
  return result.ok ? 'read' : result.error
}

function withoutIds(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'id' ? '' : inner)))
}

test('a Word file with everything that reporters use', async () => {
  const photo = await makePhoto({ width: 60, height: 40 })
  const other = await makePhoto({ width: 50, height: 40, format: 'png' })
  const bytes = await makeWord({
    body: [
      para('Lũ về sớm', 'Title'),
      para('Nước lên nhanh ở đầu nguồn.', 'Subtitle'),
      para(
        `${run('Sáng ')}${run('14/2', '<w:b/>')}${run(', nước ')}${run('lên', '<w:i/>')}${note('2')}${run('.')}`,
      ),
      para('Ở Châu Đốc', 'Heading1'),
      item('Một', 0),
      item('Một a', 1),
      item('Một a 1', 2),
      item('Hai', 0),
      item('Trước', 0, 2),
      item('Sau', 0, 2),
      para(picture('a.jpg', 'Ghe trên sông')),
      para('Chợ nổi sáng sớm. Ảnh: Thanh Tùng - TTXVN', 'Chuthich'),
      para(picture('b.png', '')),
      para(run('Nước ngập đồng.', '<w:i/>')),
      para('Nước ngập từ đêm.'),
      para(picture('c.emf', '')),
      para('Nước về thì mừng.', 'Quote'),
      tableOf(
        rowOf(cellOf(para(run('Trạm', '<w:b/>')), 2)),
        rowOf(cellOf(para('Tân Châu')), cellOf(para('4,2 m'))),
      ),
      para(
        `${run('Xem ')}${link('tin', run('tin cũ'))}${link('xau', run(' và đây'))}${run('.')}${comment('0')}`,
      ),
      para(
        `${run('H')}${run('2', '<w:vertAlign w:val="subscript"/>')}${run('O')}<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>`,
      ),
    ].join(''),
    footnotes: { 2: 'Theo Đài Khí tượng.' },
    comments: [{ id: '0', author: 'Thanh Tùng', text: 'Kiểm tra lại số liệu.' }],
    media: { 'a.jpg': photo, 'b.png': other, 'c.emf': Buffer.from('EMF không phải ảnh') },
    links: { tin: 'https://vidu.vn/tin', xau: 'javascript:alert(1)' },
    core: { title: 'Microsoft Word - bài', creator: 'Minh Huệ' },
  })
  const story = await read(bytes)
  const ids = [photo, other].map((photo) => createHash('sha256').update(photo).digest('hex'))
  expect(story.headline).toBe('Lũ về sớm')
  expect(story.standfirst).toEqual([{ type: 'text', text: 'Nước lên nhanh ở đầu nguồn.' }])
  expect(withoutIds(story.body)).toEqual(
    withoutIds([
      p('Sáng ', b('14/2'), ', nước ', i('lên'), marked('[1]', { type: 'superscript' }), '.'),
      h2('Ở Châu Đốc'),
      ul([p('Một'), ul([p('Một a'), ul('Một a 1')])], 'Hai'),
      ol(1, 'Trước', 'Sau'),
      figure(ids[0]!, 'Chợ nổi sáng sớm.', {
        altText: 'Ghe trên sông',
        photographer: 'Thanh Tùng',
        source: 'TTXVN',
      }),
      figure(ids[1]!, 'Nước ngập đồng.'),
      p('Nước ngập từ đêm.'),
      quote('Nước về thì mừng.'),
      table(
        [{ ...td('', { colspan: 2 }), content: [p(b('Trạm'))] }],
        [td('Tân Châu'), td('4,2 m')],
      ),
      p('Xem ', a('https://vidu.vn/tin', 'tin cũ'), ' và đây.'),
      p('H', marked('2', { type: 'subscript' }), 'O'),
      ol(1, 'Theo Đài Khí tượng.'),
    ]),
  )
  expect(
    [...story.pictures].map(([id, { fileName, bytes }]) => [id, fileName, bytes.byteLength]),
  ).toEqual([
    [ids[0], 'picture-1.jpg', photo.byteLength],
    [ids[1], 'picture-2.png', other.byteLength],
  ])
  expect(story.metadata).toEqual({ authors: ['Minh Huệ'] })
  expect(story.comments).toMatchObject([
    { author: 'Thanh Tùng', lines: ['Kiểm tra lại số liệu.'], quote: null },
  ])
  expect(story.leftOut).toEqual([
    { kind: 'link', count: 1, example: 'và đây' },
    { kind: 'unreadablePicture', count: 1, example: 'picture-3.emf' },
  ])
})

test.each([
  ['a heading', para('Lũ về', 'Heading1') + para('Nước lên.'), 'Lũ về', '', 'Nước lên.'],
  [
    'a bold line, and a bold paragraph after it',
    para(run('LŨ VỀ', '<w:b/>')) + para(run('Nước lên nhanh.', '<w:b/>')) + para('Sáng 14/2.'),
    'LŨ VỀ',
    'Nước lên nhanh.',
    'Sáng 14/2.',
  ],
  ["the file's title where nothing else is one", para('Nước lên.'), 'Tên tệp', '', 'Nước lên.'],
])('the headline is %s', async (_, body, headline, standfirst, text) => {
  const story = await read(await makeWord({ body, core: { title: 'Tên tệp', creator: 'Admin' } }))
  expect(story.headline).toBe(headline)
  expect(
    story.standfirst.map((inline) => (inline.type === 'text' ? inline.text : '')).join(''),
  ).toBe(standfirst)
  expect(withoutIds(story.body)).toEqual(withoutIds([p(text)]))
  expect(story.metadata).toEqual({})
})

test('letters of old encodings are kept for their conversion', async () => {
  const story = await read(await makeWord({ body: para('Th\u00adêng') }))
  expect(withoutIds(story.body)).toEqual(withoutIds([p('Th\u00adêng')]))
})

const plain = { body: para('Nước lên.') }
const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')

test.each<[string, () => Promise<Buffer> | Buffer, object]>([
  ['is empty', () => Buffer.alloc(0), { reason: 'empty' }],
  ['is cut short', async () => (await makeWord(plain)).subarray(0, -40), { reason: 'damaged' }],
  [
    'is protected by a password',
    () => Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]),
    { reason: 'encrypted' },
  ],
  [
    'is of before .docx',
    () => Buffer.concat([ole, Buffer.from('WordDocument', 'utf16le')]),
    { reason: 'oldWord' },
  ],
  ['is a renamed picture', () => makePhoto({ width: 9, height: 9 }), { reason: 'unknownKind' }],
  ['is another zip', () => zipOf({ 'a.txt': 'x' }), { reason: 'unknownKind' }],
  [
    'has text that is no XML',
    () => zipOf({ ...filesOf(plain), 'word/document.xml': '<w:document><w:body>' }),
    { reason: 'damaged' },
  ],
  [
    'unpacks to very much',
    () => zipOf({ ...filesOf(plain), 'word/media/a.jpg': Buffer.alloc(60 * 1024 * 1024) }),
    { reason: 'tooLarge', detail: 'word/media/a.jpg' },
  ],
  [
    'has very many entries',
    () =>
      zipOf({
        ...filesOf(plain),
        ...Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`x/${at}`, ''])),
      }),
    { reason: 'tooLarge' },
  ],
  [
    'lies about its size',
    async () => lyingAbout(await makeWord(plain), 'word/document.xml'),
    { reason: 'damaged' },
  ],
  [
    'nests without end',
    () =>
      makeWord({
        body: `${'<w:sdt><w:sdtContent>'.repeat(20_000)}${'</w:sdtContent></w:sdt>'.repeat(20_000)}`,
      }),
    { reason: 'damaged' },
  ],
])('a file that %s is refused by name', async (_, make, refused) => {
  expect(await refusalOf(await make())).toMatchObject({
    code: 'importRefused',
    fileName: 'bài.docx',
    ...refused,
  })
})

/** Says in the zip's directory that an entry is smaller than it is. */
function lyingAbout(zip: Buffer, name: string): Buffer {
  const entry = zip.lastIndexOf(Buffer.from(name)) - 46
  zip.writeUInt32LE(10, entry + 24)
  return zip
}
