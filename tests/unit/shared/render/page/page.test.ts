import { HtmlValidate } from 'html-validate'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { Article } from '#shared/article/article.ts'
import { readMarker } from '#shared/render/page/marker.ts'
import { renderPage } from '#shared/render/page/page.ts'
import { article, elsewhere, figure, h3, p, sibling } from '#tests/articles.ts'
import { inventedPhotoFiles } from '#tests/photoFiles.ts'
import { photoIds, storyOfEveryKind } from './everyKind.ts'

const updatedAt = '2024-08-10T02:00:00.000Z'
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  // A headline is as long as the story needs.
  rules: { 'long-title': 'off' },
})

const render = (story: Article) =>
  renderPage({ article: story, updatedAt, photoFiles: inventedPhotoFiles(story) })
const parse = (story: Article) => parseHTML(render(story)).document

async function complaints(html: string): Promise<string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  )
}

const data = (document: Document) =>
  JSON.parse(document.querySelector('script')?.textContent ?? '') as Record<string, unknown>
const texts = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map((found) => found.textContent?.trim())

describe('a page', () => {
  it.each(['vi', 'en'] as const)(
    'is valid and accessible in every kind of block (%s)',
    async (language) => {
      expect(await complaints(render(storyOfEveryKind(language)))).toEqual([])
    },
  )

  it('is valid for an article that nobody has written in yet', async () => {
    const page = render(article())
    expect(await complaints(page)).toEqual([])
    const { document } = parseHTML(page)
    expect(document.querySelector('h1')?.textContent).toBe('Chưa có tiêu đề')
    for (const selector of [
      '.standfirst',
      '.byline',
      '.dateline',
      '.section',
      '.keywords',
      '.related',
      '.body *',
    ])
      expect(document.querySelector(selector), selector).toBeNull()
  })

  it('has a header with what the desk knows of the story', () => {
    const document = parse(storyOfEveryKind())
    expect(document.documentElement.lang).toBe('vi')
    expect(document.title).toBe('Mùa nước nổi về sớm')
    expect(texts(document, 'main > article > header > *')).toEqual([
      'Đời sống',
      'Mùa nước nổi về sớm',
      'Nước đổ về nhanh hơn mọi năm.',
      'Nguyễn Thị Diễm, Lê Hữu Ước (TTXVN)',
      'Đồng Tháp, 9/8/2024',
    ])
    expect(document.querySelector('.dateline time')?.getAttribute('datetime')).toBe('2024-08-09')
    expect(texts(document, '.keywords li')).toEqual(['mùa nước nổi', 'sinh kế'])
  })

  it('writes dates and its own words in the story’s language', () => {
    const document = parse(storyOfEveryKind('en'))
    expect(document.documentElement.lang).toBe('en')
    expect(document.querySelector('.dateline')?.textContent).toBe('Đồng Tháp, 9 August 2024')
    expect(document.querySelector('.related-title')?.textContent).toBe('You may also like')
    expect(document.querySelector('.credit')?.textContent).toBe('Photo: Thanh Tùng - TTXVN')
  })

  it('holds neither the note to the desk nor its short name nor the embargo', () => {
    const page = render(storyOfEveryKind())
    for (const secret of ['chưa được kiểm chứng', 'lu-mien-tay', '2031', 'embargo'])
      expect(page).not.toContain(secret)
  })

  it('says where it comes from', () => {
    const story = article({ headline: 'Cá & "tôm" <rẻ>' })
    expect(readMarker(render(story))).toEqual({ articleId: story.id, headline: 'Cá & "tôm" <rẻ>' })
    expect(readMarker('<!DOCTYPE html><title>Trang khác</title>')).toBeNull()
    const forged = article({
      headline: `<meta name="toa-soan-article" content="${'0'.repeat(36)}">`,
    })
    expect(readMarker(render(forged))?.articleId).toBe(forged.id)
  })

  it('runs nothing and fetches nothing', () => {
    const document = parse(storyOfEveryKind())
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect([...document.querySelectorAll('script')].map((script) => script.type)).toEqual([
      'application/ld+json',
    ])
    expect(
      [...document.querySelectorAll('img')].every((image) =>
        image.getAttribute('src')?.startsWith('photos/'),
      ),
    ).toBe(true)
    expect(document.querySelector('link, iframe, object, embed, base, form')).toBeNull()
  })
})

