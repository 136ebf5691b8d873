import type { Entry, ZipFile } from 'yauzl'
import { limits } from '#shared/article/limits.ts'
import { openZipBytes, overlapping } from '../../files/zipFile.ts'
import type { RefusalReason } from '../readStory.ts'

/** Bytes of one part that is parsed as a whole. The text of a long book has five million. */
const partBytes = 40 * 1024 * 1024
/** Parts that shrank to less than this share of themselves are no text, once they are large. */
const leastShare = 1 / 200
const largeBytes = 10 * 1024 * 1024

class Refusal extends Error {
  readonly reason: RefusalReason
  constructor(reason: RefusalReason, detail: string) {
    super(detail)
    this.reason = reason
  }
}

export type CheckedZip =
  | { ok: true; parts: ReadonlyMap<string, Buffer> }
  | { ok: false; refused: { reason: RefusalReason; detail: string } }

/**
 * Goes through a whole zip in memory before anybody unpacks it: how many entries, how large they
 * say they are, how large they are really. Returns the bytes of the `wanted` entries that are
 * there.
 */
export async function checkOfficeZip(
  bytes: Uint8Array,
  wanted: readonly string[],
): Promise<CheckedZip> {
  let archive: ZipFile | null = null
  try {
    archive = await openZipBytes(bytes)
    return { ok: true, parts: await readParts(archive, wanted) }
  } catch (error) {
    if (error instanceof Refusal)
      return { ok: false, refused: { reason: error.reason, detail: error.message } }
    if (!(error instanceof Error)) throw error
    // Everything is in memory: what fails, fails because of the zip's own bytes.
    return { ok: false, refused: { reason: 'damaged', detail: 'ZIP' } }
  } finally {
    archive?.close()
  }
}

async function readParts(
  archive: ZipFile,
  wanted: readonly string[],
): Promise<Map<string, Buffer>> {
  if (archive.entryCount > limits.zipEntries)
    throw new Refusal('tooLarge', String(archive.entryCount))
  const entries: Entry[] = []
  let declared = 0
  for await (const entry of archive.eachEntry()) {
    checkEntry(entry)
    declared += entry.uncompressedSize
    if (declared > limits.zipBytes) throw new Refusal('tooLarge', entry.fileName)
    entries.push(entry)
  }
  if (overlapping(entries)) throw new Refusal('damaged', 'ZIP')
  const parts = new Map<string, Buffer>()
  for (const entry of entries) {
    const pieces = await unpacked(archive, entry, wanted.includes(entry.fileName))
    if (pieces) parts.set(entry.fileName, Buffer.concat(pieces))
  }
  return parts
}

function checkEntry(entry: Entry): void {
  const { fileName, compressedSize, uncompressedSize } = entry
  if (entry.isEncrypted()) throw new Refusal('encrypted', '')
  const isMarkup = /\.(xml|rels)$/i.test(fileName)
  if (isMarkup && uncompressedSize > partBytes) throw new Refusal('tooLarge', fileName)
  if (uncompressedSize > largeBytes && compressedSize < uncompressedSize * leastShare)
    throw new Refusal('tooLarge', fileName)
}

/** Reading to the end finds an entry that is larger than it says; yauzl stops there. */
async function unpacked(
  archive: ZipFile,
  entry: Entry,
  isWanted: boolean,
): Promise<Buffer[] | null> {
  if (entry.fileName.endsWith('/')) return null
  const stream = await archive.openReadStreamPromise(entry)
  const pieces: Buffer[] = []
  for await (const piece of stream as AsyncIterable<Buffer>) if (isWanted) pieces.push(piece)
  return isWanted ? pieces : null
}
