import { ascii, cuttingOf } from './bytes.ts'

const extension = 0x21
const frame = 0x2c
const trailer = 0x3b
const graphicControl = 0xf9
const application = 0xff

/**
 * A GIF with its frames and how often they repeat, but no comments and no other program's data.
 * Null where it is cut short or not built as the standard says; only the last byte, the trailer,
 * may be missing, as many writers forget it.
 */
export function stripGif(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < 13) return null
  const cutting = cuttingOf(bytes)
  let at = 13 + colourTableLength(bytes[10]!)
  cutting.keep(0, at)
  while (at < bytes.length && bytes[at] !== trailer) {
    const end = blockEnd(bytes, at)
    if (end === null) return null
    if (isPicture(bytes, at)) cutting.keep(at, end)
    at = end
  }
  if (at > bytes.length) return null
  if (at < bytes.length) cutting.keep(at, at + 1)
  else cutting.put(Uint8Array.of(trailer))
  return cutting.joined()
}

function isPicture(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== extension || bytes[at + 1] === graphicControl) return true
  return (
    bytes[at + 1] === application && /^(NETSCAPE2\.0|ANIMEXTS1\.0)$/.test(ascii(bytes, at + 3, 11))
  )
}

/** Where the block at `at` ends; null where it runs past the file or is of no known kind. */
function blockEnd(bytes: Uint8Array, at: number): number | null {
  switch (bytes[at]) {
    case extension:
      return subBlocksEnd(bytes, at + 2)
    case frame:
      // Descriptor (10 bytes), its colour table, the LZW code size.
      return at + 10 > bytes.length
        ? null
        : subBlocksEnd(bytes, at + 11 + colourTableLength(bytes[at + 9]!))
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
