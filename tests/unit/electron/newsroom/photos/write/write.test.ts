import { load } from 'exifreader'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { readFileInfo } from '#electron/newsroom/photos/info/read.ts'
import { stripped } from '#electron/newsroom/photos/strip/strip.ts'
import { type PictureWords, withinBytes } from '#electron/newsroom/photos/write/words.ts'
import { withWords } from '#electron/newsroom/photos/write/write.ts'
import { makePhoto } from '#tests/photos.ts'

const words: PictureWords = {
  caption: 'Chợ nổi Cái Răng (Cần Thơ) <sáng> mùng 5 Tết & "hội xuân": ghe, xuồng tấp nập.',
  creditLine: 'Ảnh: Thanh Tùng - TTXVN',
  photographer: 'Thanh Tùng',
  copyright: '© Thông tấn xã Việt Nam',
  altText: 'Hàng chục ghe chở hoa trên sông',
  position: null,
}

async function clean(format: 'jpeg' | 'png'): Promise<Uint8Array> {
  return stripped(format, await makePhoto({ format, width: 90, height: 60 }))!
}

function iptcOf(bytes: Uint8Array): Record<string, string> {
  const tags: Record<string, unknown> = { ...load(Buffer.from(bytes), { expanded: true }).iptc }
  return Object.fromEntries(
    Object.entries(tags).map(([name, tag]) => [name, (tag as { description: string }).description]),
  )
}

describe('words in a JPEG', () => {
  it('are found letter for letter in IPTC-IIM, which says that it is UTF-8', async () => {
    const iptc = iptcOf(withWords('jpg', await clean('jpeg'), words))
    expect(iptc).toEqual({
      'Coded Character Set': 'UTF-8',
      'Record Version': '4',
      'By-line': words.photographer,
      Credit: words.creditLine,
      'Copyright Notice': words.copyright,
      'Caption/Abstract': words.caption,
    })
  })

  it('are found letter for letter in XMP, the alt text too', async () => {
    const bytes = withWords('jpg', await clean('jpeg'), words)
    const info = await readFileInfo(bytes)
    expect(info).toMatchObject({
      caption: words.caption,
      credit: words.creditLine,
      photographer: words.photographer,
      copyright: words.copyright,
      altText: words.altText,
      position: null,
      disagreeing: {},
    })
    expect(new Set(Object.values(info.origins))).toEqual(new Set(['xmp']))
    expect((await sharp(bytes).metadata()).xmpAsString).toContain(
      'Chợ nổi Cái Răng (Cần Thơ) &lt;sáng&gt;',
    )
  })

  it('leave the picture as it is, can be taken out to the last byte, and are the same every time', async () => {
    const plain = await clean('jpeg')
    const bytes = withWords('jpg', plain, words)
    expect(Buffer.from(withWords('jpg', plain, words)).equals(bytes)).toBe(true)
    expect(Buffer.from(stripped('jpeg', bytes)!).equals(plain)).toBe(true)
    const [before, after] = await Promise.all(
      [plain, bytes].map((one) => sharp(one).raw().toBuffer()),
    )
    expect(after!.equals(before!)).toBe(true)
  })

  it('are cut to the limits of IPTC-IIM between letters, and whole in XMP', async () => {
    const long: PictureWords = {
      ...words,
      caption: 'Người dân đi chợ nổi. '.repeat(120).trim(),
      photographer: 'Nguyễn Thị Thanh Tùng Phương Uyên',
      creditLine: 'Ảnh: Nguyễn Thị Thanh Tùng Phương Uyên - Thông tấn xã Việt Nam',
    }
    const bytes = withWords('jpg', await clean('jpeg'), long)
    const iptc = iptcOf(bytes)
    for (const [name, whole, limit] of [
      ['Caption/Abstract', long.caption, 2_000],
      ['By-line', long.photographer, 32],
      ['Credit', long.creditLine, 32],
    ] as const) {
      const length = Buffer.byteLength(iptc[name]!)
      expect(length).toBeLessThanOrEqual(limit)
      expect(length).toBeGreaterThan(limit - 5)
      expect(whole.startsWith(iptc[name]!)).toBe(true)
    }
    expect(await readFileInfo(bytes)).toMatchObject({
      caption: long.caption,
      photographer: long.photographer,
      credit: long.creditLine,
      disagreeing: {},
    })
  })

  it('fit into the file however long they are', async () => {
    const endless = { ...words, caption: '&'.repeat(100_000), altText: 'ệ'.repeat(100_000) }
    const bytes = withWords('jpg', await clean('jpeg'), endless)
    const info = await readFileInfo(bytes)
    expect(info.caption).toMatch(/^&{2000,}$/)
    expect(info.altText).toMatch(/^ệ{3000,}$/)
    expect(info.photographer).toBe(words.photographer)
  })

  it('take a position along only where there is one', async () => {
    const position = { latitude: -10.003_427_8, longitude: 105.749_105_6 }
    const bytes = withWords('jpg', await clean('jpeg'), { ...words, position })
    const { gps, exif = {} } = load(Buffer.from(bytes), { expanded: true })
    expect(gps?.Latitude).toBeCloseTo(position.latitude, 6)
    expect(gps?.Longitude).toBeCloseTo(position.longitude, 6)
    expect(Object.keys(exif).filter((name) => !name.startsWith('GPS'))).toEqual([])
    const read = (await readFileInfo(bytes)).position
    const again = withWords('jpg', stripped('jpeg', bytes)!, { ...words, position: read })
    expect(Buffer.from(again).equals(bytes)).toBe(true)
  })

  it('are none where there is nothing to say', async () => {
    const plain = await clean('jpeg')
    const nothing = {
      caption: '',
      creditLine: '',
      photographer: '',
      copyright: '',
      altText: '',
      position: null,
    }
    expect(withWords('jpg', plain, nothing)).toBe(plain)
  })
})

describe('words in a PNG', () => {
  it('are found letter for letter and can be taken out to the last byte', async () => {
    const plain = await clean('png')
    const bytes = withWords('png', plain, words)
    expect(await readFileInfo(bytes)).toMatchObject({
      caption: words.caption,
      altText: words.altText,
    })
    expect((await sharp(bytes).metadata()).format).toBe('png')
    expect(Buffer.from(stripped('png', bytes)!).equals(plain)).toBe(true)
  })
})

describe('the beginning of a text', () => {
  it.each([
    ['Việt', 6, 'Việt'],
    ['Việt', 4, 'Vi'],
    ['Vie\u0323\u0302t', 5, 'Vi'],
    ['a b', 2, 'a'],
    ['😀😀', 7, '😀'],
  ])('%s within %d bytes is %s', (text, bytes, beginning) =>
    expect(withinBytes(text, bytes)).toBe(beginning),
  )
})