describe('photos', () => {
  it('have size, text, caption and credit, and only the first loads at once', () => {
    const document = parse(storyOfEveryKind())
    const images = [...document.querySelectorAll('.body img')].map((image) =>
      Object.fromEntries([...image.attributes].map(({ name, value }) => [name, value])),
    )
    expect(images).toEqual([
      {
        src: 'photos/photo-1.jpg',
        srcset:
          'photos/photo-1-480.jpg 480w, photos/photo-1-960.jpg 960w, photos/photo-1.jpg 1600w',
        sizes: '(min-width: 896px) 896px, 100vw',
        alt: 'Chợ nổi lúc bình minh.',
        width: '1600',
        height: '1200',
      },
      {
        src: 'photos/photo-2.jpg',
        srcset: 'photos/photo-2-480.jpg 480w, photos/photo-2.jpg 900w',
        sizes: '(min-width: 552px) 552px, 100vw',
        alt: 'Xuồng qua rặng tràm',
        width: '900',
        height: '1200',
        loading: 'lazy',
        decoding: 'async',
      },
    ])
    expect(texts(document, 'figure.photo figcaption')).toEqual([
      'Chợ nổi lúc bình minh. Ảnh: Thanh Tùng - TTXVN',
    ])
    expect(document.querySelector('.caption em')?.textContent).toBe('lúc bình minh')
    expect(document.querySelector('.photo-upright img')?.getAttribute('src')).toBe(
      'photos/photo-2.jpg',
    )
  })

  it('are never without a text to be read aloud', () => {
    const document = parse(article({ headline: 'Lũ về' }, figure(photoIds[0])))
    expect(document.querySelector('img')?.getAttribute('alt')).toBe('Ảnh: Lũ về')
  })
})

describe('what machines read', () => {
  it('is Open Graph with the leading photo', () => {
    const story = storyOfEveryKind()
    const led = {
      ...story,
      leadFigureId:
        story.document.content.flatMap((block) =>
          block.type === 'figure' ? [block.attrs.id] : [],
        )[1] ?? null,
    }
    const document = parse(led)
    const property = (name: string) =>
      [...document.querySelectorAll(`meta[property="${name}"]`)].map((meta) =>
        meta.getAttribute('content'),
      )
    expect(property('og:type')).toEqual(['article'])
    expect(property('og:title')).toEqual(['Mùa nước nổi về sớm'])
    expect(property('og:description')).toEqual(['Nước đổ về nhanh hơn mọi năm.'])
    expect(property('og:locale')).toEqual(['vi_VN'])
    expect(property('og:image')).toEqual(['photos/photo-2-lead-900.jpg'])
    expect(property('og:image:type')).toEqual(['image/jpeg'])
    expect(property('og:image:width')).toEqual(['900'])
    expect(property('og:image:height')).toEqual(['473'])
    expect(property('og:image:alt')).toEqual(['Xuồng qua rặng tràm'])
    expect(property('og:url')).toEqual([])
    expect(property('article:tag')).toEqual(['mùa nước nổi', 'sinh kế'])
  })

  it('has whole addresses below a base address, while the page’s own pictures stay beside it', () => {
    const story = storyOfEveryKind()
    const address = 'https://vidu.vn/tin/mua-nuoc-noi/'
    const photoFiles = inventedPhotoFiles(story)
    const { document } = parseHTML(renderPage({ article: story, updatedAt, photoFiles, address }))
    const content = (selector: string) => document.querySelector(selector)?.getAttribute('content')
    expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(address)
    expect(content('meta[property="og:url"]')).toBe(address)
    expect(content('meta[property="og:image"]')).toBe(`${address}photos/photo-1-lead-1200.jpg`)
    expect(content('meta[name="twitter:card"]')).toBe('summary_large_image')
    expect(content('meta[name="twitter:image"]')).toBe(`${address}photos/photo-1-lead-1200.jpg`)
    expect(content('meta[name="twitter:title"]')).toBe('Mùa nước nổi về sớm')
    expect(document.querySelector('.body img')?.getAttribute('src')).toBe('photos/photo-1.jpg')
  })

  it('cuts a long beginning at a word', () => {
    const description = data(parse(article({}, p('nước nổi '.repeat(80)))))['description'] as string
    expect(description.length).toBeLessThanOrEqual(301)
    expect(description).toMatch(/(nước|nổi)…$/)
  })
})

