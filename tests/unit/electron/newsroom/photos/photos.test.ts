import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { limits } from '#shared/article/limits.ts'
import { photoSchema } from '#shared/article/photo.ts'
import { attachPhoto, originalPath, photoOf } from '#electron/newsroom/photos/photos.ts'
import { notePlacing, removeUnplaced, storedPath } from '#electron/newsroom/photos/originals.ts'
import { madeFormats, makePhoto } from '#tests/photos.ts'
import {
  attach,
  errorOf,
  filesIn,
  now,
  temporaryFolder,
  temporaryLibrary,
  valueOf,
} from './temporaryLibrary.ts'

describe('attaching a photo', () => {
  it.each(madeFormats)('keeps a %s byte for byte under its hash', async (format) => {
    const library = temporaryLibrary()
    const bytes = await makePhoto({ format, width: 300, height: 200, revealing: true })
    const photo = valueOf(await attach(library, bytes, `chợ nổi.${format}`))
    expect(photo).toEqual({
      id: createHash('sha256').update(bytes).digest('hex'),
      fileName: `chợ nổi.${format}`,
      format,
      byteLength: bytes.byteLength,
      width: 300,
      height: 200,
      attachedAt: '2023-02-14T16:41:00.000Z',
    })
    expect(photoSchema.parse(photo)).toEqual(photo)
    expect(photoOf(library, photo.id)).toEqual(photo)
    expect(originalPath(library, photo.id)).toBe(
      join(library.folder, 'photos', photo.id.slice(0, 2), `${photo.id}.${format}`),
    )
    expect(readFileSync(originalPath(library, photo.id)).equals(bytes)).toBe(true)
    expect(filesIn(library, 'incoming')).toEqual([])
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'measures a photo of orientation %d as it is seen',
    async (orientation) => {
      const library = temporaryLibrary()
      const bytes = await makePhoto({ width: 300, height: 200, orientation })
      expect(valueOf(await attach(library, bytes, 'a.jpg'))).toMatchObject({
        width: 300,
        height: 200,
      })
    },
  )

  it('takes a photo for what it is when its name says another photo format', async () => {
    const library = temporaryLibrary()
    const photo = valueOf(
      await attach(library, await makePhoto({ width: 60, height: 40 }), 'ảnh.png'),
    )
    expect(photo).toMatchObject({ format: 'jpeg', fileName: 'ảnh.png' })
  })

  it('keeps the same bytes once, under the name they had first, also when they come at the same time', async () => {
    const library = temporaryLibrary()
    const bytes = await makePhoto({ width: 300, height: 200 })
    const first = valueOf(await attach(library, bytes, 'một.jpg'))
    const again = await Promise.all([
      attach(library, bytes, 'hai.jpg'),
      attach(library, bytes, 'ba.jpg'),
    ])
    for (const result of again) expect(valueOf(result)).toEqual(first)
    const twins = await makePhoto({ width: 300, height: 200, seed: 2 })
    const [left, right] = await Promise.all([
      attach(library, twins, 'trái.jpg'),
      attach(library, twins, 'phải.jpg'),
    ])
    expect(valueOf(left)).toEqual(valueOf(right))
    expect(filesIn(library, 'photos')).toHaveLength(2)
    expect(library.database.prepare('SELECT count(*) FROM photos').pluck().get()).toBe(2)
  })

  it('mends an original that is gone or has rotted when the same photo comes in again', async () => {
    const library = temporaryLibrary()
    const bytes = await makePhoto({ width: 300, height: 200 })
    const path = originalPath(library, valueOf(await attach(library, bytes, 'a.jpg')).id)
    rmSync(path)
    valueOf(await attach(library, bytes, 'a.jpg'))
    expect(readFileSync(path).equals(bytes)).toBe(true)
    writeFileSync(path, 'rotten')
    valueOf(await attach(library, bytes, 'a.jpg'))
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })
})

describe('refusing what is not a photo', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  it.each([
    ['an empty file', 'trống.jpg', '', 'empty'],
    ['an SVG named .jpg', 'hình.jpg', svg, 'disguised'],
    ['a page named .png', 'trang.png', '<!doctype html><p>', 'disguised'],
    ['a PDF named .JPEG', 'bài.JPEG', '%PDF-1.7\n', 'disguised'],
    ['an SVG under its own name', 'hình.svg', svg, 'unknownFormat'],
    ['a text', 'ghi chú.txt', 'ghi chú', 'unknownFormat'],
    ['a file without an extension', 'jpg', 'GIF', 'unknownFormat'],
    ['the first bytes of a JPEG and nothing else', 'a.jpg', '\xff\xd8\xff\xe0', 'damaged'],
    ['the first bytes of a TIFF and nothing else', 'a.tif', 'II*\0', 'damaged'],
  ])('%s', async (_, fileName, content, reason) => {
    const library = temporaryLibrary()
    const result = await attach(library, Buffer.from(content, 'latin1'), fileName)
    expect(errorOf(result)).toEqual({ code: 'photoRefused', fileName, reason })
    expectNothingIn(library)
  })

  it('the first bytes of a HEIC photo and nothing else', async () => {
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
    const error = errorOf(await attach(temporaryLibrary(), heic, 'IMG_2231.HEIC'))
    expect(error).toMatchObject({ reason: 'damaged' })
  })

  it.each([
    ['whose first picture is a preview', '49492a00080000000100fe0004000100000001000000'],
    ['that gives its DNG version', '4d4d002a000000080001c61200010000000401040000'],
    ['of Canon', '49492a00100000004352020000000000'],
  ])('a raw file of a camera, which is a TIFF %s', async (_, hexadecimal) => {
    const raw = Buffer.concat([Buffer.from(hexadecimal, 'hex'), Buffer.alloc(100)])
    const error = errorOf(await attach(temporaryLibrary(), raw, 'DSC_0001.NEF'))
    expect(error).toMatchObject({ reason: 'unknownFormat' })
  })

  it.each(madeFormats)('a %s that is cut short, wherever it is cut', async (format) => {
    const library = temporaryLibrary()
    const whole = await makePhoto({ format, width: 600, height: 400 })
    for (const part of [0.02, 0.3, 0.5, 0.9, 0.99]) {
      const cut = whole.subarray(0, Math.floor(whole.byteLength * part))
      expect(errorOf(await attach(library, cut, 'cụt.jpg')), `${part}`).toMatchObject({
        reason: 'damaged',
      })
    }
    expectNothingIn(library)
  })

  it.each(['gif', 'webp'] as const)('an animated %s that lost its later frames', async (format) => {
    const whole = await makePhoto({ format, width: 300, height: 200, frames: 4 })
    const cut = whole.subarray(0, Math.floor(whole.byteLength * 0.8))
    expect(errorOf(await attach(temporaryLibrary(), cut, 'động'))).toMatchObject({
      reason: 'damaged',
    })
  })

  it('a JPEG whose end is nothing but zeros', async () => {
    const bytes = await makePhoto({ width: 600, height: 400 })
    bytes.fill(0, bytes.byteLength / 2)
    expect(errorOf(await attach(temporaryLibrary(), bytes, 'a.jpg'))).toMatchObject({
      reason: 'damaged',
    })
  })

  it('more than 120 megapixels, before any of them is decoded', async () => {
    const library = temporaryLibrary()
    const colour = { channels: 3 as const, background: '#446' }
    const fits = await sharp({
      create: { width: 12_000, height: 10_000, ...colour },
      limitInputPixels: false,
    })
      .jpeg({ quality: 20 })
      .toBuffer()
    expect(valueOf(await attach(library, fits, 'vừa.jpg'))).toMatchObject({
      width: 12_000,
      height: 10_000,
    })
    // The same file claiming one more row in its header: refused by what it says, not by what
    // decoding it would find.
    const header = fits.indexOf(Buffer.from([0xff, 0xc0]))
    fits.writeUInt16BE(10_001, header + 5)
    expect(errorOf(await attach(library, fits, 'lớn.jpg'))).toMatchObject({
      reason: 'tooManyPixels',
    })
  })

  it('an animation of more than 120 megapixels in all frames together', async () => {
    const animation = await makePhoto({ format: 'gif', width: 120, height: 80, frames: 2 })
    const firstFrame = animation.indexOf(Buffer.from([0, 0x2c, 0, 0, 0, 0, 120, 0, 80, 0])) + 1
    for (const at of [6, firstFrame + 5]) {
      animation.writeUInt16LE(9_000, at)
      animation.writeUInt16LE(7_000, at + 2)
    }
    const error = errorOf(await attach(temporaryLibrary(), animation, 'động.gif'))
    expect(error).toMatchObject({ reason: 'tooManyPixels' })
  })

  it('more than 100 MB, without reading them', async () => {
    const library = temporaryLibrary()
    const path = join(temporaryFolder(), 'file')
    writeFileSync(path, '\xff\xd8\xff', 'latin1')
    truncateSync(path, limits.photoBytes + 1)
    const result = await attachPhoto(library, { path, fileName: 'nặng.jpg', now })
    expect(errorOf(result)).toMatchObject({ reason: 'tooManyBytes', fileName: 'nặng.jpg' })
    expectNothingIn(library)
  })

  it('a folder, and a file that is not there', async () => {
    const library = temporaryLibrary()
    const path = join(temporaryFolder(), 'thư mục.jpg')
    const missing = await attachPhoto(library, { path, fileName: 'a.jpg', now })
    expect(errorOf(missing)).toEqual({
      code: 'fileUnreadable',
      fileName: 'a.jpg',
      detail: 'ENOENT',
    })
    mkdirSync(path)
    const folder = await attachPhoto(library, { path, fileName: 'a.jpg', now })
    expect(errorOf(folder)).toMatchObject({ code: 'fileUnreadable' })
  })
})

