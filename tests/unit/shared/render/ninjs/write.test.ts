import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import * as fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { type Article, headlineOf, standfirstOf } from '#shared/article/article.ts'
import { storyLines } from '#shared/article/plainText.ts'
import { teaserOf } from '#shared/article/related.ts'
import type { NewsItem } from '#shared/render/ninjs/item.ts'
import { renderNinjs } from '#shared/render/ninjs/write.ts'
import { cleanLine } from '#shared/render/page/cleanText.ts'
import { articleArbitrary } from '#tests/anyArticle.ts'
import { article, elsewhere, figure, h2, p } from '#tests/articles.ts'
import { inventedPhotoFiles } from '#tests/photoFiles.ts'
import { photoIds, storyOfEveryKind } from '../page/everyKind.ts'

const updatedAt = '2024-08-10T02:00:00.000Z'
const address = 'https://vidu.vn/tin/mua-nuoc-noi/'

const write = (story: Article, at?: string) =>
  renderNinjs({ article: story, updatedAt, photoFiles: inventedPhotoFiles(story), address: at })
const itemOf = (story: Article, at?: string) => JSON.parse(write(story, at)) as NewsItem

/** An agency's story with four photos and three related ones, as the desk gets it every day. */
function agencyStory(): Article {
  const [lead, second, third] = photoIds
  const credit = { photographer: 'Thanh Tùng', source: 'TTXVN' }
  return article(
    {
      headline: 'Phối hợp liên ngành để dạy nghề cho thanh niên nông thôn',
      standfirst: 'Ngày 14/2, tại Hà Nội, hai bộ ký chương trình phối hợp đến năm 2030.',
      authors: ['Minh Huệ'],
      source: 'TTXVN',
      section: 'Giáo dục',
      slugline: 'phoi-hop-day-nghe',
      edNote: 'Chờ ảnh toàn cảnh',
      keywords: ['dạy nghề', 'nông thôn'],
      dateline: { place: 'Hà Nội', date: '2023-02-14' },
      related: [
        elsewhere('https://vidu.vn/khai-giang?id=1|2', 'Khai giảng lớp học nghề', {
          photoId: lead,
        }),
        elsewhere('https://báo.vn/tin/đường phố'.replace(' ', '-'), 'Đường phố'),
      ],
    },
    p('Phát biểu tại lễ ký, đại diện hai bộ khẳng định quyết tâm.'),
    figure(lead, 'Quang cảnh lễ ký.', credit),
    p('Theo chương trình, mỗi năm có 1.000 học viên.'),
    figure(second, 'Đại diện hai bộ trao văn bản.', credit),
    h2('Từ lớp học đến xưởng'),
    figure(third, 'Học viên trong giờ thực hành.', credit),
    figure(lead, '', { ...credit, altText: 'Hội trường nhìn từ trên cao' }),
  )
}

const schemaFile = path.resolve(
  import.meta.dirname,
  '../../../../../../shared/standards/ninjs-schema_3.1.json',
)
const isThere = existsSync(schemaFile)
if (!isThere)
  console.log(`${schemaFile} is not there: what is written is not held against the standard`)

describe.skipIf(!isThere)(
  `the standard's schema (${isThere ? 'beside the project' : 'not here: not checked'})`,
  () => {
    const ajv = isThere ? schemaValidator() : null

    it.each([
      ['an agency’s story', agencyStory()],
      ['every kind of block', storyOfEveryKind()],
      ['a story that nobody has written in yet', article()],
    ])('accepts %s', (_name, story) => {
      for (const at of [undefined, address]) expect(ajv?.(itemOf(story, at))).toBe('valid')
    })

    it('refuses what is not ninjs', () => {
      expect(ajv?.({ ...itemOf(agencyStory()), headline: 'x' })).not.toBe('valid')
      expect(ajv?.({ ...itemOf(agencyStory()), uri: 'photos/photo-1.jpg' })).not.toBe('valid')
    })

    it('accepts any story', () => {
      fc.assert(
        fc.property(articleArbitrary(), fc.constantFrom(undefined, address), (story, at) => {
          expect(ajv?.(itemOf(story, at))).toBe('valid')
        }),
        { numRuns: 60 },
      )
    })
  },
)

/** GeoJSON's own schema lies elsewhere on the web; ours write none. */
function schemaValidator(): (item: unknown) => string {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', type: 'object' })
  const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object)
  return (item) => (validate(item) ? 'valid' : ajv.errorsText(validate.errors))
}

