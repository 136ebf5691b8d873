import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { Block } from '#shared/article/document.ts'
import { renderPage } from '#shared/render/page/page.ts'
import {
  a,
  article,
  b,
  br,
  embed,
  factBox,
  i,
  marked,
  ol,
  p,
  pullQuote,
  quote,
  rule,
  table,
  td,
  th,
  ul,
} from '#tests/articles.ts'

const body = (...blocks: Block[]) => {
  const page = renderPage({
    article: article({}, ...blocks),
    updatedAt: '2024-08-10T02:00:00.000Z',
    photoFiles: { figures: new Map(), teasers: [] },
  })
  return parseHTML(page).document.querySelector('.body')?.innerHTML.trim()
}

describe('running text', () => {
  it('carries its marks, the first outermost', () => {
    expect(body(p('a', b('b'), i('c'), marked('d', { type: 'bold' }, { type: 'italic' })))).toBe(
      '<p>a<strong>b</strong><em>c</em><strong><em>d</em></strong></p>',
    )
    expect(
      body(
        p(
          marked('a', { type: 'strike' }),
          marked('b', { type: 'subscript' }),
          marked('c', { type: 'superscript' }),
        ),
      ),
    ).toBe('<p><s>a</s><sub>b</sub><sup>c</sup></p>')
  })

  it('makes one link of neighbours with the same address', () => {
    const href = 'https://vidu.vn/'
    const bold = marked('b', { type: 'bold' }, { type: 'link', attrs: { href } })
    expect(body(p(a(href, 'a '), bold, a('https://vidu.vn/c', 'c')))).toBe(
      '<p><a href="https://vidu.vn/" rel="noopener">a <strong>b</strong></a><a href="https://vidu.vn/c" rel="noopener">c</a></p>',
    )
  })

  it('has no link that nobody can see', () => {
    expect(body(p('a', a('https://vidu.vn/', ' '), 'b'))).toBe('<p>a b</p>')
  })

  it('breaks lines where the writer did', () => {
    expect(body(p('a', br(), 'b'))).toBe('<p>a<br>b</p>')
  })
})

describe('blocks', () => {
  it('without text leave no trace', () => {
    expect(body(p(), p('  '), pullQuote('', ''), table([td(''), td(' ')]))).toBe('')
  })

  it('are lists within lists', () => {
    expect(body(ul('a', [p('b'), ol(3, 'c')]))).toBe(
      '<ul>\n<li>a</li>\n<li>b<ol start="3">\n<li>c</li>\n</ol></li>\n</ul>',
    )
    expect(body(ol(1, [p('a'), p('b')]))).toBe('<ol>\n<li><p>a</p><p>b</p></li>\n</ol>')
  })

  it('are quotes', () => {
    expect(body(quote('a', 'b'))).toBe('<blockquote class="quote"><p>a</p><p>b</p></blockquote>')
    expect(body(pullQuote('a', 'b'))).toBe(
      '<figure class="pull-quote">\n<blockquote><p>a</p></blockquote>\n<figcaption class="attribution">b</figcaption>\n</figure>',
    )
    expect(body(pullQuote('a'))).not.toContain('figcaption')
  })

  it('are fact boxes with a name each', () => {
    expect(body(factBox('a', p('b')), factBox('', p('c')), factBox('d', p('e')))).toBe(
      [
        '<aside class="fact-box" aria-labelledby="fact-box-1">\n<h2 class="fact-box-title" id="fact-box-1">a</h2>\n<p>b</p>\n</aside>',
        '<aside class="fact-box" aria-label="Thông tin thêm">\n<p>c</p>\n</aside>',
        '<aside class="fact-box" aria-labelledby="fact-box-3">\n<h2 class="fact-box-title" id="fact-box-3">d</h2>\n<p>e</p>\n</aside>',
      ].join('\n'),
    )
  })

  it('are link cards that say where they lead', () => {
    expect(body(embed('https://bando.vidu.vn/x', 'Bản đồ'))).toBe(
      '<p class="embed"><a href="https://bando.vidu.vn/x" rel="noopener"><span class="embed-title">Bản đồ</span> <span class="embed-address">bando.vidu.vn</span></a></p>',
    )
  })

  it('are rules', () => {
    expect(body(rule())).toBe('<hr class="rule">')
  })
})

describe('tables', () => {
  const rows = (html: string | undefined) =>
    html?.replace(/\n/g, '').replace(/^.*?<table>|<\/table>.*$/g, '')

  it('tell column headers from row headers', () => {
    expect(rows(body(table([th('A'), th('B')], [th('c'), td('d')])))).toBe(
      '<thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody><tr><th scope="row">c</th><td>d</td></tr></tbody>',
    )
  })

  it('have no header that says nothing', () => {
    expect(rows(body(table([th(''), th('B')], [th('c'), td('d')])))).toContain(
      '<tr><td></td><th scope="col">B</th></tr>',
    )
  })

  it('span columns and rows, never past the end', () => {
    expect(
      rows(body(table([td('a', { colspan: 2 })], [td('b', { rowspan: 9 }), td('c')], [td('d')]))),
    ).toBe(
      '<tbody><tr><td colspan="2">a</td></tr><tr><td rowspan="2">b</td><td>c</td></tr><tr><td>d</td></tr></tbody>',
    )
  })

  it('have no head that a cell would stick out of', () => {
    expect(rows(body(table([th('a', { rowspan: 2 }), th('b')], [td('c')])))).not.toContain('thead')
  })

  it('can be scrolled from the keyboard', () => {
    expect(body(table([td('a')]))).toMatch(
      /^<div class="table-frame" role="group" aria-label="Bảng số liệu" tabindex="0">/,
    )
  })
})
