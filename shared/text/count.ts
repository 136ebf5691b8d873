/**
 * Words as a desk counts them: runs of letters and digits between spaces. Vietnamese is counted by
 * syllable, as newsrooms there do.
 */
export function countWords(text: string): number {
  let words = 0
  let inWord = false
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)!
    if (code > 0xffff) at++
    const kind = kindOf(code)
    if (kind === starts && !inWord) words++
    inWord = kind === starts || (inWord && kind === goesOn)
  }
  return words
}

const starts = 1
const goesOn = 2
const parts = 3

/**
 * Each character's kind once it was met. A whole story is counted at every save, where a regular
 * expression takes longer than all else.
 */
const kinds = new Uint8Array(0x10000)

function kindOf(code: number): number {
  if (code > 0xffff) return lookUp(code)
  return kinds[code] || (kinds[code] = lookUp(code))
}

function lookUp(code: number): number {
  const character = String.fromCodePoint(code)
  if (/[\p{L}\p{N}]/u.test(character)) return starts
  return /[\p{M}'’.,/-]/u.test(character) ? goesOn : parts
}

/**
 * Characters as a desk counts them: each letter once, however its marks are stored, blanks
 * included.
 */
export function countCharacters(text: string): number {
  let count = 0
  for (const _ of text.normalize('NFC')) count++
  return count
}

/** Minutes to read that many words aloud in the mind; never less than one for any text. */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / 230))
}
