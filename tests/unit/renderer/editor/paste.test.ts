// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { readArticle } from '#shared/article/read.ts'
import {
  article,
  factBox,
  figure,
  h2,
  p,
  pullQuote,
  quote,
  table,
  td,
  th,
  ul,
} from '#tests/articles.ts'
import {
  copied,
  editorOf,
  pasteHtml,
  pasteText,
  select,
  selectEmpty,
  sketch,
  stored,
  type,
} from './testEditor.ts'

const empty = () => {
  const editor = editorOf(article({ headline: 'Lũ về', standfirst: 'Sapo.' }))
  selectEmpty(editor, 'paragraph')
  return editor
}
const head = 'headline(Lũ về) standfirst(Sapo.) '

function pasted(html: string): string {
  const editor = empty()
  pasteHtml(editor, html)
  return sketch(editor).replace(head, '')
}

describe('pasted markup keeps its structure', () => {
  test.each([
    [
      '<h1>Một</h1><h2>Hai</h2><h3>Ba</h3><p>Bốn</p>',
      'subheading(Một) subheading(Hai) subheading(Ba) paragraph(Bốn)',
    ],
    [
      '<ul><li>a<ul><li>b</li></ul></li></ul>',
      'bulletList(listItem(paragraph(a) bulletList(listItem(paragraph(b)))))',
    ],
    ['<ol start="4"><li><p>a</p></li></ol>', 'orderedList(listItem(paragraph(a)))'],
    ['<blockquote>Nói <em>rằng</em></blockquote>', 'quote(paragraph(Nói <italic:rằng>))'],
    ['<p>a</p><hr><p>b</p>', 'paragraph(a) rule() paragraph(b)'],
    [
      '<p><b>a</b><i>b</i><s>c</s><sub>2</sub><sup>3</sup></p>',
      'paragraph(<bold:a><italic:b><strike:c><subscript:2><superscript:3>)',
    ],
    [
      '<p><span style="font-weight:700;font-style:italic;color:red">a</span> b</p>',
      'paragraph(<bold italic:a> b)',
    ],
    ['<b style="font-weight:normal"><p>a</p><p>b</p></b>', 'paragraph(a) paragraph(b)'],
    [
      '<p style="font-weight:bold">a<span style="text-decoration:line-through">b</span></p>',
      'paragraph(<bold:a><bold strike:b>)',
    ],
    [
      '<table style="font-weight:700"><tr style="font-style:italic"><td style="vertical-align:sub">a</td></tr></table>',
      'table(tableRow(tableCell(paragraph(<subscript:a>))))',
    ],
    [
      '<p><a href=" https://vidu.vn/a?b=1 " onclick="x()">a</a></p>',
      'paragraph(<https://vidu.vn/a?b=1:a>)',
    ],
    [
      '<table><tr><th>A</th><td colspan="2">B</td></tr></table>',
      'table(tableRow(tableHeader(paragraph(A)) tableCell(paragraph(B))))',
    ],
    ['<p>a<br><br>b<br>c</p>', 'paragraph(a) paragraph(b/c)'],
    ['<div>a</div><div>b</div>', 'paragraph(a) paragraph(b)'],
    [
      '<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td></tr></table>',
      'table(tableRow(tableCell(paragraph(a) paragraph(b) paragraph(c))))',
    ],
  ])('%s', (html, expected) => {
    expect(pasted(html)).toBe(expected)
  })
})

describe('what is no text of a story stays out', () => {
  test.each([
    ['<script>alert(1)</script><p>a</p>', 'paragraph(a)'],
    ['<p onclick="alert(1)" class="x" id="y" data-id="z">a</p>', 'paragraph(a)'],
    [
      '<style>p{}</style><!-- b --><p>a</p><template>c</template><noscript>d</noscript>',
      'paragraph(a)',
    ],
    ['<p>a<img src="https://vidu.vn/x.jpg" onerror="alert(1)" alt="b">c</p>', 'paragraph(ac)'],
    [
      '<p>a</p><figure><img src="x"><figcaption>b</figcaption></figure>',
      'paragraph(a) paragraph(b)',
    ],
    [
      '<p>a</p><iframe src="https://vidu.vn"></iframe><svg><text>b</text></svg><video>c</video>',
      'paragraph(a)',
    ],
    ['<p style="display:none">a</p><p hidden>b</p><p>c</p>', 'paragraph(c)'],
    [
      '<p>a</p><input value="b"><textarea>c</textarea><select><option>d</option></select>',
      'paragraph(a)',
    ],
    ['<p>a\u200b\ufeff\u00adb\u0007</p>', 'paragraph(ab)'],
    ['<p>Ho\u0302\u0323i</p>', 'paragraph(Hội)'],
    ['<p>a&nbsp;b</p>', 'paragraph(a b)'],
    [
      '<div data-story="embed" data-url="javascript:alert(1)" data-title="b">a</div>',
      'paragraph(a)',
    ],
    ['<figure data-photo="../../x"><figcaption>a</figcaption></figure>', 'paragraph(a)'],
  ])('%j', (html, expected) => {
    expect(pasted(html)).toBe(expected)
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript&colon;alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    '//vidu.vn/x',
    '\\\\vidu.vn\\x',
    'https:\\\\vidu.vn',
    'https:/vidu.vn',
    'blob:https://vidu.vn/1',
    '/tin-tuc',
    'tin-tuc.html',
    '#',
    `https://vidu.vn/${'a'.repeat(5000)}`,
  ])('the link %j, whose text is kept', (href) => {
    const anchor = document.createElement('a')
    anchor.textContent = 'chữ'
    anchor.setAttribute('href', href)
    expect(pasted(`<p>${anchor.outerHTML}</p>`)).toBe('paragraph(chữ)')
  })

  // A browser's own parser ends at 512; jsdom's takes minutes for as many.
  test('nesting without end, whose text is kept', () => {
    for (const [open, close] of [
      ['<ul><li>', '</li></ul>'],
      ['<blockquote>', '</blockquote>'],
      ['<div><b>', '</b></div>'],
      ['<table><tr><td>', '</td></tr></table>'],
    ] as const) {
      const editor = empty()
      pasteHtml(editor, `${open.repeat(300)}đáy${close.repeat(300)}`)
      const text = JSON.stringify({ ...article(), document: stored(editor) })
      expect(readArticle(text).ok).toBe(true)
      expect(text).toContain('đáy')
    }
  })

  test('a table that is larger than a stored one may be becomes its texts', () => {
    const row = `<tr>${'<td>ô</td>'.repeat(150)}</tr>`
    expect(pasted(`<table>${row}</table>`)).toBe(Array(150).fill('paragraph(ô)').join(' '))
  })
})

