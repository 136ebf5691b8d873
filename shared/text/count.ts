const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,/-]*/gu

/** Words as a desk counts them: runs of letters and digits between spaces. Vietnamese is counted by syllable, as newsrooms there do. */
export function countWords(text: string): number {
  return text.match(word)?.length ?? 0
}

/** Characters as a desk counts them: each letter once, however its marks are stored, blanks included. */
export function countCharacters(text: string): number {
  let count = 0
  for (const _ of text.normalize('NFC')) count++
  return count
}

/** Minutes to read that many words aloud in the mind; never less than one for any text. */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / 230))
}
