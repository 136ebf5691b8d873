/** Returns `length` bytes as Latin-1 text. */
export function ascii(bytes: Uint8Array, from: number, length: number): string {
  const available = Math.min(length, bytes.byteLength - from)
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, available)).toString(
    'latin1',
  )
}

/** Returns two bytes as a number, the greater first. */
export function uint16(bytes: Uint8Array, at: number): number {
  return (bytes[at]! << 8) | bytes[at + 1]!
}

/** Returns four bytes as a number, the greatest first. */
export function uint32(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at) * 0x1_0000 + uint16(bytes, at + 2)
}

/** Returns four bytes as a number, the least first. */
export function littleUint32(bytes: Uint8Array, at: number): number {
  return (
    bytes[at]! + bytes[at + 1]! * 0x100 + bytes[at + 2]! * 0x1_0000 + bytes[at + 3]! * 0x100_0000
  )
}

/** Returns a number as four bytes, the least first. */
export function littleBytes(value: number): Uint8Array {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** What is kept of a file, in order: stretches of it, and bytes put in their place. */
export interface Cutting {
  keep(from: number, to: number): void
  put(bytes: Uint8Array): void
  /**
   * All of it in one piece; the file's own bytes where nothing was left out. Null where it fell
   * into absurdly many pieces.
   */
  joined(): Uint8Array | null
}

const maxParts = 100_000

export function cuttingOf(file: Uint8Array): Cutting {
  const parts: Uint8Array[] = []
  let from = 0
  let to = 0
  const close = () => {
    if (to > from && parts.length <= maxParts) parts.push(file.subarray(from, to))
    from = to
  }
  return {
    keep(nextFrom, nextTo) {
      if (nextFrom !== to) {
        close()
        from = nextFrom
      }
      to = nextTo
    },
    put(bytes) {
      close()
      if (parts.length <= maxParts) parts.push(bytes)
    },
    joined() {
      close()
      if (parts.length > maxParts) return null
      const [first] = parts
      return parts.length === 1 && first ? first : Buffer.concat(parts)
    },
  }
}
