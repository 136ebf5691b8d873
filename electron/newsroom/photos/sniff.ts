import { open } from 'node:fs/promises'
import type { Photo } from '#shared/article/photo.ts'
import { extensionOf } from '../files/fileName.ts'

export type PhotoFormat = Photo['format']

const headBytes = 4_096
const photoExtensions = /^(jpe?g|jpe|jfif|png|webp|avif|gif|tiff?|hei[cf])$/

/** Returns whether a file of this name should be a photo. */
export function isPhotoName(fileName: string): boolean {
  return photoExtensions.test(extensionOf(fileName))
}

/** The true format of a photo, by its first bytes and never by its name. */
export function sniffFormat(head: Uint8Array): PhotoFormat | null {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1')
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (/^GIF8[79]a/.test(text)) return 'gif'
  if (/^RIFF[^]{4}WEBP/.test(text)) return 'webp'
  if (/^(II[*+]\0|MM\0[*+])/.test(text)) return isCameraRaw(head, text) ? null : 'tiff'
  return heifFormat(text)
}

/**
 * The first box names what the file is compatible with; HEIC photos differ from AVIF in that alone.
 */
function heifFormat(text: string): 'avif' | 'heic' | null {
  if (text.slice(4, 8) !== 'ftyp') return null
  const length = text.charCodeAt(2) * 256 + text.charCodeAt(3)
  const brands = [text.slice(8, 12), ...(text.slice(16, length).match(/[^]{4}/g) ?? [])]
  if (brands.includes('avif') || brands.includes('avis')) return 'avif'
  return brands.includes('heic') || brands.includes('heix') ? 'heic' : null
}

/**
 * Cameras write their raw files as TIFF too, with a small preview in the first place: taken for a
 * photo, that preview would go into the story. They give themselves away by saying that the first
 * picture is reduced, by a DNG version, or by Canon's letters.
 */
function isCameraRaw(head: Uint8Array, text: string): boolean {
  if (text.slice(8, 10) === 'CR') return true
  if (head.byteLength < 8 || !text.slice(0, 4).includes('*')) return false
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  const isLittle = text.startsWith('II')
  const directory = view.getUint32(4, isLittle)
  const count = directory + 2 <= head.byteLength ? view.getUint16(directory, isLittle) : 0
  for (
    let at = directory + 2;
    at < directory + 2 + count * 12 && at + 12 <= head.byteLength;
    at += 12
  ) {
    const tag = view.getUint16(at, isLittle)
    if (tag === dngVersion) return true
    if (tag === newSubfileType && (view.getUint32(at + 8, isLittle) & 1) === 1) return true
  }
  return false
}

const newSubfileType = 254
const dngVersion = 50_706

/** Returns the photo format that a file's first bytes are of, or null. */
export async function sniffFile(path: string): Promise<PhotoFormat | null> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return sniffFormat(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}
