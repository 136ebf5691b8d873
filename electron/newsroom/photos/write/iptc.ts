import { type PictureWords, withinBytes } from './words.ts'

/** Record 2: number of the dataset, and the most bytes that the standard lets it have. */
const datasets = {
  photographer: [80, 32],
  creditLine: [110, 32],
  copyright: [116, 128],
  caption: [120, 2_000],
} as const

const escUtf8 = Buffer.from('\x1b%G', 'latin1')
const recordVersion = Buffer.of(0, 4)

/**
 * The words as IPTC-IIM in UTF-8, cut to the standard's limits; it has no place for an alt text.
 */
function iimOf(words: PictureWords): Buffer {
  const parts = [dataset(1, 90, escUtf8), dataset(2, 0, recordVersion)]
  for (const [field, [number, limit]] of Object.entries(datasets)) {
    const text = withinBytes(words[field as keyof typeof datasets], limit)
    if (text) parts.push(dataset(2, number, Buffer.from(text)))
  }
  return Buffer.concat(parts)
}

function dataset(record: number, number: number, bytes: Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.of(0x1c, record, number, bytes.byteLength >> 8, bytes.byteLength & 0xff),
    bytes,
  ])
}

/** The content of a JPEG's APP13: one Photoshop resource, nameless, padded to an even length. */
export function photoshopResource(words: PictureWords): Buffer {
  const iim = iimOf(words)
  const size = Buffer.alloc(4)
  size.writeUInt32BE(iim.byteLength)
  const padding = Buffer.alloc(iim.byteLength % 2)
  return Buffer.concat([
    Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'),
    size,
    iim,
    padding,
  ])
}
