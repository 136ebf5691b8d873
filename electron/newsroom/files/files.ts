import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { placeDurably } from './disk.ts'

/** SHA-256 in lower-case hexadecimal, read in pieces. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 }))
    hash.update(piece as Buffer)
  return hash.digest('hex')
}

/**
 * Copies an open file to a new path and makes sure that the copy is on the disk; stops once it has
 * more than `maxBytes`.
 */
export async function copyHashed(
  from: FileHandle,
  to: string,
  maxBytes: number,
): Promise<{ sha256: string; byteLength: number }> {
  const hash = createHash('sha256')
  let byteLength = 0
  const target = await open(to, 'wx')
  try {
    const piece = Buffer.alloc(1 << 20)
    while (byteLength <= maxBytes) {
      const { bytesRead } = await from.read(piece, 0, piece.byteLength, byteLength)
      if (bytesRead === 0) break
      byteLength += bytesRead
      const read = piece.subarray(0, bytesRead)
      hash.update(read)
      await target.appendFile(read)
    }
    await target.sync()
  } finally {
    await target.close()
  }
  return { sha256: hash.digest('hex'), byteLength }
}

/** Writes a file that is there whole and for good, or not at all. */
export async function writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`)
  try {
    await writeFile(temporary, bytes, { flag: 'wx' })
    await placeDurably(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
