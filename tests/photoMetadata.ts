/**
 * Writes what cameras and agencies write into JPEGs, byte by byte, so that a test can say exactly
 * what a file holds.
 */

/** A JPEG with segments of application data put right behind its start. */
export function withSegments(jpeg: Uint8Array, ...segments: readonly Buffer[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)])
}

function segment(marker: number, content: Uint8Array): Buffer {
  const head = Buffer.of(0xff, marker, 0, 0)
  head.writeUInt16BE(content.byteLength + 2, 2)
  return Buffer.concat([head, content])
}

/** IPTC-IIM: record, dataset, and text as UTF-8 or bytes as they are. */
export function iptcSegment(...datasets: readonly [number, number, string | Uint8Array][]): Buffer {
  const iim = Buffer.concat(
    datasets.map(([record, number, value]) => {
      const bytes = Buffer.from(value)
      return Buffer.concat([
        Buffer.of(0x1c, record, number, bytes.length >> 8, bytes.length & 255),
        bytes,
      ])
    }),
  )
  const size = Buffer.alloc(4)
  size.writeUInt32BE(iim.byteLength)
  const head = Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1')
  return segment(0xed, Buffer.concat([head, size, iim, Buffer.alloc(iim.byteLength % 2)]))
}

export const saysUtf8: [number, number, Uint8Array] = [1, 90, Buffer.from('\x1b%G', 'latin1')]

export function xmpSegment(properties: string): Buffer {
  const packet = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
    xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
    xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" xmlns:exif="http://ns.adobe.com/exif/1.0/">${properties}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
  return segment(
    0xe1,
    Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), Buffer.from(packet)]),
  )
}

type Value = string | Buffer | readonly [number, number][] | { directory: Directory }
type Directory = Record<number, Value>

/**
 * What a camera that tells everything writes: position, serial numbers, owner, maker's note, a
 * thumbnail.
 */
export function cameraSegment(secrets: {
  serial: string
  owner: string
  note: string
  thumbnail: Uint8Array
}): Buffer {
  const first: Directory = {
    0x010f: 'Toa\0',
    0x0110: 'Soan 1\0',
    0x8769: {
      directory: {
        0x9003: '2023:02:14 06:30:00\0',
        0x9011: '+07:00\0',
        0x927c: Buffer.from(secrets.note),
        0xa430: `${secrets.owner}\0`,
        0xa431: `${secrets.serial}\0`,
      },
    },
    0x8825: {
      directory: {
        1: 'N\0',
        2: [
          [10, 1],
          [1, 1],
          [2_345, 100],
        ],
        3: 'E\0',
        4: [
          [105, 1],
          [47, 1],
          [6_789, 100],
        ],
      },
    },
  }
  const head = Buffer.from('MM\0*\0\0\0\x08', 'latin1')
  const second = 8 + directoryBytes(first, 8, 0).byteLength
  const thumbnailAt = second + 2 + 2 * 12 + 4
  const directory = directoryBytes(first, 8, second)
  const small = Buffer.alloc(2 + 2 * 12 + 4)
  small.writeUInt16BE(2, 0)
  for (const [index, [tag, value]] of [
    [0x0201, thumbnailAt],
    [0x0202, secrets.thumbnail.byteLength],
  ].entries() as IterableIterator<[number, [number, number]]>) {
    small.writeUInt16BE(tag, 2 + index * 12)
    small.writeUInt16BE(4, 4 + index * 12)
    small.writeUInt32BE(1, 6 + index * 12)
    small.writeUInt32BE(value, 10 + index * 12)
  }
  const exif = Buffer.from('Exif\0\0', 'latin1')
  return segment(0xe1, Buffer.concat([exif, head, directory, small, secrets.thumbnail]))
}

/** A directory of a TIFF that begins at `at`, its values behind it. */
function directoryBytes(directory: Directory, at: number, next: number): Buffer {
  const tags = Object.keys(directory).map(Number)
  const entries = Buffer.alloc(2 + tags.length * 12 + 4)
  entries.writeUInt16BE(tags.length, 0)
  entries.writeUInt32BE(next, entries.byteLength - 4)
  const behind: Buffer[] = []
  let free = at + entries.byteLength
  for (const [index, tag] of tags.entries()) {
    const place = 2 + index * 12
    const value = directory[tag]!
    const [type, count, bytes] = encoded(value, free)
    entries.writeUInt16BE(tag, place)
    entries.writeUInt16BE(type, place + 2)
    entries.writeUInt32BE(count, place + 4)
    const isInside = bytes.byteLength <= 4 && !isDirectory(value)
    if (isInside) bytes.copy(entries, place + 8)
    else {
      entries.writeUInt32BE(free, place + 8)
      const even = Buffer.concat([bytes, Buffer.alloc(bytes.byteLength % 2)])
      behind.push(even)
      free += even.byteLength
    }
  }
  return Buffer.concat([entries, ...behind])
}

function isDirectory(value: Value): value is { directory: Directory } {
  return typeof value === 'object' && 'directory' in value
}

function encoded(value: Value, at: number): [type: number, count: number, bytes: Buffer] {
  if (isDirectory(value)) return [4, 1, directoryBytes(value.directory, at, 0)]
  if (typeof value === 'string') return [2, value.length, Buffer.from(value, 'latin1')]
  if (Buffer.isBuffer(value)) return [7, value.byteLength, value]
  const bytes = Buffer.alloc(value.length * 8)
  for (const [index, [over, under]] of value.entries()) {
    bytes.writeUInt32BE(over, index * 8)
    bytes.writeUInt32BE(under, index * 8 + 4)
  }
  return [5, value.length, bytes]
}
