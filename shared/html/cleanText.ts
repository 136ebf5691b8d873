/**
 * What can be neither seen nor read: control characters, halves of surrogate pairs, zero-width
 * blanks, soft hyphens.
 */
const unseen = /[\p{Cc}\p{Cs}\u200b\ufeff\u00ad]/gu

/** One line of text as a story keeps it: NFC, single blanks for all blanks, nothing unseen. */
export function cleanText(text: string): string {
  return withSingleBlanks(text).replace(unseen, '').normalize('NFC')
}

/**
 * The same, but with all that may be a letter in an old encoding, where soft hyphens and control
 * characters stand for some.
 */
export function textWithOldLetters(text: string): string {
  return withSingleBlanks(text)
    .replace(/[\p{Cs}\0]/gu, '')
    .normalize('NFC')
}

function withSingleBlanks(text: string): string {
  return text.replace(/[\u200b\ufeff]/g, '').replace(/\s+/g, ' ')
}
