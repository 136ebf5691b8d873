import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readNinjs } from '#electron/newsroom/importing/ninjs/ninjs.ts'
import type { ReadStory } from '#electron/newsroom/importing/readStory.ts'
import { blockLines, inlineText } from '#shared/article/plainText.ts'
import { a, article, elsewhere, figure, h2, p, quote, ul } from '#tests/articles.ts'
import { makePhoto } from '#tests/photos.ts'
import { readDraft } from '#electron/newsroom/library/drafts.ts'
import {
  attach,
  exportTo,
  insert,
  temporaryFolder,
  temporaryLibrary,
  valueOf,
} from '../../publishing/testExports.ts'
import { importFrom } from '../takeIn.ts'

async function read(json: unknown, beside: Record<string, Buffer> = {}): Promise<ReadStory> {
  let count = 0
  const file = {
    fileName: 'bai.json',
    bytes: Buffer.from(JSON.stringify(json)),
    beside: (name: string) => Promise.resolve(beside[name] ?? null),
  }
  return valueOf(await readNinjs(file, { language: 'vi', newId: () => `b${++count}` }))
}

const bodyText = ({ body }: ReadStory): string => body.flatMap(blockLines).join('\n')
const item = { uri: 'urn:x:1', headlines: [{ role: 'main', value: 'Lũ về' }] }
const html = (value: string) => ({ bodies: [{ role: 'main', contentType: 'text/html', value }] })

describe('the examples of the standard', () => {
  const folder = path.resolve(import.meta.dirname, '../../../../../../shared/standards')
  const isThere = existsSync(folder)
  if (!isThere) console.log(`${folder} is not there: the examples of ninjs are not read`)
  const example = (name: string) =>
    read(JSON.parse(readFileSync(path.join(folder, `ninjs-example-${name}.json`), 'utf8')))

  test.runIf(isThere)('dpa: HTML, a byline with the agency, urgency', async () => {
    const story = await example('dpa_text')
    expect(story).toMatchObject({
      headline: 'Faktencheck Derby-Elfmeter: Hat Schiedsrichter Zwayer recht?',
      metadata: {
        authors: ['Christian Hollmann'],
        byline: 'Von Christian Hollmann, dpa',
        source: 'dpa',
        urgency: 4,
        dateline: { date: '2019-05-10' },
        edNote: 'Copyright 2019, dpa (www.dpa.de). Alle Rechte vorbehalten',
      },
      leftOut: [{ kind: 'unknown', count: 1, example: 'language: de' }],
    })
    expect(story.body).toHaveLength(9)
    expect(bodyText(story)).toMatch(/^Für Lucien Favre war es «der größte Skandal/)
    expect(bodyText(story)).toMatch(/der Bestimmungen kommen\.$/)
  })

  test.runIf(isThere)('NTB: a description and no body', async () => {
    const story = await example('ntb_text')
    expect(inlineText(story.standfirst)).toMatch(
      /^IT-giganten Google har kjøpt en tomt .* i Europa\.$/,
    )
    expect(story).toMatchObject({
      headline: 'Google har kjøpt giganttomt i Skien',
      metadata: {
        byline: 'NTB',
        slugline: 'skien-google',
        edNote: 'Noe utvidet.',
        keywords: ['Innenriks', 'Teknologi', 'Industri', 'Olje og energi', 'Telemark'],
      },
    })
  })

  test.runIf(isThere)(
    'TT: several bodies, quotes, a link, a picture that is elsewhere',
    async () => {
      const story = await example('tt_text_image_3')
      expect(story.body.map(({ type }) => type).slice(0, 4)).toEqual([
        'paragraph',
        'quote',
        'paragraph',
        'quote',
      ])
      expect(JSON.stringify(story.body[0])).toContain('"href":"https://www.sydostran.se/nyheter/')
      expect(bodyText(story)).not.toContain('Militärövning i jätteformat')
      expect(story.metadata).toMatchObject({ section: 'Försvar', source: 'TT', urgency: 3 })
      expect(story.metadata.keywords).toContain('Krig, konflikter och oroligheter')
      expect(story.leftOut).toContainEqual({
        kind: 'remotePicture',
        count: 1,
        example: expect.stringMatching(/a001_NormalHires\.jpg$/),
      })
    },
  )
})

