import * as fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { type Article, headlineOf } from '#shared/article/article.ts'
import { renderPage } from '#shared/render/page/page.ts'
import { isSafeHref } from '#shared/text/address.ts'
import { articleArbitrary } from '#tests/anyArticle.ts'
import {
  a,
  article,
  elsewhere,
  embed,
  figure,
  p,
  pullQuote,
  table,
  th,
  ul,
} from '#tests/articles.ts'
import { inventedPhotoFiles } from '#tests/photoFiles.ts'

const render = (story: Article) =>
  renderPage({
    article: story,
    updatedAt: '2024-08-10T02:00:00.000Z',
    photoFiles: inventedPhotoFiles(story),
  })
const parse = (story: Article) => new JSDOM(render(story)).window.document

/** What a browser makes of the page holds nothing that runs, whatever the texts say. */
function expectHarmless(document: Document): void {
  for (const found of document.querySelectorAll('*')) {
    expect(allowedTags).toContain(found.localName)
    for (const { name, value } of found.attributes) {
      expect(name).not.toMatch(/^on|^style$|^srcdoc$/)
      if (name === 'href')
        expect(isSafeHref(value) || /^\.\.\/[a-z0-9-]+\/index\.html$/.test(value)).toBe(true)
      if (name === 'src') expect(value).toMatch(/^photos\/photo-[\w-]+\.jpg$/)
      if (name === 'srcset')
        expect(value).toMatch(/^photos\/photo-[\w-]+\.jpg \d+w(, photos\/photo-[\w-]+\.jpg \d+w)*$/)
    }
  }
  const scripts = [...document.querySelectorAll('script')]
  expect(scripts.map((script) => script.type)).toEqual(['application/ld+json'])
  expect(JSON.parse(scripts[0]?.textContent ?? '')).toMatchObject({ '@type': 'NewsArticle' })
}

const allowedTags =
  'html head meta title style script body main article header section aside div p h1 h2 h3 span time a img figure figcaption blockquote ul ol li table thead tbody tr th td hr br strong em s sub sup'.split(
    ' ',
  )

describe('hostile texts', () => {
  const texts = [
    '<script>alert(1)</script>',
    '</script><script>alert(1)</script>',
    '</title><script>alert(1)</script>',
    '</style><img src=x onerror=alert(1)>',
    '" onload="alert(1)',
    `' onmouseover='alert(1)`,
    '<!--<script>',
    ']]><svg/onload=alert(1)>',
    '&lt;script&gt;',
    '{{constructor}}',
    'javascript:alert(1)',
  ]

  it.each(texts)('are only texts, everywhere: %s', (text) => {
    const photo = 'a'.repeat(64)
    const story = article(
      {
        headline: text,
        standfirst: text,
        section: text,
        slugline: text,
        keywords: [text],
        authors: [text],
        byline: text,
        source: text,
        dateline: { place: text },
        related: [
          elsewhere('https://vidu.vn/?q="onload=', text, { summary: text, photoId: photo }),
        ],
      },
      p(text, a(`https://vidu.vn/?q='"onclick=x`, text)),
      ul(text),
      pullQuote(text, text),
      table([th(text)]),
      figure(photo, text, { photographer: text, source: text, altText: text }),
      embed('https://vidu.vn/"><script>', text),
    )
    const document = parse(story)
    expectHarmless(document)
    expect(document.querySelector('h1')?.textContent).toBe(text)
    expect(document.title).toBe(text)
    expect(document.querySelector('img')?.getAttribute('alt')).toBe(text)
    expect(document.querySelector('meta[property="og:title"]')?.getAttribute('content')).toBe(text)
    expect(JSON.parse(document.querySelector('script')?.textContent ?? '')).toMatchObject({
      headline: text,
    })
  })

  it('do no harm in any valid story', () => {
    fc.assert(
      fc.property(articleArbitrary(), (story) => {
        const document = parse(story)
        expectHarmless(document)
        const headline = headlineOf(story).replace(/[^\p{L}\p{N}]/gu, '')
        expect(document.querySelector('h1')?.textContent?.replace(/[^\p{L}\p{N}]/gu, '')).toContain(
          headline,
        )
      }),
      { numRuns: 60 },
    )
  })

  it('that are no address for a page stop the rendering, should they ever get this far', () => {
    const smuggled = article({}, embed('https://vidu.vn/'))
    const json = JSON.stringify(smuggled).replace(
      'https://vidu.vn/',
      'javascript://vidu.vn/%0aalert(1)',
    )
    expect(() => render(JSON.parse(json) as Article)).toThrow('Not an address')
  })
})

it('the same story always gives the same page', () => {
  fc.assert(
    fc.property(articleArbitrary(), (story) => {
      expect(render(structuredClone(story))).toBe(render(story))
    }),
    { numRuns: 50 },
  )
})
