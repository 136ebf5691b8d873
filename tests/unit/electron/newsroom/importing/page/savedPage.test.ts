import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { ReadStory } from '#electron/newsroom/importing/readStory.ts'
import { readSavedPage, teaserOfPage } from '#electron/newsroom/importing/page/savedPage.ts'
import { type Block, documentSchema } from '#shared/article/document.ts'
import { blockLines } from '#shared/article/plainText.ts'
import { renderPage } from '#shared/render/page/page.ts'
import { a, figure, h2, p, table, td, ul } from '#tests/articles.ts'
import { inventedPhotoFiles } from '#tests/photoFiles.ts'
import { storyOfEveryKind } from '#tests/unit/shared/render/page/everyKind.ts'
import { makePhoto } from '#tests/photos.ts'

const options = () => {
  let count = 0
  return { language: 'en' as const, newId: () => `n${++count}` }
}

const fileOf = (page: string | Uint8Array, beside: Record<string, Uint8Array> = {}) => ({
  fileName: 'trang.html',
  bytes: typeof page === 'string' ? Buffer.from(page) : page,
  beside: async (path: string) => beside[path] ?? null,
})

async function read(
  page: string | Uint8Array,
  beside: Record<string, Uint8Array> = {},
): Promise<ReadStory> {
  const result = await readSavedPage(fileOf(page, beside), options())
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  const { headline, body } = result.value
  const document = { type: 'doc', content: [{ type: 'headline' }, { type: 'standfirst' }, ...body] }
  expect(documentSchema.safeParse(document).error).toBeUndefined()
  expect(headline).toBe(headline.normalize('NFC'))
  return result.value
}

function withoutIds(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'id' ? '' : inner)))
}

const long =
  'Nước lên nhanh ở đầu nguồn sông Tiền và sông Hậu, nhiều hộ dân phải chuyển đồ đạc lên cao trong đêm, lực lượng tại chỗ được huy động.'
const photo = await makePhoto({ width: 120, height: 80 })
const second = await makePhoto({ width: 110, height: 80 })
const idOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const newsPage = `<!DOCTYPE html>
<!-- saved from url=(0041)https://bao.vidu.vn/lu-ve-som-4567.html -->
<html lang="vi"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<title>Lũ về sớm - Báo Ví Dụ</title>
<meta property="og:title" content="Lũ về sớm, dân trở tay không kịp"><meta property="og:site_name" content="Báo Ví Dụ">
<meta property="og:description" content="Mô tả cho mạng xã hội...">
<meta name="keywords" content="lũ, miền Tây">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle",
"headline":"Lũ về sớm ở miền Tây","datePublished":"2023-02-14T06:30:00+07:00","author":[{"@type":"Person","name":"Minh Huệ"},{"@type":"Person","name":"Thanh Tùng"}],
"publisher":{"@type":"Organization","name":"Báo Ví Dụ"},"articleSection":["Thời sự","Mekong"]}]}</script>
<script src="./trang_files/app.js"></script></head>
<body><header><nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/the-thao">Thể thao</a></li></ul></nav></header>
<div class="sidebar-1"><h1 class="title-detail">Lũ về sớm ở miền Tây</h1>
<p class="description"><span class="location-stamp">An Giang</span>Nước lên nhanh ở đầu nguồn, nhiều hộ phải dời nhà trong đêm.</p>
<article class="fck_detail">
<p class="Normal">${long} <a href="/tin/truoc.html">Tin trước</a></p>
<p class="Normal">${long}</p>
<figure class="tplCaption"><div class="fig-picture"><picture><source srcset="https://i1.vidu.vn/a.jpg"><img alt="Nước tràn bờ" data-src="https://i1.vidu.vn/a.jpg" src="./trang_files/a%20nho.jpg"></picture></div>
<figcaption><p class="Image">Nước tràn bờ sáng 14/2. Ảnh: <em>Thanh Tùng - TTXVN</em></p></figcaption></figure>
<p class="Normal">${long}</p>
<h2>Chạy lũ</h2>
<table class="picture"><tbody><tr><td class="pic"><img src="data:image/jpeg;base64,${second.toString('base64')}" alt=""></td></tr><tr><td class="caption"><p>Ghe chở đồ.</p></td></tr></tbody></table>
<figure><img src="https://i1.vidu.vn/xa.jpg" alt="xa"><figcaption>Ảnh ở xa</figcaption></figure>
<ul><li>Tân Châu: ${long}</li><li>Châu Đốc: ${long}</li></ul>
<table><tbody><tr><td>Trạm</td><td>Mực nước</td></tr><tr><td>Tân Châu</td><td>4,2 m</td></tr></tbody></table>
<p class="Normal">${long}</p>
<script>track()</script>
</article></div>
<aside class="sidebar"><h3>Xem nhiều</h3><ul><li><a href="/x">Bài khác một</a></li><li><a href="/y">Bài khác hai</a></li></ul></aside>
<footer>© Báo Ví Dụ</footer></body></html>`

