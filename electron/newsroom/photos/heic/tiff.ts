import type { HeicPixels } from './decode.ts'

const typeLengths = { short: 2, long: 4, bytes: 1 } as const
const typeCodes = { short: 3, long: 4, bytes: 7 } as const

interface Entry {
  tag: number
  type: keyof typeof typeLengths
  values: readonly number[] | Uint8Array
}

/**
 * Pixels as an uncompressed TIFF in one strip: the one form that keeps every pixel, takes no time
 * to make, and can say what its colours mean. Little-endian; directory and values first, then the
 * pixels.
 */
export function tiffOf(
  { width, height, channels, pixels }: HeicPixels,
  profile: Uint8Array | null,
): Buffer {
  const entries: Entry[] = [
    { tag: 256, type: 'long', values: [width] },
    { tag: 257, type: 'long', values: [height] },
    { tag: 258, type: 'short', values: Array.from({ length: channels }, () => 8) },
    // Not compressed, RGB.
    { tag: 259, type: 'short', values: [1] },
    { tag: 262, type: 'short', values: [2] },
    { tag: 273, type: 'long', values: [0] },
    { tag: 277, type: 'short', values: [channels] },
    { tag: 278, type: 'long', values: [height] },
    { tag: 279, type: 'long', values: [pixels.byteLength] },
    // The fourth channel is how opaque the colours are, which were not multiplied by it.
    ...(channels === 4 ? [{ tag: 338, type: 'short', values: [2] } as const] : []),
    ...(profile ? [{ tag: 34_675, type: 'bytes', values: profile } as const] : []),
  ]
  const directoryEnd = 8 + 2 + entries.length * 12 + 4
  const outside = entries.filter((entry) => byteLength(entry) > 4)
  const pixelsAt = outside.reduce((end, entry) => end + even(byteLength(entry)), directoryEnd)
  const head = Buffer.alloc(pixelsAt)
  head.write('II*\0', 'latin1')
  head.writeUInt32LE(8, 4)
  head.writeUInt16LE(entries.length, 8)
  let free = directoryEnd
  for (const [index, entry] of entries.entries()) {
    const values = entry.tag === 273 ? [pixelsAt] : entry.values
    const at = 10 + index * 12
    head.writeUInt16LE(entry.tag, at)
    head.writeUInt16LE(typeCodes[entry.type], at + 2)
    head.writeUInt32LE(values.length, at + 4)
    if (byteLength(entry) <= 4) writeValues(head, at + 8, entry.type, values)
    else {
      head.writeUInt32LE(free, at + 8)
      writeValues(head, free, entry.type, values)
      free += even(byteLength(entry))
    }
  }
  return Buffer.concat([head, pixels])
}

function byteLength({ type, values }: Entry): number {
  return typeLengths[type] * values.length
}

function even(length: number): number {
  return length + (length % 2)
}

function writeValues(head: Buffer, at: number, type: Entry['type'], values: Entry['values']): void {
  for (const [index, value] of values.entries()) {
    const place = at + index * typeLengths[type]
    if (type === 'long') head.writeUInt32LE(value, place)
    else if (type === 'short') head.writeUInt16LE(value, place)
    else head[place] = value
  }
}
