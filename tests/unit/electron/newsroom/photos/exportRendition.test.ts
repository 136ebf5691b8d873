import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'exifreader'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { exportRendition } from '#electron/newsroom/photos/exportRendition.ts'
import { originalPath } from '#electron/newsroom/photos/photos.ts'
import { madeFormats, makePhoto, type PhotoOptions } from '#tests/photos.ts'
import { attach, errorOf, filesIn, temporaryLibrary, valueOf } from './temporaryLibrary.ts'

const kinds: [string, PhotoOptions][] = [
  ['plain', {}],
  ['revealing', { revealing: true }],
  ['turned', { orientation: 6, revealing: true }],
  ['large', { width: 3_000, height: 2_000, revealing: true, orientation: 8 }],
  ['partly transparent', { transparent: true, revealing: true }],
  ['of wide colours', { profile: 'p3', revealing: true }],
  ['with a profile that says nothing new', { profile: 'srgb', revealing: true }],
]
const moving: [string, PhotoOptions][] = [
  ['moving', { frames: 3 }],
  ['moving and large', { frames: 2, width: 2_700, height: 300 }],
]
const cases = madeFormats.flatMap((format) =>
  [...kinds, ...(format === 'gif' || format === 'webp' ? moving : [])].map(
    ([kind, options]): [string, string, PhotoOptions] => [format, kind, { ...options, format }],
  ),
)

describe('what goes out with an article', () => {
  it.each(cases)(
    'of a %s that is %s: silent, upright, small, and the same when it comes back',
    async (...[, , options]) => {
      const library = temporaryLibrary()
      const photo = valueOf(
        await attach(library, await makePhoto({ width: 300, height: 200, ...options }), 'a'),
      )
      const made = valueOf(await exportRendition(library, photo.id))

      const metadata = await sharp(made.bytes).metadata()
      expect({ width: made.width, height: made.height }).toEqual({
        width: metadata.width,
        height: metadata.height,
      })
      expect(Math.abs(made.height - (photo.height * made.width) / photo.width)).toBeLessThanOrEqual(
        0.5,
      )
      expect(made.width).toBe(Math.min(2_560, photo.width))
      expect(metadata.pages ?? 1).toBe(options.frames ?? 1)
      expectSilent(made.bytes)

      const back = valueOf(await attach(library, made.bytes, 'b'))
      expect(back.id).toBe(made.sha256)
      const again = valueOf(await exportRendition(library, back.id))
      expect(again.extension).toBe(made.extension)
      expect(Buffer.from(again.bytes).equals(made.bytes)).toBe(true)
    },
  )

  it.each([
    ['jpeg', {}, 'jpg'],
    ['png', {}, 'png'],
    ['webp', {}, 'webp'],
    ['gif', {}, 'gif'],
    ['avif', {}, 'jpg'],
    ['tiff', {}, 'jpg'],
    ['avif', { transparent: true }, 'png'],
    ['tiff', { transparent: true }, 'png'],
  ] as const)(
    'of a %s %o is a file that every browser shows (.%s)',
    async (format, more, extension) => {
      const library = temporaryLibrary()
      const photo = valueOf(
        await attach(library, await makePhoto({ format, width: 90, height: 60, ...more }), 'a'),
      )
      expect(valueOf(await exportRendition(library, photo.id)).extension).toBe(extension)
    },
  )

  it.each(['jpeg', 'webp', 'gif'] as const)(
    'of a plain %s is its own bytes, not kept twice',
    async (format) => {
      const library = temporaryLibrary()
      const bytes = await makePhoto({ format, width: 300, height: 200 })
      const photo = valueOf(await attach(library, bytes, 'a'))
      const made = valueOf(await exportRendition(library, photo.id))
      expect(bytes.equals(made.bytes)).toBe(true)
      expect(filesIn(library, 'renditions')).toEqual([`${photo.id}-export-2.json`])
      expect(bytes.equals(valueOf(await exportRendition(library, photo.id)).bytes)).toBe(true)
    },
  )

  it('loses no quality where only metadata has to go', async () => {
    const library = temporaryLibrary()
    const bytes = await makePhoto({ width: 300, height: 200, revealing: true })
    const made = valueOf(
      await exportRendition(library, valueOf(await attach(library, bytes, 'a')).id),
    )
    expect(made.bytes.byteLength).toBeLessThan(bytes.byteLength)
    expect(
      (await sharp(made.bytes).raw().toBuffer()).equals(await sharp(bytes).raw().toBuffer()),
    ).toBe(true)
  })

  it('shows wide colours as they looked', async () => {
    const library = temporaryLibrary()
    const bytes = await makePhoto({ width: 300, height: 200, profile: 'p3', quality: 100 })
    const made = valueOf(
      await exportRendition(library, valueOf(await attach(library, bytes, 'a')).id),
    )
    const [wanted, got] = await Promise.all([bytes, made.bytes].map(meanColour))
    for (const channel of [0, 1, 2]) expect(got![channel]).toBeCloseTo(wanted![channel]!, -0.5)
  })
})

