import { open } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type Entry, getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl'
import { limits } from '#shared/article/limits.ts'
import type { Failure } from '#shared/contract/errors.ts'
import { diskFailure } from './faults.ts'
import { crc32 } from './crc32.ts'
import { megabytesOver } from './fileName.ts'
import { openZipFile, overlapping } from './zipFile.ts'

/**
 * A file that came in: the path it had beside the others, with `/`, and where its bytes are now
 * (absolute).
 */
export interface ImportFile {
  path: string
  diskPath: string
}

type Reason = Extract<Failure, { code: 'importRefused' }>['reason']
export type Unzipped =
  { ok: true; files: ImportFile[] } | { ok: false; refused: { reason: Reason; detail: string } }

class Refusal extends Error {
  readonly reason: Reason
  constructor(reason: Reason, detail: string) {
    super(detail)
    this.reason = reason
  }
}

/**
 * Unpacks a zip into an empty folder. The files there have numbers for names, so that no name in
 * the zip can lead anywhere; the names are checked all the same. Sizes are limited before and while
 * unpacking, and checksums compared. All or nothing is for the caller: after a refusal the folder
 * may hold a part. `onEntry` is told before each file how many are done. What a stranger sent is
 * unpacked by `unzipInThread`.
 */
export async function unzip(
  zip: string,
  into: string,
  onEntry?: (done: number, total: number) => void,
): Promise<Unzipped> {
  let archive: ZipFile | null = null
  try {
    archive = await openZipFile(zip)
    return { ok: true, files: await unpack(archive, into, onEntry) }
  } catch (error) {
    if (error instanceof Refusal) return refused(error.reason, error.message)
    // What is left comes of the zip's own bytes, unless the disk failed.
    if (!(error instanceof Error) || diskFailure(error)) throw error
    return refused('damaged', 'ZIP')
  } finally {
    archive?.close()
  }
}

/** The names in a zip, none where it cannot be read as one or has too many. */
export async function zipNames(zip: string): Promise<ReadonlySet<string>> {
  const names = new Set<string>()
  let archive: ZipFile | null = null
  try {
    archive = await openZipFile(zip)
    if (archive.entryCount > limits.zipEntries) return names
    for await (const { fileNameRaw } of archive.eachEntry()) names.add(fileNameRaw.toString('utf8'))
  } catch (error) {
    if (!(error instanceof Error) || diskFailure(error)) throw error
  } finally {
    archive?.close()
  }
  return names
}

async function unpack(
  archive: ZipFile,
  into: string,
  onEntry?: (done: number, total: number) => void,
): Promise<ImportFile[]> {
  if (archive.entryCount > limits.zipEntries)
    throw new Refusal('tooLarge', `${archive.entryCount} > ${limits.zipEntries}`)
  const entries = await listEntries(archive)
  const files: ImportFile[] = []
  let left = limits.zipBytes
  for (const [number, { name, entry }] of entries.entries()) {
    onEntry?.(number, entries.length)
    const diskPath = path.join(into, String(number))
    left -= await unpackEntry(archive, entry, { diskPath, name, left })
    files.push({ path: name, diskPath })
  }
  return files
}

/** All names are looked at before the first byte is unpacked. */
async function listEntries(archive: ZipFile): Promise<{ name: string; entry: Entry }[]> {
  const entries: { name: string; entry: Entry }[] = []
  const seen = new Set<string>()
  let declared = 0
  for await (const entry of archive.eachEntry()) {
    const name = safeName(entry)
    // Two names that some file system takes for one.
    const key = name.replace(/\/$/, '').normalize('NFC').toLowerCase()
    if (seen.has(key)) throw new Refusal('unsafe', name)
    seen.add(key)
    declared += entry.uncompressedSize
    if (entries.length >= limits.zipEntries || declared > limits.zipBytes)
      throw new Refusal('tooLarge', megabytesOver(declared, limits.zipBytes))
    entries.push({ name, entry })
  }
  if (overlapping(entries.map(({ entry }) => entry))) throw new Refusal('damaged', 'ZIP')
  return entries.filter(({ name }) => !name.endsWith('/'))
}

function safeName(entry: Entry): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields, externalFileAttributes } = entry
  const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true)
  const kind = (externalFileAttributes >>> 16) & 0o170000
  const isPlain = kind === 0 || kind === 0o100000 || (kind === 0o040000 && name.endsWith('/'))
  if (!isPlain || name === '' || validateFileName(name) !== null || /[\p{Cc}\\:]/u.test(name))
    throw new Refusal('unsafe', name)
  return name
}

async function unpackEntry(
  archive: ZipFile,
  entry: Entry,
  place: { diskPath: string; name: string; left: number },
): Promise<number> {
  if (entry.isEncrypted()) throw new Refusal('encrypted', place.name)
  const file = await open(place.diskPath, 'wx')
  let size = 0
  let checksum = 0
  try {
    const stream = await archive.openReadStreamPromise(entry)
    stream.on('error', () => undefined)
    // In the same breath: yauzl only says once that a stream has failed, and a loop that listens
    // later waits for ever.
    await pipeline(stream, async (pieces: AsyncIterable<Buffer>) => {
      for await (const piece of pieces) {
        size += piece.byteLength
        if (size > place.left) throw new Refusal('tooLarge', place.name)
        checksum = crc32(piece, checksum)
        await file.writeFile(piece)
      }
    })
  } finally {
    await file.close()
  }
  if (checksum !== entry.crc32) throw new Refusal('damaged', place.name)
  return size
}

function refused(reason: Reason, detail: string): Unzipped {
  return { ok: false, refused: { reason, detail } }
}
