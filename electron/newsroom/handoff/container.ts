import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { manifestName } from './format.ts'
import { counted, type HandoffJob } from './job.ts'
import { Refusal } from './refusal.ts'
import { bytesAt } from './seal.ts'

/** A part of a package: text, or a file on the disk that is compressed already. */
export type Part = { path: string } & ({ text: string } | { file: string })

/*
 * The zip's comment ends in the SHA-256 of all bytes before it, because a zip has many places that no checksum of its own
 * covers; any zip program opens it all the same.
 */
const commentStart = 'toa-soan-handoff sha256='
const hashLetters = 64
const comment = commentStart + '0'.repeat(hashLetters)

/**
 * Writes a zip of the parts in the order given: the same parts give the same bytes, whenever and
 * wherever.
 */
export async function writeContainer(
  path: string,
  parts: readonly Part[],
  job: HandoffJob,
): Promise<void> {
  const zip = new ZipFile()
  const target = createWriteStream(path, { flags: 'wx' })
  zip.on('error', (error: Error) => target.destroy(error))
  // Local time, as the format keeps it: the same digits in every time zone.
  const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true }
  for (const part of parts)
    if ('text' in part)
      zip.addBuffer(Buffer.from(part.text), part.path, { ...options, compress: true })
    else zip.addFile(part.file, part.path, { ...options, compress: false })
  zip.end({ comment, forceZip64Format: false })
  const total = await bytesOf(parts)
  await pipeline(zip.outputStream as Readable, counted(job, { doing: 'writing', total }), target)
  const { size } = await stat(path)
  const sha256 = await hashOfBeginning(path, size - hashLetters, job)
  const file = await open(path, 'r+')
  try {
    await file.write(sha256, size - hashLetters, 'latin1')
    await file.sync()
  } finally {
    await file.close()
  }
}

/**
 * Throws a Refusal where a file is no package of ours, or not every byte of one as it was written.
 */
export async function checkContainer(path: string, job: HandoffJob): Promise<void> {
  const { size } = await stat(path)
  const beginning = await bytesAt(path, 0, 30 + manifestName.length)
  if (size === 0) throw new Refusal('empty')
  // The manifest comes first, so that the beginning of a file that was cut short still says whose
  // it is.
  const isOurs =
    beginning.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004' &&
    beginning.subarray(30).toString('latin1') === manifestName
  const end =
    size < comment.length
      ? ''
      : (await bytesAt(path, size - comment.length, comment.length)).toString('latin1')
  if (!end.startsWith(commentStart))
    throw new Refusal(isOurs ? 'damaged' : 'notOurs', isOurs ? 'SHA-256' : '')
  if ((await hashOfBeginning(path, size - hashLetters, job)) !== end.slice(commentStart.length))
    throw new Refusal('damaged', 'SHA-256')
}

async function bytesOf(parts: readonly Part[]): Promise<number> {
  let total = 0
  for (const part of parts)
    total += 'text' in part ? Buffer.byteLength(part.text) : (await stat(part.file)).size
  return total
}

async function hashOfBeginning(path: string, length: number, job: HandoffJob): Promise<string> {
  const hash = createHash('sha256')
  if (length <= 0) return hash.digest('hex')
  const pieces: AsyncIterable<Buffer> = createReadStream(path, { end: length - 1 })
  for await (const piece of counted(job, { doing: 'checking', total: length })(pieces))
    hash.update(piece)
  return hash.digest('hex')
}
