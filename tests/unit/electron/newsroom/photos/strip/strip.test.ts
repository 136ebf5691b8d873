import { array, assert, boolean, nat, property, tuple } from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { stripped, type WebFormat } from '#electron/newsroom/photos/strip/strip.ts'
import { makePhoto } from '#tests/photos.ts'

const formats: WebFormat[] = ['jpeg', 'png', 'gif', 'webp']
const size = { width: 90, height: 60 }

describe.each(formats)('a %s', (format) => {
  it('loses what is behind its end', async () => {
    const photo = await makePhoto({ format, ...size })
    const plain = stripped(format, photo)!
    const polyglot = Buffer.concat([plain, Buffer.from('<script>alert(1)</script>')])
    expect(Buffer.from(stripped(format, polyglot)!).equals(plain)).toBe(true)
  })

  it('is the same after a second time, and never an exception, however it is damaged', async () => {
    const photo = await makePhoto({ format, ...size, revealing: true })
    const damage = array(tuple(nat(photo.byteLength - 1), nat(255)), { maxLength: 20 })
    assert(
      property(damage, nat(photo.byteLength), boolean(), (changes, length, isCut) => {
        const bytes = Buffer.from(isCut ? photo.subarray(0, length) : photo)
        for (const [at, value] of changes) if (at < bytes.byteLength) bytes[at] = value
        const once = stripped(format, bytes)
        if (once) expect(Buffer.from(stripped(format, once)!).equals(once)).toBe(true)
      }),
      // Both of a WebP's chunks renamed, so that no picture is left.
      {
        numRuns: 300,
        examples: [
          [
            [
              [12, 0],
              [30, 0],
            ],
            0,
            false,
          ],
        ],
      },
    )
  })
})

describe('a JPEG', () => {
  it('loses comments, unknown applications and the small picture in its header, and shows the same', async () => {
    const photo = await makePhoto(size)
    const jfif = '4a4649460001020100480048'
    const withPicture = Buffer.from(`ffe00016${jfif}0102${'ff8000'.repeat(2)}`, 'hex')
    const told = Buffer.concat([
      photo.subarray(0, 2),
      withPicture,
      segment(0xfe, 'ghi chú riêng'),
      segment(0xe0, 'JFXX\0 a small picture'),
      segment(0xe2, 'MPF\0 another picture'),
      segment(0xed, 'Photoshop 3.0\0 8BIM'),
      photo.subarray(2),
    ])
    const plain = stripped('jpeg', told)!
    const plainHeader = Buffer.from(`ffe00010${jfif}0000`, 'hex')
    const wanted = Buffer.concat([photo.subarray(0, 2), plainHeader, photo.subarray(2)])
    expect(Buffer.from(plain).equals(wanted)).toBe(true)
    expect((await sharp(plain).raw().toBuffer()).equals(await sharp(photo).raw().toBuffer())).toBe(
      true,
    )
  })

  it('goes through restarts and progressive scans', async () => {
    const photo = await sharp(await makePhoto(size))
      .jpeg({ progressive: true })
      .toBuffer()
    expect(stripped('jpeg', photo)).toEqual(photo)
  })

  it('of four inks is not for browsers', async () => {
    const inks = await sharp(await makePhoto(size))
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer()
    expect((await sharp(inks).metadata()).channels).toBe(4)
    expect(stripped('jpeg', inks)).toBeNull()
  })
})

describe('a GIF', () => {
  it('loses comments and XMP and goes on moving', async () => {
    const photo = await makePhoto({ format: 'gif', ...size, frames: 3 })
    const tableEnd = 13 + 3 * 2 ** ((photo[10]! & 7) + 1)
    const comment = Buffer.from('\x21\xfe\x05Tung!\x00', 'latin1')
    const xmp = Buffer.from('\x21\xff\x0bXMP DataXMP\x04<x/>\x00', 'latin1')
    const told = Buffer.concat([
      photo.subarray(0, tableEnd),
      comment,
      xmp,
      photo.subarray(tableEnd),
    ])
    const plain = stripped('gif', told)!
    expect(Buffer.from(plain).equals(photo)).toBe(true)
    expect((await sharp(plain).metadata()).pages).toBe(3)
  })

  it('without its last byte gets it back', async () => {
    const photo = await makePhoto({ format: 'gif', ...size })
    expect(Buffer.from(stripped('gif', photo.subarray(0, -1))!).equals(photo)).toBe(true)
  })
})

describe('a WebP', () => {
  it('keeps its frames and loses what was hidden between and in them', async () => {
    const photo = await makePhoto({ format: 'webp', ...size, frames: 3 })
    const at = photo.indexOf('ANMF')
    const length = photo.readUInt32LE(at + 4)
    const hidden = Buffer.from('HIDE\x04\0\0\0Tung', 'latin1')
    const told = Buffer.concat([
      photo.subarray(0, at + 8 + length),
      hidden,
      hidden,
      photo.subarray(at + 8 + length),
    ])
    told.writeUInt32LE(length + hidden.byteLength, at + 4)
    told.writeUInt32LE(told.byteLength - 8, 4)
    expect(Buffer.from(stripped('webp', told)!).equals(photo)).toBe(true)
  })
})

function segment(marker: number, content: string): Buffer {
  const bytes = Buffer.from(content)
  return Buffer.concat([Buffer.from([0xff, marker, 0, bytes.byteLength + 2]), bytes])
}
