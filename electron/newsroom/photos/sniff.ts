import { open } from 'node:fs/promises'
import type { Photo } from '../../../shared/article/photo.ts'
import { extensionOf } from './fileName.ts'

export type PhotoFormat = Photo['format']

const photoExtensions = /^(jpe?g|jpe|jfif|png|webp|avif|gif|tiff?)$/

export function isPhotoName(fileName: string): boolean {
  return photoExtensions.test(extensionOf(fileName))
}

/** The true format of a photo, by its first bytes and never by its name. */
function sniffFormat(head: Uint8Array): PhotoFormat | null {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1')
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (/^GIF8[79]a/.test(text)) return 'gif'
  if (/^RIFF[^]{4}WEBP/.test(text)) return 'webp'
  if (/^(II[*+]\0|MM\0[*+])/.test(text)) return 'tiff'
  return isAvif(text) ? 'avif' : null
}

/** The first box names what the file is compatible with; HEIC photos differ from AVIF in that alone. */
function isAvif(text: string): boolean {
  if (text.slice(4, 8) !== 'ftyp') return false
  const length = text.charCodeAt(2) * 256 + text.charCodeAt(3)
  const brands = [text.slice(8, 12), ...(text.slice(16, length).match(/[^]{4}/g) ?? [])]
  return brands.includes('avif') || brands.includes('avis')
}

export async function sniffFile(path: string): Promise<PhotoFormat | null> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(256), 0, 256, 0)
    return sniffFormat(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}