test('a saved page gives its story with all that the page says of it', async () => {
  const story = await read(newsPage, { 'trang_files/a nho.jpg': photo })
  expect(story.headline).toBe('Lũ về sớm ở miền Tây')
  expect(story.language).toBe('vi')
  expect(story.standfirst).toEqual([
    { type: 'text', text: 'An Giang Nước lên nhanh ở đầu nguồn, nhiều hộ phải dời nhà trong đêm.' },
  ])
  expect(story.metadata).toEqual({
    authors: ['Minh Huệ', 'Thanh Tùng'],
    source: 'Báo Ví Dụ',
    section: 'Thời sự',
    keywords: ['lũ', 'miền Tây'],
    dateline: { place: 'An Giang', date: '2023-02-14' },
  })
  expect(withoutIds(story.body)).toEqual(
    withoutIds([
      p(`${long} `, a('https://bao.vidu.vn/tin/truoc.html', 'Tin trước')),
      p(long),
      figure(idOf(photo), 'Nước tràn bờ sáng 14/2.', {
        altText: 'Nước tràn bờ',
        photographer: 'Thanh Tùng',
        source: 'TTXVN',
      }),
      p(long),
      h2('Chạy lũ'),
      figure(idOf(second), 'Ghe chở đồ.'),
      p('Ảnh ở xa'),
      ul(`Tân Châu: ${long}`, `Châu Đốc: ${long}`),
      table([td('Trạm'), td('Mực nước')], [td('Tân Châu'), td('4,2 m')]),
      p(long),
    ]),
  )
  expect([...story.pictures.keys()]).toEqual([idOf(photo), idOf(second)])
  expect(story.leftOut).toEqual([
    { kind: 'remotePicture', count: 1, example: 'https://i1.vidu.vn/xa.jpg' },
  ])
})

test('a page that was exported here comes back with every kind of block', async () => {
  const article = storyOfEveryKind()
  const page = renderPage({
    article,
    updatedAt: '2024-08-10T02:00:00.000Z',
    photoFiles: inventedPhotoFiles(article),
  })
  const story = await read(page)
  expect(story.headline).toBe('Mùa nước nổi về sớm')
  expect(story.metadata).toMatchObject({
    authors: article.metadata.authors,
    source: 'TTXVN',
    section: 'Đời sống',
    keywords: article.metadata.keywords,
    dateline: article.metadata.dateline,
  })
  const kinds = (blocks: readonly { type: string }[]) =>
    new Set(blocks.map(({ type }) => type).filter((type) => type !== 'figure'))
  const blocks = article.document.content.slice(2) as Block[]
  expect(kinds(story.body)).toEqual(kinds(blocks))
  const words = story.body.flatMap(blockLines).join('\n')
  for (const line of blocks.flatMap(blockLines).flatMap((line) => line.split('\n')))
    expect(words).toContain(line.trim())
})

test('a saved page as a related story: headline, summary, address and picture', async () => {
  const teaser = await teaserOfPage(fileOf(newsPage, { 'trang_files/a nho.jpg': photo }), options())
  expect(teaser).toEqual({
    ok: true,
    value: {
      headline: 'Lũ về sớm ở miền Tây',
      summary: 'An Giang Nước lên nhanh ở đầu nguồn, nhiều hộ phải dời nhà trong đêm.',
      url: 'https://bao.vidu.vn/lu-ve-som-4567.html',
      picture: { fileName: 'a nho.jpg', bytes: photo },
    },
  })
})