describe('what an item says', () => {
  test('place, people, dates and the embargo', async () => {
    const { metadata, language } = await read({
      ...item,
      language: 'en-GB',
      located: 'Cần Thơ',
      by: 'Minh Huệ và Thanh Tùng',
      embargoed: '2026-02-14T06:00:00+07:00',
      firstCreated: '2026-02-13T20:00:00Z',
      subjects: [
        { name: 'Kinh tế', rel: 'section' },
        { name: 'lũ', rel: 'keyword' },
      ],
      infoSources: [{ name: 'TTXVN' }],
    })
    expect(language).toBe('en')
    expect(metadata).toMatchObject({
      dateline: { place: 'Cần Thơ', date: '2026-02-13' },
      authors: ['Minh Huệ', 'Thanh Tùng'],
      embargo: '2026-02-14T06:00:00+07:00',
      section: 'Kinh tế',
      keywords: ['lũ'],
      source: 'TTXVN',
    })
  })

  test('the names of 1.x', async () => {
    const story = await read({
      uri: 'urn:x:1',
      headline: 'Lũ về',
      description_text: 'Nước lên nhanh',
      body_html: '<p>Một</p><p>Hai</p>',
      byline: 'Minh Huệ',
      associations: { more: { type: 'text', uri: 'https://vidu.example/khac', headline: 'Khác' } },
    })
    expect([story.headline, inlineText(story.standfirst), bodyText(story)]).toEqual([
      'Lũ về',
      'Nước lên nhanh',
      'Một\nHai',
    ])
    expect(story.metadata.authors).toEqual(['Minh Huệ'])
    expect(story.related).toMatchObject([{ kind: 'address', url: 'https://vidu.example/khac' }])
  })

  test('plain text where there is no markup', async () => {
    const bodies = [{ role: 'text', contentType: 'text/plain', value: 'Một.\nHai.' }]
    expect((await read({ ...item, bodies })).body).toHaveLength(2)
  })

  test('pictures that lie beside the file, the largest, once, with what is said of them', async () => {
    const photo = await makePhoto({ width: 60, height: 40 })
    const small = await makePhoto({ width: 30, height: 20 })
    const story = await read(
      {
        ...item,
        ...html(
          '<p>Một</p><figure><img src="photos/a.jpg" alt=""><figcaption>Ghe về bến</figcaption></figure>',
        ),
        associations: [
          {
            type: 'picture',
            rel: 'lead',
            uri: 'urn:x:2',
            by: 'Thanh Tùng/TTXVN',
            descriptions: [
              { role: 'caption', value: 'Chú thích khác' },
              { role: 'altText', value: 'Chiếc ghe' },
            ],
            renditions: [
              { name: 's', href: 'https://vidu.example/s/small.jpg', width: 30 },
              { name: 'l', href: 'https://vidu.example/l/a.jpg?x=1', width: 60 },
            ],
          },
        ],
      },
      { 'photos/a.jpg': photo, 'small.jpg': small },
    )
    expect(story.body).toMatchObject([
      { type: 'paragraph' },
      {
        type: 'figure',
        attrs: { photographer: 'Thanh Tùng', source: 'TTXVN', altText: 'Chiếc ghe' },
        content: [{ type: 'text', text: 'Ghe về bến' }],
      },
    ])
    expect(story.leadFigureId).toBe(story.body[1]?.type === 'figure' ? story.body[1].attrs.id : '')
    expect([...story.pictures.values()].map(({ fileName }) => fileName)).toEqual(['a.jpg'])
    expect(story.leftOut).toEqual([])
  })

  test('nothing that acts or reaches out', async () => {
    const story = await read({
      ...item,
      ...html(
        '<p onclick="x()">Một <a href="javascript:alert(1)">đây</a></p><script>x()</script><img src="../../../etc/passwd.jpg">',
      ),
      associations: [{ type: 'text', uri: 'javascript:alert(1)', headlines: [{ value: 'Lừa' }] }],
    })
    expect(story.body).toMatchObject([{ content: [{ text: 'Một đây' }] }])
    expect(JSON.stringify(story)).not.toContain('javascript')
    expect(story.related).toEqual([])
  })

  test.each([
    ['no item', { name: 'x', headlines: [] }],
    ['a list', [item]],
  ])('%s is refused by name', async (_, json) => {
    const file = {
      fileName: 'bai.json',
      bytes: Buffer.from(JSON.stringify(json)),
      beside: async () => null,
    }
    expect(await readNinjs(file, { language: 'vi', newId: () => 'b' })).toMatchObject({
      ok: false,
      error: { code: 'importRefused', fileName: 'bai.json', reason: 'notOurs' },
    })
  })
})

