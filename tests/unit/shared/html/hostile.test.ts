import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import type { Block } from '#shared/article/document.ts'
import { blockLines } from '#shared/article/plainText.ts'
import { readArticle } from '#shared/article/read.ts'
import type { MarkupBlock } from '#shared/html/markupBlock.ts'
import { storyBlocks } from '#shared/html/storyBlocks.ts'
import { article, b, br, figure, ol, p, quote, table, td, ul } from '#tests/articles.ts'

const deep = 5_000

function read(html: string, base: string | null = null) {
  let count = 0
  const { document } = parseHTML(`<html><body>${html}</body></html>`)
  return storyBlocks(document, {
    newId: () => `n${++count}`,
    takesPicture: (address) => !/^https?:/.test(address),
    base,
  })
}

/** Blocks as an article holds them, pictures as figures, ids aside. */
function stored(blocks: readonly MarkupBlock[]): unknown {
  const body = blocks.map((block): Block =>
    block.type === 'picture' ? figure('a'.repeat(64)) : block,
  )
  const text = JSON.stringify(article({}, ...body))
  expect(readArticle(text)).toMatchObject({ ok: true })
  return JSON.parse(JSON.stringify(body, (key, inner: unknown) => (key === 'id' ? '' : inner)))
}

const withoutIds = (blocks: readonly Block[]): unknown =>
  JSON.parse(JSON.stringify(blocks, (key, inner: unknown) => (key === 'id' ? '' : inner)))

test.each([
  ['<div>', '</div>'],
  ['<div><b>', '</b></div>'],
  ['<ul><li>', '</li></ul>'],
  ['<ol><li><p>một</p>', '</li></ol>'],
  ['<li><div>', '</div></li>'],
  ['<blockquote>', '</blockquote>'],
  ['<blockquote><p>một</p>', '</blockquote>'],
  ['<table><tr><td>', '</td></tr></table>'],
  ['<table><tr><td>một', '</td></tr></table>'],
  ['<figure>', '</figure>'],
  ['<aside class="fact-box"><p>một</p>', '</aside>'],
  ['<a href="https://vidu.vn">', '</a>'],
])('%s without end keeps its words and can be stored', (open, close) => {
  const { blocks } = read(`${open.repeat(deep)}Đáy${close.repeat(deep)}`)
  stored(blocks)
  expect((blocks as Block[]).flatMap(blockLines).join(' ')).toContain('Đáy')
})

describe('what cannot stand where it stood', () => {
  test.each<[string, string, Block[]]>([
    [
      'a table in a list parts the list',
      '<ol><li>một<table><tr><td>a</td><td>b</td></tr></table></li><li>hai</li></ol>',
      [ol(1, 'một'), table([td('a'), td('b')]), ol(2, 'hai')],
    ],
    [
      'a picture in a cell comes after the table',
      '<table><tr><td>a</td><td>b</td></tr><tr><td>c<img src="x.jpg"></td><td>d</td></tr></table>',
      [table([td('a'), td('b')], [td('c'), td('d')]), figure('a'.repeat(64))],
    ],
    [
      'a list in a quotation parts it',
      '<blockquote><p>một</p><ul><li>a</li></ul><p>hai</p></blockquote>',
      [quote('một'), ul('a'), quote('hai')],
    ],
    ['items without a list make one', '<li>một</li><li>hai</li>', [ul('một', 'hai')]],
    ['text in a list is an item', '<ul>một<li>hai</li></ul>', [ul('một', 'hai')]],
    [
      'an empty list, table, quotation or figure is nothing',
      '<ul></ul><table><tr><td> </td></tr></table><blockquote> </blockquote><figure></figure><p>a</p>',
      [p('a')],
    ],
  ])('%s', (_, html, expected) => {
    expect(stored(read(html).blocks)).toEqual(withoutIds(expected))
  })
})

describe('words are neither fused nor parted', () => {
  test.each<[string, string, Block[]]>([
    [
      'across blocks',
      '<div>một<p>hai</p>ba</div><span>bốn</span>',
      [p('một'), p('hai'), p('ba'), p('bốn')],
    ],
    ['across line breaks', 'một<br>hai<br/><br/>ba', [p('một', br(), 'hai'), p('ba')]],
    ['by spans', 'c<span>h</span>ợ<span> nổi</span>', [p('chợ nổi')]],
    ['by blanks of all kinds', 'một&nbsp;&nbsp;hai\u2009ba\n\t bốn', [p('một hai ba bốn')]],
    ['by marks apart from their letters', 'Ho\u0302<span>\u0323</span>i', [p('Hội')]],
  ])('%s', (_, html, expected) => {
    expect(stored(read(html).blocks)).toEqual(withoutIds(expected))
  })

  test('marks stay on their words alone', () => {
    expect(stored(read('<p>một<b> </b>hai <b>ba </b> bốn</p>').blocks)).toEqual(
      withoutIds([p('một hai ', b('ba '), 'bốn')]),
    )
  })
})

test('spans that reach beyond the table are brought back, wide tables become their texts', () => {
  const { blocks } = read(
    '<table><tr><td colspan="9999" rowspan="9999">a</td><td colspan="50">b</td></tr></table>',
  )
  expect(stored(blocks)).toEqual(withoutIds([table([td('a', { colspan: 100 }), td('b')])]))
  const wide = read(`<table><tr>${'<td>ô</td>'.repeat(101)}</tr></table>`)
  expect(stored(wide.blocks)).toEqual(withoutIds(Array.from({ length: 101 }, () => p('ô'))))
})

test('short links are completed by the page, dangerous ones are dropped and told of', () => {
  const html =
    '<a href="/a">một</a> <a href="#b">hai</a> <a href="java\tscript:x">ba</a> <a href="//c.vn/d">bốn</a>'
  const hrefs = (base: string | null) => {
    const { blocks, leftOut } = read(html, base)
    const found = [...JSON.stringify(blocks).matchAll(/"href":"([^"]*)"/g)].map(([, href]) => href)
    return { found, leftOut: leftOut.map(({ kind, count }) => [kind, count]) }
  }
  expect(hrefs('https://vidu.vn/x/')).toEqual({
    found: ['https://vidu.vn/a', 'https://c.vn/d'],
    leftOut: [['link', 1]],
  })
  expect(hrefs(null)).toEqual({ found: [], leftOut: [['link', 3]] })
})

test('what is left out is counted by kind, with its first example', () => {
  const html =
    '<script>x</script><script>y</script><video src="a.mp4"></video><svg></svg><img src="https://vidu.vn/a.jpg"><form><input><button>Gửi</button></form><p hidden>ẩn</p><iframe src="https://vidu.vn/x"></iframe>Chữ'
  expect(read(html).leftOut).toEqual([
    { kind: 'script', count: 2, example: 'script' },
    { kind: 'embed', count: 2, example: 'a.mp4' },
    { kind: 'unknown', count: 1, example: 'svg' },
    { kind: 'remotePicture', count: 1, example: 'https://vidu.vn/a.jpg' },
  ])
})