describe('the text of a page is read in its encoding', () => {
  const words = 'Đường về Cần Thơ ngập nước'
  const page = (charset: string) =>
    `<html><head><meta charset="${charset}"><title>x</title></head><body><h1>${words}</h1><p>Đêm qua: ${words}.</p></body></html>`

  test.each<[string, Uint8Array]>([
    ['UTF-8 without a word of it', Buffer.from(page('').replace(/<meta[^>]*>/, ''))],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${page('utf-8')}`)],
    ['UTF-16', Buffer.from(`\ufeff${page('utf-16')}`, 'utf16le')],
    ['windows-1258', inWindows1258(page('windows-1258'))],
    ['decomposed', Buffer.from(page('utf-8').normalize('NFD'))],
  ])('%s', async (_, bytes) => {
    const story = await read(bytes)
    expect(story.headline).toBe(words)
    expect(withoutIds(story.body)).toEqual(withoutIds([p(`Đêm qua: ${words}.`)]))
  })
})

/** Letters with their own marks are one byte there, tones another. */
function inWindows1258(text: string): Uint8Array {
  const letters = new TextDecoder('windows-1258').decode(
    Uint8Array.from({ length: 256 }, (_, at) => at),
  )
  const bytes: number[] = []
  for (const letter of text) {
    const tone = letter.normalize('NFD').match(/[\u0300\u0301\u0303\u0309\u0323]/)?.[0] ?? ''
    const base = letter.normalize('NFD').replace(tone, '').normalize('NFC')
    if (letters.includes(letter)) bytes.push(letters.indexOf(letter))
    else bytes.push(letters.indexOf(base), letters.indexOf(tone))
  }
  expect(bytes).not.toContain(-1)
  return Uint8Array.from(bytes)
}

describe('a hostile page', () => {
  const around = (inner: string, head = '') =>
    `<html><head><title>Bài</title>${head}</head><body><article><h1>Bài</h1><p>${long}</p>${inner}<p>${long}</p></article></body></html>`

  test.each([
    [
      'runs nothing',
      '<svg><script>window.x=1</script><a href="javascript:x">chữ</a></svg><p onclick="x">Lành</p>',
      'Lành',
    ],
    [
      'links nowhere dangerous',
      '<p><a href="javascript:alert(1)">một</a> <a href="data:text/html,x">hai</a> <a href="//evil.example">ba</a></p>',
      'một hai ba',
    ],
    [
      'has a huge attribute',
      `<p style="${'a:b;'.repeat(200_000)}" title="${'x'.repeat(2_000_000)}">To</p>`,
      'To',
    ],
    ['nests without end', `${'<div>'.repeat(5_000)}Đáy${'</div>'.repeat(5_000)}`, 'Đáy'],
    ['has very many brackets', `<p>${'a &lt; '.repeat(150_000)}Dấu</p>`, 'Dấu'],
    [
      'reads files of other places',
      '<p>Lành</p><img src="../../etc/passwd"><img src="file:///etc/passwd">',
      'Lành',
    ],
  ])('%s', async (_, inner, kept) => {
    const story = await read(around(inner))
    const text = JSON.stringify(story.body)
    expect(text).toContain(kept)
    expect(text).not.toMatch(/javascript|data:text|onclick|evil|window\.x|passwd/)
    expect(story.pictures.size).toBe(0)
  })

  test('says nothing by keys that reach prototypes', async () => {
    const data =
      '{"@type":"NewsArticle","headline":"Xấu","__proto__":{"polluted":1},"author":{"name":{"x":1}}}'
    const story = await read(around('', `<script type="application/ld+json">${data}</script>`))
    expect(story.headline).toBe('Bài')
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  test.each<[string, Uint8Array, string]>([
    ['empty', Buffer.alloc(0), 'empty'],
    ['too large', Buffer.alloc(21 * 1024 * 1024, '<p>'), 'tooLarge'],
    ['of too many character references', Buffer.from(`<p>${'&lt;'.repeat(500_000)}`), 'tooLarge'],
    ['of too many elements', Buffer.from('<b>'.repeat(200_000)), 'tooLarge'],
    ['no page', Buffer.from('Chỉ là chữ'), 'unknownKind'],
    ['without a word', Buffer.from('<html><body><script>x</script></body></html>'), 'empty'],
  ])('that is %s is refused by name', async (_, bytes, reason) => {
    expect(await readSavedPage(fileOf(bytes), options())).toMatchObject({
      ok: false,
      error: { code: 'importRefused', fileName: 'trang.html', reason },
    })
  })
})
