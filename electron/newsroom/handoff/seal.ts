import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { counted, type HandoffJob } from './job.ts'
import { Refusal } from './refusal.ts'

/*
 * A package under a password is its zip, encrypted whole by AES-256-GCM under a key that scrypt makes of the password:
 *
 *   offset  bytes
 *        0     8  "TOASOAN" and a zero byte
 *        8     1  1, the format of what follows
 *        9     1  log2 of scrypt's N; r is 8 and p is 1
 *       10    16  salt
 *       26    12  nonce
 *       38    16  second part of what scrypt made, by which a wrong password is told from a damaged file
 *       54     8  beginning of the SHA-256 of bytes 0 to 53
 *       62        the encrypted zip
 *      end    16  GCM's tag over header and zip
 */

const magic = Buffer.from('TOASOAN\0', 'latin1')
const sealFormat = 1
const headerBytes = 62
const tagBytes = 16
/** 64 MB and a fifth of a second for each password that somebody tries. */
const logN = 16
const mostLogN = 17

export async function isSealed(path: string): Promise<boolean> {
  return (await bytesAt(path, 0, magic.byteLength)).equals(magic)
}

/** Encrypts a file into another, which must not be there yet. */
export async function seal(
  from: string,
  to: string,
  password: string,
  job: HandoffJob,
): Promise<void> {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const { key, check } = await keyOf(password, salt, logN)
  const fields = Buffer.concat([magic, Buffer.of(sealFormat, logN), salt, nonce, check])
  const header = Buffer.concat([fields, digestOf(fields)])
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(
    header,
  )
  const target = createWriteStream(to, { flags: 'wx' })
  target.write(header)
  const { size: total } = await stat(from)
  const count = counted(job, { doing: 'writing', total })
  await pipeline(createReadStream(from), count, cipher, target, { end: false })
  await new Promise<void>((resolve, reject) => {
    target.on('error', reject)
    target.end(cipher.getAuthTag(), resolve)
  })
}

/** Decrypts a file into another, which counts only once this has answered. Throws a Refusal. */
export async function unseal(
  from: string,
  to: string,
  password: string | null,
  job: HandoffJob,
): Promise<void> {
  const { size } = await stat(from)
  const header = await bytesAt(from, 0, headerBytes)
  if (
    size < headerBytes + tagBytes ||
    !digestOf(header.subarray(0, 54)).equals(header.subarray(54))
  )
    throw new Refusal('damaged', 'header')
  const [format, given] = [header[8]!, header[9]!]
  if (format > sealFormat) throw new Refusal('newerFormat', String(format))
  if (format !== sealFormat || given < 10 || given > mostLogN)
    throw new Refusal('damaged', 'header')
  if (password === null) throw new Refusal('passwordNeeded')
  const { key, check } = await keyOf(password, header.subarray(10, 26), given)
  if (!timingSafeEqual(check, header.subarray(38, 54))) throw new Refusal('wrongPassword')
  const nonce = header.subarray(26, 38)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(
    header,
  )
  decipher.setAuthTag(await bytesAt(from, size - tagBytes, tagBytes))
  const within = { start: headerBytes, end: size - tagBytes - 1 }
  // Nothing between the header and the tag: an empty range cannot be said to a stream.
  if (within.end < within.start) throw new Refusal('damaged', 'empty')
  try {
    const count = counted(job, { doing: 'opening', total: size })
    await pipeline(
      createReadStream(from, within),
      count,
      decipher,
      createWriteStream(to, { flags: 'wx' }),
    )
  } catch (error) {
    job.signal.throwIfAborted()
    if (error instanceof Error && 'syscall' in error) throw error
    throw new Refusal('damaged', 'AES-256-GCM')
  }
}

/** The same password gives the same key however its letters and marks were typed. */
function keyOf(
  password: string,
  salt: Uint8Array,
  log: number,
): Promise<{ key: Buffer; check: Buffer }> {
  const options = { N: 2 ** log, r: 8, p: 1, maxmem: 2 ** log * 8 * 128 * 2 }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, 48, options, (error, made) => {
      if (error) reject(error)
      else resolve({ key: made.subarray(0, 32), check: made.subarray(32) })
    })
  })
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest().subarray(0, 8)
}

/** As many bytes of a file as there are, up to `length`. */
export async function bytesAt(path: string, from: number, length: number): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const bytes = Buffer.alloc(length)
    const { bytesRead } = await file.read(bytes, 0, length, from)
    return bytes.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
