import type { Position } from '#shared/article/photoInfo.ts'

const ascii = 2
const short = 3
const long = 4
const rational = 5
const byte = 1

/** Seconds are written to the ten-thousandth, some millimetres. */
const partsOfSecond = 10_000
export const partsOfDegree = 3_600 * partsOfSecond

/**
 * A position and nothing else, as EXIF: a TIFF without a picture, whose only directory points at
 * the GPS one.
 */
export function exifOf({ latitude, longitude }: Position): Buffer {
  const gpsAt = 8 + 2 + 12 + 4
  const valuesAt = gpsAt + 2 + 5 * 12 + 4
  const bytes = Buffer.alloc(valuesAt + 2 * 24)
  bytes.write('MM\0*', 'latin1')
  bytes.writeUInt32BE(8, 4)
  bytes.writeUInt16BE(1, 8)
  entry(bytes, 10, 0x8825, long, 1).writeUInt32BE(gpsAt, 18)
  bytes.writeUInt16BE(5, gpsAt)
  const at = (index: number): number => gpsAt + 2 + index * 12
  entry(bytes, at(0), 0, byte, 4).set([2, 3, 0, 0], at(0) + 8)
  entry(bytes, at(1), 1, ascii, 2).write(latitude < 0 ? 'S\0' : 'N\0', at(1) + 8)
  entry(bytes, at(2), 2, rational, 3).writeUInt32BE(valuesAt, at(2) + 8)
  entry(bytes, at(3), 3, ascii, 2).write(longitude < 0 ? 'W\0' : 'E\0', at(3) + 8)
  entry(bytes, at(4), 4, rational, 3).writeUInt32BE(valuesAt + 24, at(4) + 8)
  writeDegrees(bytes, valuesAt, latitude)
  writeDegrees(bytes, valuesAt + 24, longitude)
  return bytes
}

function entry(bytes: Buffer, at: number, tag: number, type: number, count: number): Buffer {
  bytes.writeUInt16BE(tag, at)
  bytes.writeUInt16BE(type, at + 2)
  bytes.writeUInt32BE(count, at + 4)
  return bytes
}

function writeDegrees(bytes: Buffer, at: number, value: number): void {
  const parts = Math.round(Math.abs(value) * partsOfDegree)
  const seconds = parts % (60 * partsOfSecond)
  const minutes = Math.floor(parts / (60 * partsOfSecond)) % 60
  const whole = Math.floor(parts / partsOfDegree)
  for (const [index, number] of [whole, 1, minutes, 1, seconds, partsOfSecond].entries())
    bytes.writeUInt32BE(number, at + index * 4)
}

/** Which side of a picture is up, and nothing else. */
export function orientationExif(orientation: number): Buffer {
  const bytes = Buffer.alloc(8 + 2 + 12 + 4)
  bytes.write('MM\0*', 'latin1')
  bytes.writeUInt32BE(8, 4)
  bytes.writeUInt16BE(1, 8)
  entry(bytes, 10, 0x0112, short, 1).writeUInt16BE(orientation, 18)
  return bytes
}
