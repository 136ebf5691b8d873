import { ascii, cuttingOf, littleBytes, littleUint32 } from './bytes.ts'

const pictureChunks = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF'])
const chunkHeaderLength = 8
const frameHeaderLength = 16

/** What VP8X says is there: animation and transparency stay, profile, EXIF and XMP go. */
const keptFlags = 0b0001_0010

/**
 * A WebP with nothing in it but its frames; null where it is not built as the container's
 * description says.
 */
export function stripWebp(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < 20) return null
  const end = chunkHeaderLength + littleUint32(bytes, 4)
  if (end > bytes.length) return null
  const chunks = keptChunks(bytes.subarray(12, end))
  if (chunks === null || chunks.byteLength === 0) return null
  const size = littleBytes(4 + chunks.byteLength)
  const plain = Buffer.concat([bytes.subarray(0, 4), size, bytes.subarray(8, 12), chunks])
  return plain.equals(bytes) ? bytes : plain
}

function keptChunks(bytes: Uint8Array): Uint8Array | null {
  const cutting = cuttingOf(bytes)
  let at = 0
  while (at < bytes.length) {
    if (at + chunkHeaderLength > bytes.length) return null
    const length = littleUint32(bytes, at + 4)
    // Chunks are padded to an even length; the padding is not counted.
    const end = at + chunkHeaderLength + length + (length % 2)
    if (end > bytes.length) return null
    const type = ascii(bytes, at, 4)
    if (type === 'VP8X') cutting.put(plainHeader(bytes.subarray(at, end)))
    else if (type === 'ANMF') {
      const frame = plainFrame(bytes.subarray(at, at + chunkHeaderLength + length))
      if (frame === null) return null
      cutting.put(frame)
    } else if (pictureChunks.has(type)) cutting.keep(at, end)
    at = end
  }
  return cutting.joined()
}

function plainHeader(chunk: Uint8Array): Uint8Array {
  const plain = Uint8Array.from(chunk)
  plain[chunkHeaderLength]! &= keptFlags
  return plain
}

/** A frame is a header of its own and then chunks, among which others may be hidden. */
function plainFrame(chunk: Uint8Array): Uint8Array | null {
  const start = chunkHeaderLength + frameHeaderLength
  const inner = chunk.byteLength < start ? null : keptChunks(chunk.subarray(start))
  if (inner === null) return null
  const size = littleBytes(frameHeaderLength + inner.byteLength)
  return Buffer.concat([
    chunk.subarray(0, 4),
    size,
    chunk.subarray(chunkHeaderLength, start),
    inner,
  ])
}
