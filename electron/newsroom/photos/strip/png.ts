import { ascii, cuttingOf, uint32 } from './bytes.ts'

/** The picture, what shines through, what its colours mean, and the frames of an animated PNG. */
const keptChunk = /^(IHDR|PLTE|IDAT|IEND|tRNS|sRGB|gAMA|cHRM|sBIT|cICP|acTL|fcTL|fdAT)$/

/**
 * A PNG with nothing in it but the picture; null where it is cut short or not built as the standard
 * says.
 */
export function stripPng(bytes: Uint8Array): Uint8Array | null {
  const cutting = cuttingOf(bytes)
  cutting.keep(0, 8)
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + uint32(bytes, at)
    if (end > bytes.length) return null
    const type = ascii(bytes, at + 4, 4)
    if (at === 8 && type !== 'IHDR') return null
    if (keptChunk.test(type)) cutting.keep(at, end)
    // A critical chunk that is not known: nobody can say what the picture is without it.
    else if (!/^[a-z]/.test(type)) return null
    if (type === 'IEND') return cutting.joined()
    at = end
  }
  return null
}
