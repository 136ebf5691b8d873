import { describe, expect, it } from 'vitest'
import {
  container,
  dataElement,
  documentText,
  element,
  lines,
  type Markup,
  styleElement,
} from '#shared/render/page/markup.ts'

const html = (markup: Markup) => documentText(markup).replace('<!DOCTYPE html>\n', '').trimEnd()

describe('element', () => {
  it('takes every string for text', () => {
    expect(html(element('p', {}, '<script>alert("1 & 2")</script>'))).toBe(
      '<p>&lt;script&gt;alert("1 &amp; 2")&lt;/script&gt;</p>',
    )
  })

  it('keeps attributes within their quotes', () => {
    expect(html(element('img', { alt: `"><img onerror='x'>` }))).toBe(
      `<img alt="&quot;&gt;&lt;img onerror='x'&gt;">`,
    )
  })

  it('leaves out null attributes and null children', () => {
    expect(html(element('p', { class: null, id: 'a' }, null, 'b'))).toBe('<p id="a">b</p>')
  })

  it('nests markup and lists of it without escaping it again', () => {
    expect(html(element('p', {}, ['a', element('em', {}, '<')], element('br', {})))).toBe(
      '<p>a<em>&lt;</em><br></p>',
    )
  })

  it('prints NFC without what HTML forbids', () => {
    const hostile = `e\u0302\u0301\u0000\u0007\u0085\ufffe\ud800x\r\ny\u200d`
    expect(html(element('p', {}, hostile))).toBe('<p>ếx\ny\u200d</p>')
    expect(html(element('p', { class: hostile }))).toBe('<p class="ếx\ny\u200d"></p>')
  })

  it('cannot be given markup made elsewhere', () => {
    const forged = JSON.parse('{"html":"<b>","Symbol(html)":"<b>"}') as Markup
    expect(() => element('p', {}, forged)).toThrow()
  })

  it('takes only addresses that a page may have', () => {
    const link = (href: string) => html(element('a', { href }, 'x'))
    expect(link('https://vidu.vn/a?b="c"&d')).toBe(
      '<a href="https://vidu.vn/a?b=&quot;c&quot;&amp;d">x</a>',
    )
    expect(link('../lu-ve/index.html')).toBe('<a href="../lu-ve/index.html">x</a>')
    expect(link('photos/photo-1.jpg')).toBe('<a href="photos/photo-1.jpg">x</a>')
    for (const href of [
      'javascript:alert(1)',
      'JAVASCRIPT:alert(1)',
      ' javascript:alert(1)',
      'java\tscript:alert(1)',
      'data:text/html,x',
      '//vidu.vn',
      '\\\\vidu.vn',
      'file:///etc/passwd',
      '/etc/passwd',
      '../../x/y.html',
      'photos/../x.jpg',
      '',
    ])
      expect(() => link(href), href).toThrow()
    expect(() => element('img', { src: 'javascript:1' })).toThrow()
  })

  it('leaves the letters of an address as they are', () => {
    const decomposed = 'https://vidu.vn/e\u0301'
    expect(html(element('a', { href: decomposed }, ''))).toContain(decomposed)
  })
})

describe('container and lines', () => {
  it('put each child on a line and no line for nothing', () => {
    expect(html(container('ul', {}, element('li', {}, 'a'), null, element('li', {}, 'b')))).toBe(
      '<ul>\n<li>a</li>\n<li>b</li>\n</ul>',
    )
    expect(html(element('p', {}, lines([null, null])))).toBe('<p></p>')
  })
})

describe('dataElement', () => {
  it('holds any text as JSON that never ends its element', () => {
    const value = { headline: '</script><script>alert(1)</script><!--\u2028&' }
    const text = html(dataElement('application/ld+json', value))
    expect(text.match(/<\/?script/gi)).toEqual(['<script', '</script'])
    expect(text).not.toContain('<!--')
    expect(text).not.toContain('\u2028')
    expect(JSON.parse(text.replace(/<[^>]*>/g, ''))).toEqual(value)
  })
})

describe('styleElement', () => {
  it('refuses a stylesheet that would end itself', () => {
    expect(() => styleElement('a{}</style>')).toThrow()
    expect(() => styleElement('<!--')).toThrow()
  })
})
