import { ascii, joined } from './bytes.ts'

/** A GIF with its frames and how often they repeat, but no comments and no other application's data; null where it is broken. */
export function stripGif(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < 13) return null
  let at = 13 + colourTableLength(bytes[10]!)
  const kept = [bytes.subarray(0, at)]
  while (at < bytes.length) {
    const end = blockEnd(bytes, at)
    if (end === null) return null
    if (isPicture(bytes, at)) kept.push(bytes.subarray(at, end))
    if (bytes[at] === trailer) return joined(kept, bytes)
    at = end
  }
  return null
}

const extension = 0x21
const frame = 0x2c
const trailer = 0x3b
const graphicControl = 0xf9
const application = 0xff

function isPicture(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== extension) return true
  if (bytes[at + 1] === graphicControl) return true
  return bytes[at + 1] === application && /^(NETSCAPE2\.0|ANIMEXTS1\.0)$/.test(ascii(bytes, at + 3, 11))
}

/** Where the block at `at` ends; null where it runs past the file or is of no known kind. */
function blockEnd(bytes: Uint8Array, at: number): number | null {
  switch (bytes[at]) {
    case trailer:
      return at + 1
    case extension:
      return subBlocksEnd(bytes, at + 2)
    case frame:
      // Descriptor (10 bytes), its colour table, the LZW code size.
      return at + 10 > bytes.length ? null : subBlocksEnd(bytes, at + 11 + colourTableLength(bytes[at + 9]!))
    default:
      return null
  }
}

function subBlocksEnd(bytes: Uint8Array, from: number): number | null {
  let at = from
  while (at < bytes.length) {
    const length = bytes[at]!
    at += 1 + length
    if (length === 0) return at
  }
  return null
}

function colourTableLength(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}
