import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Article } from '#shared/article/article.ts'
import type { Failure } from '#shared/contract/errors.ts'
import { renderJson } from '#shared/render/json/write.ts'
import {
  a,
  article,
  b,
  elsewhere,
  embed,
  factBox,
  figure,
  h2,
  p,
  pullQuote,
  quote,
  table,
  td,
  ul,
} from '../articles.ts'
import { makePhoto } from '../photos.ts'

const run = 'window.__ran = 1'
const deep = 5_000

/** A piece of a hostile page, and the words in it that a reader would want to keep. */
interface Piece {
  html: string
  kept: string[]
}

const link = (href: string, text: string): Piece => ({
  html: `<p><a href="${href}">${text}</a></p>`,
  kept: [text],
})

export const hostilePieces: Piece[] = [
  { html: `<p>Chợ mở lúc năm giờ<script>${run}</script></p>`, kept: ['Chợ mở lúc năm giờ'] },
  {
    html: `<p onclick="${run}" onmouseover="${run}" style="background:url(https://evil.example/a)">Ghe về bến</p>`,
    kept: ['Ghe về bến'],
  },
  link('javascript:window.__ran=1', 'Liên kết một'),
  link('JaVa&#x53;cript:window.__ran=1', 'Liên kết hai'),
  link('java&#9;script:window.__ran=1', 'Liên kết ba'),
  link('java&#10;script&colon;window.__ran=1', 'Liên kết bốn'),
  link('&#1; javascript:window.__ran=1', 'Liên kết năm'),
  link('vbscript:window.__ran=1', 'Liên kết sáu'),
  link('data:text/html,<script>window.__ran=1</script>', 'Liên kết bảy'),
  link('//evil.example/tin', 'Liên kết tám'),
  link('\\\\evil.example\\tin', 'Liên kết chín'),
  link('file:///etc/passwd', 'Liên kết mười'),
  {
    html: '<p>Ảnh xa: <img src="https://evil.example/a.png" onerror="window.__ran=1">hết ảnh</p>',
    kept: ['Ảnh xa:', 'hết ảnh'],
  },
  { html: '<img src="javascript:window.__ran=1"><img src=x onerror="window.__ran=1">', kept: [] },
  {
    html: `<svg onload="${run}"><script>${run}</script><a href="javascript:${run}"><text>chữ trong hình</text></a></svg>`,
    kept: [],
  },
  {
    html: `<math><mi href="javascript:${run}">x</mi></math><style>body{background:url(https://evil.example/s)}</style>`,
    kept: [],
  },
  {
    html: '<meta http-equiv="refresh" content="0;url=https://evil.example/m"><base href="https://evil.example/">',
    kept: [],
  },
  {
    html: `<iframe src="javascript:${run}" srcdoc="<script>parent.__ran=1</script>"></iframe><object data="https://evil.example/o"></object><embed src="https://evil.example/e">`,
    kept: [],
  },
  {
    html: '<form action="https://evil.example/f"><p>Mẫu đơn</p><button formaction="javascript:window.__ran=1">Gửi</button><input autofocus onfocus="window.__ran=1"></form>',
    kept: ['Mẫu đơn'],
  },
  {
    html: '<p class="MsoNormal" style="mso-margin-top-alt:auto"><o:p>Chữ từ Word</o:p><!--[if gte mso 9]><xml><w:WordDocument>rác</w:WordDocument></xml><![endif]--></p>',
    kept: ['Chữ từ Word'],
  },
  {
    html: '<evil-card data-x="1" onpointerenter="window.__ran=1"><p>Thẻ lạ</p></evil-card><details ontoggle="window.__ran=1" open><summary>Tóm lược</summary><p>Chi tiết</p></details>',
    kept: ['Thẻ lạ', 'Tóm lược', 'Chi tiết'],
  },
  {
    html: `<template><p>mẫu ẩn</p><script>${run}</script></template><video src="https://evil.example/v" onerror="${run}"></video>`,
    kept: [],
  },
  { html: `${'<div>'.repeat(deep)}Đáy giếng${'</div>'.repeat(deep)}`, kept: ['Đáy giếng'] },
  {
    html: `${'<ul><li>'.repeat(200)}Đáy danh sách${'</li></ul>'.repeat(200)}`,
    kept: ['Đáy danh sách'],
  },
  { html: `<p>${'Đường về Cần Thơ'.normalize('NFD')}</p>`, kept: ['Đường về Cần Thơ'] },
  {
    html: '<p>Tốt: <a href="https://vidu.example/tin?a=1&amp;b=2" onclick="window.__ran=1">liên kết lành</a></p>',
    kept: ['Tốt:', 'liên kết lành'],
  },
]

/** Nothing of this may stand in what is stored or exported from a paste of the pieces. */
export const traces =
  /__ran|javascript|vbscript|evil\.example|onerror|onclick|<script|mso-|data:text|file:\/\/|rác|mẫu ẩn/i

const breakout = `</script><script>${run}</script>`
const quoted = `"><img src=x onerror="${run}">`
const single = `'><svg onload='${run}'>`

