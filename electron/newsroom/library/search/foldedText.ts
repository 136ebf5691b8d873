import { foldedWords } from './fields.ts'

/** Texts as a `folded` column holds them: their folded words, each after a blank. */
export function foldedText(texts: readonly string[]): string {
  return texts
    .flatMap(foldedWords)
    .map((word) => ` ${word}`)
    .join('')
}

/** For each word of a query, what a `folded` column is LIKE that has a word which begins so. */
export function foldedPatterns(query: string): string[] {
  // Words are letters and digits, so none of LIKE's own signs is among them.
  return [...new Set(foldedWords(query))].map((word) => `% ${word}%`)
}