test('a story that goes out as ninjs comes back with its text, photos, credits and relations', async () => {
  const source = temporaryLibrary()
  const photos = [await attach(source), await attach(source, { seed: 2 })] as const
  const id = '11111111-1111-4111-8111-111111111111'
  const story = article(
    {
      id,
      headline: 'Chợ nổi mùa nước lên',
      standfirst: 'Các địa phương bàn cách giữ chợ nổi.',
      section: 'Kinh tế',
      keywords: ['chợ nổi', 'đường thủy'],
      authors: ['Nguyễn Thị Ưu'],
      source: 'TTXVN',
      dateline: { place: 'Cần Thơ', date: '2023-02-14' },
      urgency: 3,
      related: [elsewhere('https://vidu.example/khac', 'Tin khác', { summary: 'Tóm tắt' })],
    },
    p('Số ghe neo lại chợ ', a('https://vidu.example/', 'đã giảm'), ' quá nửa.'),
    figure(photos[0], 'Ghe trái cây cập chợ.', {
      photographer: 'Lê Đức Ấn',
      source: 'TTXVN',
      altText: 'Ghe',
    }),
    h2('Giữ chợ là giữ người'),
    quote('Chợ còn ghe thì sông còn người.'),
    ul('Phao neo', 'Bến khách'),
    figure(photos[1], 'Hoàng hôn.', { photographer: 'Đỗ Quỳnh' }),
  )
  insert(source, story)
  const out = temporaryFolder()
  await exportTo(source, out, [id], { formats: ['ninjs'] })
  const library = temporaryLibrary()
  const [taken] = valueOf(await importFrom(library, path.join(out, 'cho-noi-mua-nuoc-len')))
  if (taken?.kind !== 'imported') throw new Error(JSON.stringify(taken))
  const { article: back } = valueOf(readDraft(library.database, taken.articleId))
  const plain = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (key, inner: unknown) =>
        key === 'id' || key === 'photoId' ? '' : inner,
      ),
    )
  expect(plain(back.document)).toEqual(plain(story.document))
  const { section, keywords, authors, source: agency, dateline, urgency } = story.metadata
  expect(back.metadata).toMatchObject({
    section,
    keywords,
    authors,
    source: agency,
    dateline,
    urgency,
  })
  expect(plain(back.related)).toEqual(plain(story.related))
  expect(back.leadFigureId).toBe(
    back.document.content[3]?.type === 'figure' ? back.document.content[3].attrs.id : '',
  )
})

test('a first paragraph of ours that ends like a line of section and agency is a paragraph', async () => {
  const source = temporaryLibrary()
  const id = '11111111-1111-4111-8111-111111111111'
  insert(
    source,
    article({ id, headline: 'Lũ về', source: 'TP.HCM' }, p('Hội nghị TP.HCM'), p('Nước lên.')),
  )
  const out = temporaryFolder()
  await exportTo(source, out, [id], { formats: ['ninjs'] })
  const written = JSON.parse(readFileSync(path.join(out, 'lu-ve', 'ninjs.json'), 'utf8')) as object
  expect(bodyText(await read(written))).toBe('Hội nghị TP.HCM\nNước lên.')
  const { bodies, headlines, infoSources } = written as Record<string, unknown>
  const fromAFeed = await read({ uri: 'urn:x:1', bodies, headlines, infoSources })
  expect(bodyText(fromAFeed)).toBe('Nước lên.')
  expect(fromAFeed.metadata.section).toBe('Hội nghị')
})

test('markup without end is refused before it is parsed', async () => {
  const bytes = Buffer.from(JSON.stringify({ ...item, ...html('<b>'.repeat(200_000)) }))
  const file = { fileName: 'bai.json', bytes, beside: async () => null }
  expect(await readNinjs(file, { language: 'vi', newId: () => 'b' })).toMatchObject({
    error: { code: 'importRefused', reason: 'tooLarge' },
  })
})

test('a file that only says that it is one is refused and leaves nothing', async () => {
  const folder = path.join(temporaryFolder(), 'tin')
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'tin.json'), `{"uri": "urn:x", "headlines": ${'['.repeat(5_000)}`)
  const library = temporaryLibrary()
  expect(valueOf(await importFrom(library, path.join(folder, 'tin.json')))).toMatchObject([
    { kind: 'failed', error: { code: 'importRefused', reason: 'unsafe' } },
  ])
})
