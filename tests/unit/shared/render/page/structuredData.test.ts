import { JSDOM } from 'jsdom'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Article } from '#shared/article/article.ts'
import { renderPage } from '#shared/render/page/page.ts'
import { articleArbitrary } from '#tests/anyArticle.ts'
import { article, figure, p } from '#tests/articles.ts'
import { inventedPhotoFiles } from '#tests/photoFiles.ts'
import { photoIds, storyOfEveryKind } from './everyKind.ts'

const updatedAt = '2024-08-10T02:00:00.000Z'
const address = 'https://vidu.vn/tin/mua-nuoc-noi/'

/* What schema.org documents for these types (https://schema.org/NewsArticle), of what a page of ours may say; nothing else may stand there. */
const text = z.string().min(1)
const day = z.union([z.iso.date(), z.iso.datetime()])
const organization = z.strictObject({ '@type': z.literal('NewsMediaOrganization'), name: text })
const person = z.strictObject({ '@type': z.literal('Person'), name: text })
const image = z.strictObject({
  '@type': z.literal('ImageObject'),
  url: text,
  contentUrl: text,
  encodingFormat: z.enum(['image/jpeg', 'image/png', 'image/gif', 'image/webp']),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  caption: text.optional(),
  creditText: text.optional(),
  creator: person.optional(),
  sourceOrganization: organization.optional(),
  representativeOfPage: z.boolean().optional(),
})
const newsArticle = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('NewsArticle'),
  '@id': z.url().optional(),
  identifier: z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/),
  url: z.url().optional(),
  mainEntityOfPage: z.strictObject({ '@type': z.literal('WebPage'), '@id': z.url() }).optional(),
  headline: text,
  description: text.optional(),
  image: z.array(image).min(1).optional(),
  thumbnailUrl: text.optional(),
  datePublished: day,
  dateModified: z.iso.datetime(),
  author: z.union([z.array(person).min(1), organization]).optional(),
  publisher: organization.optional(),
  sourceOrganization: organization.optional(),
  dateline: text.optional(),
  inLanguage: z.enum(['vi', 'en']),
  articleSection: text.optional(),
  keywords: z.array(text).min(1).optional(),
  wordCount: z.number().int().min(0),
  correction: z
    .array(
      z.strictObject({
        '@type': z.literal('CorrectionComment'),
        text,
        datePublished: z.iso.datetime(),
      }),
    )
    .min(1)
    .optional(),
  isAccessibleForFree: z.boolean(),
})

function dataOf(story: Article, at?: string) {
  const page = renderPage({
    article: story,
    updatedAt,
    photoFiles: inventedPhotoFiles(story),
    address: at,
  })
  const script = new JSDOM(page).window.document.querySelector('script[type="application/ld+json"]')
  return newsArticle.parse(JSON.parse(script?.textContent ?? ''))
}

describe('the data of a page', () => {
  it('is a NewsArticle with all that is given', () => {
    const { image: images, ...data } = dataOf(storyOfEveryKind(), address)
    const agency = { '@type': 'NewsMediaOrganization', name: 'TTXVN' }
    expect(data).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': address,
      identifier: 'urn:uuid:0f0e0d0c-0b0a-4908-8706-050403020100',
      url: address,
      mainEntityOfPage: { '@type': 'WebPage', '@id': address },
      headline: 'Mùa nước nổi về sớm',
      description: 'Nước đổ về nhanh hơn mọi năm.',
      thumbnailUrl: `${address}photos/photo-1.jpg`,
      datePublished: '2024-08-09',
      dateModified: updatedAt,
      author: [
        { '@type': 'Person', name: 'Nguyễn Thị Diễm' },
        { '@type': 'Person', name: 'Lê Hữu Ước' },
      ],
      publisher: agency,
      sourceOrganization: agency,
      dateline: 'Đồng Tháp',
      inLanguage: 'vi',
      articleSection: 'Đời sống',
      keywords: ['mùa nước nổi', 'sinh kế'],
      wordCount: 69,
      correction: [
        {
          '@type': 'CorrectionComment',
          text: 'Bài trước ghi sai tên trạm Tân Châu.',
          datePublished: '2024-08-10T18:30:00.000Z',
        },
      ],
      isAccessibleForFree: true,
    })
    expect(images?.map(({ url, width, height }) => [url, width, height])).toEqual([
      [`${address}photos/photo-1.jpg`, 1600, 1200],
      [`${address}photos/photo-2.jpg`, 900, 1200],
    ])
    expect(images?.[0]).toMatchObject({
      caption: 'Chợ nổi lúc bình minh.',
      creditText: 'Ảnh: Thanh Tùng - TTXVN',
      creator: { name: 'Thanh Tùng' },
      sourceOrganization: agency,
      representativeOfPage: true,
    })
  })

  it('leaves out what is not given and dates the story by its beginning', () => {
    const story = article({ headline: 'Lũ về' }, p('Nước lên.'))
    expect(dataOf(story)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      identifier: `urn:uuid:${story.id}`,
      headline: 'Lũ về',
      description: 'Nước lên.',
      datePublished: story.createdAt,
      dateModified: updatedAt,
      inLanguage: 'vi',
      wordCount: 4,
      isAccessibleForFree: true,
    })
  })

  it('names the agency as the author where nobody signed', () => {
    expect(dataOf(article({ source: 'TTXVN' })).author).toEqual({
      '@type': 'NewsMediaOrganization',
      name: 'TTXVN',
    })
  })

  it('has the leading photo first, and each file once', () => {
    const story = article({ leadFigureId: 'b2' }, ...[0, 1, 0].map((at) => figure(photoIds[at]!)))
    expect(dataOf(story).image?.map(({ url }) => url)).toEqual([
      'photos/photo-2.jpg',
      'photos/photo-1.jpg',
    ])
  })

  it('is sound for any story', () => {
    fc.assert(
      fc.property(articleArbitrary(), fc.constantFrom(undefined, address), (story, at) => {
        expect(dataOf(story, at)['@id']).toBe(at)
      }),
      { numRuns: 40 },
    )
  })
})