describe('in a text of one line', () => {
  test.each([
    ['Lũ| về', 'headline(Lũ Một Hai về)'],
    ['Sapo|.', 'standfirst(Sapo <bold:Một> Hai.)'],
    ['Chợ|.', 'figure(Chợ <bold:Một> Hai.)'],
    ['Câu|.', 'pullQuoteText(Câu <bold:Một> Hai.)'],
    ['Ông|.', 'pullQuoteAttribution(Ông <bold:Một> Hai.)'],
    ['Hộp|.', 'factBoxTitle(Hộp <bold:Một> Hai.)'],
  ])('%s', (place, expected) => {
    const editor = editorOf(
      article(
        { headline: 'Lũ về', standfirst: 'Sapo.' },
        figure('ab'.repeat(32), 'Chợ.'),
        pullQuote('Câu.', 'Ông.'),
        factBox('Hộp.', p('x')),
      ),
    )
    select(editor, place)
    pasteHtml(editor, '<p><b>Một</b></p><ul><li>Hai</li></ul>')
    expect(sketch(editor).replace(' Một', ' Một')).toContain(
      expected.replace('Lũ Một Hai về', 'LũMột Hai về').replaceAll(' <bold', '<bold'),
    )
  })

  test('a photo that is pasted into the headline stands in the body', () => {
    const source = editorOf(article({}, figure('ab'.repeat(32), 'Chợ')))
    const html = copied(source, source.state.doc.slice(4))
    const editor = empty()
    select(editor, 'Lũ| về')
    pasteHtml(editor, html)
    expect(sketch(editor)).toBe(`${head}figure(Chợ) paragraph()`)
  })

  test('a whole story pasted into the headline of an empty one fills it', () => {
    const editor = editorOf(article())
    select(editor, '|')
    pasteHtml(editor, `<h1>Lũ về</h1>${`<p>${'chữ '.repeat(60)}</p>`.repeat(3)}`)
    expect(sketch(editor)).toMatch(
      /^headline\(Lũ về\) standfirst\(\) (paragraph\((chữ ?)+\) ?){3}$/,
    )
  })
})

describe('plain text', () => {
  test.each([
    ['Một\n\nHai', 'paragraph(Một) paragraph(Hai)'],
    ['Một\r\n \r\n\r\nHai\r\nBa', 'paragraph(Một) paragraph(Hai/Ba)'],
    ['Một\nHai', 'paragraph(Một) paragraph(Hai)'],
    ['<script>alert(1)</script>', 'paragraph(<script>alert(1)</script>)'],
    ['Ho\u0302\u0323i\tnghị', 'paragraph(Hội nghị)'],
    ['1. Một\n2. Hai', 'paragraph(1. Một) paragraph(2. Hai)'],
  ])('%j', (text, expected) => {
    const editor = empty()
    pasteText(editor, text)
    expect(sketch(editor)).toBe(head + expected)
  })

  test('an address becomes a card in an empty paragraph, a link in text, and links what is selected', () => {
    const editor = empty()
    pasteText(editor, 'https://vidu.vn/phim')
    expect(sketch(editor)).toBe(`${head}embed() paragraph()`)
    type(editor, 'xem nhé')
    select(editor, 'xem |nhé')
    pasteText(editor, 'https://vidu.vn')
    select(editor, '|nhé|')
    pasteText(editor, 'mailto:a@vidu.vn')
    expect(sketch(editor)).toBe(
      `${head}embed() paragraph(xem <https://vidu.vn:https://vidu.vn><mailto:a@vidu.vn:nhé>)`,
    )
    pasteText(editor, 'javascript:alert(1)')
    expect(sketch(editor)).toContain('javascript:alert(1)')
    expect(JSON.stringify(stored(editor))).not.toContain('"href":"javascript')
  })
})

test('what is copied inside the app comes back whole', () => {
  const blocks = [
    h2('Bến cũ'),
    ul('a', [p('b'), ul('c')]),
    quote('d'),
    pullQuote('Câu', 'Ông'),
    factBox('Hộp', p('e')),
    table([th('f')], [td('g')]),
    figure('ab'.repeat(32), 'Chợ', { photographer: 'Tùng', source: 'TTXVN', altText: 'Ghe "to"' }),
  ]
  const source = editorOf(article({}, p('x'), ...blocks, p('y')))
  const { doc } = source.state
  const html = copied(source, doc.slice(7, doc.content.size - 3))
  const editor = editorOf(article({}, p('z')))
  select(editor, 'z|')
  pasteHtml(editor, html)
  const inner = (json: unknown): string => JSON.stringify(json).replace(/"id":"[^"]*"/g, '"id":""')
  const all = stored(editor).content
  expect(inner(all.slice(3, 3 + blocks.length))).toBe(inner(blocks))
})
