import { crc32 } from '../../files/crc32.ts'
import type { Position } from '#shared/article/photoInfo.ts'
import type { PhotoExtension } from '#shared/render/photoFiles.ts'
import { exifOf, partsOfDegree } from './exif.ts'
import { photoshopResource } from './iptc.ts'
import { type PictureWords, saysNothing } from './words.ts'
import { xmpPacket } from './xmp.ts'

/**
 * A clean picture with its words in it, the picture's own data untouched: into a JPEG as IPTC-IIM,
 * XMP and, for a position, EXIF; into a PNG as XMP. GIF and WebP go out without words. The same
 * picture and words always give the same bytes, and `stripped` takes them out again to the last
 * byte.
 */
export function withWords(
  extension: PhotoExtension,
  clean: Uint8Array,
  words: PictureWords,
): Uint8Array {
  if (saysNothing(words)) return clean
  const written = { ...words, position: words.position && rounded(words.position) }
  if (extension === 'jpg') return jpegWith(clean, written)
  return extension === 'png' ? pngWith(clean, written) : clean
}

/**
 * To what EXIF can hold, so that XMP says the same and a position that is read can be written again
 * to the last digit.
 */
function rounded({ latitude, longitude }: Position): Position {
  const round = (degrees: number): number => Math.round(degrees * partsOfDegree) / partsOfDegree
  return { latitude: round(latitude), longitude: round(longitude) }
}

const app0 = 0xe0
const app1 = 0xe1
const app13 = 0xed

function jpegWith(clean: Uint8Array, words: PictureWords): Buffer {
  // A JFIF header has to stay the first.
  const place = clean[2] === 0xff && clean[3] === app0 ? 4 + (clean[4]! << 8) + clean[5]! : 2
  const { position } = words
  return Buffer.concat([
    clean.subarray(0, place),
    ...(position ? [segment(app1, 'Exif\0\0', exifOf(position))] : []),
    segment(app1, 'http://ns.adobe.com/xap/1.0/\0', xmpPacket(words)),
    segment(app13, '', photoshopResource(words)),
    clean.subarray(place),
  ])
}

function segment(marker: number, name: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(4 + name.length)
  head.writeUInt16BE(0xff00 | marker)
  head.writeUInt16BE(2 + name.length + content.byteLength, 2)
  head.write(name, 4, 'latin1')
  return Buffer.concat([head, content])
}

const signatureAndHeader = 8 + 12 + 13

function pngWith(clean: Uint8Array, words: PictureWords): Buffer {
  // Keyword, not compressed, no language, no translated keyword.
  const text = Buffer.concat([
    Buffer.from('XML:com.adobe.xmp\0\0\0\0\0', 'latin1'),
    xmpPacket(words),
  ])
  const chunk = Buffer.alloc(12 + text.byteLength)
  chunk.writeUInt32BE(text.byteLength)
  chunk.write('iTXt', 4, 'latin1')
  chunk.set(text, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + text.byteLength)), 8 + text.byteLength)
  return Buffer.concat([
    clean.subarray(0, signatureAndHeader),
    chunk,
    clean.subarray(signatureAndHeader),
  ])
}
