export function ascii(bytes: Uint8Array, from: number, length: number): string {
  return Buffer.from(
    bytes.buffer,
    bytes.byteOffset + from,
    Math.min(length, bytes.byteLength - from),
  ).toString('latin1')
}

export function uint16(bytes: Uint8Array, at: number): number {
  return (bytes[at]! << 8) | bytes[at + 1]!
}

export function uint32(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at) * 0x1_0000 + uint16(bytes, at + 2)
}

export function littleUint32(bytes: Uint8Array, at: number): number {
  return bytes[at]! + bytes[at + 1]! * 0x100 + bytes[at + 2]! * 0x1_0000 + bytes[at + 3]! * 0x100_0000
}

/** The parts in one piece; `whole` itself where nothing was left out or changed. */
export function joined(parts: readonly Uint8Array[], whole: Uint8Array): Uint8Array {
  const together = Buffer.concat(parts)
  return together.equals(whole) ? whole : together
}
