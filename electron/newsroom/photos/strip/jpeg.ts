import { ascii, cuttingOf, uint16 } from './bytes.ts'

const startOfImage = 0xd8
const endOfImage = 0xd9
const startOfScan = 0xda

interface Segment {
  marker: number
  from: number
  /** End of the marker's own segment. */
  to: number
  /** End of the coded data behind a scan's header; elsewhere the same as `to`. */
  dataTo: number
}

/**
 * Whether a JPEG goes on to its end; decoders do not always notice that it does not. Stray bytes
 * between segments, which some cameras leave, are forgiven.
 */
export function isWholeJpeg(bytes: Uint8Array): boolean {
  let understoodTo = 0
  for (const { marker, dataTo } of segmentsOf(bytes)) {
    if (marker === endOfImage) return true
    understoodTo = dataTo
  }
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    'ffd9',
    understoodTo,
    'hex',
  )
}

/**
 * A JPEG with nothing in it but the picture: frame, tables, scans, and of the application segments
 * one JFIF header and one Adobe colour marker. Null for a JPEG of a kind that browsers may not show
 * (CMYK, 12 bits, arithmetic coding, lossless) or that is not built as the standard says.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array | null {
  const cutting = cuttingOf(bytes)
  cutting.keep(0, 2)
  const seen = new Set<number>()
  for (const { marker, from, to, dataTo } of segmentsOf(bytes)) {
    if (marker === endOfImage) {
      cutting.keep(from, to)
      return seen.has(startOfScan) ? cutting.joined() : null
    }
    const fate = fateOf(marker, bytes.subarray(from, to), seen)
    if (fate === 'unknown') return null
    if (fate === 'keep') cutting.keep(from, dataTo)
    if (fate === 'plainJfif') cutting.put(plainJfif(bytes.subarray(from, to)))
    if (fate !== 'drop') seen.add(marker)
  }
  return null
}

/**
 * Segments in order; stops at the end of the image, or where the bytes no longer follow the
 * standard.
 */
function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  if (uint16(bytes, 0) !== (0xff00 | startOfImage)) return
  let at = 2
  while (at + 2 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      // A fill byte, of which there may be any number before a marker.
      at++
      continue
    }
    if (marker === endOfImage) {
      yield { marker, from: at, to: at + 2, dataTo: at + 2 }
      return
    }
    const length = at + 4 <= bytes.length ? uint16(bytes, at + 2) : 0
    const to = at + 2 + length
    if (length < 2 || to > bytes.length) return
    const dataTo = marker === startOfScan ? scanEnd(bytes, to) : to
    yield { marker, from: at, to, dataTo }
    at = dataTo
  }
}

function fateOf(
  marker: number,
  segment: Uint8Array,
  seen: Set<number>,
): 'keep' | 'plainJfif' | 'drop' | 'unknown' {
  // Tables (DHT, DQT), restart interval, scan.
  if ([0xc4, 0xdb, 0xdd, startOfScan].includes(marker)) return 'keep'
  // Baseline, extended and progressive frames.
  if (marker >= 0xc0 && marker <= 0xc2) return isPlainFrame(segment) ? 'keep' : 'unknown'
  if (marker === 0xe0 && isJfif(segment) && !seen.has(marker))
    return segment.length === plainJfifLength && segment[16] === 0 && segment[17] === 0
      ? 'keep'
      : 'plainJfif'
  if (marker === 0xee && isAdobe(segment) && !seen.has(marker)) return 'keep'
  const isApplication = marker >= 0xe0 && marker <= 0xef
  const isComment = marker === 0xfe
  return isApplication || isComment ? 'drop' : 'unknown'
}

function isPlainFrame(segment: Uint8Array): boolean {
  const precision = segment[4]
  const components = segment[9]
  return precision === 8 && (components === 1 || components === 3)
}

function isAdobe(segment: Uint8Array): boolean {
  return segment.length === 16 && ascii(segment, 4, 5) === 'Adobe'
}

const plainJfifLength = 18

function isJfif(segment: Uint8Array): boolean {
  return segment.length >= plainJfifLength && ascii(segment, 4, 5) === 'JFIF\0'
}

/** Without the small picture that JFIF can hold, which may show what was cropped away. */
function plainJfif(segment: Uint8Array): Uint8Array {
  const plain = Uint8Array.from(segment.subarray(0, plainJfifLength))
  plain.set([0, plainJfifLength - 2], 2)
  plain.set([0, 0], 16)
  return plain
}

/**
 * Where the coded data that begins at `from` ends: at the next marker that is neither a stuffed
 * byte nor a restart.
 */
function scanEnd(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1]!
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
    at = bytes.indexOf(0xff, at + 2)
  }
  return bytes.length
}
