import { fold, foldWithOffsets } from './fold.ts'

/** A stretch of text, in UTF-16 units, that a search found. */
export interface Hit {
  from: number
  to: number
}

/** The words of a query in NFC, as typed. Punctuation parts words. */
export function queryWords(query: string): string[] {
  return query.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

/**
 * Where the words of `query` stand in `text`, marks and case aside; in order, not overlapping. As
 * in a search, the last word may be only begun, the others are whole words.
 */
export function findHits(text: string, query: string): Hit[] {
  const pattern = hitPattern(queryWords(fold(query)))
  if (pattern === null || text === '') return []
  const { folded, offsets } = foldWithOffsets(text)
  return Array.from(folded.matchAll(pattern), (match) => ({
    from: offsets[match.index]!,
    to: offsets[match.index + match[0].length]!,
  }))
}

/**
 * Finds any of these folded words, of which the last may be only begun, in folded text. Null where
 * there is no word.
 */
function hitPattern(words: readonly string[]): RegExp | null {
  const last = words.at(-1)
  if (last === undefined) return null
  const whole = [...new Set(words.slice(0, -1))].sort((a, b) => b.length - a.length)
  const choices = [...whole.map((word) => `${word}(?![\\p{L}\\p{N}])`), last]
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${choices.join('|')})`, 'gu')
}
