import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Article, figuresOf, photoIdsOf } from '#shared/article/article.ts'
import { focalPointWithin } from '#shared/article/crop.ts'
import { readExportedArticle } from '#shared/render/json/read.ts'
import { renderJson } from '#shared/render/json/write.ts'
import { articleArbitrary } from '#tests/anyArticle.ts'
import { inventedPhotoFiles } from '#tests/photoFiles.ts'
import { storyOfEveryKind } from '../page/everyKind.ts'

const updatedAt = '2024-08-10T02:00:00.000Z'

/**
 * The article as it looks from outside: photos by the hashes of their exported files, cropped,
 * nothing for the desk alone.
 */
function asExported(story: Article): Article {
  let json = JSON.stringify({ ...story, metadata: { ...story.metadata, edNote: '' } })
  for (const photoId of photoIdsOf(story))
    json = json.replaceAll(
      `"photoId":"${photoId}"`,
      `"photoId":"${photoId.slice(32)}${photoId.slice(0, 32)}"`,
    )
  const exported = JSON.parse(json) as Article
  for (const { attrs } of figuresOf(exported)) {
    attrs.focalPoint = focalPointWithin(attrs.focalPoint, attrs.crop)
    attrs.crop = null
  }
  for (const story of exported.related) {
    if (story.kind === 'address') continue
    const { picked } = story
    picked.focalPoint = focalPointWithin(picked.focalPoint, picked.crop)
    picked.crop = null
  }
  return exported
}

describe('an article', () => {
  it('comes back whole, and goes out again as the same bytes', () => {
    fc.assert(
      fc.property(articleArbitrary(), (story) => {
        const photoFiles = inventedPhotoFiles(story)
        const json = renderJson({ article: story, updatedAt, photoFiles })
        const read = readExportedArticle(json)
        if (!read.ok) throw new Error(JSON.stringify(read.problem))
        expect(read.value.article).toEqual(asExported(story))
        expect(read.value.updatedAt).toBe(updatedAt)
        const again = renderJson({
          article: read.value.article,
          updatedAt: read.value.updatedAt,
          photoFiles,
        })
        expect(again).toBe(json)
      }),
      { numRuns: 200 },
    )
  })

  it('names each file that it needs once', () => {
    const story = storyOfEveryKind()
    const read = readExportedArticle(
      renderJson({ article: story, updatedAt, photoFiles: inventedPhotoFiles(story) }),
    )
    expect(read.ok && read.value.photos.map(({ file }) => file)).toEqual([
      'photos/photo-1.jpg',
      'photos/photo-2.jpg',
      'photos/photo-3.jpg',
    ])
  })
})

describe('article.json', () => {
  const story = storyOfEveryKind()
  const json = renderJson({ article: story, updatedAt, photoFiles: inventedPhotoFiles(story) })

  it('says what it is, in an order that does not change', () => {
    expect(json).toMatch(
      /^\{\n {2}"format": "toa-soan\/article",\n {2}"formatVersion": 3,\n {2}"id": /,
    )
    expect(json.endsWith('\n}\n')).toBe(true)
    const shuffled = JSON.parse(JSON.stringify(story), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? 1 : -1)))
        : value,
    ) as Article
    expect(
      renderJson({ article: shuffled, updatedAt, photoFiles: inventedPhotoFiles(story) }),
    ).toBe(json)
  })

  it('has what a reader of photos and related stories wants to know', () => {
    const exported = JSON.parse(json) as { photos: unknown[]; related: unknown[]; byline: string }
    expect(exported.byline).toBe('Nguyễn Thị Diễm, Lê Hữu Ước (TTXVN)')
    expect(exported.photos[0]).toEqual({
      figureId: 'b1',
      photoId: '1'.repeat(64),
      file: 'photos/photo-1.jpg',
      width: 1600,
      height: 1200,
      byteLength: 1_000,
      caption: 'Chợ nổi lúc bình minh.',
      photographer: 'Thanh Tùng',
      source: 'TTXVN',
      creditLine: 'Ảnh: Thanh Tùng - TTXVN',
      altText: '',
      lead: true,
    })
    expect(exported.related[0]).toEqual({
      kind: 'address',
      id: 'r-https://vidu.vn/ca-linh',
      headline: 'Cá linh về chợ',
      summary: 'Giá cao.',
      url: 'https://vidu.vn/ca-linh',
      photo: {
        photoId: '3'.repeat(64),
        file: 'photos/photo-3.jpg',
        width: 1600,
        height: 1200,
        byteLength: 1_002,
      },
    })
  })

  it('keeps the note to the desk in the newsroom', () => {
    expect(json).not.toContain('edNote')
    expect(json).not.toContain('chưa được kiểm chứng')
  })
})
