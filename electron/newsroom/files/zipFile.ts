import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl'

/** Of a directory's entry that says nothing of its local header's extra fields. */
const localHeaderBytes = 30
const pieceBytes = 256 * 1024

/**
 * Opens a zip on the disk, the names in it as bytes. Throws where it is none, or as the disk does.
 */
export async function openZipFile(path: string): Promise<ZipFile> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    return await opened(new FileReader(file, size), false)
  } catch (error) {
    await file.close()
    throw error
  }
}

/** Opens a zip in memory, the names in it as text. Throws where it is none. */
export function openZipBytes(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return opened(new BytesReader(buffer), true)
}

async function opened(reader: BoundedReader, decodeStrings: boolean): Promise<ZipFile> {
  const options = { autoClose: false, decodeStrings }
  const archive = await fromRandomAccessReaderPromise(reader, reader.size, options)
  // Errors come out of its calls; one that comes late must find a listener, or it ends the program.
  archive.on('error', () => undefined)
  return archive
}

/**
 * An entry whose bytes begin within those of another; undefined where there is none. Only a zip
 * that wants to be large has such.
 */
export function overlapping(entries: readonly Entry[]): Entry | undefined {
  const sorted = [...entries].sort(
    (one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader,
  )
  return sorted.find((entry, at) => {
    const before = sorted[at - 1]
    return before !== undefined && entry.relativeOffsetOfLocalHeader < leastEnd(before)
  })
}

function leastEnd(entry: Entry): number {
  const { relativeOffsetOfLocalHeader, fileNameLength, compressedSize } = entry
  return relativeOffsetOfLocalHeader + localHeaderBytes + fileNameLength + compressedSize
}

/**
 * yauzl takes offsets as the zip gives them. One beyond the file makes `fs.read` throw inside a
 * callback, where nobody can catch it; so places are looked at before they are read.
 */
abstract class BoundedReader extends RandomAccessReader {
  abstract readonly size: number

  protected outside(from: number, to: number): Error | null {
    const isInside =
      Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && from <= to
    return isInside && to <= this.size ? null : new Error(`zip: ${from} to ${to} of ${this.size}`)
  }

  protected abstract streamOf(from: number, to: number): Readable

  override _readStreamForRange(from: number, to: number): Readable {
    const error = this.outside(from, to)
    if (error === null) return this.streamOf(from, to)
    return new Readable({ read: (): void => undefined }).destroy(error)
  }
}

type Done = (error: Error | null, bytesRead?: number) => void

class FileReader extends BoundedReader {
  readonly file: FileHandle
  readonly size: number

  constructor(file: FileHandle, size: number) {
    super()
    this.file = file
    this.size = size
  }

  override read(to: Buffer, offset: number, length: number, from: number, done: Done): void {
    const error = this.outside(from, from + length)
    if (error !== null) return void setImmediate(() => done(error))
    this.file.read(to, offset, length, from).then(
      ({ bytesRead }) => setImmediate(() => done(missing(bytesRead, length))),
      (failed: Error) => setImmediate(() => done(failed)),
    )
  }

  protected override streamOf(from: number, to: number): Readable {
    return Readable.from(piecesOf(this.file, from, to), { objectMode: false })
  }

  override close(done: Done): void {
    this.file.close().then(
      () => setImmediate(() => done(null)),
      (failed: Error) => setImmediate(() => done(failed)),
    )
  }
}

class BytesReader extends BoundedReader {
  readonly bytes: Buffer
  readonly size: number

  constructor(bytes: Buffer) {
    super()
    this.bytes = bytes
    this.size = bytes.byteLength
  }

  override read(to: Buffer, offset: number, length: number, from: number, done: Done): void {
    const error = this.outside(from, from + length)
    if (error === null) this.bytes.copy(to, offset, from, from + length)
    setImmediate(() => done(error))
  }

  protected override streamOf(from: number, to: number): Readable {
    return Readable.from([this.bytes.subarray(from, to)], { objectMode: false })
  }

  override close(done: Done): void {
    done(null)
  }
}

/** A stream of Node's own would close the file once it is destroyed. */
async function* piecesOf(file: FileHandle, from: number, to: number): AsyncGenerator<Buffer> {
  for (let at = from; at < to;) {
    const length = Math.min(pieceBytes, to - at)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
    if (bytesRead === 0) return
    at += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

/** The file was cut short after its size was asked. */
function missing(bytesRead: number, length: number): Error | null {
  return bytesRead === length ? null : new Error(`zip: ${bytesRead} of ${length}`)
}