describe('a crop', () => {
  const crop = { x: 0.1, y: 0.25, width: 0.5, height: 0.5 }

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'leaves what a person sees in it (orientation %d)',
    async (orientation) => {
      const library = temporaryLibrary()
      const upright = await makePhoto({ format: 'png', width: 300, height: 200 })
      const bytes = await makePhoto({
        format: 'png',
        width: 300,
        height: 200,
        orientation,
        revealing: true,
      })
      const photo = valueOf(await attach(library, bytes, 'a'))
      const made = valueOf(await exportRendition(library, photo.id, crop))
      expect(made).toMatchObject({ extension: 'png', width: 150, height: 100 })
      const expected = sharp(upright).extract({ left: 30, top: 50, width: 150, height: 100 })
      expect(
        (await sharp(made.bytes).raw().toBuffer()).equals(await expected.raw().toBuffer()),
      ).toBe(true)
      expectSilent(made.bytes)
    },
  )

  it.each(['gif', 'webp'] as const)('leaves every frame of a moving %s', async (format) => {
    const library = temporaryLibrary()
    const bytes = await makePhoto({ format, width: 300, height: 200, frames: 3 })
    const photo = valueOf(await attach(library, bytes, 'a'))
    const made = valueOf(await exportRendition(library, photo.id, crop))
    const metadata = await sharp(made.bytes).metadata()
    expect(metadata).toMatchObject({ width: 150, height: 100, pages: 3 })
    expect(made).toMatchObject({ width: 150, height: 100 })
  })

  it('of everything is no crop, and loses nothing', async () => {
    const library = temporaryLibrary()
    const photo = valueOf(await attach(library, await makePhoto({ width: 300, height: 200 }), 'a'))
    const all = { x: 0, y: 0.001, width: 1, height: 0.998 }
    expect(valueOf(await exportRendition(library, photo.id, all)).sha256).toBe(photo.id)
  })

  it('is shrunk after it is cut, and comes back as itself', async () => {
    const library = temporaryLibrary()
    const photo = valueOf(
      await attach(library, await makePhoto({ width: 3_000, height: 2_000 }), 'a'),
    )
    const made = valueOf(await exportRendition(library, photo.id, { ...crop, width: 0.9 }))
    expect(made).toMatchObject({ width: 2_560, height: 948 })
    const back = valueOf(await attach(library, made.bytes, 'b'))
    expect(valueOf(await exportRendition(library, back.id)).sha256).toBe(made.sha256)
  })
})

describe('making it', () => {
  const options = { width: 3_000, height: 2_000, revealing: true }

  it('gives the same bytes in every library', async () => {
    const bytes = await makePhoto(options)
    const [left, right] = await Promise.all(
      [temporaryLibrary(), temporaryLibrary()].map(async (library) =>
        valueOf(await exportRendition(library, valueOf(await attach(library, bytes, 'a')).id)),
      ),
    )
    expect(left).toEqual(right)
  })

  it('happens once: asked at once, asked later, and without the original', async () => {
    const library = temporaryLibrary()
    const photo = valueOf(await attach(library, await makePhoto(options), 'a'))
    const [first, twin] = await Promise.all([1, 2].map(() => exportRendition(library, photo.id)))
    expect(twin).toBe(first)
    const files = cacheOf(library)
    rmSync(originalPath(library, photo.id))
    expect(await exportRendition(library, photo.id)).toEqual(first)
    expect(cacheOf(library)).toEqual(files)
  })

  it('happens again where the cache is lost or no longer what it was', async () => {
    const library = temporaryLibrary()
    const photo = valueOf(await attach(library, await makePhoto(options), 'a'))
    const made = valueOf(await exportRendition(library, photo.id))
    const kept = join(
      library.folder,
      'renditions',
      photo.id.slice(0, 2),
      `${photo.id}-export-2.jpg`,
    )
    expect(readFileSync(kept).equals(made.bytes)).toBe(true)
    writeFileSync(kept, 'rotten')
    expect(valueOf(await exportRendition(library, photo.id))).toEqual(made)
    expect(readFileSync(kept).equals(made.bytes)).toBe(true)
    rmSync(join(library.folder, 'renditions'), { recursive: true })
    expect(valueOf(await exportRendition(library, photo.id))).toEqual(made)
  })

  it('fails where the photo is unknown, or its original is not what was attached', async () => {
    const library = temporaryLibrary()
    expect(errorOf(await exportRendition(library, '0'.repeat(64)))).toEqual({
      code: 'notFound',
      what: 'photo',
    })
    const photo = valueOf(
      await attach(library, await makePhoto({ width: 90, height: 60 }), 'chợ.jpg'),
    )
    writeFileSync(
      originalPath(library, photo.id),
      await makePhoto({ width: 90, height: 60, seed: 9 }),
    )
    const damaged = errorOf(await exportRendition(library, photo.id))
    expect(damaged).toEqual({ code: 'photoRefused', fileName: 'chợ.jpg', reason: 'damaged' })
  })
})

/**
 * ExifReader looks for EXIF, GPS, XMP, IPTC, ICC, MPF, JFIF thumbnails and PNG texts in all of
 * these formats.
 */
function expectSilent(bytes: Uint8Array): void {
  const groups = load(Buffer.from(bytes), { expanded: true, includeUnknown: true })
  for (const group of [
    'exif',
    'gps',
    'iptc',
    'xmp',
    'icc',
    'photoshop',
    'makerNotes',
    'Thumbnail',
  ] as const)
    expect(groups[group], group).toBeUndefined()
  expect(groups.pngText).toBeUndefined()
  const raw = Buffer.from(bytes).toString('latin1')
  for (const secret of ['Toa', 'Soan 1', 'Thanh Tung', 'Cai Rang', '4471-2203', 'xpacket', 'Exif'])
    expect(raw).not.toContain(secret)
}

async function meanColour(bytes: Uint8Array): Promise<number[]> {
  const { channels } = await sharp(await sharp(bytes).png().toBuffer()).stats()
  return channels.map((channel) => channel.mean)
}

function cacheOf(library: ReturnType<typeof temporaryLibrary>): [string, number][] {
  const folder = join(library.folder, 'renditions')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => [name, statSync(join(folder, name)).ino])
}
