/**
 * Text as a hurried person types it into a search field: lower case, no marks, đ as d.
 * Each UTF-16 unit of the result belongs to one place of the NFC input; `foldWithOffsets` says which.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
}

/** The folded text and, for each of its UTF-16 units and its end, the offset in `text` where that unit comes from. */
export function foldWithOffsets(text: string): { folded: string; offsets: number[] } {
  let folded = ''
  const offsets: number[] = []
  let offset = 0
  for (const character of text) {
    const piece = character < '\u0080' ? character.toLowerCase() : fold(character)
    for (let unit = 0; unit < piece.length; unit++) offsets.push(offset)
    folded += piece
    offset += character.length
  }
  offsets.push(text.length)
  return { folded, offsets }
}
