import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { exportRendition } from '#electron/newsroom/photos/exportRendition.ts'
import { heicAsTiff } from '#electron/newsroom/photos/heic/heic.ts'
import { tiffOf } from '#electron/newsroom/photos/heic/tiff.ts'
import { originalPath, renditionPath } from '#electron/newsroom/photos/photos.ts'
import { heicPhoto, turnedHeicPhoto } from '#tests/heic.ts'
import { makePhoto } from '#tests/photos.ts'
import { attach, errorOf, filesIn, temporaryLibrary, valueOf } from '../temporaryLibrary.ts'

/** The picture that `heicPhoto` was made from, small, as red, green and blue. */
async function expectedPixels(): Promise<Buffer> {
  return smallPixels(await makePhoto({ width: 300, height: 200, seed: 4, quality: 95 }))
}

async function smallPixels(picture: string | Uint8Array): Promise<Buffer> {
  return sharp(picture).resize(30, 20).removeAlpha().toColourspace('srgb').raw().toBuffer()
}

/** The mean difference of two pictures' channels, of 255. */
function difference(one: Buffer, other: Buffer): number {
  return one.reduce((sum, value, at) => sum + Math.abs(value - other[at]!), 0) / one.length
}

describe('a HEIC photo', () => {
  it('is kept byte for byte and shown in its true colours, upright', async () => {
    const library = temporaryLibrary()
    const bytes = heicPhoto()
    const photo = valueOf(await attach(library, bytes, 'IMG_2231.HEIC'))
    expect(photo).toMatchObject({
      id: createHash('sha256').update(bytes).digest('hex'),
      format: 'heic',
      width: 300,
      height: 200,
    })
    expect(originalPath(library, photo.id)).toMatch(/\.heic$/)
    expect(readFileSync(originalPath(library, photo.id)).equals(bytes)).toBe(true)
    const thumbnail = valueOf(await renditionPath(library, photo.id, 'thumbnail'))
    expect(difference(await smallPixels(thumbnail), await expectedPixels())).toBeLessThan(6)
  })

  it('goes out as a JPEG that says nothing of its camera and place', async () => {
    const library = temporaryLibrary()
    const photo = valueOf(await attach(library, heicPhoto(), 'IMG_2231.HEIC'))
    const rendition = valueOf(await exportRendition(library, photo.id))
    expect(rendition).toMatchObject({ extension: 'jpg', width: 300, height: 200 })
    const metadata = await sharp(rendition.bytes).metadata()
    expect(metadata).toMatchObject({ format: 'jpeg' })
    expect(metadata.exif ?? metadata.xmp ?? metadata.icc).toBeUndefined()
    expect(difference(await smallPixels(rendition.bytes), await expectedPixels())).toBeLessThan(6)
  })

  it('that was held upright is upright wherever it is shown', async () => {
    const library = temporaryLibrary()
    const photo = valueOf(await attach(library, turnedHeicPhoto(), 'IMG_2232.HEIC'))
    expect(photo).toMatchObject({ width: 200, height: 300 })
    const thumbnail = valueOf(await renditionPath(library, photo.id, 'thumbnail'))
    const { bytes } = valueOf(await exportRendition(library, photo.id))
    for (const picture of [thumbnail, bytes]) {
      expect(await sharp(picture).metadata()).toMatchObject({ width: 200, height: 300 })
      const lying = await sharp(picture).rotate(90).png().toBuffer()
      expect(difference(await smallPixels(lying), await expectedPixels())).toBeLessThan(6)
    }
  })

  it('can be cropped', async () => {
    const library = temporaryLibrary()
    const photo = valueOf(await attach(library, heicPhoto(), 'IMG_2231.HEIC'))
    const crop = { x: 0.5, y: 0, width: 0.5, height: 1 }
    expect(valueOf(await exportRendition(library, photo.id, crop))).toMatchObject({
      width: 150,
      height: 200,
    })
  })

  it('is refused by name where it is cut short, and leaves nothing behind', async () => {
    const library = temporaryLibrary()
    const bytes = heicPhoto()
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
      const cut = bytes.subarray(0, Math.floor(bytes.byteLength * share))
      expect(errorOf(await attach(library, cut, 'cụt.heic')), `${share}`).toEqual({
        code: 'photoRefused',
        fileName: 'cụt.heic',
        reason: 'damaged',
      })
    }
    expect(filesIn(library, 'photos')).toEqual([])
    expect(filesIn(library, 'incoming')).toEqual([])
  })

  it('that says to be enormous is refused before its pixels are made', async () => {
    const bytes = Buffer.from(heicPhoto())
    // The box that tells width and height; every place where it is told is changed.
    for (let at = bytes.indexOf('ispe'); at >= 0; at = bytes.indexOf('ispe', at + 4)) {
      bytes.writeUInt32BE(30_000, at + 8)
      bytes.writeUInt32BE(30_000, at + 12)
    }
    expect(await heicAsTiff(bytes)).toBe('tooManyPixels')
    expect(errorOf(await attach(temporaryLibrary(), bytes, 'to.heic'))).toMatchObject({
      reason: 'tooManyPixels',
    })
  })
})

describe('a TIFF of pixels', () => {
  it.each([3, 4] as const)(
    'of %d channels reads as those pixels, with their profile',
    async (channels) => {
      const { icc } = await sharp(
        await makePhoto({ width: 30, height: 20, profile: 'p3' }),
      ).metadata()
      const pixels = Uint8Array.from({ length: 7 * 5 * channels }, (_, at) => (at * 37) % 256)
      const tiff = tiffOf({ width: 7, height: 5, channels, pixels }, icc!)
      const metadata = await sharp(tiff).metadata()
      expect(metadata).toMatchObject({
        format: 'tiff',
        width: 7,
        height: 5,
        channels,
        hasAlpha: channels === 4,
      })
      expect(metadata.icc!.equals(icc!)).toBe(true)
      const read = await sharp(tiffOf({ width: 7, height: 5, channels, pixels }, null))
        .raw()
        .toBuffer()
      expect(read.equals(pixels)).toBe(true)
    },
  )
})
