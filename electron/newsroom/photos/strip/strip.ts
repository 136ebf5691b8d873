import type { PhotoFormat } from '../sniff.ts'
import { stripGif } from './gif.ts'
import { stripJpeg } from './jpeg.ts'
import { stripPng } from './png.ts'
import { stripWebp } from './webp.ts'

/** What browsers show everywhere. */
export type WebFormat = Exclude<PhotoFormat, 'avif' | 'tiff'>

const strippers: Record<WebFormat, (bytes: Uint8Array) => Uint8Array | null> = {
  jpeg: stripJpeg,
  png: stripPng,
  gif: stripGif,
  webp: stripWebp,
}

/**
 * The picture's own bytes and nothing about it: no EXIF, XMP, IPTC, profile, comment, hidden preview, or anything behind
 * its end. What is plain already comes back as it is, so stripping twice changes nothing more. Null where the file is built
 * in a way that cannot be told apart safely; such a picture has to be encoded anew.
 */
export function stripped(format: WebFormat, bytes: Uint8Array): Uint8Array | null {
  return strippers[format](bytes)
}
