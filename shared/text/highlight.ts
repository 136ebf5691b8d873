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

/** Where the words of `query` begin a word of `text`, marks and case aside; in order, not overlapping. */
export function findHits(text: string, query: string): Hit[] {
  const needles = [...new Set(queryWords(query).map(fold))].filter(Boolean)
  if (needles.length === 0 || text === '') return []
  const { folded, offsets } = foldWithOffsets(text)
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${needles.sort((a, b) => b.length - a.length).join('|')})`,
    'gu',
  )
  const hits: Hit[] = []
  for (const match of folded.matchAll(pattern)) {
    hits.push({ from: offsets[match.index]!, to: offsets[match.index + match[0].length]! })
  }
  return hits
}
