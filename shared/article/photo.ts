import { z } from 'zod'
import { photoIdSchema } from './document.ts'

const photoFormats = ['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff', 'heic'] as const

/** An original in the library, kept byte for byte. */
export const photoSchema = z.strictObject({
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  id: photoIdSchema,
  /** The name it came under, without a folder. */
  fileName: z.string().min(1).max(255),
  format: z.enum(photoFormats),
  byteLength: z.number().int().positive(),
  /** Pixels as the user sees the photo, that is with its orientation applied. */
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  attachedAt: z.iso.datetime(),
})
export type Photo = z.infer<typeof photoSchema>

/** Sizes that the interface asks for; each is the longest edge in pixels. */
export const renditionEdges = { thumbnail: 320, view: 1600 } as const
export type Rendition = keyof typeof renditionEdges

/** "Ảnh: Thanh Tùng - TTXVN", as the house prints it; empty where nobody is named. */
export function creditLineOf(
  credit: { photographer: string; source: string },
  language: 'vi' | 'en',
): string {
  const names = [credit.photographer, credit.source].map((name) => name.trim()).filter(Boolean)
  if (names.length === 0) return ''
  return `${language === 'vi' ? 'Ảnh' : 'Photo'}: ${names.join(' - ')}`
}
