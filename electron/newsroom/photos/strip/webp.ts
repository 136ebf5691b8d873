import { ascii, joined, littleUint32 } from './bytes.ts'

const pictureChunks = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF'])
const frameHeaderLength = 16

/** What VP8X says is there: animation and transparency stay, profile, EXIF and XMP go. */
const keptFlags = 0b0001_0010

/** A WebP with nothing in it but its frames; null where it is not built as the container's description says. */
export function stripWebp(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < 20) return null
  const end = 8 + littleUint32(bytes, 4)
  if (end > bytes.length) return null
  const chunks = keptChunks(bytes.subarray(12, end))
  if (chunks === null || chunks.length === 0) return null
  const length = chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0)
  return joined([Buffer.from('RIFF'), littleBytes(length + 4), Buffer.from('WEBP'), ...chunks], bytes)
}

function keptChunks(bytes: Uint8Array): Uint8Array[] | null {
  const kept: Uint8Array[] = []
  let at = 0
  while (at < bytes.length) {
    if (at + 8 > bytes.length) return null
    const length = littleUint32(bytes, at + 4)
    // Chunks are padded to an even length; the padding is not counted and must be zero.
    const end = at + 8 + length + (length % 2)
    if (end > bytes.length) return null
    const type = ascii(bytes, at, 4)
    const chunk = pictureChunks.has(type) ? plainChunk(type, bytes.subarray(at, end), length) : []
    if (chunk === null) return null
    kept.push(...chunk)
    at = end
  }
  return kept
}

function plainChunk(type: string, chunk: Uint8Array, length: number): Uint8Array[] | null {
  if (type === 'VP8X') return length < 10 ? null : [plainHeader(chunk)]
  if (type === 'ANMF') return length < frameHeaderLength ? null : plainFrame(chunk, length)
  return [chunk]
}

function plainHeader(chunk: Uint8Array): Uint8Array {
  const plain = Uint8Array.from(chunk)
  plain[8]! &= keptFlags
  return plain
}

/** A frame is a header of its own and then chunks, among which others may be hidden. */
function plainFrame(chunk: Uint8Array, length: number): Uint8Array[] | null {
  const inner = keptChunks(chunk.subarray(8 + frameHeaderLength, 8 + length))
  if (inner === null) return null
  const innerLength = inner.reduce((sum, part) => sum + part.byteLength, 0)
  return [
    Buffer.from('ANMF'),
    littleBytes(frameHeaderLength + innerLength),
    chunk.subarray(8, 8 + frameHeaderLength),
    ...inner,
  ]
}

function littleBytes(value: number): Uint8Array {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
