import type { PhotoInfo } from '#shared/article/photoInfo.ts'
import { makeExport, formatOf } from './exportPicture.ts'
import { openPicture } from './picture.ts'
import type { PhotoFormat } from './sniff.ts'
import { isWebFormat, stripped } from './strip/strip.ts'
import { orientationExif } from './write/exif.ts'
import { withWords } from './write/write.ts'

/** A photo for a colleague without what its camera wrote into it. */
export interface HandoverPicture {
  bytes: Uint8Array
  format: PhotoFormat
}

/**
 * The picture whole, with its colours, which side is up, and its words (caption, credit,
 * photographer, copyright, alt text); without position, serial numbers, owner, thumbnails and
 * maker's notes. What cannot be told apart safely (HEIC, TIFF, AVIF, a JPEG in print colours) goes
 * as exports make it, at most 2560 pixels. The same photo always gives the same bytes. Null where
 * it does not decode.
 */
export async function handoverPicture(
  original: Uint8Array,
  format: PhotoFormat,
  info: PhotoInfo,
): Promise<HandoverPicture | null> {
  const { caption, credit, photographer, copyright, altText } = info
  const words = { caption, creditLine: credit, photographer, copyright, altText, position: null }
  const looks = await looksOf(original)
  if (looks === null && format !== 'heic') return null
  const plain = isWebFormat(format) ? stripped(format, original) : null
  if (plain && format === 'jpeg')
    return { format, bytes: withLooks(withWords('jpg', plain, words), looks ?? upright) }
  if (plain && looks?.orientation === 1 && looks.profile === null)
    return { format, bytes: withWords(format === 'png' ? 'png' : 'webp', plain, words) }
  const made = await makeExport(original, format, null)
  return (
    made && {
      format: formatOf(made.extension),
      bytes: withWords(made.extension, made.bytes, words),
    }
  )
}

/** What a viewer has to know of a picture beside its pixels. */
interface Looks {
  /** From 1, upright, to 8, as EXIF counts. */
  orientation: number
  profile: Uint8Array | null
}

const upright: Looks = { orientation: 1, profile: null }

async function looksOf(original: Uint8Array): Promise<Looks | null> {
  try {
    const { orientation = 1, icc } = await (await openPicture(original)).metadata()
    return { orientation, profile: icc ?? null }
  } catch {
    return null
  }
}

/** Bytes of a profile in one segment of a JPEG. */
const profilePiece = 65_519

function withLooks(jpeg: Uint8Array, { orientation, profile }: Looks): Uint8Array {
  const segments: Uint8Array[] = []
  if (orientation !== 1) segments.push(segment(0xe1, 'Exif\0\0', orientationExif(orientation)))
  if (profile) segments.push(...profileSegments(profile))
  if (segments.length === 0) return jpeg
  // A JFIF header has to stay the first.
  const place = jpeg[2] === 0xff && jpeg[3] === 0xe0 ? 4 + (jpeg[4]! << 8) + jpeg[5]! : 2
  return Buffer.concat([jpeg.subarray(0, place), ...segments, jpeg.subarray(place)])
}

/** A profile that is larger than a JPEG can hold is left out. */
function profileSegments(profile: Uint8Array): Uint8Array[] {
  const count = Math.ceil(profile.byteLength / profilePiece)
  if (count > 255) return []
  return Array.from({ length: count }, (_, at) => {
    const piece = profile.subarray(at * profilePiece, (at + 1) * profilePiece)
    return segment(0xe2, 'ICC_PROFILE\0', Buffer.concat([Buffer.of(at + 1, count), piece]))
  })
}

function segment(marker: number, name: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt16BE(0xff00 | marker)
  head.writeUInt16BE(2 + name.length + content.byteLength, 2)
  return Buffer.concat([head, Buffer.from(name, 'latin1'), content])
}
