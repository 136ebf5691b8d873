import { ascii, joined, uint16 } from './bytes.ts'

const startOfImage = 0xd8
const endOfImage = 0xd9
const startOfScan = 0xda

/**
 * A JPEG with nothing in it but the picture: frame, tables, scans, and of the application segments one JFIF header and one
 * Adobe colour marker. Null for a JPEG of a kind that browsers may not show (CMYK, 12 bits, arithmetic coding, lossless) or
 * that is not built as the standard says.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array | null {
  if (uint16(bytes, 0) !== (0xff00 | startOfImage)) return null
  const kept = [bytes.subarray(0, 2)]
  const seen = new Set<number>()
  let at = 2
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      // A fill byte, of which there may be any number before a marker.
      at++
      continue
    }
    if (marker === endOfImage) {
      kept.push(bytes.subarray(at, at + 2))
      return seen.has(startOfScan) ? joined(kept, bytes) : null
    }
    const length = at + 4 <= bytes.length ? uint16(bytes, at + 2) : 0
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) return null
    const segment = keptSegment(marker, bytes.subarray(at, end), seen)
    if (segment === 'unknown') return null
    if (segment) {
      kept.push(segment)
      seen.add(marker)
    }
    at = end
    if (marker === startOfScan) {
      at = scanEnd(bytes, end)
      kept.push(bytes.subarray(end, at))
    }
  }
  return null
}

/** What goes out of a segment: all of it, a plainer one, nothing (null), or no answer where its kind is not known. */
function keptSegment(marker: number, segment: Uint8Array, seen: Set<number>): Uint8Array | null | 'unknown' {
  // Tables (DHT, DQT), restart interval, scan header.
  if ([0xc4, 0xdb, 0xdd, startOfScan].includes(marker)) return segment
  // Baseline, extended and progressive frames.
  if (marker >= 0xc0 && marker <= 0xc2) return isPlainFrame(segment) ? segment : 'unknown'
  if (marker === 0xe0) return seen.has(marker) ? null : plainJfif(segment)
  if (marker === 0xee)
    return !seen.has(marker) && segment.length === 16 && ascii(segment, 4, 5) === 'Adobe' ? segment : null
  const isApplication = marker > 0xe0 && marker <= 0xef
  const isComment = marker === 0xfe
  return isApplication || isComment ? null : 'unknown'
}

function isPlainFrame(segment: Uint8Array): boolean {
  const precision = segment[4]
  const components = segment[9]
  return precision === 8 && (components === 1 || components === 3)
}

/** Without the small picture that JFIF can hold, which may show what was cropped away. */
function plainJfif(segment: Uint8Array): Uint8Array | null {
  if (segment.length < 18 || ascii(segment, 4, 5) !== 'JFIF\0') return null
  if (segment.length === 18 && segment[16] === 0 && segment[17] === 0) return segment
  const plain = Uint8Array.from(segment.subarray(0, 18))
  plain.set([0, 16], 2)
  plain.set([0, 0], 16)
  return plain
}

/** Where the coded data that begins at `from` ends: at the next marker that is neither a stuffed byte nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1]!
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
    at = bytes.indexOf(0xff, at + 2)
  }
  return bytes.length
}