describe('a ninjs item', () => {
  it('says of the story what the desk knows', () => {
    const { bodies, associations, ...item } = itemOf(storyOfEveryKind())
    expect(item).toEqual({
      uri: 'urn:uuid:0f0e0d0c-0b0a-4908-8706-050403020100',
      type: 'text',
      representationType: 'full',
      profile: 'text-photo',
      firstCreated: '2023-02-14T03:00:00.000Z',
      versionCreated: updatedAt,
      contentCreated: '2023-02-14T03:00:00.000Z',
      embargoedUntil: '2031-07-08T09:10:00+07:00',
      pubStatus: 'usable',
      urgency: 4,
      language: 'vi',
      headlines: [{ role: 'main', contentType: 'text/plain', value: 'Mùa nước nổi về sớm' }],
      descriptions: [
        { role: 'summary', contentType: 'text/plain', value: 'Nước đổ về nhanh hơn mọi năm.' },
        {
          role: 'correction',
          contentType: 'text/plain',
          value: 'Bài trước ghi sai tên trạm Tân Châu.',
        },
      ],
      by: 'Nguyễn Thị Diễm, Lê Hữu Ước (TTXVN)',
      located: 'Đồng Tháp',
      people: [
        { name: 'Nguyễn Thị Diễm', rel: 'author' },
        { name: 'Lê Hữu Ước', rel: 'author' },
      ],
      subjects: [
        { name: 'Đời sống', rel: 'section' },
        { name: 'mùa nước nổi', rel: 'keyword' },
        { name: 'sinh kế', rel: 'keyword' },
      ],
      infoSources: [{ name: 'TTXVN' }],
      altIds: [
        { role: 'toa-soan', value: '0f0e0d0c-0b0a-4908-8706-050403020100' },
        { role: 'urlSlug', value: 'mua-nuoc-noi-ve-som' },
      ],
      standard: {
        name: 'ninjs',
        version: '3.1',
        schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
      },
    })
    expect(bodies?.map(({ contentType }) => contentType)).toEqual(['text/html', 'text/plain'])
    expect(associations?.map(({ name, rel }) => `${name} ${rel}`)).toEqual([
      'photo-1 lead',
      'photo-2 photo',
      'related-1 related',
      'related-2 related',
      'related-3 related',
    ])
  })

  it('holds neither the note to the desk nor its short name', () => {
    for (const secret of ['Chờ ảnh toàn cảnh', 'phoi-hop-day-nghe', 'slugline', 'edNote'])
      expect(write(agencyStory())).not.toContain(secret)
  })

  it('has each photo with its texts and its file', () => {
    const [photo] = itemOf(agencyStory(), address).associations ?? []
    expect(photo).toEqual({
      name: 'photo-1',
      rel: 'lead',
      uri: `${address}photos/photo-1.jpg`,
      type: 'picture',
      representationType: 'full',
      language: 'vi',
      descriptions: [
        { role: 'caption', contentType: 'text/plain', value: 'Quang cảnh lễ ký.' },
        { role: 'credit', contentType: 'text/plain', value: 'Ảnh: Thanh Tùng - TTXVN' },
      ],
      by: 'Thanh Tùng',
      infoSources: [{ name: 'TTXVN' }],
      renditions: [
        {
          name: 'main',
          title: 'photos/photo-1.jpg',
          href: `${address}photos/photo-1.jpg`,
          contentType: 'image/jpeg',
          width: 1600,
          height: 1200,
          sizeInBytes: 1000,
        },
        ...[
          { name: '480', width: 480, height: 360 },
          { name: '960', width: 960, height: 720 },
          { name: 'lead-1200', width: 1200, height: 630 },
        ].map(({ name, ...size }) => ({
          name,
          title: `photos/photo-1-${name}.jpg`,
          href: `${address}photos/photo-1-${name}.jpg`,
          contentType: 'image/jpeg',
          ...size,
        })),
      ],
    })
  })

  it('names things by urn without a base address, the same photo always alike', () => {
    const { associations = [] } = itemOf(agencyStory())
    const uris = associations.map(({ uri }) => uri)
    const version8 =
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
    for (const uri of uris.slice(0, 4)) expect(uri).toMatch(version8)
    expect(new Set(uris.slice(0, 4)).size).toBe(3)
    expect(uris[3]).toBe(uris[0])
    expect(associations[0]?.renditions?.[0]).not.toHaveProperty('href')
  })

  it('counts the running text without captions', () => {
    const story = article({}, p('Một hai ba.'), figure(photoIds[0], 'Không đếm.'), p('Bốn'))
    expect(itemOf(story).bodies?.map(({ charCount, wordCount }) => [charCount, wordCount])).toEqual(
      [
        [15, 4],
        [15, 4],
      ],
    )
  })

  it('is the same text each time', () => {
    expect(write(agencyStory())).toBe(write(agencyStory()))
    expect(write(agencyStory())).toMatch(/\}\n$/)
  })

  it('loses no text of any story', () => {
    fc.assert(
      fc.property(articleArbitrary(), (story) => {
        const text = textOf(itemOf(story))
        const printed = [headlineOf(story), standfirstOf(story), ...storyLines(story.document)]
        const teasers = story.related
          .map(teaserOf)
          .flatMap(({ headline, summary }) => [headline, summary])
        const { authors, keywords, section, dateline, corrections } = story.metadata
        const details = [
          ...authors,
          ...keywords,
          section,
          dateline.place,
          ...corrections.map(({ note }) => note),
        ]
        for (const line of [...printed, ...teasers, ...details].flatMap((text) => text.split('\n')))
          expect(text).toContain(cleanLine(line))
      }),
      { numRuns: 60 },
    )
  })
})

/** All that a reader of the item can see, HTML as a browser reads it. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return cleanLine(value)
  if (typeof value !== 'object' || value === null) return ''
  const { contentType, value: body } = value as { contentType?: unknown; value?: unknown }
  if (contentType === 'text/html')
    return cleanLine(new JSDOM(String(body)).window.document.body.textContent)
  return Object.values(value).map(textOf).join('\n')
}
