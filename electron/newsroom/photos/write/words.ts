import type { Position } from '#shared/article/photoInfo.ts'

/** All that a published picture says of itself. Empty texts are left out. */
export interface PictureWords {
  caption: string
  /** As the house prints it: "Ảnh: Thanh Tùng - TTXVN". */
  creditLine: string
  photographer: string
  copyright: string
  altText: string
  /** Where the photo was taken, where the user let it go out; else null. */
  position: Position | null
}

/** Returns whether there is nothing to write into a picture. */
export function saysNothing(words: PictureWords): boolean {
  return Object.values(words).every((value) => value === '' || value === null)
}

/**
 * The beginning of a text that has at most `bytes` bytes in UTF-8, with no letter and no mark of a
 * letter cut off.
 */
export function withinBytes(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text
  let fitting = ''
  let length = 0
  // Letters as the user sees them: a base with its marks, in whatever way it was typed.
  for (const letter of text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    length += Buffer.byteLength(letter)
    if (length > bytes) break
    fitting += letter
  }
  return fitting.trimEnd()
}
