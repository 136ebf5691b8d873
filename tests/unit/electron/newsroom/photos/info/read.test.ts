import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { figureWordsOf, photoInfoSchema } from '#shared/article/photoInfo.ts'
import { empty } from '#electron/newsroom/photos/info/combine.ts'
import { readFileInfo } from '#electron/newsroom/photos/info/read.ts'
import { madeFormats, makePhoto } from '#tests/photos.ts'
import {
  cameraSegment,
  iptcSegment,
  saysUtf8,
  withSegments,
  xmpSegment,
} from '#tests/photoMetadata.ts'
import { heicPhoto } from '#tests/heic.ts'

const photoId = 'a'.repeat(64)
const plain = makePhoto({ width: 30, height: 20 })

async function infoOf(...segments: readonly Buffer[]) {
  return readFileInfo(withSegments(await plain, ...segments))
}

describe('the reference photos of the IPTC', () => {
  const folder = path.join(import.meta.dirname, '../../../../../../../shared/photos')
  const reference = (name: string) => path.join(folder, `IPTC-PhotometadataRef-${name}.jpg`)
  const isThere = existsSync(reference('Std2021.1'))
  if (!isThere) console.log(`${folder} is not there: IPTC's reference photos are not read`)

  it.runIf(isThere).each(['2017', '2021'])(
    'of %s give every field that they carry',
    async (year) => {
      const mark = `(ref${year}.1)`
      const info = await readFileInfo(readFileSync(reference(`Std${year}.1`)))
      expect(photoInfoSchema.parse({ ...info, photoId })).toEqual({ ...info, photoId })
      expect(info).toMatchObject({
        caption: `The description aka caption ${mark}`,
        headline: `The Headline ${mark}`,
        credit: `Credit Line ${mark}`,
        source: `Source ${mark}`,
        copyright: `Copyright (Notice) ${year}.1 IPTC - www.iptc.org  ${mark}`,
        sublocation: `Sublocation (Core) ${mark}`,
        city: `City (Core) ${mark}`,
        country: `Country (Core) ${mark}`,
        keywords: [1, 2, 3].map((number) => `Keyword${number}ref${year}.1`),
        position: null,
        disagreeing: {},
      })
      expect(info.rightsUsage).toContain('Rights Usage Term')
      expect(info.province).toMatch(/^Province\/State ?\(Core\) ?\(ref/)
      expect(info.takenAt).toBe(
        year === '2017' ? '2017-07-13T17:01:00+00:00' : '2021-10-20T21:01:01+00:00',
      )
      const creators = year === '2017' ? `Creator1 ${mark}, Creator2 ${mark}` : `Creator1 ${mark}`
      const altText = 'This is the Alt Text description to support accessibility in 2021.1'
      if (year === '2021')
        expect(info.extendedDescription).toContain('This is the Extended Description')
      expect(figureWordsOf({ ...info, photoId })).toEqual({
        caption: `The description aka caption ${mark}`,
        photographer: creators,
        source: `Source ${mark}`,
        altText: year === '2021' ? altText : '',
      })
    },
  )
})

describe('IPTC-IIM', () => {
  const caption = 'Chợ nổi Cái Răng sáng mùng 5 Tết'

  it.each([
    ['UTF-8 that is declared', iptcSegment(saysUtf8, [2, 120, caption]), caption],
    ['UTF-8 that nobody declared', iptcSegment([2, 120, caption]), caption],
    ['decomposed UTF-8', iptcSegment(saysUtf8, [2, 120, caption.normalize('NFD')]), caption],
    ['Latin-1', iptcSegment([2, 120, Buffer.from('Hà Tiên', 'latin1')]), 'Hà Tiên'],
    [
      'Latin-1 that says to be UTF-8',
      iptcSegment(saysUtf8, [2, 120, Buffer.from('Fête à Hué', 'latin1')]),
      'Fête à Hué',
    ],
    [
      'the quotes of Windows',
      iptcSegment([2, 120, Buffer.from('\x93Hué\x94 \x96 \x80', 'latin1')]),
      '“Hué” – €',
    ],
    [
      'UTF-8 cut within a letter',
      iptcSegment(saysUtf8, [2, 120, Buffer.from(`${caption} ế`).subarray(0, -1)]),
      caption,
    ],
    ['controls and line ends', iptcSegment([2, 120, 'Một\r\nhai\0\x07']), 'Một\nhai'],
  ])('reads %s', async (_, segment, expected) => {
    expect(await infoOf(segment)).toMatchObject({ caption: expected, origins: { caption: 'iptc' } })
  })

  it('gives several photographers, keywords, and a date with its time', async () => {
    const info = await infoOf(
      iptcSegment(
        saysUtf8,
        [2, 25, 'chợ nổi'],
        [2, 25, 'Tết'],
        [2, 25, 'Tết'],
        [2, 55, '20230214'],
        [2, 60, '063000+0700'],
        [2, 80, 'Thanh Tùng'],
        [2, 80, 'Minh Huệ'],
      ),
    )
    expect(info).toMatchObject({
      photographer: 'Thanh Tùng, Minh Huệ',
      keywords: ['chợ nổi', 'Tết'],
      takenAt: '2023-02-14T06:30:00+07:00',
    })
  })
})

describe('XMP and IPTC-IIM', () => {
  const inXmp = (text: string) =>
    xmpSegment(
      `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt></dc:description>`,
    )

  it('that say the same are no disagreement, whatever the form', async () => {
    const info = await infoOf(
      inXmp('Huế &amp; sông Hương'),
      iptcSegment(saysUtf8, [2, 120, 'Huế & sông Hương'.normalize('NFD')]),
    )
    expect(info).toMatchObject({
      caption: 'Huế & sông Hương',
      origins: { caption: 'xmp' },
      disagreeing: {},
    })
  })

  it('where IIM was cut short: XMP has it whole', async () => {
    const whole = 'Người dân đi chợ. '.repeat(200).trim()
    const cut = Buffer.from(whole).subarray(0, 2_000)
    const info = await infoOf(inXmp(whole), iptcSegment(saysUtf8, [2, 120, cut]))
    expect(info).toMatchObject({ caption: whole, disagreeing: {} })
  })

  it('that disagree: XMP counts and the other is noted', async () => {
    const info = await infoOf(inXmp('Bản mới'), iptcSegment(saysUtf8, [2, 120, 'Bản cũ']))
    expect(info).toMatchObject({ caption: 'Bản mới', disagreeing: { caption: 'Bản cũ' } })
  })

  it('complete each other', async () => {
    const info = await infoOf(
      inXmp('Chú thích'),
      iptcSegment(saysUtf8, [2, 110, 'Thanh Tùng/TTXVN']),
    )
    expect(info).toMatchObject({ caption: 'Chú thích', credit: 'Thanh Tùng/TTXVN' })
    expect(figureWordsOf({ ...info, photoId })).toMatchObject({
      photographer: 'Thanh Tùng',
      source: 'TTXVN',
    })
  })

  it('give a place and a position that stand in XMP alone', async () => {
    const info = await infoOf(
      xmpSegment(
        '<photoshop:City>Cần Thơ</photoshop:City><exif:GPSLatitude>10,1.5S</exif:GPSLatitude><exif:GPSLongitude>105,47,30E</exif:GPSLongitude><aux:SerialNumber>9</aux:SerialNumber><aux:OwnerName>B</aux:OwnerName>',
      ),
    )
    expect(info).toMatchObject({ city: 'Cần Thơ', hasSerialNumber: true, hasOwnerName: true })
    expect(info.position?.latitude).toBeCloseTo(-10.025, 9)
    expect(info.position?.longitude).toBeCloseTo(105.791_666_666, 8)
  })
})

describe('EXIF', () => {
  it('tells of camera, moment, position, and of what is to be kept back', async () => {
    const thumbnail = await makePhoto({ width: 16, height: 12 })
    const info = await infoOf(
      cameraSegment({ serial: '4471', owner: 'Lê Văn B', note: 'note', thumbnail }),
    )
    expect(info).toMatchObject({
      camera: 'Toa Soan 1',
      takenAt: '2023-02-14T06:30:00+07:00',
      hasSerialNumber: true,
      hasOwnerName: true,
      hasMakerNote: true,
      hasThumbnail: true,
    })
    expect(info.position?.latitude).toBeCloseTo(10 + 1 / 60 + 23.45 / 3_600, 9)
    expect(info.position?.longitude).toBeCloseTo(105 + 47 / 60 + 67.89 / 3_600, 9)
  })

  it.each([
    ...madeFormats.filter((format) => format !== 'gif' && format !== 'tiff'),
    'heic',
  ] as const)('is read from %s', async (format) => {
    const bytes =
      format === 'heic'
        ? heicPhoto()
        : await makePhoto({ format, width: 30, height: 20, revealing: true })
    expect(await readFileInfo(bytes)).toMatchObject({
      camera: 'Toa Soan 1',
      photographer: 'Thanh Tung',
      takenAt: '2023-02-14T06:30:00',
      hasSerialNumber: true,
    })
  })
})

describe('damaged metadata', () => {
  it('is passed over, part by part', async () => {
    const info = await infoOf(
      xmpSegment('<dc:description><rdf:Alt><rdf:li>Hở</dc:description>'),
      iptcSegment(saysUtf8, [2, 105, 'Tiêu đề'], [2, 120, 'Chú thích']).subarray(0, -4),
    ).catch(() => null)
    expect(info === null || photoInfoSchema.safeParse({ ...info, photoId }).success).toBe(true)
    const broken = iptcSegment([2, 105, 'Tiêu đề'])
    broken.writeUInt16BE(60_000, broken.byteLength - 'Tiêu đề'.length - 5)
    expect(photoInfoSchema.safeParse({ ...(await infoOf(broken)), photoId }).success).toBe(true)
  })

  it('with names of JavaScript’s own does no harm', async () => {
    const info = await infoOf(
      xmpSegment(
        '<dc:__proto__>x</dc:__proto__><dc:constructor>x</dc:constructor><photoshop:City>Huế</photoshop:City>',
      ),
    )
    expect(info.city).toBe('Huế')
  })

  it('leaves a file without any an empty description', async () => {
    expect(await readFileInfo(await plain)).toEqual(empty)
  })
})