function expectNothingIn(library: ReturnType<typeof temporaryLibrary>): void {
  expect(filesIn(library, 'photos')).toEqual([])
  expect(filesIn(library, 'renditions')).toEqual([])
  if (existsSync(join(library.folder, 'incoming'))) expect(filesIn(library, 'incoming')).toEqual([])
  expect(library.database.prepare('SELECT count(*) FROM photos').pluck().get()).toBe(0)
}

describe('an original that a process was placing when it ended', () => {
  it('goes at the next start where no row names it; any other stays', async () => {
    const library = temporaryLibrary()
    const known = valueOf(
      await attach(library, await makePhoto({ width: 60, height: 40 }), 'a.jpg'),
    )
    const [ours, restored] = ['b'.repeat(64), 'c'.repeat(64)].map((sha256) => {
      const file = storedPath(library, sha256, 'jpeg')
      mkdirSync(join(file, '..'), { recursive: true })
      writeFileSync(file, 'x')
      return { sha256, file }
    })
    await notePlacing(library, ours!.sha256, 'jpeg')
    await notePlacing(library, known.id, 'jpeg')
    removeUnplaced(library)
    expect(
      [originalPath(library, known.id), ours!.file, restored!.file].map((file) => existsSync(file)),
    ).toEqual([true, false, true])
  })
})
