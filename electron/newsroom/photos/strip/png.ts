import { ascii, joined, uint32 } from './bytes.ts'

/** The picture, its transparency and colour space, and the frames of an animated PNG. Everything else is about the picture. */
const keptChunks = new Set(
  ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'sRGB', 'gAMA', 'cHRM', 'sBIT', 'cICP'].concat([
    'acTL',
    'fcTL',
    'fdAT',
  ]),
)

/** A PNG with nothing in it but the picture; null where it is not built as the standard says. */
export function stripPng(bytes: Uint8Array): Uint8Array | null {
  const kept = [bytes.subarray(0, 8)]
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + uint32(bytes, at)
    if (end > bytes.length) return null
    const type = ascii(bytes, at + 4, 4)
    if (at === 8 && type !== 'IHDR') return null
    if (keptChunks.has(type)) kept.push(bytes.subarray(at, end))
    // A critical chunk that is not known: nobody can say what the picture is without it.
    else if (!/^[a-z]/.test(type)) return null
    if (type === 'IEND') return joined(kept, bytes)
    at = end
  }
  return null
}
