import { deflateRawSync } from 'node:zlib'
import { crc32 } from '#electron/newsroom/files/crc32.ts'

/** An entry that need not be honest. */
export interface ZipEntry {
  name: string
  data?: Buffer
  deflate?: boolean
  /** Uncompressed size, as the zip says. */
  declared?: number
  crc?: number
  /** Unix type and permissions. */
  mode?: number
  /** General purpose bits beside the one for UTF-8. */
  flags?: number
}

/** A zip made byte by byte, since no library writes the wrong ones that tests need. */
export function makeZip(entries: ZipEntry[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const fields = commonFields(entry)
    const body = Buffer.concat([
      numbers([4, 0x04034b50]),
      fields.common,
      numbers([2, 0]),
      fields.name,
      fields.data,
    ])
    directory.push(
      Buffer.concat([
        numbers([4, 0x02014b50], [2, (3 << 8) | 20]),
        fields.common,
        numbers(
          [2, 0],
          [2, 0],
          [2, 0],
          [2, 0],
          [4, ((entry.mode ?? 0o100644) << 16) >>> 0],
          [4, offset],
        ),
        fields.name,
      ]),
    )
    bodies.push(body)
    offset += body.byteLength
  }
  const listed = Buffer.concat(directory)
  const count = entries.length
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, listed.byteLength],
    [4, offset],
    [2, 0],
  )
  return Buffer.concat([...bodies, listed, end])
}

/** From "version needed" to the length of the name: what both headers share. */
function commonFields(entry: ZipEntry): { common: Buffer; name: Buffer; data: Buffer } {
  const content = entry.data ?? Buffer.alloc(0)
  const data = entry.deflate ? deflateRawSync(content) : content
  const name = Buffer.from(entry.name)
  // Stored entries with a false size are refused by it alone, so a bomb's is false on both sides.
  const declared = entry.declared ?? content.byteLength
  const common = numbers(
    [2, 20],
    [2, 0x0800 | (entry.flags ?? 0)],
    [2, entry.deflate ? 8 : 0],
    [2, 0],
    [2, 0x21],
    [4, entry.crc ?? crc32(content)],
    [4, entry.deflate ? data.byteLength : declared],
    [4, declared],
    [2, name.byteLength],
  )
  return { common, name, data }
}

function numbers(...fields: [bytes: 2 | 4, value: number][]): Buffer {
  return Buffer.concat(
    fields.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes)
      field.writeUIntLE(value, 0, bytes)
      return field
    }),
  )
}