/** A story that is valid in every part and has something hostile as the text of each. */
export function hostileTexts(id: string, photoId: string): Article {
  return article(
    {
      id,
      headline: `Chợ ${breakout}`,
      standfirst: [`Sapo ${quoted} `, b(single)],
      slugline: `mã ${quoted}`,
      section: `mục ${breakout}`,
      keywords: [`từ ${breakout}`, `khóa ${quoted}`],
      authors: [`Đỗ ${quoted}`],
      byline: `Bút ${breakout}${single}`,
      source: `Nguồn ${quoted}`,
      dateline: { place: `Cần Thơ ${breakout}`, date: '2023-02-14' },
      edNote: `Ghi chú ${breakout}`,
      related: [
        elsewhere(`https://vidu.example/?a="onmouseover="window.__ran=1`, `Tin ${quoted}`, {
          summary: `Tóm ${breakout} --> <!-- ]]>`,
          photoId,
        }),
      ],
    },
    p(
      `Đoạn ${breakout}`,
      a(`https://vidu.example/"onmouseover="window.__ran=1`, `liên kết ${quoted}`),
      '<!--',
    ),
    h2(`Phụ ${single}`),
    figure(photoId, [`Chú thích ${breakout}`, b(quoted)], {
      photographer: `Người chụp ${quoted}`,
      source: `Hãng ${breakout}`,
      altText: `Mô tả ${quoted}${single}`,
    }),
    quote(`Trích ${breakout}`),
    pullQuote(`Nổi bật ${quoted}`, `Người nói ${breakout}`),
    factBox(`Hộp ${quoted}`, p(breakout), ul(single)),
    table([td(breakout), td(quoted)]),
    embed(`https://vidu.example/v?"onclick="window.__ran=1`, `Thẻ ${breakout}`),
  )
}

interface HostileImport {
  /** The folder that its `article.json` stands in. */
  folder: string
  reason: Extract<Failure, { code: 'importRefused' }>['reason']
  detail?: string
}

/**
 * Writes a folder of exports that somebody has tampered with, and says how each has to be refused.
 */
export async function writeHostileImports(place: string): Promise<HostileImport[]> {
  const photo = await makePhoto({ width: 300, height: 200 })
  const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script>${run}</script></svg>`)
  const whole = exported(photo)
  const nested = `${'{"type":"quote","content":['.repeat(deep)}${']}'.repeat(deep)}`
  const withBody = (block: string): string => whole.replace('"body": [', `"body": [${block},`)
  const paragraph = (inline: string): string =>
    `{"type":"paragraph","attrs":{"id":"x"},"content":[${inline}]}`
  const cases: (HostileImport & { text: string; photo?: Buffer })[] = [
    {
      folder: 'khoa-proto',
      reason: 'unsafe',
      detail: '__proto__',
      text: whole.replace('{', '{"__proto__":{"polluted":true},'),
    },
    {
      folder: 'khoa-constructor',
      reason: 'unsafe',
      detail: 'constructor',
      text: whole.replace(
        '"metadata": {',
        '"metadata": {"constructor":{"prototype":{"polluted":true}},',
      ),
    },
    { folder: 'long-sau', reason: 'unsafe', detail: 'nesting', text: withBody(nested) },
    {
      folder: 'nut-la',
      reason: 'damaged',
      text: withBody('{"type":"iframe","attrs":{"id":"x","src":"https://evil.example"}}'),
    },
    {
      folder: 'su-kien',
      reason: 'damaged',
      text: withBody('{"type":"paragraph","attrs":{"id":"x","onclick":"window.__ran=1"}}'),
    },
    {
      folder: 'lien-ket-javascript',
      reason: 'unsafe',
      text: withBody(
        paragraph(
          '{"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":"java\\tscript:window.__ran=1"}}]}',
        ),
      ),
    },
    {
      folder: 'anh-ngoai',
      reason: 'damaged',
      text: whole.replaceAll('photos/photo-1.jpg', '../../../etc/passwd'),
    },
    {
      folder: 'anh-sai-ma',
      reason: 'damaged',
      detail: 'photos/photo-1.jpg',
      text: whole,
      photo: Buffer.concat([photo.subarray(0, -1), Buffer.from([7])]),
    },
    {
      folder: 'anh-la-svg',
      reason: 'photoRefused',
      detail: 'photos/photo-1.jpg',
      text: exported(svg),
      photo: svg,
    },
    { folder: 'khong-phai-json', reason: 'damaged', detail: 'JSON', text: '{"format":' },
  ]
  for (const { folder, text, photo: tampered } of cases) {
    write(join(place, folder, 'article.json'), text)
    write(join(place, folder, 'photos/photo-1.jpg'), tampered ?? photo)
  }
  return cases.map(({ folder, reason, detail }) => ({
    folder,
    reason,
    ...(detail ? { detail } : {}),
  }))
}

function exported(photo: Buffer): string {
  const photoId = 'a'.repeat(64)
  const sha256 = createHash('sha256').update(photo).digest('hex')
  const path = 'photos/photo-1.jpg'
  const size = { byteLength: photo.length, width: 300, height: 200 }
  const file = { path, sha256, ...size, moves: false, focalPoint: null }
  return renderJson({
    article: article({ headline: 'Bài từ nơi khác' }, p('Nước lên.'), figure(photoId, 'Chợ nổi')),
    updatedAt: '2023-02-14T03:00:00.000Z',
    photoFiles: { figures: new Map([['b2', file]]), teasers: [] },
  })
}

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}