describe('corrections', () => {
  it('are printed with their day in Vietnam and what was wrong', () => {
    expect(texts(parse(storyOfEveryKind()), '.correction')).toEqual([
      'Đính chính (11/8/2024): Bài trước ghi sai tên trạm Tân Châu.',
    ])
    const english = parse(storyOfEveryKind('en'))
    expect(english.querySelector('.correction')?.textContent).toMatch(
      /^Correction \(11 August 2024\): /,
    )
    expect(english.querySelector('.correction time')?.getAttribute('datetime')).toBe(
      '2024-08-10T18:30:00.000Z',
    )
  })
})

describe('related stories', () => {
  it('show headline, picture and summary, and lead where they belong', () => {
    const document = parse(storyOfEveryKind())
    expect(document.querySelector('.related-title')?.textContent).toBe('Có thể bạn quan tâm')
    const links = [...document.querySelectorAll('.related-headline a')]
    expect(
      links.map((link) => [link.getAttribute('href'), link.getAttribute('rel'), link.textContent]),
    ).toEqual([
      ['https://vidu.vn/ca-linh', 'noopener', 'Cá linh về chợ'],
      ['../bai-lien-quan/index.html', 'noopener', 'Vì sao lũ sớm?'],
      ['https://vidu.vn/khong-ten', 'noopener', 'vidu.vn'],
    ])
    expect(texts(document, '.related-summary')).toEqual(['Giá cao.'])
    const pictures = [...document.querySelectorAll('.related-photo')]
    expect(pictures.map((image) => image.getAttribute('src'))).toEqual([
      'photos/photo-3-teaser-720.jpg',
      'photos/photo-1-teaser-720.jpg',
    ])
    expect(pictures[0]?.getAttribute('srcset')).toBe(
      'photos/photo-3-teaser-360.jpg 360w, photos/photo-3-teaser-720.jpg 720w',
    )
    expect([pictures[0]?.getAttribute('width'), pictures[0]?.getAttribute('height')]).toEqual([
      '720',
      '480',
    ])
  })

  it('have no link where the other article has no usable name', () => {
    const story = sibling('11111111-1111-4111-8111-111111111111', 'Bài khác')
    const nameless = {
      ...story,
      picked: { ...(story as { picked: object }).picked, urlSlug: '../../x' },
    } as typeof story
    const document = parse(article({ related: [nameless, elsewhere('https://vidu.vn/', 'Có')] }))
    expect(texts(document, '.related-headline')).toEqual(['Bài khác', 'Có'])
    expect(document.querySelectorAll('.related-headline a')).toHaveLength(1)
  })

  it('show what the user wrote instead', () => {
    const story = sibling('11111111-1111-4111-8111-111111111111', 'Tiêu đề gốc', {
      summary: 'Sapo gốc',
    })
    const overridden = { ...story, override: { headline: 'Ngắn hơn', summary: '' } } as typeof story
    const document = parse(article({ related: [overridden] }))
    expect(texts(document, '.related-headline')).toEqual(['Ngắn hơn'])
    expect(document.querySelector('.related-summary')).toBeNull()
  })
})

it('a third-level subheading without a second above it does not leave a hole in the outline', async () => {
  const page = render(article({ headline: 'Lũ' }, h3('Cá'), p('Nhiều.')))
  expect(await complaints(page)).toEqual([])
  expect(parseHTML(page).document.querySelector('h2')?.className).toBe(
    'subheading subheading-minor',
  )
})
