import type { PhotoFormat } from '../sniff.ts'
import { stripGif } from './gif.ts'
import { isWholeJpeg, stripJpeg } from './jpeg.ts'
import { stripPng } from './png.ts'
import { stripWebp } from './webp.ts'

/** What browsers show everywhere. */
export type WebFormat = Exclude<PhotoFormat, 'avif' | 'tiff' | 'heic'>

const strippers: Record<WebFormat, (bytes: Uint8Array) => Uint8Array | null> = {
  jpeg: stripJpeg,
  png: stripPng,
  gif: stripGif,
  webp: stripWebp,
}

/** Returns whether browsers show the format, so that it can go out as it is. */
export function isWebFormat(format: PhotoFormat): format is WebFormat {
  return Object.hasOwn(strippers, format)
}

/**
 * The picture's own bytes and nothing about it: no EXIF, XMP, IPTC, profile, comment, hidden
 * preview, or anything behind its end. What is plain already comes back as it is, so stripping
 * twice changes nothing more. Null where the file is built in a way that cannot be told apart
 * safely; such a picture has to be encoded anew.
 */
export function stripped(format: WebFormat, bytes: Uint8Array): Uint8Array | null {
  return strippers[format](bytes)
}

/**
 * Whether a file that decodes is also complete. Decoders forgive a JPEG that ends early in its last
 * rows, a PNG without its end, and an animated GIF that lost its later frames; of the other formats
 * they read lengths and notice by themselves.
 */
export function isWhole(format: PhotoFormat, bytes: Uint8Array): boolean {
  switch (format) {
    case 'jpeg':
      return isWholeJpeg(bytes)
    case 'png':
      return stripPng(bytes) !== null
    case 'gif':
      return stripGif(bytes) !== null
    default:
      return true
  }
}
